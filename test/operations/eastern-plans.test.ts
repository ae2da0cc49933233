import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDocument } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { ENGINES } from '../support/engines.js';
import { openEmbeddedHub, type EmbeddedHub } from '../support/hub.js';
import { readQuestion } from '../support/named-question.js';
import type { Data } from './expectations/expectation.js';

/** An approval in our own words: of which region's plan, in force when, decided when. */
const writeApproval = (
  region: string,
  inForce: string,
  decided: string,
): string => `Godkendelse af Praksisplan for almen praksis

Sagsfremstilling

Praksisplan for almen praksis i ${region} er færdig efter høringen. Planen træder i kraft den ${inForce}.

Indstilling

Chefen for sundhed indstiller, at planen godkendes.

Beslutning i Sundhedsudvalget den ${decided}

Godkendt.
`;

const APPROVALS = [
  writeApproval('Region Sjælland', '1. januar 2024', '05-09-2023'),
  writeApproval('Region Østdanmark', '1. januar 2027', '08-09-2026'),
];

const PLANS = `
  query Plans($municipality: ID!, $before: Date!, $after: Date!) {
    ended: practicePlan(id: "1085-2024") { before: status(asOf: $before) after: status(asOf: $after) }
    municipality(code: $municipality) {
      before: region(asOf: $before) { practicePlans(asOf: $before) { id status(asOf: $before) } }
      after: region(asOf: $after) { practicePlans(asOf: $after) { id status(asOf: $after) } }
    }
  }`;

describe.each(ENGINES.slice(0, 1))('the practice plan of an eastern municipality (%s)', (_name, createEngine) => {
  const engine = createEngine();
  let hub: EmbeddedHub;

  beforeAll(async () => {
    hub = await openEmbeddedHub(engine, 'reference');
    for (const [at, text] of APPROVALS.entries()) {
      await importDocument(hub.targets, { name: `approval-${at}.txt`, bytes: Buffer.from(text) }, NOTHING_GIVEN);
    }
  });
  afterAll(async () => {
    await hub?.close();
    await engine.drop();
  });

  test("is its old region's until the merger, and the merged region's from that day", async () => {
    const { query, variables } = readQuestion('regions-around-the-merger');
    const { municipality } = (await hub.ask(query, variables)).data as Data;
    expect([municipality.planBefore, municipality.planAfter]).toEqual([
      { id: '1085-2024' },
      { id: 'region-oestdanmark-2027' },
    ]);
  });

  test("is listed with the region of the day; the old plan's standing after its region is not known", async () => {
    const { variables } = readQuestion('regions-around-the-merger');
    const { ended, municipality } = (await hub.ask(PLANS, variables)).data as Data;
    expect(municipality.before.practicePlans).toEqual([{ id: '1085-2024', status: 'IN_FORCE' }]);
    expect(municipality.after.practicePlans).toEqual([{ id: 'region-oestdanmark-2027', status: 'IN_FORCE' }]);
    expect(ended).toEqual({ before: 'IN_FORCE', after: null });
  });
});
