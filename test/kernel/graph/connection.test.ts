import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readPage, slicePage, type PageArgs } from '../../../kernel/graph/connection.js';
import { writeReading } from '../../../kernel/import/writer.js';
import { openStore, type Store } from '../../../kernel/store/store.js';
import { ENGINES } from '../../support/engines.js';
import { Note, noteSubgraph, readNotes } from '../../support/note-subgraph.js';

const page = (first: number | null, after?: string | null): PageArgs => ({ first, after });

describe.each(ENGINES)('paging on %s', (_name, createEngine) => {
  const engine = createEngine();
  let store: Store;
  const read = (args: PageArgs) =>
    readPage(
      store.reader.createQueryBuilder(Note, 'note').where('note.leads = :leads', { leads: true }),
      ['title', 'id'],
      args,
    );

  beforeAll(async () => {
    store = await openStore(await engine.createAddress(), noteSubgraph);
    const notes = Array.from({ length: 45 }, (_unused, index) => ({ id: `n${index}`, title: `t${index % 7}` }));
    await writeReading(store, noteSubgraph, readNotes('d', null, notes), {
      sha256: 'x',
      fileName: null,
      extent: 'FULL',
    });
  });
  afterAll(async () => {
    await store.close();
    await engine.drop();
  });

  test('pages give every row once, in one order, and the count of all', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    const sizes: number[] = [];
    do {
      const { edges, pageInfo, countAll } = await read(page(20, after));
      seen.push(...edges.map(({ node }) => `${node.title} ${node.id}`));
      sizes.push(edges.length);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect(await countAll()).toBe(45);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(sizes).toEqual([20, 20, 5]);
    expect(new Set(seen).size).toBe(45);
    expect(seen).toEqual([...seen].sort());
  });

  test('rows added before the cursor do not shift the next page', async () => {
    const first = await read(page(10));
    await writeReading(store, noteSubgraph, readNotes('e', null, [{ id: 'early', title: 'a' }]), {
      sha256: 'y',
      fileName: null,
      extent: 'FULL',
    });
    const second = await read(page(10, first.pageInfo.endCursor));
    expect(second.edges[0]!.node.id).not.toBe(first.edges.at(-1)!.node.id);
    expect(second.edges.map(({ node }) => node.id)).not.toContain('early');
  });

  test.each([0, -1, 101])('first: %s is refused by name', async (first) => {
    await expect(read(page(first))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(`first: ${first}`),
    });
  });

  test.each(['x', '', 'WyJhIl0', "'; DROP TABLE note; --"])(
    'a cursor of another list (%s) is refused, or none where empty',
    async (after) => {
      if (after === '') expect((await read(page(1, after))).pageInfo.hasPreviousPage).toBe(false);
      else
        await expect(read(page(1, after))).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
          message: expect.stringContaining('after'),
        });
    },
  );
});

test('a list in memory pages alike', async () => {
  const list = ['a', 'b', 'c'];
  const first = slicePage(list, (item) => item, page(2));
  expect(first.edges.map(({ node }) => node)).toEqual(['a', 'b']);
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = slicePage(list, (item) => item, page(2, first.pageInfo.endCursor));
  expect(second.edges.map(({ node }) => node)).toEqual(['c']);
  expect([second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage, await second.countAll()]).toEqual([
    false,
    true,
    3,
  ]);
});
