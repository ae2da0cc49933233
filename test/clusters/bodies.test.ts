import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { clock } from '../../kernel/time/clock.js';
import { ENGINES } from '../support/engines.js';
import { openClustersStore, type ClustersStore } from './clusters-store.js';

const LILLEBAELT = ['0607', '0621', '0410', '0575', '0630'];

interface Body {
  slug: string;
  status: string | null;
}

describe.each(ENGINES)('clusters and councils on %s', (_name, create) => {
  const engine = create();
  const realNow = clock.now;
  let hub: ClustersStore;
  beforeAll(async () => void (hub = await openClustersStore(engine)));
  afterEach(() => void (clock.now = realNow));
  afterAll(async () => {
    await hub.store.close();
    await engine.drop();
  });

  const clustersOf = async (municipality: string, asOf: string): Promise<Body[]> => {
    const { clusters } = await hub.ask<{ clusters: Body[] }>(
      `query ($municipality: ID, $asOf: Date) { clusters(municipality: $municipality, asOf: $asOf) { slug status(asOf: $asOf) } }`,
      { municipality, asOf },
    );
    return clusters;
  };

  test.each([
    ['0410', '2022-06-30', []],
    ['0410', '2022-07-01', [['sk-lillebaelt', 'IN_FORCE']]],
    ['0410', '2025-12-31', [['sk-lillebaelt', 'IN_FORCE']]],
    [
      '0410',
      '2026-06-01',
      [
        ['sk-lillebaelt', 'IN_FORCE'],
        ['sr-lillebaelt', 'PREPARATORY'],
      ],
    ],
    [
      '0410',
      '2026-12-31',
      [
        ['sk-lillebaelt', 'IN_FORCE'],
        ['sr-lillebaelt', 'PREPARATORY'],
      ],
    ],
    ['0410', '2027-01-01', [['sr-lillebaelt', 'IN_FORCE']]],
    ['0575', '2023-06-01', [['sk-lillebaelt', 'IN_FORCE']]],
    [
      '0575',
      '2026-06-01',
      [
        ['sk-lillebaelt', 'IN_FORCE'],
        ['sr-sydvestjylland', 'PREPARATORY'],
      ],
    ],
    ['0575', '2027-06-01', [['sr-sydvestjylland', 'IN_FORCE']]],
    [
      '0101',
      '2024-01-01',
      [
        ['sk-byen', 'IN_FORCE'],
        ['sk-hst-syd', 'IN_FORCE'],
      ],
    ],
  ] as [string, string, [string, string][]][])('municipality %s on %s', async (municipality, asOf, expected) => {
    const found = await clustersOf(municipality, asOf);
    expect(found.map(({ slug, status }) => [slug, status])).toEqual(expected);
  });

  test('a reference to a municipality answers as the root query does, also without asOf', async () => {
    const query = `query ($asOf: Date) { _entities(representations: [{ __typename: "Municipality", code: "0575" }]) {
      ... on Municipality { code clusters(asOf: $asOf) { slug } clusterMemberships { cluster { slug } validFrom validTo } } } }`;
    const slugsOf = async (asOf: string | null) => {
      const { _entities } = await hub.ask<{ _entities: { clusters: Body[] }[] }>(query, { asOf });
      return _entities[0]!.clusters.map(({ slug }) => slug);
    };
    expect(await slugsOf('2026-06-01')).toEqual(['sk-lillebaelt', 'sr-sydvestjylland']);
    clock.now = () => new Date('2027-06-01T10:00:00Z');
    expect(await slugsOf(null)).toEqual(['sr-sydvestjylland']);
    clock.now = () => new Date('2024-06-01T10:00:00Z');
    expect(await slugsOf(null)).toEqual(['sk-lillebaelt']);
  });

  test('lists what prepares or is in force, and all with allTime', async () => {
    const count = async (args: string) =>
      (await hub.ask<{ clusters: Body[] }>(`{ clusters(${args}) { slug } }`)).clusters.length;
    expect(await count('asOf: "2023-01-01"')).toBe(22);
    expect(await count('asOf: "2026-06-01"')).toBe(39);
    expect(await count('asOf: "2027-01-01"')).toBe(17);
    expect(await count('allTime: true, asOf: "1990-01-01"')).toBe(39);
    expect(await count('asOf: "2026-06-01", kind: SUNDHEDSRAAD')).toBe(17);
    expect(await count('asOf: "2026-06-01", region: "1083"')).toBe(8);
    expect(await count('allTime: true, municipality: "0575"')).toBe(2);
    expect(await count('allTime: true, region: "0000"')).toBe(0);
    expect(await count('municipality: "9999", asOf: "2026-06-01"')).toBe(0);
  });

  test('members stand in Danish order, on the last day where the body has ended', async () => {
    const query = (asOf: string) =>
      `{ cluster(slug: "sk-lillebaelt") { municipalities${asOf} { code } memberships { municipality { code } } } }`;
    const membersOf = async (asOf: string) => {
      const { cluster } = await hub.ask<{ cluster: { municipalities: { code: string }[] } }>(query(asOf));
      return cluster.municipalities.map(({ code }) => code);
    };
    clock.now = () => new Date('2027-03-01T10:00:00Z');
    expect(await membersOf('')).toEqual(LILLEBAELT);
    expect(await membersOf('(asOf: "2024-11-12")')).toEqual(LILLEBAELT);
    expect(await membersOf('(asOf: "2027-01-01")')).toEqual([]);
    const { cluster } = await hub.ask<{ cluster: object }>(
      '{ cluster(slug: "sr-soenderjylland") { municipalities(asOf: "2027-06-01") { code } } }',
    );
    expect(cluster).toEqual({ municipalities: ['0510', '0540', '0550', '0580'].map((code) => ({ code })) });
  });

  test('status is null before the beginning and ENDED after the end, whatever day it is', async () => {
    const statuses = `a: status(asOf: "2025-12-31") b: status(asOf: "2026-01-01") c: status(asOf: "2027-01-01")`;
    clock.now = () => new Date('2027-01-01T00:30:00Z');
    const { old, council } = await hub.ask<Record<string, object>>(
      `{ old: cluster(slug: "sk-lillebaelt") { status ${statuses} } council: cluster(slug: "sr-lillebaelt") { status ${statuses} } }`,
    );
    expect(old).toEqual({ status: 'ENDED', a: 'IN_FORCE', b: 'IN_FORCE', c: 'ENDED' });
    expect(council).toEqual({ status: 'IN_FORCE', a: null, b: 'PREPARATORY', c: 'IN_FORCE' });
  });

  test('succession is told from both ends, with its kind, day and what it rests on', async () => {
    const { old, council, unknown } = await hub.ask<Record<string, object>>(`{
      old: cluster(slug: "sk-lillebaelt") { predecessors { kind } successors { kind date note cluster { slug } source { document { id } } } }
      council: cluster(slug: "sr-sydvestjylland") { predecessors { kind cluster { slug } } successors { kind } }
      unknown: cluster(slug: "sk-findes-ikke") { slug }
    }`);
    const shared = {
      date: '2027-01-01',
      note: 'derived from shared members',
      source: { document: { id: 'reference-bodies' } },
    };
    expect(old).toEqual({
      predecessors: [],
      successors: ['sr-lillebaelt', 'sr-sydvestjylland'].map((slug) => ({
        kind: 'SPLIT',
        ...shared,
        cluster: { slug },
      })),
    });
    expect(council).toEqual({
      predecessors: [
        { kind: 'SPLIT', cluster: { slug: 'sk-lillebaelt' } },
        { kind: 'MERGED', cluster: { slug: 'sk-sydvestjylland' } },
      ],
      successors: [],
    });
    expect(unknown).toBeNull();
  });

  test('marks, notes and the line of the reference table come along', async () => {
    const { cluster } = await hub.ask<{ cluster: Record<string, unknown> }>(`{ cluster(slug: "sk-sydvestjylland") {
      name kind verification note validFrom validTo validToNote preparatoryFrom region { code }
      source { line text document { id kind date } } memberships { verification validFrom validTo source { line text } } } }`);
    expect(cluster).toMatchObject({
      ...{
        name: 'Sundhedsklynge Sydvestjylland',
        kind: 'SUNDHEDSKLYNGE',
        verification: 'UNVERIFIED',
        region: { code: '1083' },
      },
      ...{ validFrom: '2022-07-01', validTo: '2027-01-01', preparatoryFrom: null },
      note: expect.stringContaining('NOT verified'),
      validToNote: expect.stringContaining('assumed'),
      source: {
        line: 445,
        text: 'Sundhedsklynge Sydvestjylland',
        document: { id: 'reference-bodies', kind: 'REFERENCE', date: '2026-05' },
      },
    });
    expect((cluster['memberships'] as object[])[0]).toEqual({
      ...{ verification: 'UNVERIFIED', validFrom: '2022-07-01', validTo: '2027-01-01' },
      source: { line: 451, text: 'Billund' },
    });
  });

  test('a region that has ended shows what it had on its last day', async () => {
    clock.now = () => new Date('2028-01-01T10:00:00Z');
    const { _entities } = await hub.ask<{ _entities: { clusters: Body[] }[] }>(`{ _entities(representations: [
      { __typename: "Region", code: "1084" }, { __typename: "Region", code: "region-oestdanmark" }
    ]) { ... on Region { clusters { slug } } } }`);
    expect(_entities.map(({ clusters }) => clusters.every(({ slug }) => slug.startsWith('sk-')))).toEqual([
      true,
      false,
    ]);
    expect(_entities[0]!.clusters.length).toBeGreaterThan(3);
    expect(_entities[1]!.clusters.every(({ slug }) => slug.startsWith('sr-'))).toBe(true);
  });

  test('a second start changes nothing; a search finds a body', async () => {
    const { clusterSearch } = await hub.ask<{ clusterSearch: object[] }>(
      '{ clusterSearch(text: "RÅD LILLEBÆLT") { typename id title source { line } } }',
    );
    expect(clusterSearch).toEqual([
      { typename: 'Cluster', id: 'sr-lillebaelt', title: 'Sundhedsråd Lillebælt', source: { line: 1211 } },
    ]);
    expect(await hub.askInVain('{ clusterSearch(text: " ") { id } }')).toEqual(['BAD_USER_INPUT']);
    expect(await hub.askInVain('{ clusterMeetings(first: 0) { totalCount } }')).toEqual(['BAD_USER_INPUT']);
  });
});
