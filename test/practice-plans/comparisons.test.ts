import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Subgraph } from '../../kernel/graph/subgraph.js';
import { readDocument } from '../../kernel/import/corridor.js';
import { parseFacts, serialiseFacts } from '../../kernel/import/facts.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { writeReading } from '../../kernel/import/writer.js';
import { practicePlans } from '../../subgraphs/practice-plans/index.js';
import { ENGINES } from '../support/engines.js';
import { overviewText, planText } from './measure-statements/overviews.js';
import { openPlanGraph, type PlanGraph } from './plan-graph.js';

const OVERVIEW = overviewText([
  {
    name: 'Thisted',
    meetings: 'KLU-møderne holdes med 4 årlige møder.',
    assessment: 'Der er et årligt temamøde - to årlige introduktionsdage - tre årlige netværksmøder',
  },
  { name: 'Morsø', assessment: 'Der er to årlige introduktionsdage.' },
]);
const plan = (introductions: string): string =>
  planText('Thisted', [
    `Introduktion for nye læger\t${introductions} holder kommunen en introduktionseftermiddag.`,
    'Temaeftermiddage\tDer holdes én gang årligt temaeftermiddage.',
    'Samarbejde\tUdvalget mødes i KLU fire gange årligt.',
    'Lægelærlinge\tTre gange årligt.',
  ]);

describe.each(ENGINES)('contradictions between overview and action plan on %s', (_name, createEngine) => {
  const engine = createEngine();
  const graphs: PlanGraph[] = [];
  let graph: PlanGraph;

  const open = async () => {
    graph = await openPlanGraph(await engine.createAddress());
    graphs.push(graph);
  };
  const listConflicts = async () =>
    (
      await graph.ask(`{ planDataIssues(kind: CONFLICT) { nodes {
        severity message sources { line column text document { id version } }
      } } }`)
    )['planDataIssues'].nodes;

  beforeEach(open);
  afterAll(async () => {
    for (const opened of graphs) await opened.store.close();
    await engine.drop();
  });

  const conflict = {
    severity: 'WARNING',
    message:
      'Thisted: dokumenterne er uenige om »introduktionsdage«: 2 gange om året (KLU-oversigt for 2022) og 1 gang om året (handleplan, 2023-05-03).',
    sources: [
      {
        ...{ line: 8, column: 'Beskrivelse', text: 'Én gang årligt' },
        document: { id: 'action-plan-0787-2023-05-03', version: 1 },
      },
      {
        ...{ line: 4, column: 'Generel vurdering af samarbejdet', text: 'to årlige introduktionsdage' },
        document: { id: 'klu-overview-2022-1081', version: 1 },
      },
    ],
  };

  test.each([
    ['the overview first', ['overview.txt', 'plan.txt']],
    ['the plan first', ['plan.txt', 'overview.txt']],
  ])('%s: both places, and nothing where they agree', async (_order, names) => {
    const texts: Record<string, string> = { 'overview.txt': OVERVIEW, 'plan.txt': plan('Én gang årligt') };
    const reports = [];
    for (const name of names) reports.push(await graph.importText(name, texts[name]!));
    expect(await listConflicts()).toEqual([conflict]);
    expect(reports[0]!.issues.filter(({ kind }) => kind === 'CONFLICT')).toEqual([]);
    // The line is that of the file that was imported.
    expect(reports[1]!.issues.filter(({ kind }) => kind === 'CONFLICT')).toEqual([
      {
        ...{ kind: 'CONFLICT', severity: 'WARNING', message: conflict.message },
        line: names[1] === 'plan.txt' ? 8 : 4,
      },
    ]);
  });

  test('a corrected plan replaces it, or ends it', async () => {
    await graph.importText('overview.txt', OVERVIEW);
    await graph.importText('plan.txt', plan('Én gang årligt'));
    await graph.importText('plan.txt', plan('Tre gange årligt'));
    const [replaced, ...others] = await listConflicts();
    expect(others).toEqual([]);
    expect(replaced.message).toContain('og 3 gange om året (handleplan');
    expect(replaced.sources[0].document.version).toBe(2);
    await graph.importText('plan.txt', plan('To gange årligt'));
    expect(await listConflicts()).toEqual([]);
  });

  test('other municipalities, other subjects and plans without a number contradict nothing', async () => {
    await graph.importText('overview.txt', OVERVIEW);
    await graph.importText(
      'a.txt',
      planText('Hjørring', ['Introduktionsdage\tDer holdes én introduktionsdag om året.']),
    );
    await graph.importText(
      'b.txt',
      planText('Thisted', [
        'Introduktion\tDer holdes introduktionsdage.',
        'Lægemøder\tDer holdes fem årlige lægemøder.',
      ]),
    );
    expect(await listConflicts()).toEqual([]);
  });

  test('several measures about one subject agree with the overview if one of them does', async () => {
    await graph.importText('overview.txt', OVERVIEW);
    const second = 'Introduktion af personale\tÉn gang årligt holdes introduktionsdag for personalet.';
    await graph.importText(
      'a.txt',
      planText('Thisted', ['Introduktion\tTo gange årligt holdes introduktionsdag.', second]),
    );
    expect(await listConflicts()).toEqual([]);
  });

  test('a measure whose description names no event is matched by the first word of its name', async () => {
    await graph.importText('overview.txt', OVERVIEW);
    await graph.importText('a.txt', planText('Thisted', ['Introduktion for nye læger\tAfholdes fem gange årligt.']));
    expect((await listConflicts()).map(({ sources }: any) => sources[0].text)).toEqual(['fem gange årligt']);
  });

  test('the facts that ship contradict each other as the documents do', async () => {
    const target = { subgraph: practicePlans as unknown as Subgraph<never> };
    for (const [fileName, text] of [
      ['overview.txt', OVERVIEW],
      ['plan.txt', plan('Én gang årligt')],
    ] as const) {
      const { sha256, readings } = await readDocument([target], new TextEncoder().encode(text), NOTHING_GIVEN, null);
      const facts = serialiseFacts({ sha256, fileName, reading: readings[0]!.reading });
      const { reading } = parseFacts(facts, practicePlans.entities);
      await writeReading(graph.store, practicePlans, reading, { sha256, fileName, extent: 'FACTS' });
    }
    expect((await listConflicts()).map(({ message }: any) => message)).toEqual([conflict.message]);
  });

  test('a municipality lists what other documents say takes place, and a measure names its event', async () => {
    await graph.importText('overview.txt', OVERVIEW);
    await graph.importText('plan.txt', plan('Én gang årligt'));
    const { _entities, actionPlans } = await graph.ask(`{
      _entities(representations: [{__typename: "Municipality", code: "0787"}]) { ... on Municipality {
        measureStatements { id event perYear year source { line document { id } } }
      } }
      actionPlans { measures { name event perYear } }
    }`);
    const source = { line: 4, document: { id: 'klu-overview-2022-1081' } };
    expect(_entities[0].measureStatements).toEqual([
      { id: 'klu-overview-2022-1081#0787-introduktion', event: 'introduktionsdage', perYear: 2, year: 2022, source },
      { id: 'klu-overview-2022-1081#0787-klu', event: 'KLU-møderne', perYear: 4, year: 2022, source },
      { id: 'klu-overview-2022-1081#0787-netvaerk', event: 'netværksmøder', perYear: 3, year: 2022, source },
      { id: 'klu-overview-2022-1081#0787-tema', event: 'temamøde', perYear: 1, year: 2022, source },
    ]);
    expect(actionPlans[0].measures.map(({ event, perYear }: any) => [event, perYear])).toEqual([
      ['introduktionseftermiddag', 1],
      ['temaeftermiddage', 1],
      ['KLU', 4],
      [null, 3],
    ]);
  });
});
