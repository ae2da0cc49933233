import { findAmounts, parseAmount, unitInHeader } from '../../../../kernel/danish/amounts.js';
import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import type { Block } from '../layout/block.js';
import type { Line } from '../layout/line.js';
import { locate } from '../layout/quote.js';
import type { CostFact, CostPeriodName } from './facts.js';

const PERIODS: readonly [CostPeriodName, RegExp][] = [
  ['YEARLY', /(?<!\p{L})(?:årlig[te]?|om året|pr\.? år|per år|hvert år|i årlig)(?!\p{L})/iu],
  ['ONCE', /engangs|éngangs|(?<!\p{L})(?:én|en) gang(?!\p{L}|e)|etablering|opstart|anlæg/iu],
  ['TOTAL', /(?<!\p{L})(?:i alt|samlet|samlede|total\p{L}*|i (?:hele )?(?:plan)?perioden)(?!\p{L})/iu],
];
const ESTIMATE = /skøn|anslå|forvent|estimer|vurderes|ca\./iu;
const ABOUT_COST = /udgift|økonomi|omkostning|afsat|afsætte|afsættes|budget|finansier|koste|ramme|bevil|pris/iu;

/** The first amount a text states, and what it covers. */
export function readCost(text: string, lines: readonly Line[], column: string | null): CostFact | null {
  const [amount] = findAmounts(text);
  if (!amount) return null;
  const around = text.slice(Math.max(0, amount.index - 80), amount.index + amount.text.length + 50);
  return {
    oere: amount.oere,
    period: periodOf(around),
    estimated: amount.approximate || ESTIMATE.test(around),
    place: locate(lines, amount.text, column),
  };
}

/** The cost a table's cell states; a unit may stand in the column's name. */
export function readCostCell(cell: string, lines: readonly Line[], column: string): CostFact | null {
  const oere = parseAmount(cell, unitInHeader(column) ?? undefined);
  if (oere === null) return readCost(cell, lines, column);
  const words = `${column} ${cell}`;
  return { oere, period: periodOf(words), estimated: ESTIMATE.test(words), place: locate(lines, cell, column) };
}

/**
 * What the plan as a whole costs: the table's total, else the only amount its text states, else the only one called a
 * total. Several amounts without a total are reported, and none is chosen.
 */
export function decidePlanCost(
  total: CostFact | null,
  blocks: readonly Block[],
): { cost: CostFact | null; issues: IssueDraft[] } {
  if (total) return { cost: total, issues: [] };
  const costs = blocks
    .filter(({ text }) => ABOUT_COST.test(text))
    .map(({ text, lines }) => readCost(text, lines, null))
    .filter((cost) => cost !== null);
  const totals = costs.filter(({ period }) => period === 'TOTAL');
  const [only] = totals.length === 1 ? totals : costs;
  if (only === undefined || totals.length === 1 || costs.length === 1) return { cost: only ?? null, issues: [] };
  const message = 'Planen nævner flere beløb, men ingen samlet udgift: prisen på planen er ikke udfyldt.';
  const issue = {
    kind: DataIssueKind.MISSING,
    severity: DataIssueSeverity.INFO,
    message,
    places: costs.map(({ place }) => place),
    record: null,
  };
  return { cost: null, issues: [issue] };
}

function periodOf(text: string): CostPeriodName | null {
  return PERIODS.find(([, form]) => form.test(text))?.[0] ?? null;
}
