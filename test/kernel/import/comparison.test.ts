import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Subgraph } from '../../../kernel/graph/subgraph.js';
import { findDisagreements, referTo, type Comparison } from '../../../kernel/import/comparison.js';
import type { Reading } from '../../../kernel/import/importer.js';
import { writeAndCompare, writeReading } from '../../../kernel/import/writer.js';
import { DataIssue } from '../../../kernel/provenance/data-issue.js';
import { DataIssueKind, DataIssueSeverity } from '../../../kernel/provenance/kinds.js';
import { openStore, type Store } from '../../../kernel/store/store.js';
import { ENGINES } from '../../support/engines.js';
import { Note, noteSubgraph, readNotes } from '../../support/note-subgraph.js';

/** Notes of the same title that state different prices. */
const comparePrices: Comparison = async (manager) => {
  const notes = await manager.find(Note, { where: { live: true } });
  return findDisagreements(
    notes,
    ({ title }) => title,
    ({ priceOere }) => priceOere,
  ).map(([first, second, ...others]) => ({
    ...{ kind: DataIssueKind.CONFLICT, severity: DataIssueSeverity.WARNING, message: `${first.title}: to priser.` },
    ...{ record: null, sources: [referTo(first), referTo(second), ...others.map((other) => referTo(other))] },
  }));
};

const comparing: Subgraph = { ...noteSubgraph, comparisons: [comparePrices] };

/** A document that states prices, a note a line. */
const priced = (document: string, prices: Record<string, number>): Reading =>
  readNotes(
    document,
    null,
    Object.entries(prices).map(([title, priceOere]) => ({ id: `${document}-${title}`, title, priceOere })),
  );

describe.each(ENGINES)('comparing documents on %s', (_name, createEngine) => {
  const engine = createEngine();
  let store: Store;
  const stores: Store[] = [];

  const open = async (): Promise<Store> => {
    const opened = await openStore(await engine.createAddress(), comparing);
    stores.push(opened);
    return opened;
  };
  const write = (reading: Reading, sha256: string, dryRun = false) =>
    writeAndCompare(store, comparing, reading, { sha256, fileName: null, extent: 'FULL' }, { dryRun });
  const listIssues = async () => {
    const issues = await store.reader.find(DataIssue, { where: { live: true }, order: { id: 'ASC' } });
    return issues.map(({ id, message, places }) => ({
      ...{ id, message },
      places: places!.map((place) => `${place.documentId}:${place.version}:${place.line}`),
    }));
  };

  beforeEach(async () => {
    store = await open();
  });
  afterAll(async () => {
    for (const opened of stores) await opened.close();
    await engine.drop();
  });

  const apples = { id: 'c#x0001', message: 'Æbler: to priser.', places: ['a:1:1', 'b:1:2', 'c:1:1'] };
  const pears = { id: 'b#x0001', message: 'Pærer: to priser.', places: ['a:1:2', 'b:1:1'] };
  const documents: [Reading, string][] = [
    [priced('a', { Æbler: 100, Pærer: 200 }), 'a1'],
    [priced('b', { Pærer: 250, Æbler: 100 }), 'b1'],
    [priced('c', { Æbler: 120, Blommer: 50 }), 'c1'],
  ];
  const expected = [pears, { ...apples, id: 'c#x0002' }];

  test('keeps every source of what disagrees, whatever the order of import', async () => {
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ];
    for (const order of orders) {
      store = await open();
      for (const index of order) await write(...documents[index]!);
      expect(await listIssues()).toEqual(expected);
    }
  });

  test('says it of every document that takes part, and of no other', async () => {
    const told: string[][] = [];
    for (const document of documents) told.push((await write(...document)).across.map(({ message }) => message));
    expect(told).toEqual([[], [pears.message], [apples.message]]);
    const again = await write(...documents[0]!);
    expect(again.across.map(({ message }) => message)).toEqual([pears.message, apples.message]);
    expect(again.counts).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
    expect(await listIssues()).toEqual(expected);
  });

  test('a corrected document replaces what it disagreed in, and agreement ends it', async () => {
    for (const document of documents) await write(...document);
    await write(priced('b', { Blommer: 50, Pærer: 210, Æbler: 100 }), 'b2');
    expect(await listIssues()).toEqual([
      { ...pears, places: ['a:1:2', 'b:2:2'] },
      { ...apples, id: 'c#x0002', places: ['a:1:1', 'b:2:3', 'c:1:1'] },
    ]);
    await write(priced('b', { Pærer: 200, Æbler: 100 }), 'b3');
    expect(await listIssues()).toEqual([{ ...apples, places: ['a:1:1', 'b:3:2', 'c:1:1'] }]);
    await write(priced('c', { Æbler: 100, Blommer: 50 }), 'c2');
    expect(await listIssues()).toEqual([]);
  });

  test("a reader's own issues stay beside it, with the same bytes read anew", async () => {
    const odd = { kind: DataIssueKind.SPELLING, severity: DataIssueSeverity.INFO, message: 'Stavet forkert.' };
    const own = (message: string) =>
      readNotes(
        'b',
        null,
        [{ id: 'b-Pærer', title: 'Pærer', priceOere: 250 }],
        [{ ...odd, message, places: [{ line: 1, column: null, text: null }], record: null }],
      );
    await write(...documents[0]!);
    await write(own('Stavet forkert.'), 'b1');
    expect((await listIssues()).map(({ message }) => message)).toEqual(['Stavet forkert.', pears.message]);
    await write(own('Stavet skævt.'), 'b1');
    expect((await listIssues()).map(({ message }) => message)).toEqual(['Stavet skævt.', pears.message]);
  });

  test('a dry run says what would disagree and leaves no trace', async () => {
    await write(...documents[0]!);
    const { across } = await write(...documents[1]!, true);
    expect(across.map(({ message }) => message)).toEqual([pears.message]);
    expect(await listIssues()).toEqual([]);
  });

  test('a comparison that fails leaves the store as it was', async () => {
    await write(...documents[0]!);
    const failing: Subgraph = { ...comparing, comparisons: [() => Promise.reject(new Error('no'))] };
    const file = { sha256: 'b1', fileName: null, extent: 'FULL' as const };
    await expect(writeReading(store, failing, documents[1]![0], file)).rejects.toThrow('no');
    expect(await store.reader.count(Note)).toBe(2);
  });
});
