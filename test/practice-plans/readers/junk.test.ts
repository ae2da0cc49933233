import { expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { detectActionPlan, readActionPlan } from '../../../subgraphs/practice-plans/import/action-plan/reader.js';
import {
  detectCoverageFigures,
  readCoverageFigures,
} from '../../../subgraphs/practice-plans/import/coverage-figures/reader.js';
import { detectExpectedPlan, readExpectedPlan } from '../../../subgraphs/practice-plans/import/expected-plan/reader.js';
import {
  detectNationalProposal,
  readNationalProposal,
} from '../../../subgraphs/practice-plans/import/national-proposal/reader.js';
import {
  detectPracticePlanApproval,
  readPracticePlanApproval,
} from '../../../subgraphs/practice-plans/import/practice-plan-approval/reader.js';
import { TvaersError } from '../../../kernel/errors.js';
import { makeJunk } from './junk.js';

/** Processor time, in milliseconds: other work on the machine does not count. */
const now = (): number => process.cpuUsage().user / 1_000;

/** Well above what was measured (below 1.1 s), well below what a quadratic rule takes. */
const LIMIT = 20_000;

const KINDS: [string, string, (text: string) => unknown, (text: string) => unknown][] = [
  [
    'practice-plan-approval',
    'Godkendelse af Praksisplan for almen praksis i Region Nordjylland\n\nSagsfremstilling\n\nPraksisplanen træder i kraft den 1. juni 2021.\n\n',
    detectPracticePlanApproval,
    (text) => readPracticePlanApproval(text, NOTHING_GIVEN),
  ],
  [
    'action-plan',
    'Handleplan for lægedækning i Lemvig Kommune\nDato: 1. maj 2024\n\nTiltag\tBeskrivelse\nMøde\tFire gange årligt\n',
    detectActionPlan,
    (text) => readActionPlan(text, NOTHING_GIVEN),
  ],
  [
    'national-proposal',
    'Lægedækning\n\nRegeringen har to målsætninger:\n- A\n- B\n\nNye tiltag\n\nRegeringen vil:\n\n- ',
    detectNationalProposal,
    (text) => readNationalProposal(text, NOTHING_GIVEN),
  ],
  [
    'coverage-figures',
    'kommune;periode;praksis;udpegning\nLemvig;2024;4;\n',
    detectCoverageFigures,
    (text) => readCoverageFigures(text, NOTHING_GIVEN),
  ],
  [
    'expected-plan',
    'REFERAT Sundhedsklynge Horsens d. 12-11-2024\n\nPunkt 1: Praksisplan 2025-2028\n\n',
    detectExpectedPlan,
    (text) => readExpectedPlan(text, NOTHING_GIVEN),
  ],
];

test.each(KINDS)(
  '%s: five million characters of anything are answered at once',
  (_kind, beginning, detect, read) => {
    for (const { name, text } of makeJunk(beginning)) {
      const start = now();
      detect(text);
      const detected = now();
      readOrRefuse(read, text);
      expect([name, detected - start < LIMIT / 8, now() - detected < LIMIT]).toEqual([name, true, true]);
    }
  },
  300_000,
);

/** A reader refuses with an error of ours, or reads; anything else is a fault. */
function readOrRefuse(read: (text: string) => unknown, text: string): void {
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(TvaersError);
  }
}

test('a document longer than any is read as far as goes, and says where it stops', () => {
  const text = `Handleplan for lægedækning i Lemvig Kommune\nDato: 1. maj 2024\n\nTiltag\tBeskrivelse\n${'Møde\tFire gange årligt\n'.repeat(25_000)}`;
  const plan = readActionPlan(text, NOTHING_GIVEN);
  expect(plan.issues.at(-1)).toMatchObject({
    kind: 'UNREAD_TEXT',
    severity: 'ERROR',
    message: expect.stringMatching(/Fra linje 20002 /),
  });
  expect(plan.readShare).toBeLessThan(0.9);
});
