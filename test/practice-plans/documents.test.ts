import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENGINES } from '../support/engines.js';
import { openPlanGraph, type PlanGraph } from './plan-graph.js';
import { actionPlanText, approvalText, LONG_PROPOSAL_TEXT } from './plan-texts.js';

describe.each(ENGINES)('documents of our own on %s', (_name, createEngine) => {
  const engine = createEngine();
  let graph: PlanGraph;

  beforeAll(async () => {
    graph = await openPlanGraph(await engine.createAddress());
    await graph.importText('a.txt', approvalText(), { municipality: '0851', region: '1081' });
    await graph.importText(
      'b.txt',
      approvalText({ committee: 'Socialudvalget', date: '18-01-2022', caseNumber: '22/77' }),
      { municipality: '0787' },
    );
    await graph.importText('c.txt', actionPlanText('Aalborg'));
    await graph.importText('d.txt', actionPlanText('Thisted', '02-02-2022'));
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
    expect(plan).toMatchObject({
      id: '1081-2022',
      validFrom: '2022-03-01',
      validTo: null,
      municipalityCount: 11,
      relatedAgreement: 'Sundhedsaftalen 2019-2023',
    });
    expect(plan).toMatchObject({ hearing: null, goals: [], onTheWay: 'APPROVED', running: 'IN_FORCE' });
    expect(
      plan.approvals.map(({ body, municipality, date, outcome, caseNumber }: any) => [
        body,
        municipality?.code,
        date,
        outcome,
        caseNumber,
      ]),
    ).toEqual([
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
      {
        name: 'Lægedækning',
        efforts: ['Rekruttering af nye læger'],
        themes: expect.arrayContaining([{ slug: 'laegedaekning' }]),
        plan: { id: '1081-2022' },
      },
    ]);
    expect(
      plan.sources.filter(({ text }: any) => text === '1. marts 2022').map(({ document }: any) => document.caseNumber),
    ).toEqual(['22/77', '22/1001']);
  });

  test('a plan whose approval was put off is not taken to be adopted', async () => {
    const text = approvalText({ decision: 'Udsat.' }).replace('1. marts 2022', '1. marts 2030');
    await graph.importText('f.txt', text, { region: '1083', municipality: '0420' });
    const { practicePlan } = await graph.ask(
      '{ practicePlan(id: "1083-2030") { status(asOf: "2030-03-01") approvals { outcome } } }',
    );
    expect(practicePlan).toEqual({
      status: 'EXPECTED',
      approvals: [{ outcome: 'POSTPONED' }, { outcome: 'APPROVED' }],
    });
  });

  test('a plan without a region is refused, and nothing of it is stored', async () => {
    await expect(graph.importText('g.txt', approvalText({ caseNumber: '22/9' }))).rejects.toMatchObject({
      code: 'DOCUMENT_INCOMPLETE',
    });
    expect((await graph.ask('{ planDocuments(text: "22/9") { totalCount } }'))['planDocuments'].totalCount).toBe(0);
  });

  test('action plans by municipality in Danish order, with measures and frequencies', async () => {
    const { actionPlans } = await graph.ask(
      '{ actionPlans { id title date caseNumber department municipality { code } cost { amount } measures { name perYear perYearSource { text } inTable plan { id } } source { text } } }',
    );
    expect(actionPlans.map(({ id }: any) => id)).toEqual([
      'action-plan-0787-2022-02-02',
      'action-plan-0851-2023-05-03',
    ]);
    expect(actionPlans[1]).toEqual({
      ...{
        id: 'action-plan-0851-2023-05-03',
        title: 'Lægedækning i Aalborg Kommune',
        date: '2023-05-03',
        caseNumber: '23/2002',
      },
      ...{
        department: 'Sundhed og Ældre',
        municipality: { code: '0851' },
        cost: null,
        source: { text: 'Lægedækning i Aalborg Kommune' },
      },
      measures: [
        {
          name: 'Velkomst til nye læger',
          perYear: 2,
          perYearSource: { text: 'To gange årligt' },
          inTable: true,
          plan: { id: 'action-plan-0851-2023-05-03' },
        },
        {
          name: 'Rekruttering af læger',
          perYear: null,
          perYearSource: null,
          inTable: true,
          plan: { id: 'action-plan-0851-2023-05-03' },
        },
        {
          name: 'Nyhedsbrev til almen praksis',
          perYear: 12,
          perYearSource: { text: expect.stringContaining('hver måned') },
          inTable: false,
          plan: { id: 'action-plan-0851-2023-05-03' },
        },
      ],
    });
    expect(
      await graph.ask('{ actionPlans(municipality: "0787") { id } none: actionPlans(municipality: "0101") { id } }'),
    ).toEqual({
      actionPlans: [{ id: 'action-plan-0787-2022-02-02' }],
      none: [],
    });
  });

  test('long titles and names still make keys that a store can hold', async () => {
    await graph.importText('h.txt', LONG_PROPOSAL_TEXT);
    const { nationalProposals } = await graph.ask(
      '{ nationalProposals { id title objectives numbers { value unit } measures { id name group detail numbers { value } themes { slug } } } }',
    );
    expect(nationalProposals).toHaveLength(1);
    const [{ id, measures, numbers }] = nationalProposals;
    expect(id.length).toBeLessThanOrEqual(80);
    expect(numbers).toEqual([{ value: 25, unit: 'regionsklinikker' }]);
    expect(new Set(measures.map((measure: any) => measure.id)).size).toBe(2);
    expect(measures.map((measure: any) => measure.numbers)).toEqual([[{ value: 25 }], []]);
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
    expect(
      recruiting.actionMeasures
        .filter(({ name }: any) => name === 'Rekruttering af læger')
        .map(({ plan }: any) => plan.municipality.code),
    ).toEqual(['0787', '0851']);
    expect(recruiting.nationalMeasures).toHaveLength(2);
    const name = 'Dosispakket medicin og digitalisering';
    expect((await ask('dosisdispensering')).planThemes).toEqual([
      { name, plan: { id: '1081-2022' } },
      { name, plan: { id: '1083-2030' } },
    ]);
    expect(await ask('no-such-theme')).toEqual({ actionMeasures: [], planThemes: [], nationalMeasures: [] });
  });

  test('references: a record of ours or null, a stub of what others own always', async () => {
    const { _entities } = await graph.ask(
      'query($all: [_Any!]!) { _entities(representations: $all) { __typename ... on ActionPlan { title } ... on Region { practicePlans { id } } ... on Municipality { actionPlans { id } } } }',
      {
        all: [
          { __typename: 'ActionPlan', id: 'action-plan-0851-2023-05-03' },
          { __typename: 'ActionPlan', id: 'no-such-plan' },
          { __typename: 'NationalProposal', id: 'no-such-proposal' },
          { __typename: 'PracticePlan', id: '1081-1999' },
          { __typename: 'Region', code: 'no-such-region' },
          { __typename: 'Municipality', code: '9999' },
          { __typename: 'Theme', slug: 'no-such-theme' },
        ],
      },
    );
    expect(_entities).toEqual([
      { __typename: 'ActionPlan', title: 'Lægedækning i Aalborg Kommune' },
      ...[null, null, null],
      { __typename: 'Region', practicePlans: [] },
      { __typename: 'Municipality', actionPlans: [] },
      { __typename: 'Theme' },
    ]);
  });

  test('search, documents and issues', async () => {
    const { planSearch, planDocuments, planDataIssues } = await graph.ask(`{
      planSearch(text: "VELKOMST") { typename id title source { line } }
      planDocuments(text: "velkomst", first: 1) { totalCount nodes { id kind version readShare } pageInfo { hasNextPage } }
      planDataIssues(kind: SUM_MISMATCH) { totalCount }
    }`);
    expect(planSearch).toEqual([
      {
        typename: 'ActionMeasure',
        id: 'action-plan-0787-2022-02-02#measure-velkomst-til-nye-laeger',
        title: 'Velkomst til nye læger',
        source: { line: 21 },
      },
      {
        typename: 'ActionMeasure',
        id: 'action-plan-0851-2023-05-03#measure-velkomst-til-nye-laeger',
        title: 'Velkomst til nye læger',
        source: { line: 21 },
      },
    ]);
    expect(planDocuments).toMatchObject({
      totalCount: 2,
      nodes: [{ id: 'action-plan-0787-2022-02-02', kind: 'ACTION_PLAN', version: 1 }],
      pageInfo: { hasNextPage: true },
    });
    expect(planDataIssues.totalCount).toBe(0);
  });

  test('the same document again changes nothing; a corrected one is a new version that answers', async () => {
    const text = actionPlanText('Aalborg');
    expect(await graph.importText('c.txt', text)).toMatchObject({ inserted: 0, updated: 0, unchanged: 4 });
    expect(await graph.importText('c.txt', text.replace('To gange', 'Fire gange'))).toMatchObject({
      inserted: 0,
      updated: 1,
      unchanged: 3,
    });
    const { actionPlans } = await graph.ask(
      '{ actionPlans(municipality: "0851") { measures { perYear themeTags { words } } source { document { version versions { version } } } } }',
    );
    expect(actionPlans).toHaveLength(1);
    expect(actionPlans[0].measures.map(({ perYear }: any) => perYear)).toEqual([4, null, 12]);
    expect(actionPlans[0].source.document).toEqual({ version: 2, versions: [{ version: 1 }, { version: 2 }] });
  });

  test.each([
    [
      'plans with all that hangs on them',
      '{ practicePlans { id status themes { themes { slug } plan { id } } goals { kind } approvals { body source { document { title } } } sources { document { id } } } }',
      8,
    ],
    [
      'action plans with measures and themes',
      '{ actionPlans { measures { name themes { slug } plan { id } source { document { id } } } } }',
      5,
    ],
  ])('%s take a fixed number of statements', async (_title, query, most) => {
    const { statements, errors } = await graph.run(query);
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(most);
  });
});
