import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningGateway, startGateway } from '../../gateway/index.js';
import { createFixtureSectors, supergraphSdl } from './fixture-gateway.js';

let folder: string;
let gateway: RunningGateway;
let bare: RunningGateway;

const start = (dashboardFolder: string | null): Promise<RunningGateway> =>
  startGateway({
    supergraphSdl,
    sectors: Object.values(createFixtureSectors().sectors),
    host: '127.0.0.1',
    port: 0,
    dashboardFolder,
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tvaers-built-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Dashboard</title>');
  await writeFile(join(folder, 'assets', 'index-abc123.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'not built');
  [gateway, bare] = [await start(folder), await start(null)];
});
afterAll(async () => {
  await Promise.all([gateway?.stop(), bare?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const read = (path: string, headers: Record<string, string> = {}, { port } = gateway): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers });

describe('the dashboard', () => {
  test.each(['/', '/moede/sk-a-2024-01-01', '/plan/1082-2021', '/kilde/a%23b', '/ikke-forstaaet', '/tidslinje'])(
    '%s is the one page, which may load nothing from elsewhere',
    async (path) => {
      const response = await read(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
      expect(response.headers.get('x-frame-options')).toBe('DENY');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).toContain('<title>Dashboard</title>');
    },
  );

  test('its files are named after their content, and kept for a year', async () => {
    const response = await read('/assets/index-abc123.js');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each(['/assets/missing.js', '/assets/', '/assets', '/secret.txt', '/assets/..%2Fsecret.txt', '/index.html'])(
    '%s is not there',
    async (path) => {
      const response = await read(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(((await response.json()) as any).errors[0].extensions.code).toBe('NOT_FOUND');
    },
  );

  test('shows a reader who is lost the page, and tells a client in JSON', async () => {
    const lost = await read('/nowhere', HTML);
    expect([lost.status, await lost.text()]).toEqual([404, '<!doctype html><title>Dashboard</title>']);
    const client = await read('/nowhere', { accept: '*/*' });
    expect([client.status, client.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  test('a gateway without one has nothing at /', async () => {
    expect((await read('/', HTML, bare)).status).toBe(404);
  });
});
