import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../kernel/store/store.js';
import { practicePlans } from '../../subgraphs/practice-plans/index.js';
import { listDrift } from '../support/drift.js';
import { ENGINES } from '../support/engines.js';
import { openPlanGraph, type PlanGraph } from './plan-graph.js';
import { readFixture } from './readers/fixtures.js';

describe.each(ENGINES)('what a plan says of its measures, on %s', (_name, createEngine) => {
  const engine = createEngine();
  let graph: PlanGraph;

  beforeAll(async () => {
    graph = await openPlanGraph(await engine.createAddress());
    await graph.importText('a.txt', readFixture('action-plan/labels-below.txt'));
    await graph.importText('b.txt', readFixture('action-plan/wide-table.txt'));
    await graph.importText('c.txt', readFixture('action-plan/letters-under-areas.txt'), { municipality: '0813' });
  });
  afterAll(async () => {
    await graph.store.close();
    await engine.drop();
  });

  const FIELDS =
    'name group frequency perYear responsible deadline status cost { amount min max period estimated source { text } } sources { line column text }';
  const measuresOf = async (municipality: string): Promise<any[]> => {
    const { actionPlans } = await graph.ask(
      `{ actionPlans(municipality: "${municipality}") { measures { ${FIELDS} } } }`,
    );
    return actionPlans[0].measures;
  };

  test('who, how often in words, by when, how far, each with its place', async () => {
    const [, second] = await measuresOf('0707');
    expect(second).toEqual({
      ...{ name: 'Lægebolig', group: null, frequency: 'Efter behov', perYear: null, responsible: 'Ejendomscentret' },
      ...{ deadline: '2028', status: 'Ikke påbegyndt' },
      cost: {
        ...{ amount: 1_250_000, min: null, max: null, period: 'ONCE', estimated: false },
        source: { text: '1,25 mio. kr.' },
      },
      sources: [
        { line: 20, column: null, text: 'Lægebolig' },
        { line: 24, column: null, text: 'Efter behov' },
        { line: 23, column: null, text: 'Ejendomscentret' },
        { line: 26, column: null, text: 'Ultimo 2028' },
        { line: 27, column: null, text: 'Ikke påbegyndt' },
      ],
    });
  });

  test('a span of cost has no amount of its own', async () => {
    const measures = await measuresOf('0360');
    expect(measures.map(({ cost }) => cost && [cost.amount, cost.min, cost.max, cost.estimated])).toEqual([
      [1_250_000, null, null, false],
      [40_000, null, null, false],
      [null, 600_000, 750_000, true],
      ...[null, null, null],
    ]);
  });

  test('the area that measures stand under is searched too', async () => {
    const measures = await measuresOf('0813');
    expect(measures.map(({ group }) => group)).toEqual([
      ...['Rekruttering', 'Rekruttering', 'Rekruttering', 'Fastholdelse', 'Fastholdelse'],
    ]);
    const { planSearch } = await graph.ask('{ planSearch(text: "fastholdelse") { typename title } }');
    expect(planSearch).toEqual(expect.arrayContaining([{ typename: 'ActionMeasure', title: 'Erfaringsmøder' }]));
  });

  test('migrations make exactly the tables and columns that the entities want', async () => {
    const store = await openStore(await engine.createAddress(), practicePlans);
    expect(await listDrift(store)).toEqual([]);
    await store.close();
  });
});
