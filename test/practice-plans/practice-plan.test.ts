import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clock } from '../../kernel/time/clock.js';
import { listDrift } from '../support/drift.js';
import { ENGINES } from '../support/engines.js';
import { openPlanGraph, type PlanGraph } from './plan-graph.js';
import { readPlan } from './plan-readings.js';

const EAST = 'region-oestdanmark';

describe.each(ENGINES)('practice plans and time on %s', (_name, createEngine) => {
  const engine = createEngine();
  let graph: PlanGraph;

  beforeAll(async () => {
    clock.now = () => new Date('2026-03-01T12:00:00Z');
    graph = await openPlanGraph(await engine.createAddress());
    // Two plans of an eastern region that ends with 2026, and the first plan of the region that follows it.
    await graph.write(
      readPlan('a', {
        id: '1084-2019',
        title: 'Første plan',
        validFrom: '2019-01-01',
        validTo: '2023-01-01',
        adopted: true,
        approvedOn: '2018-11-20',
        statedOn: '2018-11-20',
      }),
    );
    await graph.write(
      readPlan('b', {
        id: '1084-2023',
        title: 'Anden plan',
        validFrom: '2023-01-01',
        adopted: true,
        approvedOn: '2022-12',
        statedOn: '2022-12-06',
      }),
    );
    await graph.write(
      readPlan('c', {
        id: `${EAST}-2027`,
        validFrom: '2027-01-01',
        adopted: true,
        approvedOn: '2026-12-15',
        statedOn: '2026-12-15',
      }),
    );
    // A plan without an end, followed by one that is known only from before its adoption.
    await graph.write(
      readPlan('d', {
        id: '1081-2020',
        validFrom: '2020-06-01',
        adopted: true,
        approvedOn: '2020-05-05',
        statedOn: '2020-05-05',
      }),
    );
    await graph.write(
      readPlan('e', {
        ...{
          id: '1081-2025',
          title: 'Ventet plan',
          validFrom: '2025-01-01',
          validTo: '2029-01-01',
          statedOn: '2024-11-12',
          draftOn: '2024-10',
        },
        ...{
          hearingFrom: '2024-10',
          hearingTo: '2024-11',
          hearingDeadline: '2024-11-15',
          relatedAgreement: 'En aftale',
        },
      }),
    );
  });
  afterAll(async () => {
    clock.now = () => new Date();
    await graph.store.close();
    await engine.drop();
  });

  const planOf = async (municipality: string, asOf: string): Promise<string | null> => {
    const query = `query($code: ID!, $asOf: Date) { _entities(representations: [{__typename: "Municipality", code: $code}]) { ... on Municipality { practicePlan(asOf: $asOf) { id } } } }`;
    const { _entities } = await graph.ask(query, { code: municipality, asOf });
    return _entities[0].practicePlan?.id ?? null;
  };
  const statusOf = async (id: string, asOf?: string): Promise<string | null> =>
    (await graph.ask('query($id: ID!, $asOf: Date) { practicePlan(id: $id) { status(asOf: $asOf) } }', { id, asOf }))[
      'practicePlan'
    ].status;
  const listed = async (region: string | null, asOf: string | null): Promise<string[]> =>
    (
      await graph.ask('query($region: ID, $asOf: Date) { practicePlans(region: $region, asOf: $asOf) { id } }', {
        region,
        asOf,
      })
    )['practicePlans'].map(({ id }: { id: string }) => id);

  test('a municipality has the plan of the region it belongs to that day', async () => {
    expect(await planOf('0101', '2018-12-31')).toBeNull();
    expect(await planOf('0101', '2019-01-01')).toBe('1084-2019');
    expect(await planOf('0101', '2022-12-31')).toBe('1084-2019');
    expect(await planOf('0101', '2023-01-01')).toBe('1084-2023');
    expect(await planOf('0101', '2026-12-31')).toBe('1084-2023');
    expect(await planOf('0101', '2027-01-01')).toBe(`${EAST}-2027`);
    expect(await planOf('0259', '2026-12-31')).toBeNull();
    expect(await planOf('0259', '2027-01-01')).toBe(`${EAST}-2027`);
    expect(await planOf('9999', '2027-01-01')).toBeNull();
  });

  test('a plan that is only expected is never in force, and leaves open what became of the one before', async () => {
    expect(await planOf('0851', '2024-12-31')).toBe('1081-2020');
    expect(await planOf('0851', '2025-01-01')).toBeNull();
    expect(await statusOf('1081-2020', '2024-12-31')).toBe('IN_FORCE');
    expect(await statusOf('1081-2020', '2025-01-01')).toBeNull();
  });

  test.each([
    ['2024-09-30', 'EXPECTED'],
    ['2024-10-01', 'HEARING'],
    ['2024-11-15', 'HEARING'],
    ['2024-11-16', 'DRAFT'],
    ['2024-12-31', 'DRAFT'],
    ['2025-01-01', 'EXPECTED'],
    ['2027-06-01', 'EXPECTED'],
    ['2030-01-01', 'EXPECTED'],
  ])('the expected plan on %s: %s', async (day, status) => {
    expect(await statusOf('1081-2025', day)).toBe(status);
  });

  test.each([
    ['1084-2019', '2018-11-19', 'EXPECTED'],
    ['1084-2019', '2018-11-20', 'APPROVED'],
    ['1084-2019', '2019-01-01', 'IN_FORCE'],
    ['1084-2019', '2023-01-01', 'ENDED'],
    ['1084-2023', '2022-12-30', 'EXPECTED'],
    ['1084-2023', '2022-12-31', 'APPROVED'],
    ['1084-2023', '2026-12-31', 'IN_FORCE'],
    ['1084-2023', '2027-01-01', null],
    [`${EAST}-2027`, '2026-12-31', 'APPROVED'],
    [`${EAST}-2027`, '2027-01-01', 'IN_FORCE'],
  ])('%s on %s: %s', async (id, day, status) => {
    expect(await statusOf(id, day)).toBe(status);
  });

  test('a hearing of which only the deadline is known counts from the day a document tells of the draft', async () => {
    await graph.write(
      readPlan('h', { id: '1085-2027', statedOn: '2026-02-01', draftOn: '2026-02-01', hearingDeadline: '2026-04-01' }),
    );
    const days = ['2026-01-31', '2026-02-01', '2026-04-01', '2026-04-02'];
    const statuses = await Promise.all(days.map((day) => statusOf('1085-2027', day)));
    expect(statuses).toEqual(['EXPECTED', 'HEARING', 'HEARING', 'DRAFT']);
  });

  test('without asOf the status is that of today', async () => {
    expect(await statusOf('1084-2023')).toBe('IN_FORCE');
    expect(await statusOf('1081-2025')).toBe('EXPECTED');
  });

  test('plans are listed from the day they are known of', async () => {
    expect(await listed('1081', '2020-05-04')).toEqual([]);
    expect(await listed('1081', '2020-05-05')).toEqual(['1081-2020']);
    expect(await listed('1081', '2024-09-30')).toEqual(['1081-2020']);
    expect(await listed('1081', '2024-11-12')).toEqual(['1081-2020', '1081-2025']);
    expect(await listed(null, '2019-06-01')).toEqual(['1084-2019']);
    expect(await listed(null, null)).toEqual(['1081-2020', '1081-2025', '1084-2019', '1084-2023', '1085-2027']);
    expect(await listed('1082', null)).toEqual([]);
    expect(await listed('nowhere', null)).toEqual([]);
  });

  test('below a region that has ended, its last day is meant', async () => {
    const query =
      '{ _entities(representations: [{__typename: "Region", code: "1084"}]) { ... on Region { practicePlans { id } } } }';
    clock.now = () => new Date('2028-01-01T12:00:00Z');
    expect((await graph.ask(query))['_entities']).toEqual([
      { practicePlans: [{ id: '1084-2019' }, { id: '1084-2023' }] },
    ]);
    clock.now = () => new Date('2026-03-01T12:00:00Z');
  });

  test('two documents on one plan: the one that decides answers, the other fills in what it does not say', async () => {
    await graph.write(
      readPlan('f', {
        id: '1081-2025',
        title: 'Vedtaget plan',
        validFrom: '2025-02-01',
        adopted: true,
        approvedOn: '2025-01-20',
        statedOn: '2025-01-20',
      }),
    );
    const { practicePlan } = await graph.ask(
      '{ practicePlan(id: "1081-2025") { title validFrom validTo relatedAgreement hearing { from to deadline } sources { document { id } line } status(asOf: "2025-02-01") } }',
    );
    expect(practicePlan).toEqual({
      ...{
        title: 'Vedtaget plan',
        validFrom: '2025-02-01',
        validTo: '2029-01-01',
        relatedAgreement: 'En aftale',
        status: 'IN_FORCE',
      },
      hearing: { from: '2024-10', to: '2024-11', deadline: '2024-11-15' },
      sources: [
        { document: { id: 'f' }, line: 1 },
        { document: { id: 'e' }, line: 1 },
      ],
    });
    expect(await planOf('0851', '2025-02-01')).toBe('1081-2025');
    expect(await planOf('0851', '2025-01-31')).toBe('1081-2020');
    expect(await statusOf('1081-2020', '2025-02-01')).toBe('ENDED');
  });

  test('an unknown plan is null', async () => {
    expect(await graph.ask('{ practicePlan(id: "1081-1999") { id } }')).toEqual({ practicePlan: null });
  });

  test('the plans of many municipalities are read in one statement', async () => {
    const codes = ['0101', '0147', '0259', '0561', '0851', '0751'];
    const { statements, errors } = await graph.run(
      'query($all: [_Any!]!) { _entities(representations: $all) { ... on Municipality { practicePlan(asOf: "2024-06-01") { id title status(asOf: "2024-06-01") } } } }',
      { all: codes.map((code) => ({ __typename: 'Municipality', code })) },
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
  });

  test('entities and migrations agree', async () => {
    expect(await listDrift(graph.store)).toEqual([]);
  });
});
