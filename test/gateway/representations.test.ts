import { describe, expect, test } from '@jest/globals';
import { dedupeRepresentations, expandEntities } from '../../gateway/representations.js';

const representation = (code: string) => ({ __typename: 'Municipality', code });

describe('dedupeRepresentations', () => {
  test('keeps the first of each, in order, and the other variables', () => {
    const variables = { year: 2023, representations: ['2', '1', '2', '2'].map(representation) };
    expect(dedupeRepresentations(variables)).toEqual({
      variables: { year: 2023, representations: ['2', '1'].map(representation) },
      positions: [0, 1, 0, 0],
    });
    expect(variables.representations).toHaveLength(4);
  });

  test('tells apart types with the same key', () => {
    const representations = [representation('1'), { __typename: 'Region', code: '1' }];
    expect(dedupeRepresentations({ representations }).positions).toBeNull();
  });

  test('leaves an operation without representations as it is', () => {
    const variables = { year: 2023 };
    expect(dedupeRepresentations(variables)).toEqual({ variables, positions: null });
  });
});

describe('expandEntities', () => {
  test('gives each place a copy of its own, down to the last list', () => {
    const entity = { name: 'Øreby', clusters: [{ slug: 'sk-fjorden', dates: ['2024'] }] };
    const { data } = expandEntities({ data: { _entities: [entity, null] } }, [0, 1, 0, 1]);
    const [first, , third] = data?._entities as (typeof entity)[];
    expect(data?._entities).toEqual([entity, null, entity, null]);
    third!.clusters[0]!.slug = 'changed';
    third!.clusters[0]!.dates.push('2025');
    expect(first).toEqual({ name: 'Øreby', clusters: [{ slug: 'sk-fjorden', dates: ['2024'] }] });
  });

  test('an answer with too few entities, none or no data stays recognisable', () => {
    expect(expandEntities({ data: { _entities: [] } }, [0, 0]).data).toEqual({ _entities: [null, null] });
    expect(expandEntities({ data: { _entities: 'x' } }, [0, 0]).data).toEqual({ _entities: 'x' });
    expect(expandEntities({ data: null, errors: [{ message: 'no' }] }, [0, 0])).toEqual({
      data: null,
      errors: [{ message: 'no' }],
    });
  });
});
