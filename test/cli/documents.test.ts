import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SHIPPED_FACTS } from '../../bin/stores.js';
import { DOCUMENT_NAMES, DOCUMENTS_AT_HAND, pathOfDocument, testWithDocuments } from '../support/documents.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { runTvaers } from '../support/process.js';
import { pathOfFixture, placeStores } from './hub-stores.js';
import { readCounts, readLines, type ImportLine } from './output.js';

const OVERVIEW = pathOfDocument(DOCUMENT_NAMES.overview);
const MINUTES = pathOfDocument(DOCUMENT_NAMES.minutes);
const ALL = Object.values(DOCUMENT_NAMES).map(pathOfDocument);
const sum = (numbers: (number | undefined)[]): number => numbers.reduce<number>((total, one) => total + one!, 0);

function isInOrder(issues: ImportLine['issues']): boolean {
  return issues!.every(({ line }, index) => index === 0 || (line ?? 0) >= (issues![index - 1]!.line ?? 0));
}

testWithDocuments(
  'the second time changes nothing, on every engine',
  async () => {
    await Promise.all(ENGINES.map(([, createEngine]) => importTwice(createEngine())));
  },
  120_000,
);

async function importTwice(engine: Engine): Promise<void> {
  const { environment } = await placeStores(engine);
  const first = await runTvaers(['import', OVERVIEW, MINUTES, '--json'], environment);
  const second = await runTvaers(['import', OVERVIEW, MINUTES, '--json'], environment);
  expect([first.exitCode, first.stderr, second.exitCode, second.stderr]).toEqual([0, '', 0, '']);
  const [before, after] = [readLines(first), readLines(second)];
  for (const line of [...before, ...after]) {
    expect(Object.keys(line)).toEqual(['file', 'kind', 'document', 'inserted', 'updated', 'unchanged', 'issues']);
    for (const issue of line.issues!) expect(Object.keys(issue)).toEqual(['kind', 'severity', 'message', 'line']);
    expect(isInOrder(line.issues)).toBe(true);
  }
  expect(before.map(({ file, kind, document }) => [file, kind, document])).toEqual([
    [OVERVIEW, 'klu-overview', 'klu-overview-2023-1083'],
    [MINUTES, 'cluster-minutes', 'cluster-minutes-sk-lillebaelt-2024-11-12'],
  ]);
  // 22 reports with 371 + 9 topics; the meeting, 11 + 1 people, 8 items with as many decisions and more.
  expect(before[0]!.inserted).toBeGreaterThanOrEqual(402);
  expect(before[1]!.inserted).toBeGreaterThanOrEqual(60);
  expect(readCounts(second)).toEqual(readCounts(first).map(([inserted]) => [0, 0, inserted]));
  await engine.drop();
}

test('migrate brings no document, and neither does --dry-run, which says what an import would do', async () => {
  const engine = ENGINES[0]![1]();
  const stores = await placeStores(engine);
  const { exitCode, stdout } = await runTvaers(['migrate'], stores.environment);
  expect([exitCode, stdout.trim().split('\n')]).toEqual([
    0,
    ['municipalities: lageret er klar', 'clusters: lageret er klar', 'practice-plans: lageret er klar'],
  ]);
  const before = await stores.readContents();
  for (const { source_document } of Object.values(before)) {
    expect(source_document!.filter((row) => !row.includes('"kind":"REFERENCE"'))).toEqual([]);
  }
  const files = ['cluster-minutes/wrong-subtotal.txt', 'coverage-figures/commas.csv'].map(pathOfFixture);
  const tried = await runTvaers(['import', ...files, '--json', '--dry-run'], stores.environment);
  expect(await stores.readContents()).toEqual(before);
  const done = await runTvaers(['import', ...files, '--json'], stores.environment);
  expect(readLines(tried)).toEqual(readLines(done));
  expect(await stores.readContents()).not.toEqual(before);
  await engine.drop();
}, 120_000);

testWithDocuments(
  '--facts writes what ships in data/, byte for byte, and lists issues by line',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tvaers-facts-'));
    const finished = await runTvaers(['import', ...ALL, '--facts', folder, '--json'], {
      TVAERS_HOME: join(folder, 'x'),
    });
    expect([finished.exitCode, finished.stderr]).toEqual([0, '']);
    const list = (root: string) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json') && !name.startsWith('reference'))
        .sort();
    expect(list(folder)).toEqual(list(SHIPPED_FACTS));
    for (const name of list(folder)) {
      const [written, ships] = [folder, SHIPPED_FACTS].map((root) =>
        readFileSync(join(root, name), 'utf8').split('\n'),
      );
      expect([name, written]).toEqual([name, ships]);
    }
    const lines = readLines(finished);
    expect(lines.map(({ issues }) => isInOrder(issues))).toEqual(lines.map(() => true));
    expect(sum(lines.map(({ issues }) => issues!.length))).toBeGreaterThan(10);
    rmSync(folder, { recursive: true });
  },
  120_000,
);

test('the documents are at hand where they must be', () => {
  expect(DOCUMENTS_AT_HAND || process.env['CI'] !== 'true').toBe(true);
});
