import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { DOCUMENT_NAMES, DOCUMENTS_AT_HAND, readDocumentText, testWithDocuments } from '../support/documents.js';
import { ENGINES } from '../support/engines.js';
import { openPlanGraph, type PlanGraph } from './plan-graph.js';

const DOCUMENTS = [DOCUMENT_NAMES.approval, DOCUMENT_NAMES.minutes, DOCUMENT_NAMES.actionPlan, DOCUMENT_NAMES.proposal];

describe.each(ENGINES)('the real documents on %s', (_name, createEngine) => {
  const engine = createEngine();
  let graph: PlanGraph;

  beforeAll(async () => {
    graph = await openPlanGraph(await engine.createAddress());
    if (!DOCUMENTS_AT_HAND) return;
    for (const name of DOCUMENTS) await graph.importText(name, readDocumentText(name));
  });
  afterAll(async () => {
    await graph.store.close();
    await engine.drop();
  });

  const planOf = async (municipality: string, asOf: string): Promise<string | null> => {
    const query =
      'query($code: ID!, $asOf: Date) { _entities(representations: [{__typename: "Municipality", code: $code}]) { ... on Municipality { practicePlan(asOf: $asOf) { id } } } }';
    return (await graph.ask(query, { code: municipality, asOf }))['_entities'][0].practicePlan?.id ?? null;
  };

  testWithDocuments('the plan of Region Midtjylland, approved and in force', async () => {
    const { practicePlan } = await graph.ask(`{ practicePlan(id: "1082-2021") {
      title region { code } validFrom validTo relatedAgreement municipalityCount hearing { deadline } goals { kind }
      approvals { body date outcome caseNumber municipality { code } source { line } } themes { name efforts }
      before: status(asOf: "2021-04-05") approved: status(asOf: "2021-05-31") running: status(asOf: "2021-06-01")
    } }`);
    expect(practicePlan).toMatchObject({
      ...{ title: 'Praksisplan for almen praksis', region: { code: '1082' }, validFrom: '2021-06-01', validTo: null },
      ...{ relatedAgreement: 'Sundhedsaftalen 2019-2023', municipalityCount: 19, hearing: null, goals: [] },
      ...{ before: 'EXPECTED', approved: 'APPROVED', running: 'IN_FORCE' },
    });
    expect(practicePlan.approvals).toEqual([
      {
        body: 'Voksen- og plejeudvalget',
        date: '2021-04-06',
        outcome: 'APPROVED',
        caseNumber: '21/3496',
        municipality: null,
        source: { line: 39 },
      },
      {
        body: 'Praksisplanudvalget',
        date: null,
        outcome: 'APPROVED',
        caseNumber: null,
        municipality: null,
        source: { line: 15 },
      },
    ]);
    expect(practicePlan.themes.map(({ name, efforts }: any) => [name, efforts.length])).toEqual([
      ['Lighed i sundhed og forebyggelse', 4],
      ['Tilgængelighed og digitalisering', 1],
      ['Lægedækning og rekruttering', 3],
    ]);
  });

  testWithDocuments('the plan of Region Syddanmark, known only from before its adoption', async () => {
    const { practicePlan } = await graph.ask(`{ practicePlan(id: "1083-2025") {
      region { code } validFrom validTo hearing { from to deadline } goals { kind source { line } } themes { name } approvals { body date outcome }
      june: status(asOf: "2024-06-01") meeting: status(asOf: "2024-11-12") deadline: status(asOf: "2024-11-15") after: status(asOf: "2024-11-16")
      start: status(asOf: "2025-01-01") later: status(asOf: "2027-06-01") sources { document { id kind } line }
    } }`);
    expect(practicePlan).toMatchObject({
      ...{ region: { code: '1083' }, validFrom: '2025-01-01', validTo: '2029-01-01', themes: [] },
      ...{ hearing: { from: '2024-10', to: '2024-11', deadline: '2024-11-15' } },
      ...{ approvals: [{ body: 'regionsrådet', date: '2024-12', outcome: null }] },
      ...{
        june: 'EXPECTED',
        meeting: 'HEARING',
        deadline: 'HEARING',
        after: 'DRAFT',
        start: 'EXPECTED',
        later: 'EXPECTED',
      },
    });
    expect(practicePlan.goals.map(({ kind }: any) => kind)).toEqual([
      'COVERAGE',
      'COVERAGE',
      'DEVELOPMENT',
      'DEVELOPMENT',
      'DEVELOPMENT',
    ]);
    expect(practicePlan.sources[0]).toEqual({
      document: { id: 'cluster-minutes-sk-lillebaelt-2024-11-12', kind: 'CLUSTER_MINUTES' },
      line: 314,
    });
  });

  testWithDocuments(
    'which plan applied where: never that of another region, never one that is only expected',
    async () => {
      expect(await planOf('0530', '2021-06-01')).toBeNull();
      expect(await planOf('0530', '2025-06-01')).toBeNull();
      expect(await planOf('0751', '2021-05-31')).toBeNull();
      expect(await planOf('0751', '2021-06-01')).toBe('1082-2021');
      const { early, late } = await graph.ask(
        '{ early: practicePlans(asOf: "2021-06-01") { id } late: practicePlans(asOf: "2025-06-01") { id } }',
      );
      expect(early).toEqual([{ id: '1082-2021' }]);
      expect(late).toEqual([{ id: '1082-2021' }, { id: '1083-2025' }]);
    },
  );

  testWithDocuments("Billund's action plan", async () => {
    const { actionPlans } = await graph.ask(
      '{ actionPlans(municipality: "0530") { id title date caseNumber department cost { amount } measures { name perYear inTable description themes { slug } source { line column } } } }',
    );
    expect(actionPlans).toHaveLength(1);
    const [{ measures, ...plan }] = actionPlans;
    expect(plan).toEqual({
      ...{ id: 'action-plan-0530-2024-02-20', title: 'Sikring af lægedækning i Billund Kommune', date: '2024-02-20' },
      ...{ caseNumber: '24/1394', department: 'Sundhedsstaben', cost: null },
    });
    expect(measures.map(({ name, perYear, inTable }: any) => [name, perYear, inTable])).toEqual([
      ['Samarbejde med Region Syddanmark', null, true],
      ['Kommunikation målrettet nuværende og nye praktiserende læger i kommunen', null, true],
      ['Introduktion for nye læger i kommunen', 1, true],
      ['Temaeftermiddage', 1, true],
      ['Praktik for medicinstuderende', null, true],
      ['Kommunalt Lægeligt Udvalg (KLU)', 4, true],
      ['Nyhedsbrev til almen praksis', null, false],
    ]);
    expect(measures[0].themes).toContainEqual({ slug: 'laegedaekning' });
    expect(measures.map(({ source }: any) => source.line)).toEqual([40, 41, 42, 43, 44, 45, 47]);
    expect(JSON.stringify(actionPlans)).not.toContain('Malene');
  });

  testWithDocuments('the national proposal', async () => {
    const { nationalProposals } = await graph.ask(
      '{ nationalProposals { title publisher date objectives objectiveSources { line } numbers { value min max unit per by estimated } measures { group name numbers { unit } } } }',
    );
    expect(nationalProposals).toHaveLength(1);
    const [proposal] = nationalProposals;
    expect(proposal).toMatchObject({ title: 'Lægedækning', publisher: 'regeringen', date: null });
    expect(proposal.objectives).toHaveLength(2);
    expect(proposal.objectiveSources).toEqual([{ line: 9 }, { line: 10 }]);
    expect(proposal.numbers).toEqual([
      { value: 290, min: null, max: null, unit: 'uddannelseslæger', per: 'år', by: null, estimated: true },
      { value: 10, min: null, max: null, unit: 'licensklinikker', per: null, by: null, estimated: false },
      { value: null, min: 10, max: 30, unit: 'læger', per: null, by: null, estimated: true },
    ]);
    const groups = proposal.measures.map(({ group }: any) => group);
    expect(groups.filter((group: string | null) => group === null)).toHaveLength(2);
    expect(groups.filter((group: string | null) => group?.endsWith('lægedækningsudfordrede områder'))).toHaveLength(3);
    expect(groups.filter((group: string | null) => group?.startsWith('Øvrige'))).toHaveLength(6);
    expect(
      proposal.measures.filter(({ numbers }: any) => numbers.length > 0).map(({ numbers }: any) => numbers.length),
    ).toEqual([1, 2]);
  });

  testWithDocuments('lægedækning is a theme of all three', async () => {
    const { _entities } = await graph.ask(
      '{ _entities(representations: [{__typename: "Theme", slug: "laegedaekning"}]) { ... on Theme { actionMeasures { name } nationalMeasures { name } planThemes { name plan { id } } } } }',
    );
    const [theme] = _entities;
    expect(theme.planThemes).toContainEqual({ name: 'Lægedækning og rekruttering', plan: { id: '1082-2021' } });
    expect(theme.actionMeasures).toContainEqual({ name: 'Samarbejde med Region Syddanmark' });
    expect(theme.nationalMeasures.length).toBeGreaterThanOrEqual(5);
  });

  testWithDocuments('the same documents again change nothing', async () => {
    for (const name of DOCUMENTS) {
      expect(await graph.importText(name, readDocumentText(name))).toMatchObject({
        inserted: 0,
        updated: 0,
        removed: 0,
      });
    }
  });
});
