import { HeaderMap } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalSector, Sector, SectorName } from '../../gateway/index.js';
import { type FixtureGateway, createFixtureSectors, listCodes, openFixtureGateway } from './fixture-gateway.js';
import { serveSchema } from './fixture-server.js';

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(sectors: Sector[] = []): Promise<FixtureGateway> {
  const fixture = await openFixtureGateway(sectors);
  closing.unshift(fixture.gateway.stop);
  return fixture;
}

async function serve(sector: LocalSector) {
  const server = await serveSchema(sector.schema);
  closing.push(server.close);
  return { server, sector: { name: sector.name, url: server.url } };
}

const OVER_HTTP: Record<'local' | 'mixed' | 'remote', SectorName[]> = {
  local: [],
  mixed: ['clusters', 'practice-plans'],
  remote: ['municipalities', 'clusters', 'practice-plans'],
};

describe.each(['local', 'mixed', 'remote'] as const)('sectors %s', (mode) => {
  let ask: FixtureGateway['ask'];
  beforeAll(async () => {
    const sectors = Object.values(createFixtureSectors().sectors).filter(({ name }) => OVER_HTTP[mode].includes(name));
    const served = await Promise.all(sectors.map(serve));
    ({ ask } = await open(served.map(({ sector }) => sector)));
  });

  test('one request crosses three sectors', async () => {
    const answer = await ask(
      'query Cross($code: ID!) { municipality(code: $code) { name cluster { slug } plan { id } } clusters { slug municipalities { name } } }',
      {
        code: '2',
      },
    );
    expect(answer).toEqual({
      errors: [],
      data: {
        municipality: { name: 'Ådalen', cluster: { slug: 'sk-fjorden' }, plan: { id: 'plan-2' } },
        clusters: [
          { slug: 'sk-fjorden', municipalities: [{ name: 'Øreby' }, { name: 'Ådalen' }, { name: 'Æblevang' }] },
        ],
      },
    });
  });

  test('the same entity several times in a list keeps what each place asked for', async () => {
    const { data, errors } = await ask(
      '{ same { code cluster { slug municipalities { name tags { word } } } plan { id } tags { word } } }',
    );
    expect(errors).toEqual([]);
    const place = (code: string) => ({
      code,
      plan: { id: `plan-${code}` },
      tags: [{ word: `t${code}` }],
      cluster: {
        slug: 'sk-fjorden',
        municipalities: ['Øreby', 'Ådalen', 'Æblevang'].map((name, index) => ({
          name,
          tags: [{ word: `t${index + 1}` }],
        })),
      },
    });
    expect(data).toEqual({ same: ['1', '1', '2', '1'].map(place) });
  });

  test('the same entity under two fields with different selections', async () => {
    const { data } = await ask(
      '{ a: municipality(code: "1") { cluster { slug } } b: municipality(code: "1") { cluster { municipalities { code } } plan { id } } }',
    );
    expect(data).toEqual({
      a: { cluster: { slug: 'sk-fjorden' } },
      b: { cluster: { municipalities: [{ code: '1' }, { code: '2' }, { code: '3' }] }, plan: { id: 'plan-1' } },
    });
  });

  test('an error of one entity stands at every place the entity has', async () => {
    const answer = await ask('{ same { faulty } }');
    expect(answer.data).toEqual({ same: [{ faulty: null }, { faulty: null }, { faulty: 'fine' }, { faulty: null }] });
    expect(answer.errors.map(({ path }) => path)).toEqual([0, 1, 3].map((place) => ['same', place, 'faulty']));
    expect(listCodes(answer)[0]).toEqual(['UNKNOWN_MUNICIPALITY', 'clusters']);
  });
});

test('the plan asks each entity once and the sectors below a municipality side by side', async () => {
  const { gateway, calls } = await open();
  const { body } = await gateway.server.executeOperation({
    query: '{ same { cluster { slug } plan { id } } }',
    http: { method: 'POST', headers: new HeaderMap([['apollo-query-plan-experimental', '1']]), search: '', body: {} },
  });
  const plan = body.kind === 'single' ? String(body.singleResult.extensions?.__queryPlanExperimental) : '';
  const steps = plan.match(/Fetch\(service: "[\w-]+"\)|Sequence|Parallel/g) ?? [];
  expect(steps.slice(0, 3)).toEqual(['Sequence', 'Fetch(service: "municipalities")', 'Parallel']);
  expect(steps.slice(3).toSorted()).toEqual(['Fetch(service: "clusters")', 'Fetch(service: "practice-plans")']);
  expect(calls.references.toSorted()).toEqual(['clusters:1', 'clusters:2', 'practice-plans:1', 'practice-plans:2']);
});

test('a sector over HTTP is sent each representation once, on kept connections', async () => {
  const { server, sector } = await serve(createFixtureSectors().sectors.clusters);
  const { ask } = await open([sector]);
  for (let round = 0; round < 5; round += 1) await ask('{ same { cluster { slug } } }');
  expect(server.received.map(({ variables }) => variables?.representations)).toEqual(
    Array.from({ length: 5 }, () => [
      { __typename: 'Municipality', code: '1' },
      { __typename: 'Municipality', code: '2' },
    ]),
  );
  expect(server.sockets()).toBeLessThanOrEqual(2);
});

test('all fetches of one request share the context of a sector, the next request gets a new one', async () => {
  const { calls, ask } = await open();
  await ask(
    '{ clusters { municipalities { name cluster { municipalities { plan { id } } } } } practicePlans { municipality { cluster { slug } } } }',
  );
  expect(calls.contexts).toBe(3);
  await ask('{ clusters { slug } }');
  expect(calls.contexts).toBe(4);
});
