import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Subgraph } from '../../kernel/graph/subgraph.js';
import { readDocument } from '../../kernel/import/corridor.js';
import { parseFacts, serialiseFacts } from '../../kernel/import/facts.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { writeReading } from '../../kernel/import/writer.js';
import { practicePlans } from '../../subgraphs/practice-plans/index.js';
import { ENGINES } from '../support/engines.js';
import { openPlanGraph, type PlanGraph } from './plan-graph.js';
import { actionPlanText, approvalText, COVERAGE_TEXT, LONG_PROPOSAL_TEXT } from './plan-texts.js';

const given = { ...NOTHING_GIVEN, region: '1081', municipality: '0851' };
const TEXTS = {
  'a.txt': approvalText(),
  'b.txt': actionPlanText('Aalborg'),
  'c.csv': COVERAGE_TEXT,
  'd.txt': LONG_PROPOSAL_TEXT,
};

/** What ships of a document, as the text of a facts file. */
async function writeFacts(fileName: string, text: string): Promise<string> {
  const target = { subgraph: practicePlans as unknown as Subgraph<never> };
  const { sha256, readings } = await readDocument([target], new TextEncoder().encode(text), given, null);
  return serialiseFacts({ sha256, fileName, reading: readings[0]!.reading });
}

describe.each(ENGINES)('facts without prose on %s', (_name, createEngine) => {
  const engine = createEngine();
  let graph: PlanGraph;

  beforeAll(async () => {
    graph = await openPlanGraph(await engine.createAddress());
    for (const [fileName, text] of Object.entries(TEXTS)) {
      const { sha256, reading } = parseFacts(await writeFacts(fileName, text), practicePlans.entities);
      await writeReading(graph.store, practicePlans, reading, { sha256, fileName, extent: 'FACTS' });
    }
  });
  afterAll(async () => {
    await graph.store.close();
    await engine.drop();
  });

  const ask = () =>
    graph.ask(`{
      practicePlans { id status(asOf: "2022-03-01") approvals { outcome text } themes { name efforts themes { slug } } }
      actionPlans { measures { name description perYear themes { slug } } }
      nationalProposals { measures { name detail } numbers { value } }
      coverage { totalCount }
    }`);

  test('answer all but the prose', async () => {
    const { practicePlans: plans, actionPlans, nationalProposals, coverage } = await ask();
    expect(plans[0]).toMatchObject({ id: '1081-2022', status: 'IN_FORCE' });
    expect(plans[0].approvals[0]).toEqual({ outcome: 'APPROVED', text: null });
    expect(plans[0].themes[1]).toMatchObject({ name: 'Lægedækning', efforts: ['Rekruttering af nye læger'] });
    expect(actionPlans[0].measures[0]).toMatchObject({ name: 'Velkomst til nye læger', description: null, perYear: 2 });
    expect(nationalProposals[0].numbers).toEqual([{ value: 25 }]);
    expect(nationalProposals[0].measures[0].name).toMatch(/^Støtte rekruttering .*…$/);
    expect(nationalProposals[0].measures[0].name.length).toBeLessThanOrEqual(100);
    expect(coverage.totalCount).toBe(4);
  });

  test('the documents themselves bring the prose, and the same again changes nothing', async () => {
    for (const [name, text] of Object.entries(TEXTS)) {
      const { inserted, removed } = await graph.importText(name, text, given);
      expect({ name, inserted, removed }).toEqual({ name, inserted: 0, removed: 0 });
      expect(await graph.importText(name, text, given)).toMatchObject({ inserted: 0, updated: 0, removed: 0 });
    }
    const { actionPlans, practicePlans: plans } = await ask();
    expect(actionPlans[0].measures[0].description).toContain('rundvisning');
    expect(plans[0].approvals[0].text).toBe('Godkendt.');
  });
});
