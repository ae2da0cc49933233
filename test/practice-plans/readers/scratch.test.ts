import { test } from '@jest/globals';
import { makeJunk } from './junk.js';
import { readPracticePlanApproval, detectPracticePlanApproval } from '../../../subgraphs/practice-plans/import/practice-plan-approval/reader.js';
import { readActionPlan, detectActionPlan } from '../../../subgraphs/practice-plans/import/action-plan/reader.js';
import { readNationalProposal, detectNationalProposal } from '../../../subgraphs/practice-plans/import/national-proposal/reader.js';
import { readCoverageFigures, detectCoverageFigures } from '../../../subgraphs/practice-plans/import/coverage-figures/reader.js';
import { readExpectedPlan, detectExpectedPlan } from '../../../subgraphs/practice-plans/import/expected-plan/reader.js';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
const kinds: [string, string, (t: string) => unknown, (t: string) => unknown][] = [
  ['approval', 'Godkendelse af Praksisplan for almen praksis i Region Nordjylland\n\nSagsfremstilling\n\nPraksisplanen træder i kraft den 1. juni 2021.\n\n', detectPracticePlanApproval, (t) => readPracticePlanApproval(t, NOTHING_GIVEN)],
  ['action', 'Handleplan for lægedækning i Lemvig Kommune\nDato: 1. maj 2024\n\nTiltag\tBeskrivelse\nMøde\tFire gange årligt\n', detectActionPlan, (t) => readActionPlan(t, NOTHING_GIVEN)],
  ['national', 'Lægedækning\n\nRegeringen har to målsætninger:\n- A\n- B\n\nNye tiltag\n\nRegeringen vil:\n\n- ', detectNationalProposal, (t) => readNationalProposal(t, NOTHING_GIVEN)],
  ['coverage', 'kommune;periode;praksis;udpegning\nLemvig;2024;4;\n', detectCoverageFigures, (t) => readCoverageFigures(t, NOTHING_GIVEN)],
  ['expected', 'REFERAT Sundhedsklynge Lillebælt d. 12-11-2024\n\nPunkt 1: Praksisplan 2025-2028\n\n', detectExpectedPlan, (t) => readExpectedPlan(t, NOTHING_GIVEN)],
];
test('x', () => {
  for (const [kind, beginning, detect, read] of kinds) {
    if (process.env.K && process.env.K !== kind) continue;
    for (const { name, text } of makeJunk(beginning)) {
      const a = performance.now(); detect(text); const b = performance.now();
      let e = '';
      try { read(text); } catch (x) { e = (x as Error).message.slice(0, 60); }
      const c = performance.now();
      if (b - a > 100 || c - b > 900) process.stdout.write(`${kind} ${name} detect ${Math.round(b - a)} read ${Math.round(c - b)} ${e}\n`);
    }
  }
}, 3_000_000);
