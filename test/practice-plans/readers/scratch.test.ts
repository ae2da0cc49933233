import { test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readPracticePlanApproval, detectPracticePlanApproval } from '../../../subgraphs/practice-plans/import/practice-plan-approval/reader.js';
import { readActionPlan, detectActionPlan } from '../../../subgraphs/practice-plans/import/action-plan/reader.js';
import { readNationalProposal, detectNationalProposal } from '../../../subgraphs/practice-plans/import/national-proposal/reader.js';
import { readCoverageFigures, detectCoverageFigures } from '../../../subgraphs/practice-plans/import/coverage-figures/reader.js';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
const read = (p: string) => readFileSync(`test/fixtures/${p}`, 'utf8');
const show = (x: unknown) => process.stdout.write(JSON.stringify(x, (k, v) => (v && typeof v === 'object' && 'line' in v && 'text' in v) ? `@${v.line}|${v.column ?? ''}|${v.text}` : v, 1) + '\n');
test('x', () => {
  if (process.env.K === 'a') for (const f of ['recommended-then-approved', 'postponed-item', 'markup']) { const t = read(`practice-plan-approval/${f}.txt`); show([f, detectPracticePlanApproval(t), readPracticePlanApproval(t, f === 'postponed-item' ? { ...NOTHING_GIVEN, municipality: '0360' } : NOTHING_GIVEN)]); }
  if (process.env.K === 'p') for (const f of ['semicolon-table', 'headings', 'over-the-page']) { const t = read(`action-plan/${f}.txt`); show([f, detectActionPlan(t), readActionPlan(t, NOTHING_GIVEN)]); }
  if (process.env.K === 'n') for (const f of ['regions', 'wrapped', 'minimal']) { const t = read(`national-proposal/${f}.txt`); show([f, detectNationalProposal(t), readNationalProposal(t, NOTHING_GIVEN)]); }
  if (process.env.K === 'c') for (const f of ['semicolon', 'tabs', 'commas']) { const t = read(`coverage-figures/${f}.csv`); show([f, detectCoverageFigures(t), readCoverageFigures(t, NOTHING_GIVEN)]); }
});
