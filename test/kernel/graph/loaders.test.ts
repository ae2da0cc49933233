import { expect, test } from '@jest/globals';
import { createManyLoader, createOneLoader } from '../../../kernel/graph/loaders.js';

test('keeps order and length: rows come back in any order, keys repeat, some have no row', async () => {
  const asked: string[][] = [];
  const loader = createOneLoader(
    async (keys: readonly string[]) => {
      asked.push([...keys]);
      return [{ id: 'c' }, { id: 'a' }];
    },
    ({ id }) => id,
  );
  expect(await Promise.all(['a', 'b', 'c', 'a'].map((key) => loader.load(key)))).toEqual([
    { id: 'a' },
    null,
    { id: 'c' },
    { id: 'a' },
  ]);
  expect(asked).toEqual([['a', 'b', 'c']]);
});

test('keys may be objects: equal ones are one key', async () => {
  let statements = 0;
  const loader = createManyLoader(
    async (keys: readonly { code: string; year: number }[]) => {
      statements += 1;
      return keys.map((key) => ({ ...key, value: key.year * 2 }));
    },
    ({ code, year }) => ({ code, year }),
  );
  const rows = await Promise.all([
    loader.load({ code: 'x', year: 1 }),
    loader.load({ code: 'x', year: 2 }),
    loader.load({ code: 'x', year: 1 }),
  ]);
  expect(rows.map(([row]) => row!.value)).toEqual([2, 4, 2]);
  expect(rows.map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(statements).toBe(1);
});

test('a long list of keys is several statements, none over 1,000', async () => {
  const sizes: number[] = [];
  const loader = createOneLoader(
    async (keys: readonly number[]) => {
      sizes.push(keys.length);
      return keys.map((id) => ({ id }));
    },
    ({ id }) => id,
  );
  const rows = await Promise.all(Array.from({ length: 2_500 }, (_unused, id) => loader.load(id)));
  expect(rows.map((row) => row!.id)).toEqual(Array.from({ length: 2_500 }, (_unused, id) => id));
  expect(sizes).toEqual([1_000, 1_000, 500]);
});
