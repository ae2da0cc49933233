import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildClientSchema,
  buildSchema,
  findBreakingChanges,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import { QUERY_LIMITS, type RunningGateway, startGateway } from '../../gateway/index.js';
import { createFixtureSectors, supergraphSdl } from './fixture-gateway.js';
import { serveFixture } from './fixture-server.js';

let gateway: RunningGateway;
let base: string;
const lines: string[] = [];

beforeAll(async () => {
  const sectors = Object.values(createFixtureSectors().sectors);
  const log = (line: string) => lines.push(line);
  gateway = await startGateway({
    supergraphSdl,
    sectors,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: ['https://dashboard.example'],
    log,
  });
  base = `http://127.0.0.1:${gateway.port}`;
});
afterAll(() => gateway.stop());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const readExtensions = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string; requestId?: string } }[] };
  return errors[0]!.extensions;
};
const readCode = async (response: Response) => (await readExtensions(response)).code;

describe('/graphql', () => {
  test('answers POST and GET, uncached', async () => {
    const query = 'query Name($code: ID!) { municipality(code: $code) { name } }';
    const posted = await post({ query, variables: { code: '3' } });
    expect(await posted.json()).toEqual({ data: { municipality: { name: 'Æblevang' } } });
    expect(posted.headers.get('cache-control')).toBe('no-store');
    const search = new URLSearchParams({ query, variables: '{"code":"1"}' });
    const got = await fetch(`${gateway.url}?${search}`, { headers: { 'apollo-require-preflight': 'true' } });
    expect(await got.json()).toEqual({ data: { municipality: { name: 'Øreby' } } });
  });

  test('shows Apollo Sandbox to a browser', async () => {
    const response = await fetch(gateway.url, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    expect(page).toContain('EmbeddedSandbox');
    expect(page).toContain('"runTelemetry":false');
  });

  test('gives its schema as a file, as clients see it', async () => {
    const response = await fetch(`${base}/schema.graphql`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const sdl = await response.text();
    const introspected = await post({ query: getIntrospectionQuery({ inputValueDeprecation: true }) });
    const { data } = (await introspected.json()) as { data: IntrospectionQuery };
    expect(findBreakingChanges(buildSchema(sdl), buildClientSchema(data))).toEqual([]);
    expect(sdl).toContain('municipality(code: ID!');
    expect(sdl).not.toContain('@join__');
  });

  test('refuses what a form on another site can send', async () => {
    const simple = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{__typename}"}',
    });
    expect([simple.status, await readCode(simple)]).toEqual([400, 'BAD_REQUEST']);
    const link = await fetch(`${gateway.url}?query={__typename}`);
    expect([link.status, await readCode(link)]).toEqual([400, 'BAD_REQUEST']);
  });

  test('refuses batches, a body over the limit and a body that is not JSON', async () => {
    expect((await post([{ query: '{__typename}' }, { query: '{__typename}' }])).status).toBe(400);
    const large = await post({ query: '{__typename}', variables: { filling: 'x'.repeat(QUERY_LIMITS.bodyBytes) } });
    expect([large.status, await readCode(large)]).toEqual([413, 'QUERY_TOO_LARGE']);
    const broken = await post('{"query": "{');
    expect([broken.status, await readCode(broken)]).toEqual([400, 'BAD_REQUEST']);
    const unknown = await post({ query: 'query A { clusters { slug } }', operationName: 'B' });
    expect([unknown.status, await readCode(unknown)]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  });

  test('a query over a limit is the client’s to mend: status 400', async () => {
    const response = await post({ query: `{ ${'__typename '.repeat(QUERY_LIMITS.tokens)} }` });
    expect([response.status, await readCode(response)]).toEqual([400, 'QUERY_TOO_LARGE']);
  });

  test('keeps a sane request id, replaces an odd one, and logs a masked error under it', async () => {
    lines.length = 0;
    const response = await post({ query: '{ unread }' }, { 'x-request-id': 'proxy-1234.abcd' });
    expect(response.headers.get('x-request-id')).toBe('proxy-1234.abcd');
    expect((await readExtensions(response)).requestId).toBe('proxy-1234.abcd');
    expect(lines.map((line) => JSON.parse(line).requestId)).toEqual(['proxy-1234.abcd']);
    const odd = await post({ query: '{ __typename }' }, { 'x-request-id': '<script>alert(1)</script>' });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('CORS', () => {
  const preflight = (origin: string) =>
    fetch(gateway.url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,apollo-query-plan-experimental,apollographql-client-name',
      },
    });

  test.each(['https://studio.apollographql.com', 'https://dashboard.example'])(
    '%s may ask and read',
    async (origin) => {
      const response = await preflight(origin);
      expect(response.status).toBe(204);
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      expect(response.headers.get('access-control-allow-methods')).toContain('POST');
      expect(response.headers.get('access-control-allow-headers')).toContain('apollo-query-plan-experimental');
      const answer = await post({ query: '{__typename}' }, { origin });
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-expose-headers')).toBe('x-request-id');
    },
  );

  test('other sites may not', async () => {
    for (const origin of ['https://evil.example', 'null', 'https://studio.apollographql.com.evil.example']) {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('other addresses', () => {
  test('/healthz and /readyz', async () => {
    expect(await (await fetch(`${base}/healthz`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${base}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      status: 'ok',
      sectors: { municipalities: 'ok', clusters: 'ok', 'practice-plans': 'ok' },
    });
  });

  test('/readyz says which sector is down; /healthz does not mind', async () => {
    const hanging = await serveFixture(() => undefined);
    const gone = await serveFixture(() => undefined);
    await gone.close();
    const { sectors } = createFixtureSectors();
    const half = await startGateway({
      supergraphSdl,
      sectors: [
        sectors.municipalities,
        { name: 'clusters', url: hanging.url },
        { name: 'practice-plans', url: gone.url },
      ],
      host: '127.0.0.1',
      port: 0,
      timeoutMs: 150,
      log: () => undefined,
    });
    const ready = await fetch(half.url.replace('graphql', 'readyz'));
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      status: 'unavailable',
      sectors: { municipalities: 'ok', clusters: 'unavailable', 'practice-plans': 'unavailable' },
    });
    expect((await fetch(half.url.replace('graphql', 'healthz'))).status).toBe(200);
    await half.stop();
    await hanging.close();
  });

  test('unknown ones are 404 in JSON, and no header names the software', async () => {
    expect((await fetch(`${base}/graphql/more`)).status).toBe(404);
    const response = await fetch(`${base}/etc`);
    expect(response.status).toBe(404);
    expect(await readCode(response)).toBe('NOT_FOUND');
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});
