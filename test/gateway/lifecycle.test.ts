import { expect, test } from '@jest/globals';
import { buildGatewayServer, startGateway } from '../../gateway/index.js';
import { createFixtureSectors, supergraphSdl } from './fixture-gateway.js';
import { serveFixture } from './fixture-server.js';

const LOCAL = { host: '127.0.0.1', port: 0, supergraphSdl, log: () => undefined };
const ask = (url: string, query: string) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });

test('stop lets a request under way finish, takes no new one, and closes every connection', async () => {
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  let arrived = () => undefined as void;
  const underWay = new Promise<void>((resolve) => (arrived = resolve));
  const slow = await serveFixture(async (_body, _request, response) => {
    arrived();
    await held;
    response.end('{"data":{"clusters":[{"slug":"sk-fjorden"}]}}');
  });
  const { sectors } = createFixtureSectors();
  const gateway = await startGateway({
    ...LOCAL,
    sectors: [sectors.municipalities, { name: 'clusters', url: slow.url }, sectors['practice-plans']],
  });
  const answer = ask(gateway.url, '{ clusters { slug } }');
  await underWay;
  let stopped = false;
  const stopping = Promise.all([gateway.stop(), gateway.stop()]).then(() => (stopped = true));
  await expect(waitForRefusal(gateway.url)).resolves.toBe(true);
  expect(stopped).toBe(false);
  release();
  expect(await (await answer).json()).toEqual({ data: { clusters: [{ slug: 'sk-fjorden' }] } });
  await stopping;
  await slow.closeWhenIdle();
});

async function waitForRefusal(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const refused = await ask(url, '{ __typename }').then(
      () => false,
      () => true,
    );
    if (refused) return true;
  }
  return false;
}

test('a port that is taken stops the start with a sentence that names PORT', async () => {
  const sectors = Object.values(createFixtureSectors().sectors);
  const first = await startGateway({ ...LOCAL, sectors });
  await expect(startGateway({ ...LOCAL, sectors, port: first.port })).rejects.toMatchObject({
    code: 'BAD_SETTING',
    message: expect.stringContaining(`PORT=${first.port} er optaget`),
  });
  expect((await fetch(first.url.replace('graphql', 'healthz'))).status).toBe(200);
  await first.stop();
});

test('an address that is not this machine’s stops the start with a sentence that names HOST', async () => {
  const sectors = Object.values(createFixtureSectors().sectors);
  await expect(startGateway({ ...LOCAL, sectors, host: '192.0.2.1' })).rejects.toMatchObject({
    message: expect.stringContaining('HOST=192.0.2.1'),
  });
});

test('a sector of the supergraph that nobody gave, and a text that is no supergraph, stop the start', async () => {
  const { municipalities, clusters } = createFixtureSectors().sectors;
  await expect(buildGatewayServer({ supergraphSdl, sectors: [municipalities, clusters] })).rejects.toMatchObject({
    code: 'BAD_SETTING',
    message: expect.stringContaining('practice-plans'),
  });
  for (const text of ['', 'type Query { a: Int }', '{{{']) {
    await expect(buildGatewayServer({ supergraphSdl: text, sectors: [] })).rejects.toMatchObject({
      code: 'BAD_SETTING',
    });
  }
});
