import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { StoreAddress } from '../../kernel/store/address.js';
import { SECTORS } from '../../kernel/sectors.js';
import { clock } from '../../kernel/time/clock.js';
import { pathOfFixture } from '../cli/hub-stores.js';
import { ENGINES } from '../support/engines.js';
import { runTvaers, settingOf, writeStoreAddress } from '../support/process.js';
import { readLines } from './download.js';
import { openServedHub, type ServedHub } from './served-hub.js';

const now = clock.now;
afterEach(() => {
  clock.now = now;
});

describe.each(ENGINES)('the ETag of a table on %s', (_name, createEngine) => {
  const engine = createEngine();
  const addresses: Promise<StoreAddress>[] = [];
  let hub: ServedHub;
  const readEtag = async (path: string) => (await hub.get(path, {}, 'HEAD')).headers.etag!;

  beforeAll(async () => {
    const createAddress = () => {
      addresses.push(engine.createAddress());
      return addresses.at(-1)!;
    };
    hub = await openServedHub({ ...engine, createAddress }, 'facts');
  }, 120_000);
  afterAll(async () => {
    await hub?.close();
    await engine.drop();
  });

  const importBeside = async (file: string): Promise<void> => {
    const environment = await Promise.all(
      SECTORS.map(async (sector, at) => [settingOf(sector, 'DATABASE_URL'), writeStoreAddress(await addresses[at]!)]),
    );
    expect((await runTvaers(['import', pathOfFixture(file)], Object.fromEntries(environment))).exitCode).toBe(0);
  };

  test('stays while nothing changes, and 304 answers it, also among others and weak', async () => {
    const etag = await readEtag('/klu-topics.csv');
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const asked of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const fresh = await hub.get('/klu-topics.csv', { 'if-none-match': asked });
      expect([asked, fresh.status, fresh.body.length, fresh.headers.etag]).toEqual([asked, 304, 0, etag]);
    }
    expect((await hub.get('/klu-topics.csv', { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await hub.get('/klu-topics.csv', { 'if-none-match': etag }, 'HEAD')).status).toBe(304);
  });

  test('is another for another table, format, dialect or filter', async () => {
    const paths = ['/klu-topics.csv', '/klu-reports.csv', '/klu-topics.ndjson', '/klu-topics.xlsx'];
    const queries = ['?dialect=excel-da', '?year=2023', '?year=2024', '?kind=ALL'];
    const etags: string[] = [];
    for (const path of [...paths, ...queries.map((query) => `/klu-topics.csv${query}`)])
      etags.push(await readEtag(path));
    expect(new Set(etags).size).toBe(etags.length);
    expect(await readEtag('/klu-topics.csv?year=2023&region=1083')).toBe(
      await readEtag('/klu-topics.csv?region=1083&year=2023'),
    );
  });

  test('is another day another where today matters, and only there', async () => {
    const onDay = async (path: string, day: string) => {
      clock.now = () => new Date(`${day}T12:00:00Z`);
      return readEtag(path);
    };
    const [before, after] = ['2026-12-31', '2027-01-01'];
    for (const path of ['/municipalities.csv', '/plans.csv', '/funding-lines.csv']) {
      expect(await onDay(path, before!)).not.toBe(await onDay(path, after!));
    }
    expect(await onDay('/klu-topics.csv', before!)).toBe(await onDay('/klu-topics.csv', after!));
    expect(await onDay('/plans.csv?asOf=2024-11-12', before!)).toBe(await onDay('/plans.csv?asOf=2024-11-12', after!));
  });

  test('changes with the very next request after an import by another process, in the tables of that sector', async () => {
    const coverage = await hub.get('/coverage.csv');
    const topics = await readEtag('/klu-topics.csv');
    await importBeside('coverage-figures/commas.csv');
    const next = await hub.get('/coverage.csv', { 'if-none-match': coverage.headers.etag! });
    expect(next.status).toBe(200);
    expect(Number(next.rowCount)).toBeGreaterThan(Number(coverage.rowCount));
    expect(await readEtag('/klu-topics.csv')).toBe(topics);
    const figures = readLines((await hub.get('/coverage.ndjson?municipality=0580')).text);
    expect(figures.map((row) => [row['period'], row['capacities'], row['population'], row['group1Patients']])).toEqual([
      ['2023', 34.5, 59000, null],
      ['2024', 35, 58900, null],
    ]);
    const { text } = await hub.get('/coverage.csv?municipality=0580&period=2023&dialect=excel-da');
    expect(text.split('\r\n')[1]).toMatch(/^coverage-0580-2023;"=""0580""";Aabenraa;"=""2023""";20;;34,5;;59000;;/);
    // The same document again changes nothing.
    await importBeside('coverage-figures/commas.csv');
    expect((await hub.get('/coverage.csv', { 'if-none-match': next.headers.etag! })).status).toBe(304);
  });
});
