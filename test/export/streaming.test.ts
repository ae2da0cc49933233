import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { startSubgraph } from '../../bin/hub.js';
import { ENGINES } from '../support/engines.js';
import { openFilledTargets } from '../support/hub.js';
import { readLines, readRefusal } from './download.js';
import { NORTHERN, writeLongOverview } from './invented-overview.js';
import { serveTargets, type ServedHub } from './served-hub.js';
import { openWaypoint, type Waypoint } from './waypoint.js';

const TOPICS_EACH = 200;
const PAGES = Math.ceil((NORTHERN * TOPICS_EACH) / 100);
const LONG = '/klu-topics.ndjson';
const SHORT = '/klu-reports.ndjson';

const engine = ENGINES[0]![1]();
let hub: ServedHub;
let waypoint: Waypoint;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const targets = await openFilledTargets(engine, 'reference');
  const subgraph = await startSubgraph(targets[0]!, { host: '127.0.0.1', port: 0 });
  waypoint = await openWaypoint(subgraph.url);
  hub = await serveTargets(targets, { municipalities: waypoint.url });
  closing.push(
    () => waypoint.close(),
    () => subgraph.stop(),
    () => hub.close(),
    () => engine.drop(),
  );
  await hub.importText('overview.txt', writeLongOverview(TOPICS_EACH));
}, 120_000);
afterEach(() => waypoint.watch(() => undefined));
afterAll(async () => {
  for (const close of closing) await close();
});

test('a long table is whole: every page once, no row lost or doubled', async () => {
  const { text, rowCount, whole } = await hub.get(LONG);
  const rows = readLines(text);
  expect([rows.length, rowCount, whole]).toEqual([NORTHERN * TOPICS_EACH, String(NORTHERN * TOPICS_EACH), true]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(waypoint.countPages()).toBeGreaterThanOrEqual(PAGES);
});

test('a sector that fails before anything has been sent is a 503 with a sentence', async () => {
  waypoint.watch((page) => {
    if (page === 2) throw new Error('killed');
  });
  const refused = await hub.get(LONG);
  expect(refused.status).toBe(503);
  expect(refused.headers).toMatchObject({
    'retry-after': '30',
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
  });
  expect([refused.headers.etag, refused.headers['content-disposition']]).toEqual([undefined, undefined]);
  expect(readRefusal(refused)).toEqual({
    code: 'SECTOR_UNAVAILABLE',
    message: 'The sector municipalities does not answer right now, and this table needs it. Try again later.',
  });
});

test.each(['csv', 'ndjson'])(
  'a sector that is killed midway cuts the %s: it is not short in silence',
  async (format) => {
    waypoint.watch((page) => {
      if (page > PAGES - 3) throw new Error('killed');
    });
    const { status, whole, rowCount, text } = await hub.get(`/klu-topics.${format}`);
    expect([status, whole, rowCount]).toEqual([200, false, undefined]);
    expect(text.length).toBeGreaterThan(200_000);
    expect(text).not.toContain('rowCount');
    expect(hub.lines.join('\n')).toMatch(/klu-topics was cut after \d+ rows/);
  },
);

test('a workbook is refused wherever its sector is killed: it is sent when it is whole', async () => {
  waypoint.watch((page) => {
    if (page === PAGES) throw new Error('killed');
  });
  expect((await hub.get('/klu-topics.xlsx')).status).toBe(503);
});

test('a client that goes away stops the paging', async () => {
  let release = (): void => undefined;
  const atPage = new Promise<void>((resolve) => {
    waypoint.watch(async (page) => {
      if (page !== 3) return;
      resolve();
      await new Promise<void>((go) => (release = go));
    });
  });
  const asked = request(`${hub.url}/export${LONG}`, { agent: false });
  asked.on('error', () => undefined);
  asked.end();
  await atPage;
  const closed = new Promise((resolve) => asked.once('close', resolve));
  asked.destroy();
  await closed;
  await hub.get('/nothing.csv');
  release();
  await hub.get(SHORT);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  // Page 3 was under way, one is the short table's, and one may have been asked for before the hub heard of it.
  expect(waypoint.countPages()).toBeLessThanOrEqual(5);
});

test('documents that come in while a short table is read: it is read anew', async () => {
  const before = await hub.get(SHORT);
  waypoint.watch(async (page) => {
    if (page === 1) await hub.importText('next.txt', writeLongOverview(3, 2025));
  });
  const during = await hub.get(SHORT);
  expect(readLines(during.text).length).toBe(readLines(before.text).length + NORTHERN);
  expect(during.headers.etag).not.toBe(before.headers.etag);
  expect((await hub.get(SHORT, { 'if-none-match': during.headers.etag! })).status).toBe(304);
});

test('documents that come in while a long table is sent: it is cut, not mixed', async () => {
  waypoint.watch(async (page) => {
    if (page === PAGES) await hub.importText('later.txt', writeLongOverview(3, 2026));
  });
  const { status, whole, rowCount } = await hub.get(LONG);
  expect([status, whole, rowCount]).toEqual([200, false, undefined]);
  expect((await hub.get(LONG)).whole).toBe(true);
});

test('documents that come in all the time: a 503 that says so', async () => {
  let year = 2030;
  waypoint.watch(() => hub.importText('again.txt', writeLongOverview(2, (year += 1))));
  const refused = await hub.get(SHORT);
  expect([refused.status, readRefusal(refused).code]).toEqual([503, 'DATA_CHANGED']);
});
