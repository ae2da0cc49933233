import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pathOfFixture } from '../cli/hub-stores.js';
import { readCounts } from '../cli/output.js';
import { DOCUMENT_NAMES, pathOfDocument, testWithDocuments } from '../support/documents.js';
import { askOverHttp, runTvaers, serveTvaers, type ServingProcess } from '../support/process.js';

const home = mkdtempSync(join(tmpdir(), 'tvaers-hub-'));
let hub: ServingProcess;

beforeAll(async () => {
  hub = await serveTvaers(['serve'], { TVAERS_HOME: home });
}, 120_000);
afterAll(async () => {
  if (hub !== undefined) await hub.stop();
  rmSync(home, { recursive: true });
});

const pathOn = (path: string): string => new URL(path, hub.url).href;

async function ask<T>(query: string): Promise<T> {
  const { data, errors } = await askOverHttp(hub.url, query);
  expect(errors).toBeUndefined();
  return data as T;
}

test('it listens on 127.0.0.1 alone, and says how it is', async () => {
  expect(hub.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
  const [health, readiness] = [await fetch(pathOn('/healthz')), await fetch(pathOn('/readyz'))];
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  expect([readiness.status, await readiness.json()]).toEqual([
    200,
    { status: 'ok', sectors: { municipalities: 'ok', clusters: 'ok', 'practice-plans': 'ok' } },
  ]);
});

test('a first start has brought in the facts that ship', async () => {
  const { kluTotals } = await ask<{ kluTotals: unknown }>('{ kluTotals(year: 2023) { municipalities topics } }');
  expect(kluTotals).toEqual({ municipalities: 22, topics: 371 });
});

test('what another process imports is in the very next answer', async () => {
  const query = '{ clusterMeetings(cluster: "sk-fyn") { totalCount nodes { date } } }';
  expect(await ask(query)).toEqual({ clusterMeetings: { totalCount: 0, nodes: [] } });
  const minutes = pathOfFixture('cluster-minutes/wrong-subtotal.txt');
  expect((await runTvaers(['import', minutes], { TVAERS_HOME: home })).exitCode).toBe(0);
  expect(await ask(query)).toEqual({ clusterMeetings: { totalCount: 1, nodes: [{ date: '2023-03-14' }] } });
});

testWithDocuments(
  'the documents themselves bring what the facts leave out: updated, then unchanged',
  async () => {
    const query = '{ kluReports(year: 2023, first: 100) { nodes { assessment } } }';
    type Reports = { kluReports: { nodes: { assessment: unknown }[] } };
    const countAssessments = async () =>
      (await ask<Reports>(query)).kluReports.nodes.filter(({ assessment }) => assessment !== null).length;
    expect(await countAssessments()).toBe(0);
    const files = Object.values(DOCUMENT_NAMES).map(pathOfDocument);
    const first = readCounts(await runTvaers(['import', ...files, '--json'], { TVAERS_HOME: home }));
    expect(await countAssessments()).toBe(19);
    expect(first.map(([inserted]) => inserted)).toEqual([0, 0, 0, 0, 0]);
    for (const [, updated] of first.slice(0, 2)) expect(updated).toBeGreaterThan(0);
    const second = readCounts(await runTvaers(['import', ...files, '--json'], { TVAERS_HOME: home }));
    expect(second).toEqual(first.map(([, updated, unchanged]) => [0, 0, updated! + unchanged!]));
  },
  120_000,
);

test("a port that is taken, and an address that is not this machine's, stop another start with a sentence", async () => {
  const { port } = new URL(hub.url);
  const [whole, sector, elsewhere] = await Promise.all([
    runTvaers(['serve'], { TVAERS_HOME: home, PORT: port }),
    runTvaers(['subgraph', 'clusters', '--port', port], { TVAERS_HOME: home }),
    runTvaers(['serve'], { TVAERS_HOME: home, HOST: '192.0.2.1' }),
  ]);
  const taken = `PORT=${port} er optaget af et andet program. Stop det, eller vælg en anden port.\n`;
  expect(whole).toEqual({ exitCode: 2, stdout: '', stderr: taken });
  expect(sector).toEqual({ exitCode: 2, stdout: '', stderr: taken });
  const foreign = 'HOST=192.0.2.1 er ikke en adresse på denne maskine. Brug 127.0.0.1 eller 0.0.0.0.\n';
  expect(elsewhere).toEqual({ exitCode: 2, stdout: '', stderr: foreign });
}, 120_000);

/** Resolves when nobody answers on the hub's port any more; a minute is more than it may take. */
async function untilClosed(): Promise<void> {
  for (const deadline = performance.now() + 60_000; performance.now() < deadline;) {
    const open = await fetch(pathOn('/healthz')).then(
      () => true,
      () => false,
    );
    if (!open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('SIGTERM: no new request is taken, the one under way is answered, and the process ends with 0', async () => {
  const body = JSON.stringify({ query: '{ municipality(code: "0410") { name } }' });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const underWay = request(hub.url, { method: 'POST', headers: { ...headers, expect: '100-continue' } });
  const answer = new Promise<string>((resolve, reject) => {
    underWay.once('error', reject);
    underWay.once('response', (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve(text));
    });
  });
  underWay.flushHeaders();
  await new Promise((resolve) => underWay.once('continue', resolve));
  const ended = hub.stop();
  await untilClosed();
  underWay.end(body);
  expect(JSON.parse(await answer)).toEqual({ data: { municipality: { name: 'Middelfart' } } });
  const start = performance.now();
  expect(await ended).toBe(0);
  // Ten seconds is what a request under way may take; nothing is under way now.
  expect(performance.now() - start).toBeLessThan(9_000);
});
