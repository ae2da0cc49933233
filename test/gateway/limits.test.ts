import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { QUERY_LIMITS } from '../../gateway/index.js';
import { type FixtureGateway, listCodes, openFixtureGateway } from './fixture-gateway.js';

let fixture: FixtureGateway;
beforeAll(async () => {
  fixture = await openFixtureGateway([], 5_000);
  await fixture.ask('{ clusters { slug } }');
});
afterAll(() => fixture.gateway.stop());

const nest = (levels: number) =>
  `{ municipality(code: "1") ${'{ cluster { municipalities '.repeat((levels - 2) / 2)} { code } ${'} }'.repeat((levels - 2) / 2)} }`;
const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

function doubleFragments(count: number): string {
  const fragments = repeat(
    count,
    (index) =>
      `fragment f${index} on Query{${index + 1 < count ? `...f${index + 1} ...f${index + 1}` : 'x:__typename'}}`,
  );
  return `{...f0} ${fragments}`;
}

async function timeRefusal(
  query: string,
): Promise<{ milliseconds: number; message: string | undefined; codes: unknown[] }> {
  const start = performance.now();
  const answer = await fixture.ask(query);
  return { milliseconds: performance.now() - start, message: answer.errors[0]?.message, codes: listCodes(answer) };
}

describe('refused with QUERY_TOO_LARGE and the limit, in no time', () => {
  test.each([
    ['doubling fragments', doubleFragments(26), 'fragments are spread out'],
    [
      'doubling fragments with fields between',
      `{...f0} ${repeat(22, (i) => `fragment f${i} on Query{same{neighbours{code}} ...f${i + 1} ...f${i + 1}}`)} fragment f22 on Query{same{name}}`,
      'fragments are spread out',
    ],
    ['tokens', `{ ${'__typename '.repeat(QUERY_LIMITS.tokens)} }`, 'tokens'],
    ['depth', nest(QUERY_LIMITS.depth + 2), `nests ${QUERY_LIMITS.depth + 2} fields`],
    [
      'depth through fragments',
      `{ clusters { ...a } } fragment a on Cluster ${'{ municipalities { cluster '.repeat(9)} { slug } ${'} }'.repeat(9)}`,
      'nests',
    ],
    ['aliases', `{ same { ${repeat(QUERY_LIMITS.aliases + 1, (i) => `a${i}: name`)} } }`, 'aliases'],
    [
      'aliases through fragments',
      `{ clusters { ...a ...b } } fragment a on Cluster { ${repeat(60, (i) => `a${i}: slug`)} } fragment b on Cluster { ${repeat(60, (i) => `b${i}: slug`)} }`,
      'aliases',
    ],
    ['root fields', `{ ${repeat(QUERY_LIMITS.rootFields + 1, (i) => `a${i}: unread`)} }`, 'root fields'],
    [
      'selections',
      `{ same { ${'...a '.repeat(40)} } } fragment a on Municipality { ${repeat(80, (i) => `a${i}: code`)} }`,
      'fragments are spread out',
    ],
    ['repeated fields', `{ same { ${'code '.repeat(4_000)} } }`, 'repeats the same fields'],
    [
      'deep introspection',
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
      'introspection',
    ],
  ])('%s', async (_what, query, words) => {
    const { milliseconds, message, codes } = await timeRefusal(query);
    expect(codes).toEqual([['QUERY_TOO_LARGE', undefined]]);
    expect(message).toContain(words);
    expect(milliseconds).toBeLessThan(2_000);
  });

  test('the doubling query is the small one that blocks a default gateway', () => {
    expect(doubleFragments(26).length).toBeLessThan(1_200);
  });
});

describe('answered', () => {
  test('introspection, as tools and Apollo Sandbox ask it', async () => {
    const options = {
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    for (const query of [getIntrospectionQuery(), getIntrospectionQuery(options)]) {
      const answer = await fixture.ask(query);
      expect(answer.errors).toEqual([]);
      expect(answer.data).toHaveProperty(
        '__schema.types',
        expect.arrayContaining([expect.objectContaining({ name: 'Municipality' })]),
      );
    }
  });

  test('a query as deep as the limit, with as many aliases', async () => {
    expect((await fixture.ask(nest(QUERY_LIMITS.depth))).errors).toEqual([]);
    const aliases = repeat(QUERY_LIMITS.aliases, (i) => `a${i}: name`);
    expect((await fixture.ask(`{ municipality(code: "1") { ${aliases} } }`)).errors).toEqual([]);
  });
});

describe('a query that is short but runs through a cycle of lists', () => {
  const cycle = (levels: number) =>
    `{ same ${'{ neighbours '.repeat(levels)} { code } ${'}'.repeat(levels)} clusters { slug } }`;

  test('is cut at the fields one request may cost, and the process goes on', async () => {
    const roomy = await openFixtureGateway([], 20_000, 10_000);
    const answer = await roomy.ask(cycle(8));
    await roomy.gateway.stop();
    expect(listCodes(answer)).toEqual([['QUERY_TOO_LARGE', 'municipalities']]);
    expect(answer.data).toEqual({ same: null, clusters: [{ slug: 'sk-fjorden' }] });
    expect(answer.errors[0]?.message).toContain('10000 fields');
  });

  test('is answered while it is small', async () => {
    const answer = await fixture.ask(cycle(1));
    expect(answer.errors).toEqual([]);
    expect(answer.data).toHaveProperty('same.3.neighbours.39', { code: '2' });
  });

  test('is cut at the time limit, though it leaves timers no turn', async () => {
    const hurried = await openFixtureGateway([], 100, 1e9);
    const start = performance.now();
    const answer = await hurried.ask(cycle(8));
    expect(performance.now() - start).toBeLessThan(6_000);
    await hurried.gateway.stop();
    expect(answer.data).toEqual({ same: null, clusters: [{ slug: 'sk-fjorden' }] });
    expect(answer.errors).toHaveLength(1);
  });
});
