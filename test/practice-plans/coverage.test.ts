import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENGINES } from '../support/engines.js';
import { openPlanGraph, type PlanGraph } from './plan-graph.js';
import { COVERAGE_TEXT } from './plan-texts.js';

describe.each(ENGINES)('coverage figures on %s', (_name, createEngine) => {
  const engine = createEngine();
  let graph: PlanGraph;

  beforeAll(async () => {
    graph = await openPlanGraph(await engine.createAddress());
    await graph.importText('e.csv', COVERAGE_TEXT);
  });
  afterAll(async () => {
    await graph.store.close();
    await engine.drop();
  });

  test('coverage: what is not stated is null, never zero', async () => {
    const { coverage } = await graph.ask(`{ coverage(period: "2024-Q4") { totalCount nodes {
      municipality { code } period practices practicesOpenForIntake capacities group1Patients population patientsPerCapacity
      norm { patientsPerCapacity legalBasis validFrom source { column } } clinics { kind count } designations { kind area by validFrom validTo }
      source { line document { kind } } figureSources { column text }
    } } }`);
    expect(coverage.totalCount).toBe(3);
    expect(coverage.nodes.map(({ municipality }: any) => municipality.code)).toEqual(['0101', '0787', '0851']);
    expect(coverage.nodes[1]).toMatchObject({
      ...{
        period: '2024-Q4',
        practices: 14,
        practicesOpenForIntake: null,
        capacities: 25,
        group1Patients: null,
        population: null,
      },
      ...{ patientsPerCapacity: null, norm: null, clinics: [{ kind: 'regionsklinik', count: null }] },
      designations: [{ kind: 'lægedækningstruet', area: null, by: null, validFrom: null, validTo: null }],
    });
    expect(coverage.nodes[2]).toMatchObject({
      ...{
        practices: 61,
        practicesOpenForIntake: 10,
        capacities: 131,
        group1Patients: 201740,
        patientsPerCapacity: 1540,
      },
      norm: { patientsPerCapacity: 1600, legalBasis: 'Overenskomsten', validFrom: null, source: { column: 'norm' } },
      clinics: [{ kind: 'regionsklinik', count: 2 }],
      designations: [
        { kind: 'lægedækningstruet', area: 'Øst', by: 'Regionsrådet', validFrom: '2024-10-01', validTo: '2025-10-01' },
      ],
      source: { line: 3, document: { kind: 'COVERAGE_FIGURES' } },
      figureSources: expect.arrayContaining([{ column: 'kapaciteter', text: '131' }]),
    });
  });

  test('coverage by region, page by page; a period is understood as it is written elsewhere', async () => {
    const first = await graph.ask(
      '{ coverage(region: "1081", first: 2) { nodes { municipality { code } period } pageInfo { hasNextPage endCursor } } }',
    );
    expect(first['coverage'].nodes).toEqual([
      { municipality: { code: '0787' }, period: '2024-Q4' },
      { municipality: { code: '0851' }, period: '2024-Q3' },
    ]);
    expect(first['coverage'].pageInfo.hasNextPage).toBe(true);
    const query =
      'query($after: String) { coverage(region: "1081", first: 2, after: $after) { nodes { municipality { code } period } pageInfo { hasNextPage } } }';
    const rest = await graph.ask(query, { after: first['coverage'].pageInfo.endCursor });
    expect(rest['coverage']).toEqual({
      nodes: [{ municipality: { code: '0851' }, period: '2024-Q4' }],
      pageInfo: { hasNextPage: false },
    });
    expect((await graph.ask('{ coverage(period: "3. kvartal 2024") { totalCount } }'))['coverage'].totalCount).toBe(1);
    expect((await graph.ask('{ coverage(municipality: "0461") { totalCount nodes { period } } }'))['coverage']).toEqual(
      { totalCount: 0, nodes: [] },
    );
    const { errors } = await graph.run('{ coverage(first: 0) { totalCount } }');
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test("a municipality's coverage: a period, or the latest; designations on a day", async () => {
    const ask = async (code: string, asOf: string) =>
      (
        await graph.ask(
          'query($code: ID!, $asOf: Date) { _entities(representations: [{__typename: "Municipality", code: $code}]) { ... on Municipality { latest: coverage { period } third: coverage(period: "2024-Q3") { practices } coverageDesignations(asOf: $asOf) { area } } } }',
          { code, asOf },
        )
      )['_entities'][0];
    expect(await ask('0851', '2025-09-30')).toMatchObject({
      latest: { period: '2024-Q4' },
      third: { practices: 60 },
      coverageDesignations: [{ area: 'Øst' }],
    });
    expect((await ask('0851', '2025-10-01')).coverageDesignations).toEqual([]);
    expect((await ask('0787', '2026-01-01')).coverageDesignations).toEqual([{ area: null }]);
    expect((await ask('0787', '2024-09-30')).coverageDesignations).toEqual([]);
    expect(await ask('0461', '2026-01-01')).toEqual({
      latest: null,
      third: null,
      coverageDesignations: [],
    });
  });

  test('a page takes a fixed number of statements', async () => {
    const { statements, errors } = await graph.run(
      '{ coverage { totalCount nodes { norm { patientsPerCapacity } clinics { kind } designations { kind } source { document { id } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(6);
  });
});
