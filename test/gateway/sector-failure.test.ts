import { afterEach, describe, expect, test } from '@jest/globals';
import type { RequestListener } from 'node:http';
import { listCodes, openFixtureGateway } from './fixture-gateway.js';
import { type FixtureServer, serveFixture } from './fixture-server.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const ACROSS = '{ municipality(code: "1") { name cluster { slug } plan { id } } }';
const WITHOUT_CLUSTERS = { municipality: { name: 'Øreby', cluster: null, plan: { id: 'plan-1' } } };

async function openWith(url: string, timeoutMs: number) {
  const fixture = await openFixtureGateway([{ name: 'clusters', url }], timeoutMs);
  closing.push(fixture.gateway.stop);
  return fixture;
}

async function openWithBroken(answer: (body: string, ...rest: Parameters<RequestListener>) => void, timeoutMs = 300) {
  const server: FixtureServer = await serveFixture(answer);
  closing.push(server.close);
  return { server, ...(await openWith(server.url, timeoutMs)) };
}

describe('a sector over HTTP that', () => {
  test('hangs: the others answer in time', async () => {
    const { ask, lines } = await openWithBroken(() => undefined);
    const start = performance.now();
    const answer = await ask(ACROSS);
    expect(performance.now() - start).toBeLessThan(6_000);
    expect(answer.data).toEqual(WITHOUT_CLUSTERS);
    expect(listCodes(answer)).toEqual([['SECTOR_UNAVAILABLE', 'clusters']]);
    expect(answer.errors[0]?.message).toContain('clusters');
    expect(lines.join()).toContain('no answer within 300 ms');
  });

  test('hangs is waited for once a request', async () => {
    const { ask, server } = await openWithBroken(() => undefined);
    const answer = await ask(
      '{ clusters { slug } practicePlans { municipality { name cluster { slug municipalities { tags { word } } } } } }',
    );
    expect(listCodes(answer)).toEqual([['SECTOR_UNAVAILABLE', 'clusters']]);
    expect(answer.data?.clusters).toBeNull();
    expect(answer.data).toHaveProperty('practicePlans.2', { municipality: { name: 'Æblevang', cluster: null } });
    expect(server.received.length).toBeLessThanOrEqual(2);
  });

  test('drips its answer is cut at the limit', async () => {
    const { ask } = await openWithBroken((_body, _request, response) => {
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    });
    expect(listCodes(await ask(ACROSS))).toEqual([['SECTOR_UNAVAILABLE', 'clusters']]);
  });

  test('refuses connections', async () => {
    const gone = await serveFixture(() => undefined);
    await gone.close();
    const { ask, lines } = await openWith(gone.url, 1_000);
    const answer = await ask(ACROSS);
    expect(answer.data).toEqual(WITHOUT_CLUSTERS);
    expect(listCodes(answer)).toEqual([['SECTOR_UNAVAILABLE', 'clusters']]);
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|localhost/);
    expect(lines.join()).toContain('ECONNREFUSED');
  });

  test.each([
    ['an HTML page', 502, '<html>Bad gateway at 10.0.0.7</html>'],
    ['half of JSON', 200, '{"data": {"_enti'],
    ['JSON that is no answer', 200, '["10.0.0.7"]'],
    ['an empty object', 500, '{}'],
    ['nothing', 204, ''],
  ])('answers %s', async (_what, status, body) => {
    const { ask } = await openWithBroken((_body, _request, response) => void response.writeHead(status).end(body));
    const answer = await ask(ACROSS);
    expect(answer.data).toEqual(WITHOUT_CLUSTERS);
    expect(listCodes(answer)).toEqual([['SECTOR_UNAVAILABLE', 'clusters']]);
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
  });

  test('answers too few entities does not take the others along', async () => {
    const { ask } = await openWithBroken((_body, _request, response) => void response.end('{"data":{"_entities":[]}}'));
    const answer = await ask(ACROSS);
    expect(answer.data).toEqual(WITHOUT_CLUSTERS);
    expect(listCodes(answer)[0]?.[0]).toBe('INTERNAL_SERVER_ERROR');
  });

  test('puts its address and its stack into an error', async () => {
    const leak = {
      message: 'connect ETIMEDOUT db.internal:3306',
      path: ['_entities', 0, 'cluster'],
      extensions: {
        code: 'GRAPHQL_VALIDATION_FAILED',
        stacktrace: ['at /srv/hub/store.js:7'],
        response: { url: 'http://10.0.0.7/graphql' },
      },
    };
    const { ask, lines } = await openWithBroken(
      (_body, _request, response) => void response.end(JSON.stringify({ data: { _entities: [null] }, errors: [leak] })),
    );
    const answer = await ask(ACROSS);
    expect(answer.data).toEqual(WITHOUT_CLUSTERS);
    expect(listCodes(answer)).toEqual([['INTERNAL_SERVER_ERROR', 'clusters']]);
    expect(JSON.stringify(answer)).not.toMatch(/db\.internal|store\.js|10\.0\.0\.7/);
    expect(lines.join()).toContain('db.internal');
  });

  test('gives a code of the register passes with message and path', async () => {
    const error = {
      message: 'No municipality has the code 1.',
      path: ['_entities', 0, 'cluster'],
      extensions: { code: 'UNKNOWN_MUNICIPALITY', sql: 'SELECT 1' },
    };
    const { ask } = await openWithBroken(
      (_body, _request, response) =>
        void response.writeHead(400).end(JSON.stringify({ data: { _entities: [null] }, errors: [error] })),
    );
    expect((await ask(ACROSS)).errors).toEqual([
      {
        message: error.message,
        path: ['municipality', 'cluster'],
        extensions: { code: 'UNKNOWN_MUNICIPALITY', sector: 'clusters' },
      },
    ]);
  });
});

test('a slow sector in this process: the others answer', async () => {
  const { gateway, ask } = await openFixtureGateway([], 200);
  closing.push(gateway.stop);
  const answer = await ask('{ waiting(ms: 2000) municipality(code: "2") { name } }');
  expect(answer.data).toEqual({ waiting: null, municipality: { name: 'Ådalen' } });
  expect(listCodes(answer)).toEqual([['SECTOR_UNAVAILABLE', 'clusters']]);
});

test('a sector that has been down answers again as soon as it is back', async () => {
  let down = true;
  const { ask } = await openWithBroken((_body, _request, response) => {
    if (down) response.destroy();
    else response.end('{"data":{"_entities":[{"cluster":{"slug":"sk-fjorden"}}]}}');
  });
  expect((await ask(ACROSS)).data).toEqual(WITHOUT_CLUSTERS);
  down = false;
  expect((await ask(ACROSS)).data).toHaveProperty('municipality.cluster', { slug: 'sk-fjorden' });
});
