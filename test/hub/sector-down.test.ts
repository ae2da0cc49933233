import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SECTORS, type SectorName } from '../../kernel/sectors.js';
import { ENGINES } from '../support/engines.js';
import type { Answer } from '../support/hub.js';
import { openDistributedHub, serveTvaers, settingOf, writeStoreAddress } from '../support/process.js';

const engine = ENGINES[0]![1]();
let hub: Awaited<ReturnType<typeof openDistributedHub>>;

beforeAll(async () => {
  hub = await openDistributedHub(engine);
}, 180_000);
afterAll(async () => {
  await hub?.close();
  await engine.drop();
});

/** One root field of each sector, and one record that all three know something of. */
const QUERY = `{
  kluTotals(year: 2023) { topics }
  cluster(slug: "sk-lillebaelt") { name }
  actionPlans(municipality: "0530") { date }
  municipality(code: "0530") {
    code
    kluReport(year: 2023) { meetings { held } }
    clusters(asOf: "2024-11-12") { slug }
    actionPlans { date }
  }
}`;

const WHOLE = {
  kluTotals: { topics: 371 },
  cluster: { name: 'Sundhedsklynge Lillebælt' },
  actionPlans: [{ date: '2024-02-20' }],
  municipality: {
    code: '0530',
    kluReport: { meetings: { held: 4 } },
    clusters: [{ slug: 'sk-sydvestjylland' }],
    actionPlans: [{ date: '2024-02-20' }],
  },
};

/** What is left of the answer where a sector is down: that sector's fields are null, and no other's. */
const WITHOUT: Record<SectorName, unknown> = {
  municipalities: { ...WHOLE, kluTotals: null, municipality: null },
  clusters: { ...WHOLE, cluster: null, municipality: { ...WHOLE.municipality, clusters: null } },
  'practice-plans': { ...WHOLE, actionPlans: null, municipality: { ...WHOLE.municipality, actionPlans: null } },
};

function expectWithout(sector: SectorName, answer: Answer): void {
  expect(answer.data).toEqual(WITHOUT[sector]);
  expect(answer.errors!.map(({ extensions }) => extensions)).toEqual([{ code: 'SECTOR_UNAVAILABLE', sector }]);
  expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|https?:|sqlite|\.js\b|stack/i);
}

async function readReadiness(): Promise<[number, unknown]> {
  const response = await fetch(new URL('/readyz', hub.gateway.url));
  return [response.status, ((await response.json()) as { sectors: unknown }).sectors];
}

const stateOf = (down: SectorName): unknown =>
  Object.fromEntries(SECTORS.map((sector) => [sector, sector === down ? 'unavailable' : 'ok']));

test('with all three sectors the answer is whole', async () => {
  expect(await hub.ask(QUERY)).toEqual({ data: WHOLE });
  expect((await readReadiness())[0]).toBe(200);
});

test('a sector that stands still: the others answer when its time is up, and it is back when it goes on', async () => {
  const { child } = hub.subgraphs.clusters;
  child.kill('SIGSTOP');
  try {
    const [answer, readiness] = await Promise.all([hub.ask(QUERY), readReadiness()]);
    expectWithout('clusters', answer);
    expect(readiness).toEqual([503, stateOf('clusters')]);
  } finally {
    child.kill('SIGCONT');
  }
  expect(await hub.ask(QUERY)).toEqual({ data: WHOLE });
});

test.each(SECTORS)('%s is stopped: the others answer, and it is back when it is started again', async (sector) => {
  const { url } = hub.subgraphs[sector];
  expect(await hub.subgraphs[sector].stop()).toBe(0);
  expectWithout(sector, await hub.ask(QUERY));
  expect(await readReadiness()).toEqual([503, stateOf(sector)]);
  const store = { [settingOf(sector, 'DATABASE_URL')]: writeStoreAddress(await engine.createAddress()) };
  hub.subgraphs[sector] = await serveTvaers(['subgraph', sector, '--port', new URL(url).port], store);
  expect(await hub.ask(QUERY)).toEqual({ data: WHOLE });
});
