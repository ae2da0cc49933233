import { findAmounts, isApproximate, parseAmount, unitInHeader } from '../../../../kernel/danish/amounts.js';
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

/** Two figures in a cell whose column has the unit: "600-750". */
const SPAN = /^(\d[\d. ]*(?:,\d+)?) ?(?:[-–—]|til) ?(\d[\d. ]*(?:,\d+)?)$/u;

/** The first amount a text states, and what it covers; a span has no amount of its own. */
export function readCost(text: string, lines: readonly Line[], column: string | null): CostFact | null {
  const [amount] = findAmounts(text);
  if (!amount) return null;
  const around = text.slice(Math.max(0, amount.index - 80), amount.index + amount.text.length + 50);
  const span = amount.fromOere === null ? null : { from: amount.fromOere, to: amount.oere };
  return {
    ...{ oere: span === null ? amount.oere : null, span },
    period: periodOf(around),
    estimated: amount.approximate || ESTIMATE.test(around),
    place: locate(lines, amount.text, column),
  };
}

/** The cost a table's cell states; a unit may stand in the column's name. Words without an amount are kept as their place. */
export function readCostCell(cell: string, lines: readonly Line[], column: string | null): CostFact | null {
  if (/^[-–—.\s]*$/.test(cell)) return null;
  const unit = unitInHeader(column ?? '') ?? undefined;
  const words = `${column ?? ''} ${cell}`;
  const estimated = ESTIMATE.test(words) || isApproximate(cell);
  const stated = { period: periodOf(words), estimated, place: locate(lines, cell.split('\n')[0]!, column) };
  const oere = parseAmount(cell, unit);
  if (oere !== null) return { oere, span: null, ...stated };
  const [from, to] = (SPAN.exec(cell.trim())?.slice(1) ?? []).map((end) => parseAmount(end, unit));
  if (from != null && to != null && from < to) return { oere: null, span: { from, to }, ...stated, estimated: true };
  return readCost(cell, lines, column) ?? { oere: null, span: null, ...stated };
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
