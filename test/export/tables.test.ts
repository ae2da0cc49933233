import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_TABLES } from '../../gateway/export/tables/index.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { ENGINES } from '../support/engines.js';
import { openDistributedHub } from '../support/process.js';
import { download, readLines, type Download } from './download.js';
import { openServedHub, type ServedHub } from './served-hub.js';

const TABLES = EXPORT_TABLES.map(({ name }) => name);
const DAY = 'asOf=2024-11-12';

/** Rows of each table on the facts that ship. */
const ROW_COUNTS: Readonly<Record<string, number>> = {
  municipalities: 98,
  'klu-reports': 22,
  'klu-topics': 371,
  meetings: 3,
  'agenda-items': 8,
  'funding-lines': 11,
  allocations: 2,
  plans: 4,
  measures: 18,
  coverage: 0,
};

/** When a document came in is not the same in two stores, and is in no other table. */
const DATED = 'documents';

interface Mode {
  get(path: string): Promise<Download>;
  served: ServedHub | null;
  close(): Promise<void>;
}

const MODES: [name: string, open: () => Promise<Mode>][] = [
  ...ENGINES.map(([name, create]): (typeof MODES)[number] => [
    `embedded on ${name}`,
    async () => {
      const engine = create();
      const served = await openServedHub(engine, 'facts');
      const close = () => served.close().then(() => engine.drop());
      return { get: (path) => served.get(path), served, close };
    },
  ]),
  ...ENGINES.slice(-1).map(([name, create]): (typeof MODES)[number] => [
    `distributed on ${name}`,
    async () => {
      const engine = create();
      const hub = await openDistributedHub(engine);
      const close = () => hub.close().then(() => engine.drop());
      return { get: (path) => download(new URL(`/export${path}`, hub.gateway.url)), served: null, close };
    },
  ]),
];

/** Files of the first mode that ran: every other must give the same bytes. */
const files = new Map<string, Buffer>();

describe.each(MODES)('%s', (_name, open) => {
  let mode: Mode;
  const getRows = async (path: string) => readLines((await mode.get(path)).text);

  beforeAll(async () => {
    mode = await open();
  }, 180_000);
  afterAll(() => mode?.close());

  test.each(TABLES.flatMap((name) => ['csv', 'xlsx', 'ndjson'].map((format) => `${name}.${format}`)))(
    '%s is whole, states its rows, and is the same in every mode',
    async (file) => {
      const { status, whole, rowCount, headers, body } = await mode.get(`/${file}`);
      const name = file.replace(/\..*/, '');
      expect([status, whole]).toEqual([200, true]);
      if (ROW_COUNTS[name] !== undefined) expect(rowCount).toBe(String(ROW_COUNTS[name]));
      expect(Number(rowCount)).toBeGreaterThanOrEqual(name === 'coverage' ? 0 : 2);
      expect(headers['content-disposition']).toBe(`attachment; filename="${file}"`);
      if (name !== DATED) expect(body.equals(files.get(file) ?? body)).toBe(true);
      files.set(file, body);
    },
  );

  test.each(TABLES)('%s says the same in CSV and in NDJSON', async (name) => {
    const rows = await getRows(`/${name}.ndjson`);
    const records: Record<string, string>[] = parse((await mode.get(`/${name}.csv`)).text, { columns: true });
    const asText = (value: unknown) => (Array.isArray(value) ? value.join('; ') : String(value ?? ''));
    expect(records).toEqual(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asText(value)]))),
    );
  });

  test.each(TABLES.filter((name) => name !== 'coverage'))('%s says of every row where it stands', async (name) => {
    const rows = await getRows(`/${name}.ndjson?${name === 'klu-topics' ? 'kind=ALL' : ''}`);
    for (const row of rows) {
      expect(row['sourceDocument']).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
      expect(row['sourceSha256']).toMatch(/^[0-9a-f]{64}$/);
      expect(row['sourceVersion']).toBe(1);
      expect(row).toHaveProperty('licence', null);
      if (!['documents', 'issues'].includes(name)) expect(row['sourceLine']).toBeGreaterThan(0);
    }
  });

  test('not known is null, and zero is zero', async () => {
    const reports = await getRows('/klu-reports.ndjson');
    const held = (name: string) => reports.find((row) => row['municipalityName'] === name)!['meetingsHeld'];
    expect(['Langeland', 'Billund', 'Varde', 'Fredericia'].map(held)).toEqual([3, 4, null, null]);
    const lines = await getRows('/funding-lines.ndjson');
    expect(lines.map(({ kind, amount }) => [kind, amount]).slice(-3)).toEqual([
      ['HEADING', null],
      ['INITIATIVE', 500000],
      ['REMAINING', 0],
    ]);
    const csv: Record<string, string>[] = parse((await mode.get('/funding-lines.csv')).text, { columns: true });
    expect(csv.map(({ amount }) => amount).slice(-3)).toEqual(['', '500000', '0']);
  });

  test('the money of the cluster, with its recipients', async () => {
    const rows = await getRows('/allocations.ndjson');
    expect(
      rows.map((row) => [row['municipalityCode'], row['amount'], row['ownMoneyFirstYear'], row['sourceLine']]),
    ).toEqual([
      ['0621', 113900, 116719, 204],
      ['0630', 386100, 1455607, 209],
    ]);
  });

  test('the filters of the graph', async () => {
    const count = async (path: string) => (await getRows(path)).length;
    expect(await count('/klu-topics.ndjson?theme=dosisdispensering&year=2023')).toBeGreaterThanOrEqual(16);
    expect(await count('/klu-topics.ndjson?year=2022')).toBe(0);
    expect(await count('/klu-topics.ndjson?municipality=0561')).toBe(16);
    expect(await count('/klu-topics.ndjson?kind=STANDING')).toBe(9);
    expect(await count('/klu-topics.ndjson?kind=ALL')).toBe(380);
    expect(await count('/klu-topics.ndjson?region=1084')).toBe(0);
    expect(await count('/meetings.ndjson?cluster=sk-lillebaelt&from=2025-01-01&status=PLANNED')).toBe(2);
    expect(await count('/agenda-items.ndjson?outcome=APPROVED')).toBe(3);
    expect(await count(`/municipalities.ndjson?region=1083&${DAY}`)).toBe(22);
    expect(await count('/funding-lines.ndjson?asOf=2024-11-11')).toBe(0);
    expect(await count('/funding-lines.ndjson?asOf=2030-01-01&cluster=sk-lillebaelt')).toBe(11);
    expect(await count('/funding-lines.ndjson?cluster=sk-fyn')).toBe(0);
    expect(await count('/allocations.ndjson?municipality=0630')).toBe(1);
    expect(await count('/plans.ndjson?region=1083')).toBe(2);
    expect(await count('/plans.ndjson?kind=NATIONAL_PROPOSAL')).toBe(1);
    expect(await count('/measures.ndjson?municipality=0530')).toBe(7);
    expect(await count('/issues.ndjson?sector=clusters&severity=ERROR')).toBe(0);
    expect(await count('/documents.ndjson?year=2023&sector=municipalities')).toBe(1);
  });

  test('what stands on a day: clusters and regions on both sides of 2027-01-01', async () => {
    const on = async (day: string) => {
      const rows = await getRows(`/municipalities.ndjson?asOf=${day}`);
      const find = (code: string) => rows.find((row) => row['municipalityCode'] === code)!;
      return [find('0575')['clusters'], find('0101')['regionCode']];
    };
    expect(await on('2024-11-12')).toEqual([['sk-lillebaelt'], '1084']);
    expect(await on('2026-06-01')).toEqual([['sk-lillebaelt', 'sr-sydvestjylland'], '1084']);
    expect(await on('2027-06-01')).toEqual([['sr-sydvestjylland'], 'region-oestdanmark']);
  });

  test('a page of a table takes as many statements as its operation says', async () => {
    if (mode.served === null) return;
    for (const { name, feeds } of EXPORT_TABLES) {
      mode.served.takeStatements();
      await mode.get(`/${name}.csv`);
      const budgets = [...feeds.map(({ operation }) => operation), 'data-versions', 'data-versions'].map(
        (operation) => {
          const file = join(PACKAGE_ROOT, 'schema', 'operations', 'export', `${operation}.graphql`);
          return Number(/^# SQL: (\d+)$/m.exec(readFileSync(file, 'utf8'))![1]);
        },
      );
      const pages = Math.max(1, Math.ceil((ROW_COUNTS[name] ?? 0) / 100));
      const budget = budgets.reduce((sum, next) => sum + next, 0) + (pages - 1) * budgets[0]!;
      expect([name, mode.served.takeStatements().length <= budget]).toEqual([name, true]);
    }
  });
});
