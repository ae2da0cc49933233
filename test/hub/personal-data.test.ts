import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { SHIPPED_FACTS } from '../../bin/stores.js';
import { SUBGRAPHS } from '../../bin/sectors.js';
import { readDocument } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { placeStores } from '../cli/hub-stores.js';
import { readLines } from '../cli/output.js';
import { DOCUMENT_NAMES, pathOfDocument, readDocumentText, testWithDocuments } from '../support/documents.js';
import { ENGINES } from '../support/engines.js';
import { runTvaers } from '../support/process.js';
import { findPersonalData } from './personal-data-marks.js';

const folder = mkdtempSync(join(tmpdir(), 'tvaers-personal-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The files of a folder as text, whatever they hold. */
function readFiles(root: string): string {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('the real documents', () => {
  testWithDocuments('hold personal data: the marks of this test find them', () => {
    const found = Object.values(DOCUMENT_NAMES).map((name) => findPersonalData(readDocumentText(name)));
    const kinds = new Set(found.flat().map((one) => one.split(':')[0]));
    expect([...kinds].sort()).toEqual(['e-mail address', 'name of staff', 'telephone number']);
  });

  testWithDocuments(
    'leave none in a store, nor in what an import says',
    async () => {
      const engine = ENGINES[0]![1]();
      const stores = await placeStores(engine);
      const files = Object.values(DOCUMENT_NAMES).map(pathOfDocument);
      const [asJson, asText] = await Promise.all([
        runTvaers(['import', ...files, '--json'], stores.environment),
        runTvaers(['import', ...files], stores.environment),
      ]);
      expect([asJson.exitCode, asText.exitCode]).toEqual([0, 0]);
      expect(findPersonalData(asJson.stdout + asText.stdout + asText.stderr)).toEqual([]);
      const tables = Object.values(await stores.readContents()).flatMap((contents) => Object.entries(contents));
      expect(tables.flatMap(([, rows]) => rows).length).toBeGreaterThan(1_000);
      for (const [table, rows] of tables) expect([table, findPersonalData(rows.join('\n'))]).toEqual([table, []]);
      await engine.drop();
    },
    120_000,
  );

  test('have left none in the facts that ship', () => {
    const shipped = readFiles(SHIPPED_FACTS);
    expect(shipped).toContain('klu-overview-2023-1083');
    expect(findPersonalData(shipped)).toEqual([]);
  });
});

const SECRETS = '010170-4917 qvistmark@postkasse.dk tlf. 76 00 00 01';
const HIDDEN = /010170|4917|qvistmark|postkasse|76 ?00 ?00/;
const FIXTURES = join(PACKAGE_ROOT, 'test', 'fixtures');
const DOCUMENTS = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:txt|csv)$/.test(name))
  .sort();
const CELLS_TRIED = 12;

/** A document several times, each time with a CPR number, an e-mail address and a telephone number in another cell. */
function* hideInCells(text: string): Generator<{ line: number; text: string }> {
  const lines = text.split('\n').map((line) => line.split(/(?<=[\t;])/));
  const cells = lines.flatMap((line, row) => line.map((_cell, column) => ({ row, column })));
  const filled = cells.filter(({ row, column }) => /[^\s;]/.test(lines[row]![column]!));
  for (const [index, { row, column }] of filled.entries()) {
    if (index % Math.ceil(filled.length / CELLS_TRIED) !== 0) continue;
    const changed = lines.map((line) => [...line]);
    changed[row]![column] = changed[row]![column]!.replace(/([\s;]*)$/, ` ${SECRETS}$1`);
    yield { line: row + 1, text: changed.map((line) => line.join('')).join('\n') };
  }
}

describe('contact data and CPR numbers, in whatever cell', () => {
  const targets = SUBGRAPHS.map((subgraph) => ({ subgraph }));

  test.each(DOCUMENTS)('%s', async (name) => {
    const text = readFileSync(join(FIXTURES, name), 'utf8');
    expect(text).not.toMatch(HIDDEN);
    let read = 0;
    for (const hidden of hideInCells(text)) {
      const readings = await tryToRead(hidden.text);
      if (readings === null) continue;
      read += 1;
      const all = JSON.stringify(readings);
      expect({ line: hidden.line, shown: all.match(HIDDEN) }).toEqual({ line: hidden.line, shown: null });
      const warned = readings[0]!.reading.issues.filter(({ kind }) => kind === 'PERSONAL_DATA');
      const lines = warned.flatMap(({ places }) => places.map((place) => place.line));
      expect(lines).toContain(hidden.line);
    }
    expect((await tryToRead(text)) === null || read > 0).toBe(true);
  });

  /** What the sectors read; null where the document is refused, which must not repeat what it hides either. */
  async function tryToRead(text: string) {
    try {
      return (await readDocument(targets, Buffer.from(text), NOTHING_GIVEN, null)).readings;
    } catch (error) {
      expect((error as Error).message).not.toMatch(HIDDEN);
      return null;
    }
  }

  test('in all cells at once, in file name and publisher: none reaches a store or the report', async () => {
    const home = join(folder, 'hidden');
    const files = DOCUMENTS.map((name, index) => {
      const text = readFileSync(join(FIXTURES, name), 'utf8');
      const file = join(folder, `${index} ${SECRETS}.txt`);
      writeFileSync(file, text.replace(/(?=[\t\n])/g, ` ${SECRETS}`));
      return file;
    });
    const plain = join(folder, `plan ${SECRETS}.txt`);
    writeFileSync(plain, readFileSync(join(FIXTURES, 'action-plan', 'headings.txt')));
    const args = ['import', ...files, plain, '--publisher', `Prøvekontoret ${SECRETS}`, '--json'];
    const finished = await runTvaers(args, { TVAERS_HOME: home });
    const lines = readLines(finished).map(({ file: _file, ...said }) => said);
    expect(lines.filter(({ error }) => error === undefined).length).toBeGreaterThan(0);
    expect(JSON.stringify(lines).match(HIDDEN)).toBeNull();
    const stored = readFiles(home);
    expect(stored).toContain('action-plan-0741-2023-05');
    expect(stored.match(/010170-4917|qvistmark@|postkasse\.dk|76 ?00 ?00 ?01/)).toBeNull();
  }, 120_000);
});
