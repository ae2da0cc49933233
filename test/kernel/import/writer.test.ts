import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeReading } from '../../../kernel/import/writer.js';
import type { Reading } from '../../../kernel/import/importer.js';
import { DataIssue } from '../../../kernel/provenance/data-issue.js';
import { DataIssueKind, DataIssueSeverity } from '../../../kernel/provenance/kinds.js';
import { findSearchHits } from '../../../kernel/provenance/search-hit.js';
import { SourceDocument } from '../../../kernel/provenance/source-document.js';
import { StoreState } from '../../../kernel/store/store-state.js';
import { openStore, type Store } from '../../../kernel/store/store.js';
import { ENGINES } from '../../support/engines.js';
import { Note, noteSubgraph, readNotes, Remark } from '../../support/note-subgraph.js';

const file = (sha256: string) => ({ sha256, fileName: 'a.txt', extent: 'FULL' as const });

describe.each(ENGINES)('writing a reading on %s', (_name, createEngine) => {
  const engine = createEngine();
  let store: Store;
  const stores: Store[] = [];
  const write = (reading: Reading, sha256: string, dryRun = false) =>
    writeReading(store, noteSubgraph, reading, file(sha256), { dryRun });
  const answering = () => store.reader.find(Note, { where: { leads: true }, order: { id: 'ASC' } });
  const dataVersion = async () => (await store.reader.find(StoreState))[0]?.value ?? 0;

  beforeEach(async () => {
    store = await openStore(await engine.createAddress(), noteSubgraph);
    stores.push(store);
  });
  afterAll(async () => {
    for (const open of stores) await open.close();
    await engine.drop();
  });

  const one = { id: 'n1', title: 'Første note', body: 'Om æbler', priceOere: 838_900_000, remarks: ['a', 'b'] };
  const two = { id: 'n2', title: 'Anden note' };

  test('inserts, and the same bytes again change nothing', async () => {
    expect(await write(readNotes('d', '2024-01-01', [one, two]), 'x')).toEqual({
      inserted: 4,
      updated: 0,
      unchanged: 0,
      removed: 0,
    });
    const version = await dataVersion();
    expect(await write(readNotes('d', '2024-01-01', [one, two]), 'x')).toEqual({
      inserted: 0,
      updated: 0,
      unchanged: 4,
      removed: 0,
    });
    expect(await dataVersion()).toBe(version);
    expect((await answering()).map(({ id, title, words, priceOere }) => [id, title, words, priceOere])).toEqual([
      ['n1', 'Første note', ['Første', 'note'], 838_900_000],
      ['n2', 'Anden note', ['Anden', 'note'], null],
    ]);
  });

  test('the same bytes read more fully update in place', async () => {
    await write(readNotes('d', null, [{ ...one, body: null }]), 'x');
    expect(await write(readNotes('d', null, [one]), 'x')).toEqual({
      inserted: 0,
      updated: 1,
      unchanged: 2,
      removed: 0,
    });
    expect((await store.reader.find(SourceDocument)).map(({ version, live }) => [version, live])).toEqual([[1, true]]);
    expect((await answering())[0]!.body).toBe('Om æbler');
  });

  test('other bytes under the same identity are a new version; the old one stays readable', async () => {
    await write(readNotes('d', null, [one, two]), 'x');
    const counts = await write(readNotes('d', null, [{ ...one, title: 'Rettet note' }]), 'y');
    expect(counts).toEqual({ inserted: 0, updated: 1, unchanged: 2, removed: 1 });
    expect((await answering()).map(({ id, title, version }) => [id, title, version])).toEqual([
      ['n1', 'Rettet note', 2],
    ]);
    const all = await store.reader.find(Note, { order: { version: 'ASC', id: 'ASC' } });
    expect(all.map(({ id, version, live, leads }) => [id, version, live, leads])).toEqual([
      ['n1', 1, false, false],
      ['n2', 1, false, false],
      ['n1', 2, true, true],
    ]);
    expect((await store.reader.find(SourceDocument, { order: { version: 'ASC' } })).map(({ live }) => live)).toEqual([
      false,
      true,
    ]);
  });

  test('a record that a corrected document only moves is unchanged; one with another figure is not', async () => {
    const three = { id: 'n3', title: 'Tredje note', priceOere: 100 };
    await write(readNotes('d', '2024-01-01', [one, two, three]), 'x');
    const corrected = [{ id: 'n0', title: 'Ny note' }, two, { ...three, priceOere: 200 }];
    expect(await write(readNotes('d', '2024-02-01', corrected), 'y')).toEqual({
      inserted: 1,
      updated: 1,
      unchanged: 1,
      removed: 3,
    });
    expect((await answering()).map(({ id, sourceLine, statedOn }) => [id, sourceLine, statedOn])).toEqual([
      ['n0', 1, '2024-02-01'],
      ['n2', 2, '2024-02-01'],
      ['n3', 3, '2024-02-01'],
    ]);
  });

  test('going back to older bytes is a version of its own', async () => {
    await write(readNotes('d', null, [one]), 'x');
    await write(readNotes('d', null, [two]), 'y');
    expect(await write(readNotes('d', null, [one]), 'x')).toEqual({
      inserted: 3,
      updated: 0,
      unchanged: 0,
      removed: 1,
    });
    const versions = await store.reader.find(SourceDocument, { order: { version: 'ASC' } });
    expect(versions.map(({ version, sha256, live }) => [version, sha256, live])).toEqual([
      [1, 'x', false],
      [2, 'y', false],
      [3, 'x', true],
    ]);
  });

  test('what a corrected document no longer says anything of stops answering', async () => {
    await write(readNotes('d', null, [one]), 'x');
    const { batches, ...rest } = readNotes('d', null, [one]);
    const notesOnly = { ...rest, batches: batches.filter(({ entity }) => entity !== Remark) };
    expect(await write(notesOnly, 'y')).toEqual({ inserted: 0, updated: 0, unchanged: 1, removed: 2 });
    expect(await store.reader.countBy(Remark, { live: true })).toBe(0);
    expect(await store.reader.countBy(Remark, { leads: true })).toBe(0);
  });

  test('the same bytes with more stated of them describe the document anew', async () => {
    const reading = readNotes('d', null, [one]);
    await write(reading, 'x');
    await write({ ...reading, document: { ...reading.document, publisher: 'Udgiver' } }, 'x');
    expect((await store.reader.find(SourceDocument)).map(({ version, publisher }) => [version, publisher])).toEqual([
      [1, 'Udgiver'],
    ]);
  });

  test('of two documents about one record the higher rank leads, then the later date, with all below it', async () => {
    await write(readNotes('early', '2024-01-01', [{ ...one, title: 'tidlig', remarks: ['r'] }]), 'x');
    await write(readNotes('late', '2024-06', [{ ...one, title: 'sen', remarks: ['s'] }]), 'y');
    expect((await answering()).map(({ title }) => title)).toEqual(['sen']);
    expect((await store.reader.find(Remark, { where: { leads: true } })).map(({ text }) => text)).toEqual(['s']);
    await write(readNotes('weighty', '2020', [{ ...one, title: 'vægtig', rank: 1 }]), 'z');
    expect((await answering()).map(({ title }) => title)).toEqual(['vægtig']);
    await write(readNotes('weighty', '2020', []), 'z2');
    expect((await answering()).map(({ title }) => title)).toEqual(['sen']);
    expect((await findSearchHits(store, { text: 'SEN', first: 20 })).map(({ id, title }) => [id, title])).toEqual([
      ['n1', 'sen'],
    ]);
  });

  test('issues follow their version and are replaced where they differ', async () => {
    const issue = (message: string) => ({
      ...{ kind: DataIssueKind.SPELLING, severity: DataIssueSeverity.INFO, message, record: 'n1' },
      places: [{ line: 3, column: null, text: 'x' }],
    });
    await write(readNotes('d', null, [one], [issue('a'), issue('b')]), 'x');
    await write(readNotes('d', null, [one], [issue('c')]), 'x');
    await write(readNotes('d', null, [one], [issue('d')]), 'y');
    const issues = await store.reader.find(DataIssue, { order: { version: 'ASC' } });
    expect(issues.map(({ message, version, live }) => [message, version, live])).toEqual([
      ['c', 1, false],
      ['d', 2, true],
    ]);
    expect(issues[1]!.sources[0]).toMatchObject({ line: 3, text: 'x' });
  });

  test('a dry run counts and leaves no trace', async () => {
    expect((await write(readNotes('d', null, [one]), 'x', true)).inserted).toBe(3);
    expect(await store.reader.count(Note)).toBe(0);
    expect(await dataVersion()).toBe(0);
  });

  test('a text that no field can hold is refused whole, with its line', async () => {
    const reading = readNotes('d', null, [two, { ...one, body: 'æ'.repeat(40_000) }]);
    await expect(write(reading, 'x')).rejects.toMatchObject({
      code: 'TEXT_TOO_LONG',
      message: expect.stringContaining('Linje 2'),
    });
    expect(await store.reader.count(Note)).toBe(0);
  });

  test('a search treats its wildcards as letters', async () => {
    await write(readNotes('d', null, [{ id: 'n1', title: '100 % ja_nej!' }, two]), 'x');
    for (const text of ['100 %', 'JA_NEJ!', 'a_n'])
      expect((await findSearchHits(store, { text, first: 20 })).map(({ id }) => id)).toEqual(['n1']);
    expect(await findSearchHits(store, { text: 'ja-nej', first: 20 })).toEqual([]);
    await expect(findSearchHits(store, { text: ' ', first: 20 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
