import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { ENGINES, type Engine } from '../support/engines.js';
import type { FinishedProcess } from '../support/process.js';
import { pathOfFixture, placeStores, type HubStores } from './hub-stores.js';
import { listenToOutput, readCounts, readLines } from './output.js';

// By that name an import would find bin/tvaers.js, which runs a command when it is imported.
const { run: runHere } = (await import(join(PACKAGE_ROOT, 'bin', 'tvaers.ts'))) as typeof import('../../bin/tvaers.js');

/** Runs a command line in this process. */
async function runTvaers(args: readonly string[], environment: Record<string, string>): Promise<FinishedProcess> {
  const own = { ...process.env };
  Object.assign(process.env, environment);
  const output = listenToOutput();
  try {
    return { exitCode: await runHere(args), ...output.said };
  } finally {
    output.stop();
    process.env = own;
  }
}

const FIRST = pathOfFixture('klu-overview/first-edition.txt');
const CORRECTED = pathOfFixture('klu-overview/corrected-edition.txt');
const OVERVIEW = 'klu-overview-2022-1081';
const WHY = 'Trukket tilbage af regionen, spørg Hanne Jensen på tlf. 12 34 56 78';
const KEPT = 'Trukket tilbage af regionen, spørg [navn] på tlf. [telefon]';

const json = ({ stdout }: FinishedProcess): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** The rows of every sector that a document states, in any version. */
async function countRows(stores: HubStores, id: string): Promise<number> {
  const tables = Object.values(await stores.readContents()).flatMap((contents) => Object.entries(contents));
  const rows = tables.filter(([table]) => table !== 'source_document').flatMap(([, rowsOf]) => rowsOf);
  return rows.filter((row) => row.includes(`"documentId":"${id}"`)).length;
}

async function forgetOnce(engine: Engine): Promise<void> {
  const stores = await placeStores(engine);
  const run = (...args: string[]) => runTvaers(args, stores.environment);
  const imported = await run('import', FIRST, CORRECTED, '--json');
  // Of nine records one has another figure, four are gone, three are new; the others only moved.
  expect(readCounts(imported)).toEqual([
    [9, 0, 0],
    [3, 1, 4],
  ]);
  const listed = json(await run('documents', '--json'));
  expect(
    listed.map(({ document, sector, kind, version, issues, forgotten }) => [
      document,
      sector,
      kind,
      version,
      issues,
      forgotten,
    ]),
  ).toEqual([
    [OVERVIEW, 'municipalities', 'klu-overview', 2, 1, null],
    [OVERVIEW, 'practice-plans', 'klu-overview', 2, 0, null],
  ]);

  const tried = await run('forget', OVERVIEW, '--why', WHY, '--dry-run');
  expect([tried.exitCode, tried.stderr]).toEqual([0, '']);
  expect(tried.stdout).toMatch(
    /^klu-overview-2022-1081 ville blive glemt, og 8 poster slettet .*intet er slettet\)\n$/,
  );
  expect(await countRows(stores, OVERVIEW)).toBeGreaterThan(8);
  const done = await run('forget', OVERVIEW, '--why', WHY, '--json');
  expect([done.exitCode, done.stderr, json(done)]).toEqual([
    0,
    '',
    [
      {
        ...{ document: OVERVIEW, why: KEPT },
        sectors: [
          { sector: 'municipalities', records: 8, before: false },
          { sector: 'practice-plans', records: 0, before: false },
        ],
      },
    ],
  ]);
  expect(await countRows(stores, OVERVIEW)).toBe(0);
  const again = await run('forget', OVERVIEW, '--why', 'En anden grund');
  expect([again.exitCode, again.stdout]).toEqual([
    0,
    `${OVERVIEW} var glemt i forvejen (municipalities og practice-plans).\n`,
  ]);
  const { stdout: table } = await run('documents');
  expect(table).toContain(`: ${KEPT}\n`);
  expect(table).not.toMatch(/Hanne|12 34|En anden grund/);

  const refused = await run('import', CORRECTED, pathOfFixture('coverage-figures/commas.csv'), '--json');
  expect(refused.exitCode).toBe(1);
  expect(readLines(refused).map(({ error, inserted }) => [error?.code, inserted])).toEqual([
    ['DOCUMENT_FORGOTTEN', undefined],
    [undefined, 3],
  ]);
  expect(await countRows(stores, OVERVIEW)).toBe(0);
  expect(readCounts(await run('import', CORRECTED, '--again', '--json'))).toEqual([[8, 0, 0]]);
  expect(readCounts(await run('import', CORRECTED, '--json'))).toEqual([[0, 0, 8]]);
  await engine.drop();
}

test.each(ENGINES)(
  'forget, and import again only when asked to, on %s',
  (_name, createEngine) => forgetOnce(createEngine()),
  120_000,
);

test('what cannot be forgotten is said with its exit code, and nothing is lost', async () => {
  const engine = ENGINES[0]![1]();
  const stores = await placeStores(engine);
  const run = (...args: string[]) => runTvaers(args, stores.environment);
  await run('import', FIRST);
  const before = await stores.readContents();
  const said = async (...args: string[]) => {
    const { exitCode, stdout, stderr } = await run('forget', ...args);
    return [exitCode, stdout + stderr];
  };
  expect(await said('klu-overview-2022-1083', '--why', WHY)).toEqual([
    1,
    `Intet dokument har id'et »klu-overview-2022-1083«. Mente du ${OVERVIEW}?\n`,
  ]);
  const [exitCode, line] = await said('noget', '--why', WHY, '--json');
  expect([exitCode, JSON.parse(line as string)]).toEqual([
    1,
    { document: 'noget', error: { code: 'UNKNOWN_DOCUMENT', message: expect.stringContaining('tvaers documents') } },
  ]);
  expect(await said('reference-bodies', '--why', WHY)).toEqual([2, expect.stringContaining('opslagstabel')]);
  expect(await said(OVERVIEW)).toEqual([2, 'Valget "--why <grund>" mangler.\nSe: tvaers --help\n']);
  expect(await said(OVERVIEW, '--why', ' ')).toEqual([2, expect.stringMatching(/^--why siger ikke noget\./)]);
  expect(await stores.readContents()).toEqual(before);
  await engine.drop();
}, 120_000);

test('a document that one sector forgot and another did not is refused whole, and a rerun mends the half', async () => {
  const engine = ENGINES[0]![1]();
  const stores = await placeStores(engine);
  await runTvaers(['import', FIRST], stores.environment);
  // As if the process ended between two stores: the practice plans' store is another, empty one.
  const elsewhere = (await placeStores(engine)).environment['PRACTICE_PLANS_DATABASE_URL']!;
  const half = { ...stores.environment, PRACTICE_PLANS_DATABASE_URL: elsewhere };
  expect((await runTvaers(['forget', OVERVIEW, '--why', WHY], half)).exitCode).toBe(0);
  const before = await stores.readContents();
  expect(await countRows(stores, OVERVIEW)).toBeGreaterThan(0);
  const refused = await runTvaers(['import', CORRECTED, '--json'], stores.environment);
  expect(readLines(refused)[0]!.error?.code).toBe('DOCUMENT_FORGOTTEN');
  expect(await stores.readContents()).toEqual(before);
  const mended = json(await runTvaers(['forget', OVERVIEW, '--why', WHY, '--json'], stores.environment))[0]!;
  expect(mended['sectors']).toEqual([
    { sector: 'municipalities', records: 0, before: true },
    { sector: 'practice-plans', records: 1, before: false },
  ]);
  expect(await countRows(stores, OVERVIEW)).toBe(0);
  await engine.drop();
}, 120_000);
