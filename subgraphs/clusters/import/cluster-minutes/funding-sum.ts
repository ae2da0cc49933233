import type { Place } from '../../../../kernel/import/reading.js';
import { transferSign } from './funding-label.js';
import type { FundingRow } from './funding-table.js';

/** A stated sum and what its rows come to, in øre. */
export interface SumCheck {
  label: string;
  statedOere: number;
  computedOere: number;
  place: Place;
}

/** What a money table states, in øre; null where it says nothing. */
export interface FundingSums {
  allocatedOere: number | null;
  committedOere: number | null;
  recommendedOere: number | null;
  remainingOere: number | null;
  checks: SumCheck[];
}

/** The rows that one sum is the sum of. */
interface Span {
  rows: FundingRow[];
  subtotal: FundingRow | null;
}

const isGranted = ({ group }: FundingRow): boolean =>
  group === null || group === 'COMMITTED' || group === 'STARTED' || group === 'COMPLETED';
const isRecommended = ({ group }: FundingRow): boolean => group === 'RECOMMENDED';

/** Adds up a money table and compares each sum it states with its rows. What is refused or applied for does not count. */
export function sumFunding(rows: readonly FundingRow[]): FundingSums {
  const allocation = sumAllocations(rows.filter(({ kind }) => kind === 'ALLOCATION'));
  const remaining = rows.find(({ kind, amountOere }) => kind === 'REMAINING' && amountOere !== null);
  const remainingOere = remaining?.amountOere ?? null;
  const spans = splitSpans(rows);
  const checks = checkSpans(spans, remainingOere ?? 0);
  const committedOere = sumOf(spans, isGranted, checks);
  const recommendedOere = sumOf(spans, isRecommended, checks);
  if (remaining && allocation.oere !== null) {
    const spent = (committedOere ?? 0) + (recommendedOere ?? 0);
    const spentByRows =
      addUp(spans.flatMap((span) => span.rows).filter((row) => isGranted(row) || isRecommended(row))) ?? 0;
    // Some tables do not take what is only recommended off what is left; a wrong subtotal is reported once, at its own row.
    const possible = [spent, spentByRows, committedOere ?? 0].map((oere) => allocation.oere! - oere);
    const moved = rows.reduce((sum, row) => sum + (row.amountOere ?? 0) * transferSign(row.label), 0);
    checks.push(compare(remaining, [...possible.map((oere) => oere + moved), ...possible]));
  }
  return {
    allocatedOere: allocation.oere,
    committedOere,
    recommendedOere,
    remainingOere,
    checks: [...allocation.checks, ...checks],
  };
}

/** Whether a stated sum is what its rows come to. */
export function isRight({ statedOere, computedOere }: SumCheck): boolean {
  return statedOere === computedOere;
}

/** Compares each sum of any table of money with its rows: a project's budget, what each party pays. */
export function checkSubtotals(rows: readonly FundingRow[]): SumCheck[] {
  return checkSpans(splitSpans(rows), 0);
}

function sumAllocations(rows: readonly FundingRow[]): { oere: number | null; checks: SumCheck[] } {
  const total = rows.length > 1 ? rows.findLast(({ label }) => /i ?alt|samle|total/iu.test(label)) : undefined;
  if (!total) return { oere: addUp(rows), checks: [] };
  if (total.amountOere === null) return { oere: null, checks: [] };
  return { oere: total.amountOere, checks: [compare(total, [addUp(rows.filter((row) => row !== total)) ?? 0])] };
}

/** A sum stands below its rows, or above them as a heading with an amount. */
function splitSpans(rows: readonly FundingRow[]): Span[] {
  const spans: Span[] = [];
  let open: Span = { rows: [], subtotal: null };
  const close = (next: FundingRow | null): void => {
    spans.push(open);
    open = { rows: [], subtotal: next };
  };
  for (const row of rows) {
    if (row.kind === 'INITIATIVE') open.rows.push(row);
    else if (row.kind === 'SUBTOTAL' && row.isAbove) close(row);
    else if (row.kind === 'SUBTOTAL') {
      if (open.subtotal !== null) close(null);
      open.subtotal = row;
      close(null);
    } else if (open.subtotal !== null) close(null);
  }
  close(null);
  return spans;
}

function countedRows({ rows }: Span): FundingRow[] {
  const counted = rows.filter((row) => isGranted(row) || isRecommended(row));
  return counted.length > 0 ? counted : rows;
}

/** The last sum of a table may be that of all its rows, with or without what is left. */
function checkSpans(spans: readonly Span[], remaining: number): SumCheck[] {
  const checks: SumCheck[] = [];
  let all = 0;
  for (const span of spans) {
    const own = addUp(countedRows(span)) ?? 0;
    if (countedRows(span).some((row) => isGranted(row) || isRecommended(row))) all += own;
    if (span.subtotal && span.subtotal.amountOere !== null) {
      const possible =
        span.rows.length > 0 ? [own, addUp(span.rows) ?? 0, all, all + remaining] : [all, all + remaining];
      checks.push(compare(span.subtotal, possible));
    }
  }
  return checks;
}

/** The stated subtotals of the wanted rows; where none is stated, or it is the sum of other rows too, the rows' own sum. */
function sumOf(
  spans: readonly Span[],
  isWanted: (row: FundingRow) => boolean,
  checks: readonly SumCheck[],
): number | null {
  const sums = spans.flatMap((span) => {
    const wanted = span.rows.filter(isWanted);
    if (wanted.length === 0) return [];
    const own = addUp(wanted);
    const isAlone = countedRows(span).length === wanted.length;
    const check = checks.find(({ place }) => place === span.subtotal?.place);
    return [isAlone && check && !isRight(check) ? check.statedOere : own];
  });
  return sums.length === 0 || sums.every((sum) => sum === null)
    ? null
    : sums.reduce<number>((total, sum) => total + (sum ?? 0), 0);
}

function compare(row: FundingRow, possible: readonly number[]): SumCheck {
  const statedOere = row.amountOere!;
  const computedOere = possible.find((oere) => oere === statedOere) ?? possible[0]!;
  return { label: row.label, statedOere, computedOere, place: row.place };
}

function addUp(rows: readonly FundingRow[]): number | null {
  const amounts = rows.flatMap(({ amountOere }) => amountOere ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}
