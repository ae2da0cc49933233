import { expect, test } from '@jest/globals';
import dns from 'node:dns';
import { readFileSync, readdirSync } from 'node:fs';
import net from 'node:net';
import { createFixtureSectors } from './fixture-graph.js';

const contacted: string[] = [];
const remember = (host: unknown) => contacted.push(String(host));

/** From here on every connection and name lookup of this process is written down. */
function watchNetwork(): void {
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    const [first] = args.flat();
    remember(typeof first === 'object' && first !== null && 'host' in first ? first.host : JSON.stringify(first));
    return connect.apply(this, args as never);
  } as typeof connect;
  for (const resolver of [dns, dns.promises] as unknown as Record<string, (...args: unknown[]) => unknown>[]) {
    for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'reverse']) {
      const original = resolver[name]!;
      resolver[name] = (host: unknown, ...rest: unknown[]) => {
        remember(host);
        return original.call(resolver, host, ...rest);
      };
    }
  }
}

test('neither start nor a query contacts any host but this machine', async () => {
  watchNetwork();
  delete process.env.APOLLO_TELEMETRY_DISABLED;
  process.env.APOLLO_KEY = 'service:fixture:not-a-key';
  process.env.APOLLO_GRAPH_REF = 'fixture@current';
  const { startGateway } = await import('../../gateway/index.js');
  const { composeFixtures } = await import('./fixture-graph.js');
  const sectors = Object.values(createFixtureSectors().sectors);
  const gateway = await startGateway({
    supergraphSdl: composeFixtures(),
    sectors,
    host: '127.0.0.1',
    port: 0,
    log: () => undefined,
  });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers,
    body: '{"query":"{ municipalities { name cluster { slug } } }"}',
  });
  expect(await response.json()).toHaveProperty('data.municipalities.2.cluster', { slug: 'sk-fjorden' });
  await gateway.stop();
  expect(contacted).toContain('127.0.0.1');
  expect(contacted.filter((host) => host !== '127.0.0.1')).toEqual([]);
});

test('every file that loads @apollo/gateway turns telemetry off first', () => {
  const folder = new URL('../../gateway/', import.meta.url);
  const loaders = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      /^import \{[^}]*\} from '@apollo\/gateway'/m.test(readFileSync(new URL(file, folder), 'utf8')),
  );
  expect(loaders).toEqual(['graph.ts']);
  for (const file of ['index.ts', ...loaders]) {
    expect(readFileSync(new URL(file, folder), 'utf8')).toMatch(/^import '\.\/telemetry\.js';/);
  }
});
