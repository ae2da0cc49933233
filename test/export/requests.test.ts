import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENGINES } from '../support/engines.js';
import { readRefusal } from './download.js';
import { openServedHub, type ServedHub } from './served-hub.js';

const engine = ENGINES[0]![1]();
let hub: ServedHub;

beforeAll(async () => {
  hub = await openServedHub(engine, 'facts');
}, 120_000);
afterAll(async () => {
  await hub?.close();
  await engine.drop();
});

describe('what cannot be had is refused with a sentence', () => {
  test.each([
    ['/nothing.csv', 404, /^There is no table "nothing"\. The tables are: municipalities, .*documents\.$/],
    ['/constructor.csv', 404, /^There is no table "constructor"/],
    ['/klu-topics', 404, /^klu-topics is not given as ""\. Ask for one of: klu-topics\.csv, /],
    ['/klu-topics.pdf', 404, /^klu-topics is not given as "pdf"/],
    ['/klu-topics.constructor', 404, /^klu-topics is not given as "constructor"/],
    ['/klu-topics.csv?yaer=2023', 400, /^"yaer" is no parameter of this table\. It takes: kind, .*year\.$/],
    ['/klu-topics.csv?after=x', 400, /^"after" is no parameter/],
    ['/klu-topics.csv?asOf=2024-01-01', 400, /^"asOf" is no parameter/],
    ['/klu-topics.csv?__proto__=1', 400, /^"__proto__" is no parameter/],
    ['/klu-topics.csv?year=2023&year=2024', 400, /^year is given twice/],
    ['/klu-topics.csv?year=', 400, /^year has no value/],
    ['/klu-topics.csv?year=MMXXIII', 400, /^year: "MMXXIII" is not a whole number\.$/],
    ['/klu-topics.csv?year=-1', 400, /^year: "-1"/],
    ['/klu-topics.csv?region=1038', 400, /^region: "1038" is no region\. The codes are: 1081, /],
    ['/klu-topics.csv?municipality=Vejle', 400, /^municipality: "Vejle" is a name\. The code of Vejle is 0630\.$/],
    ['/klu-topics.csv?municipality=630', 400, /^municipality: "630" is no municipality code/],
    ['/klu-topics.csv?theme=dosis', 400, /^theme: "dosis" is no theme\./],
    ['/klu-topics.csv?kind=discussed', 400, /^kind: "discussed" is none of DISCUSSED, STANDING, ALL\.$/],
    [`/klu-topics.csv?text=${'x'.repeat(201)}`, 400, /^text is longer than 200 characters\.$/],
    ['/meetings.csv?cluster=vejle', 400, /^cluster: "vejle" is no slug/],
    ['/meetings.csv?status=ALL', 400, /^status: "ALL" is none of HELD, PLANNED, CANCELLED\.$/],
    ['/meetings.csv?from=2024-02-30', 400, /^from: "2024-02-30" is no day of the form yyyy-mm-dd\.$/],
    ['/coverage.csv?period=sidste%20aar', 400, /^period: "sidste aar" is no period of the form 2024, /],
    ['/plans.csv?kind=PLAN', 400, /^kind: "PLAN" is none of PRACTICE_PLAN, ACTION_PLAN, NATIONAL_PROPOSAL\.$/],
    ['/documents.csv?sector=health', 400, /^sector: "health" is none of municipalities, clusters, practice-plans\.$/],
    ['/klu-topics.csv?dialect=excel', 400, /^dialect: "excel" is not known\. The only one is excel-da\.$/],
    ['/klu-topics.xlsx?dialect=excel-da', 400, /^dialect is a matter of \.csv alone/],
  ])('%s', async (path, status, sentence) => {
    const refused = await hub.get(path);
    expect(refused.status).toBe(status);
    expect(readRefusal(refused).message).toMatch(sentence);
    expect(refused.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  test('with another method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const refused = await hub.get('/klu-topics.csv', {}, method);
      expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });
});

describe('headers', () => {
  test('say what the file is and what it was narrowed to', async () => {
    const { headers } = await hub.get('/klu-topics.csv?year=2023&region=1083&dialect=excel-da');
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="klu-topics-excel-da-1083-2023.csv"',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    const odd = await hub.get('/klu-topics.csv?text=%22%0d%0aX:%20%C3%A6%2F..%2F');
    expect(odd.headers['content-disposition']).toBe('attachment; filename="klu-topics-_X_.._.csv"');
  });

  test('let the same sites read as may ask the graph', async () => {
    const from = async (origin: string) => (await hub.get('/meetings.csv', { origin })).headers;
    expect((await from('https://dashboard.example'))['access-control-allow-origin']).toBe('https://dashboard.example');
    const strange = await from('https://elsewhere.example');
    expect(strange['access-control-allow-origin']).toBeUndefined();
    expect(strange.vary).toMatch(/origin/i);
    const preflight = await hub.get(
      '/meetings.csv',
      { origin: 'https://dashboard.example', 'access-control-request-method': 'GET' },
      'OPTIONS',
    );
    expect(preflight.status).toBe(204);
  });

  test('HEAD answers as GET would, without the file', async () => {
    for (const format of ['csv', 'xlsx', 'ndjson']) {
      const [head, get] = [await hub.get(`/plans.${format}`, {}, 'HEAD'), await hub.get(`/plans.${format}`)];
      expect([head.status, head.body.length]).toEqual([200, 0]);
      for (const name of ['etag', 'content-type', 'content-disposition', 'cache-control']) {
        expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
      }
    }
    expect((await hub.get('/nothing.csv', {}, 'HEAD')).status).toBe(404);
  });
});

test('a client of HTTP/1.0, which sees no cut, gets the file when all of it is there', async () => {
  const { hostname, port } = new URL(hub.url);
  const socket = connect(Number(port), hostname);
  socket.write('GET /export/klu-topics.csv HTTP/1.0\r\n\r\n');
  const [head, ...body] = (await text(socket)).split('\r\n\r\n');
  expect(head).toMatch(/^x-row-count: 371$/im);
  const [, length] = /^content-length: (\d+)$/im.exec(head!)!;
  expect(Buffer.byteLength(body.join('\r\n\r\n'))).toBe(Number(length));
});

describe('/export', () => {
  test('lists the tables for a program', async () => {
    const { tables } = JSON.parse((await hub.get('', { accept: '*/*' })).text);
    expect(tables).toHaveLength(12);
    const topics = tables.find(({ name }: any) => name === 'klu-topics');
    expect(topics.addresses).toEqual(['csv', 'xlsx', 'ndjson'].map((format) => `/export/klu-topics.${format}`));
    const [header] = (await hub.get('/klu-topics.csv')).text.split('\n');
    expect(topics.columns.map(({ name }: any) => name).join(',')).toBe(header);
  });

  test('shows them to a person, in Danish, with addresses that all lead to a file', async () => {
    const page = await hub.get('', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('<html lang="da">');
    const links = [...page.text.matchAll(/href="\/export([^"]*)"/g)].map(([, path]) => path!);
    expect(links).toHaveLength(48);
    for (const path of links) expect([path, (await hub.get(path, {}, 'HEAD')).status]).toEqual([path, 200]);
  });
});
