import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENGINES } from '../support/engines.js';
import { openPlanGraph, type PlanGraph } from './plan-graph.js';
import { actionPlanText, approvalText, COVERAGE_TEXT } from './plan-texts.js';

describe.each(ENGINES)('documents of our own on %s', (_name, createEngine) => {
  const engine = createEngine();
  let graph: PlanGraph;

  beforeAll(async () => {
    graph = await openPlanGraph(await engine.createAddress());
    await graph.importText('a.txt', approvalText(), { municipality: '0851', region: '1081' });
    await graph.importText('b.txt', approvalText({ committee: 'Socialudvalget', date: '18-01-2022', caseNumber: '22/77' }), { municipality: '0787' });
    await graph.importText('c.txt', actionPlanText('Aalborg'));
    await graph.importText('d.txt', actionPlanText('Thisted', '02-02-2022'));
    await graph.importText('e.csv', COVERAGE_TEXT);
  });
  afterAll(async () => {
    await graph.store.close();
    await engine.drop();
  });

  test('one plan of two approvals: both decisions, one list of themes, all sources', async () => {
    const { practicePlans } = await graph.ask(`{ practicePlans(region: "1081", asOf: "2022-02-01") {
      id validFrom validTo municipalityCount relatedAgreement hearing { deadline } goals { text }
      onTheWay: status(asOf: "2022-02-28") running: status(asOf: "2022-03-01")
      approvals { body municipality { code } date outcome caseNumber source { document { id } } }
      themes { name efforts themes { slug } plan { id } }
      sources { document { caseNumber } text }
    } }`);
    expect(practicePlans).toHaveLength(1);
    const [plan] = practicePlans;
    expect(plan).toMatchObject({ id: '1081-2022', validFrom: '2022-03-01', validTo: null, municipalityCount: 11, relatedAgreement: 'Sundhedsaftalen 2019-2023' });
    expect(plan).toMatchObject({ hearing: null, goals: [], onTheWay: 'APPROVED', running: 'IN_FORCE' });
    expect(plan.approvals.map(({ body, municipality, date, outcome, caseNumber }: any) => [body, municipality?.code, date, outcome, caseNumber])).toEqual([
      ['Sundheds- og omsorgsudvalget', '0851', '2022-01-11', 'APPROVED', '22/1001'],
      ['Socialudvalget', '0787', '2022-01-18', 'APPROVED', '22/77'],
      ['Praksisplanudvalget', undefined, null, 'APPROVED', null],
    ]);
    expect(plan.themes).toEqual([
      {
        name: 'Dosispakket medicin og digitalisering',
        efforts: ['Flere borgere med dosispakket medicin', 'kortere ventetid på svar'],
        themes: expect.arrayContaining([{ slug: 'dosisdispensering' }]),
        plan: { id: '1081-2022' },
      },
      { name: 'Lægedækning', efforts: ['Rekruttering af nye læger'], themes: expect.arrayContaining([{ slug: 'laegedaekning' }]), plan: { id: '1081-2022' } },
    ]);
    expect(plan.sources.filter(({ text }: any) => text === '1. marts 2022').map(({ document }: any) => document.caseNumber)).toEqual(['22/77', '22/1001']);
  });

  test('a plan whose approval was put off is not taken to be adopted', async () => {
    const text = approvalText({ decision: 'Udsat.' }).replace('1. marts 2022', '1. marts 2030');
    await graph.importText('f.txt', text, { region: '1083', municipality: '0420' });
    const { practicePlan } = await graph.ask('{ practicePlan(id: "1083-2030") { status(asOf: "2030-03-01") approvals { outcome } } }');
    expect(practicePlan).toEqual({ status: 'EXPECTED', approvals: [{ outcome: 'POSTPONED' }, { outcome: 'APPROVED' }] });
  });

  test('a plan without a region is refused, and nothing of it is stored', async () => {
    await expect(graph.importText('g.txt', approvalText({ caseNumber: '22/9' }))).rejects.toMatchObject({ code: 'DOCUMENT_INCOMPLETE' });
    expect((await graph.ask('{ planDocuments(text: "22/9") { totalCount } }'))['planDocuments'].totalCount).toBe(0);
  });

  test('action plans by municipality in Danish order, with measures and frequencies', async () => {
    const { actionPlans } = await graph.ask(
      '{ actionPlans { id title date caseNumber department municipality { code } cost { amount } measures { name perYear perYearSource { text } inTable plan { id } } source { text } } }',
    );
    expect(actionPlans.map(({ id }: any) => id)).toEqual(['action-plan-0787-2022-02-02', 'action-plan-0851-2023-05-03']);
    expect(actionPlans[1]).toEqual({
      ...{ id: 'action-plan-0851-2023-05-03', title: 'Lægedækning i Aalborg Kommune', date: '2023-05-03', caseNumber: '23/2002' },
      ...{ department: 'Sundhed og Ældre', municipality: { code: '0851' }, cost: null, source: { text: 'Lægedækning i Aalborg Kommune' } },
      measures: [
        { name: 'Velkomst til nye læger', perYear: 2, perYearSource: { text: 'To gange årligt' }, inTable: true, plan: { id: 'action-plan-0851-2023-05-03' } },
        { name: 'Rekruttering af læger', perYear: null, perYearSource: null, inTable: true, plan: { id: 'action-plan-0851-2023-05-03' } },
        { name: 'Nyhedsbrev til almen praksis', perYear: 12, perYearSource: { text: expect.stringContaining('hver måned') }, inTable: false, plan: { id: 'action-plan-0851-2023-05-03' } },
      ],
    });
    expect((await graph.ask('{ actionPlans(municipality: "0787") { id } none: actionPlans(municipality: "0101") { id } }'))).toEqual({
      actionPlans: [{ id: 'action-plan-0787-2022-02-02' }],
      none: [],
    });
  });

  test('a theme finds measures and headings, those of its sub-themes among them', async () => {
    const ask = async (slug: string) =>
      (
        await graph.ask(
          'query($slug: ID!) { _entities(representations: [{__typename: "Theme", slug: $slug}]) { ... on Theme { actionMeasures { name plan { municipality { code } } themeTags { words } } planThemes { name plan { id } } nationalMeasures { name } } } }',
          { slug },
        )
      )['_entities'][0];
    const recruiting = await ask('rekruttering');
    expect(recruiting.actionMeasures.filter(({ name }: any) => name === 'Rekruttering af læger').map(({ plan }: any) => plan.municipality.code)).toEqual(['0787', '0851']);
    expect(recruiting.nationalMeasures).toEqual([]);
    const name = 'Dosispakket medicin og digitalisering';
    expect((await ask('dosisdispensering')).planThemes).toEqual([
      { name, plan: { id: '1081-2022' } },
      { name, plan: { id: '1083-2030' } },
    ]);
    expect(await ask('no-such-theme')).toEqual({ actionMeasures: [], planThemes: [], nationalMeasures: [] });
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
      ...{ period: '2024-Q4', practices: 14, practicesOpenForIntake: null, capacities: 25, group1Patients: null, population: null },
      ...{ patientsPerCapacity: null, norm: null, clinics: [{ kind: 'regionsklinik', count: null }] },
      designations: [{ kind: 'lægedækningstruet', area: null, by: null, validFrom: null, validTo: null }],
    });
    expect(coverage.nodes[2]).toMatchObject({
      ...{ practices: 61, practicesOpenForIntake: 10, capacities: 131, group1Patients: 201740, patientsPerCapacity: 1540 },
      norm: { patientsPerCapacity: 1600, legalBasis: 'Overenskomsten', validFrom: null, source: { column: 'norm' } },
      clinics: [{ kind: 'regionsklinik', count: 2 }],
      designations: [{ kind: 'lægedækningstruet', area: 'Øst', by: 'Regionsrådet', validFrom: '2024-10-01', validTo: '2025-10-01' }],
      source: { line: 3, document: { kind: 'COVERAGE_FIGURES' } },
      figureSources: expect.arrayContaining([{ column: 'kapaciteter', text: '131' }]),
    });
  });

  test('coverage by region, page by page; a period is understood as it is written elsewhere', async () => {
    const first = await graph.ask('{ coverage(region: "1081", first: 2) { nodes { municipality { code } period } pageInfo { hasNextPage endCursor } } }');
    expect(first['coverage'].nodes).toEqual([
      { municipality: { code: '0787' }, period: '2024-Q4' },
      { municipality: { code: '0851' }, period: '2024-Q3' },
    ]);
    expect(first['coverage'].pageInfo.hasNextPage).toBe(true);
    const query = 'query($after: String) { coverage(region: "1081", first: 2, after: $after) { nodes { municipality { code } period } pageInfo { hasNextPage } } }';
    const rest = await graph.ask(query, { after: first['coverage'].pageInfo.endCursor });
    expect(rest['coverage']).toEqual({ nodes: [{ municipality: { code: '0851' }, period: '2024-Q4' }], pageInfo: { hasNextPage: false } });
    expect((await graph.ask('{ coverage(period: "3. kvartal 2024") { totalCount } }'))['coverage'].totalCount).toBe(1);
    expect((await graph.ask('{ coverage(municipality: "0461") { totalCount nodes { period } } }'))['coverage']).toEqual({ totalCount: 0, nodes: [] });
    const { errors } = await graph.run('{ coverage(first: 0) { totalCount } }');
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test("a municipality's coverage: a period, or the latest; designations on a day", async () => {
    const ask = async (code: string, asOf: string) =>
      (
        await graph.ask(
          'query($code: ID!, $asOf: Date) { _entities(representations: [{__typename: "Municipality", code: $code}]) { ... on Municipality { latest: coverage { period } third: coverage(period: "2024-Q3") { practices } coverageDesignations(asOf: $asOf) { area } actionPlans { id } } } }',
          { code, asOf },
        )
      )['_entities'][0];
    expect(await ask('0851', '2025-09-30')).toMatchObject({ latest: { period: '2024-Q4' }, third: { practices: 60 }, coverageDesignations: [{ area: 'Øst' }] });
    expect((await ask('0851', '2025-10-01')).coverageDesignations).toEqual([]);
    expect((await ask('0787', '2026-01-01')).coverageDesignations).toEqual([{ area: null }]);
    expect((await ask('0787', '2024-09-30')).coverageDesignations).toEqual([]);
    expect(await ask('0461', '2026-01-01')).toEqual({ latest: null, third: null, coverageDesignations: [], actionPlans: [] });
  });

  test('search, documents and issues', async () => {
    const { planSearch, planDocuments, planDataIssues } = await graph.ask(`{
      planSearch(text: "VELKOMST") { typename id title source { line } }
      planDocuments(text: "velkomst", first: 1) { totalCount nodes { id kind version readShare } pageInfo { hasNextPage } }
      planDataIssues(kind: SUM_MISMATCH) { totalCount }
    }`);
    expect(planSearch).toEqual([
      { typename: 'ActionMeasure', id: 'action-plan-0787-2022-02-02#measure-velkomst-til-nye-laeger', title: 'Velkomst til nye læger', source: { line: 21 } },
      { typename: 'ActionMeasure', id: 'action-plan-0851-2023-05-03#measure-velkomst-til-nye-laeger', title: 'Velkomst til nye læger', source: { line: 21 } },
    ]);
    expect(planDocuments).toMatchObject({ totalCount: 2, nodes: [{ id: 'action-plan-0787-2022-02-02', kind: 'ACTION_PLAN', version: 1 }], pageInfo: { hasNextPage: true } });
    expect(planDataIssues.totalCount).toBe(0);
  });

  test('the same document again changes nothing; a corrected one is a new version that answers', async () => {
    const text = actionPlanText('Aalborg');
    expect(await graph.importText('c.txt', text)).toMatchObject({ inserted: 0, updated: 0, unchanged: 4 });
    expect(await graph.importText('c.txt', text.replace('To gange', 'Fire gange'))).toMatchObject({ inserted: 0, updated: 1, unchanged: 3 });
    const { actionPlans } = await graph.ask('{ actionPlans(municipality: "0851") { measures { perYear themeTags { words } } source { document { version versions { version } } } } }');
    expect(actionPlans).toHaveLength(1);
    expect(actionPlans[0].measures.map(({ perYear }: any) => perYear)).toEqual([4, null, 12]);
    expect(actionPlans[0].source.document).toEqual({ version: 2, versions: [{ version: 1 }, { version: 2 }] });
  });

  test.each([
    ['plans with all that hangs on them', '{ practicePlans { id status themes { themes { slug } plan { id } } goals { kind } approvals { body source { document { title } } } sources { document { id } } } }', 8],
    ['action plans with measures and themes', '{ actionPlans { measures { name themes { slug } plan { id } source { document { id } } } } }', 5],
    ['a page of coverage', '{ coverage { totalCount nodes { norm { patientsPerCapacity } clinics { kind } designations { kind } source { document { id } } } } }', 6],
  ])('%s take a fixed number of statements', async (_title, query, most) => {
    const { statements, errors } = await graph.run(query);
    expect(errors).toBeUndefined();
    expect(statements.length).toBeLessThanOrEqual(most);
  });
});
