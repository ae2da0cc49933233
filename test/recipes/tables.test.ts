import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { closeTargets } from '../../bin/stores.js';
import { ENGINES } from '../support/engines.js';
import { runTvaers, serveTvaers, type ServingProcess } from '../support/process.js';
import { pathOfFixture, placeStores, type HubStores } from '../cli/hub-stores.js';
import { runProgram, testWith, type Said } from './tools.js';

const recipe = (file: string): string => join(PACKAGE_ROOT, 'docs', 'recipes', file);
const YEAR = 2023;

const engine = ENGINES[0]![1]();
let stores: HubStores;
let hub: ServingProcess;
let environment: Record<string, string>;
/** What the recipes should say, from the store itself. */
let overview: string[];

beforeAll(async () => {
  stores = await placeStores(engine);
  hub = await serveTvaers(['serve'], stores.environment);
  environment = { TVAERS_URL: new URL(hub.url).origin };
  overview = await readOverview();
}, 120_000);
afterAll(async () => {
  await hub?.stop();
  await engine.drop();
});

const ask = async <T>(sql: string): Promise<T[]> => {
  const targets = await stores.open();
  const rows = (await targets[0]!.store.reader.query(sql, [YEAR])) as T[];
  await closeTargets(targets);
  return rows;
};

async function readOverview(): Promise<string[]> {
  const reports = await ask<{ code: string; name: string; held: number | null; reported: number; topics: number }>(`
    SELECT r.municipalityCode AS code, m.name AS name, r.meetingsHeld AS held, r.reported AS reported,
      (SELECT COUNT(*) FROM klu_topic t WHERE t.root = r.id AND t.leads AND t.kind = 'DISCUSSED') AS topics
    FROM klu_report r JOIN municipality m ON m.id = r.municipalityCode AND m.leads
    WHERE r.leads AND r.year = ? ORDER BY m.orderKey`);
  const themes = await ask<{ slug: string; municipalities: number }>(`
    SELECT g.slug AS slug, COUNT(DISTINCT t.municipalityCode) AS municipalities
    FROM theme_tag g JOIN klu_topic t ON t.id = g.recordId AND t.leads
    WHERE g.leads AND t.kind = 'DISCUSSED' AND t.year = ? GROUP BY g.slug ORDER BY g.slug`);
  const known = (figure: number | null): string => (figure === null ? 'ikke oplyst' : String(figure));
  return [
    ...reports.map(({ code, name, held, reported, topics }) =>
      [code, name, known(held), known(reported ? topics : null)].join('\t'),
    ),
    ...themes.map(({ slug, municipalities }) => `tema\t${slug}\t${municipalities}`),
  ];
}

/** A server that begins a table and cuts the connection. */
async function serveCutTable(): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { etag: '"cut"', trailer: 'x-row-count' });
    response.write('{"id":"1"}\n');
    setTimeout(() => response.destroy(), 50);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

const pandas = testWith('/usr/bin/python3', ['-c', 'import pandas']);
const rscript = testWith('Rscript', ['-e', 'stopifnot(requireNamespace("jsonlite"), requireNamespace("httr2"))']);
const curl = testWith('curl', ['--version']);

describe.each([
  ['pandas', pandas, '/usr/bin/python3', recipe('python/klu_overview.py')],
  ['R', rscript, 'Rscript', recipe('r/klu-overview.R')],
] as const)('the recipe for %s', (_name, testWithTool, command, file) => {
  const run = (year: string, given = environment): Promise<Said> =>
    runProgram(command, [file, year], { environment: { ...given, LC_ALL: 'C.UTF-8' } });

  testWithTool('says what the store holds, and what is not known', async () => {
    const { stdout, exitCode } = await run(String(YEAR));
    expect(stdout.trimEnd().split('\n')).toEqual(overview);
    expect(exitCode).toBe(0);
    expect(overview).toEqual(
      expect.arrayContaining(['0482\tLangeland\t3\t12', '0573\tVarde\tikke oplyst\t16', 'tema\tdosisdispensering\t16']),
    );
    expect(overview).toContain('0563\tFanø\tikke oplyst\tikke oplyst');
  });

  testWithTool("shows the hub's sentence, and says where there is nothing", async () => {
    const wrong = await run('MMXXIII');
    expect(wrong.stderr).toContain('year: "MMXXIII" is not a whole number.');
    const none = await run('1999');
    expect(none.stderr).toContain('1999: no KLU report is on file');
    expect([wrong.exitCode, none.exitCode]).toEqual([1, 1]);
  });

  testWithTool('takes no file that was cut', async () => {
    const cut = await serveCutTable();
    const { exitCode, stdout } = await run(String(YEAR), { TVAERS_URL: cut.url });
    cut.close();
    expect([exitCode, stdout]).toEqual([1, '']);
  });
});

describe('the recipe for curl', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-tables-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const fetchTables = (tables: readonly string[], given = environment): Promise<Said> =>
    runProgram('sh', [recipe('curl/tables.sh'), folder, ...tables], { environment: given });

  curl('fetches what has changed, whole, and leaves the rest', async () => {
    const first = await fetchTables(['klu-topics', 'coverage']);
    expect(first).toMatchObject({ exitCode: 0, stdout: 'klu-topics\t371 rows\ncoverage\t0 rows\n' });
    const [{ count }] = (await ask<{ count: number }>(
      "SELECT COUNT(*) AS count FROM klu_topic WHERE leads AND kind = 'DISCUSSED' AND year = ?",
    )) as [{ count: number }];
    expect(parse(readFileSync(join(folder, 'klu-topics.csv'), 'utf8'), { columns: true })).toHaveLength(Number(count));
    const before = statSync(join(folder, 'klu-topics.csv')).mtimeMs;
    expect(
      (await runTvaers(['import', pathOfFixture('coverage-figures/commas.csv')], stores.environment)).exitCode,
    ).toBe(0);
    const next = await fetchTables(['klu-topics', 'coverage']);
    expect(next.stdout).toMatch(/^klu-topics\tunchanged\ncoverage\t[1-9]\d* rows\n$/);
    expect(statSync(join(folder, 'klu-topics.csv')).mtimeMs).toBe(before);
  });

  curl('keeps the file of last time where the new one is refused or cut, and does not take it for new', async () => {
    await fetchTables(['klu-topics']);
    const held = readFileSync(join(folder, 'klu-topics.csv'));
    const cut = await serveCutTable();
    const broken = await fetchTables(['klu-topics'], { TVAERS_URL: cut.url });
    cut.close();
    expect(broken.exitCode).toBe(18);
    const refused = await fetchTables(['no-such-table']);
    expect([refused.exitCode, refused.stderr.includes('There is no table')]).toEqual([22, true]);
    expect(readFileSync(join(folder, 'klu-topics.csv')).equals(held)).toBe(true);
    expect(readdirSync(folder).filter((name) => !/\.csv(\.etag)?$/.test(name))).toEqual([]);
    expect((await fetchTables(['klu-topics'])).stdout).toBe('klu-topics\tunchanged\n');
  });
});
