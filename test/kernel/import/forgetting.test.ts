import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { forgetDocument } from '../../../kernel/import/forgetting.js';
import { writeReading } from '../../../kernel/import/writer.js';
import type { Reading } from '../../../kernel/import/importer.js';
import { DataIssue } from '../../../kernel/provenance/data-issue.js';
import { DataIssueKind, DataIssueSeverity, DocumentKind } from '../../../kernel/provenance/kinds.js';
import { listRecordTables } from '../../../kernel/provenance/record-tables.js';
import { findSearchHits } from '../../../kernel/provenance/search-hit.js';
import { SourceDocument } from '../../../kernel/provenance/source-document.js';
import type { StoreAddress } from '../../../kernel/store/address.js';
import { openStore, type Store } from '../../../kernel/store/store.js';
import { ENGINES } from '../../support/engines.js';
import { Note, noteSubgraph, readNotes, Remark } from '../../support/note-subgraph.js';

const WHY = 'Trukket tilbage af udgiveren';

describe.each(ENGINES)('forgetting a document on %s', (_name, createEngine) => {
  const engine = createEngine();
  let [address, store]: [StoreAddress | null, Store | null] = [null, null];
  const stores: Store[] = [];
  const write = (reading: Reading, sha256: string, again = false) =>
    writeReading(store!, noteSubgraph, reading, { sha256, fileName: `${sha256}.txt`, extent: 'FULL' }, { again });
  const forget = (id: string, why = WHY, dryRun = false) =>
    forgetDocument([{ subgraph: noteSubgraph as never, store: store! }], id, why, { dryRun });
  const answering = async () =>
    (await store!.reader.find(Note, { where: { leads: true }, order: { id: 'ASC' } })).map(({ title }) => title);
  const versions = () => store!.reader.find(SourceDocument, { order: { id: 'ASC', version: 'ASC' } });

  beforeEach(async () => {
    address = await engine.createAddress();
    store = await openStore(address, noteSubgraph);
    stores.push(store);
  });
  afterAll(async () => {
    for (const open of stores) await open.close();
    await engine.drop();
  });

  const issue = {
    ...{ kind: DataIssueKind.UNREAD_TEXT, severity: DataIssueSeverity.WARNING, message: 'Uforstået', record: null },
    places: [{ line: 3, column: null, text: 'hemmelige ord' }],
  };

  test('erases all its versions, and keeps id, hash, date and reason', async () => {
    await write(readNotes('d', '2024-01-01', [{ id: 'n1', title: 'Før', remarks: ['r'] }], [issue]), 'x');
    await write(readNotes('d', '2024-02-01', [{ id: 'n1', title: 'Efter', remarks: ['r', 's'] }], [issue]), 'y');
    await write(readNotes('other', null, [{ id: 'n2', title: 'En anden' }]), 'z');
    expect(await forget('d')).toEqual({
      ...{ document: 'd', why: WHY },
      sectors: [{ sector: 'municipalities', records: 3, before: false }],
    });
    for (const table of listRecordTables(store!.reader))
      expect([table.name, await store!.reader.countBy(table, { documentId: 'd' })]).toEqual([table.name, 0]);
    expect(await store!.reader.count(DataIssue)).toBe(0);
    expect(await answering()).toEqual(['En anden']);
    const kept = (await versions()).filter(({ id }) => id === 'd');
    expect(kept.map(({ version, live, sha256, date }) => [version, live, sha256, date])).toEqual([
      [1, false, 'x', '2024-01-01'],
      [2, false, 'y', '2024-02-01'],
    ]);
    for (const { title, fileName, publisher, caseNumber, readShare, forgottenAt, forgottenWhy } of kept) {
      expect([title, fileName, publisher, caseNumber, readShare, forgottenWhy]).toEqual([...Array(5).fill(null), WHY]);
      expect(forgottenAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    }
  });

  test('what another document also states is answered from that one, with all below it', async () => {
    await write(readNotes('early', '2024-01-01', [{ id: 'n1', title: 'tidlig', remarks: ['r'] }]), 'x');
    await write(readNotes('late', '2024-06-01', [{ id: 'n1', title: 'sen', remarks: ['s'] }]), 'y');
    expect(await answering()).toEqual(['sen']);
    await forget('late');
    expect(await answering()).toEqual(['tidlig']);
    const remarks = await store!.reader.find(Remark, { where: { leads: true } });
    expect(remarks.map(({ text }) => text)).toEqual(['r']);
    const hits = async (text: string) => (await findSearchHits(store!, { text, first: 20 })).map(({ title }) => title);
    expect([await hits('sen'), await hits('tidlig')]).toEqual([[], ['tidlig']]);
  });

  test('a second time changes nothing, and keeps the first reason', async () => {
    await write(readNotes('d', null, [{ id: 'n1', title: 'a' }]), 'x');
    await forget('d');
    const before = await versions();
    expect((await forget('d', 'En anden grund')).sectors).toEqual([
      { sector: 'municipalities', records: 0, before: true },
    ]);
    expect(await versions()).toEqual(before);
  });

  test('it comes in again only when that is asked for, as a version of its own', async () => {
    const reading = readNotes('d', null, [{ id: 'n1', title: 'a' }]);
    await write(reading, 'x');
    await forget('d');
    for (const sha256 of ['x', 'y'])
      await expect(write(reading, sha256)).rejects.toMatchObject({
        code: 'DOCUMENT_FORGOTTEN',
        message: expect.stringMatching(/^Dokumentet d blev glemt \d{4}-\d\d-\d\d \(»Trukket.*--again/),
      });
    expect(await answering()).toEqual([]);
    expect((await write(reading, 'x', true)).inserted).toBe(1);
    expect(await answering()).toEqual(['a']);
    expect((await versions()).map(({ version, live, forgottenAt }) => [version, live, forgottenAt !== null])).toEqual([
      [1, false, true],
      [2, true, false],
    ]);
    // From then on it is as any document: the same bytes are unchanged, and it can be forgotten anew.
    expect((await write(reading, 'x')).unchanged).toBe(1);
    await forget('d', 'Igen');
    expect((await versions()).map(({ forgottenWhy }) => forgottenWhy)).toEqual([WHY, 'Igen']);
  });

  test('a dry run says what would be erased, and erases nothing', async () => {
    await write(readNotes('d', null, [{ id: 'n1', title: 'a', remarks: ['r'] }]), 'x');
    expect((await forget('d', WHY, true)).sectors).toEqual([{ sector: 'municipalities', records: 2, before: false }]);
    expect(await answering()).toEqual(['a']);
    expect((await versions()).map(({ forgottenAt }) => forgottenAt)).toEqual([null]);
  });

  test('the reason must say something, and holds no contact data', async () => {
    await write(readNotes('d', null, [{ id: 'n1', title: 'a' }]), 'x');
    for (const why of ['', ' \n', '---', '12'])
      await expect(forget('d', why)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(forget('d', 'a'.repeat(1_001))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const { why } = await forget('d', 'Ring til tlf. 12 34 56 78 eller\n skriv til mig@eksempel.dk om 010203-1234');
    expect(why).toBe('Ring til tlf. [telefon] eller skriv til [e-mail] om [cpr]');
    expect((await versions())[0]!.forgottenWhy).toBe(why);
  });

  test('an unknown id is refused, naming ids that are near; a reference table always', async () => {
    const ids = ['klu-overview-2022-1081', 'klu-overview-2023-1081', 'action-plan-0530-2024'];
    for (const id of ids) await write(readNotes(id, null, [{ id, title: 'a' }]), 'x');
    const reference = readNotes('reference-bodies', null, []);
    await write({ ...reference, document: { ...reference.document, kind: DocumentKind.REFERENCE } }, 'r');
    const said = (id: string) => forget(id).catch(({ code, message }: Error & { code: string }) => [code, message]);
    expect(await said('KLU-overview-2023-1083')).toEqual([
      'UNKNOWN_DOCUMENT',
      "Intet dokument har id'et »KLU-overview-2023-1083«. Mente du klu-overview-2023-1081 eller klu-overview-2022-1081?",
    ]);
    expect(await said('noget')).toEqual([
      'UNKNOWN_DOCUMENT',
      "Intet dokument har id'et »noget«. Se dem, der er, med: tvaers documents",
    ]);
    expect(await said('reference-bodies')).toEqual(['BAD_USER_INPUT', expect.stringContaining('opslagstabel')]);
  });

  test('its words are in no file of the store any more', async () => {
    const words = 'Ordlyden som ingen må finde igen';
    const many = Array.from({ length: 300 }, (_unused, index) => ({ id: `n${index}`, title: `${words} ${index}` }));
    await write(readNotes('d', null, many), 'x');
    const holdsWords = () => {
      const { path } = address as { path: string };
      return [path, `${path}-wal`].map((file) => readFileSync(file).includes(words));
    };
    if (address!.engine === 'sqlite') expect(holdsWords()).toContain(true);
    await forget('d');
    if (address!.engine === 'sqlite') expect(holdsWords()).toEqual([false, false]);
    expect(await answering()).toEqual([]);
  });
});
