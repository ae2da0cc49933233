/** The four figures of a statement of money, in kroner; null: not stated. */
export interface Figures {
  allocated: number | null;
  committed: number | null;
  recommended: number | null;
  remaining: number | null;
}

/** A line of a statement of money; the amount is in kroner. */
export interface StatedLine {
  kind: string;
  amount: number | null;
}

/** The lines of money moved between years, which is no part of what was allocated or committed. */
export function listTransfers<Line extends StatedLine>(lines: readonly Line[]): Line[] {
  return lines.filter(({ kind, amount }) => kind === 'TRANSFER' && amount !== 0);
}

/** What a line of a statement is known to amount to: a heading has no amount, and that is no gap in what is known. */
export function amountOf({ kind, amount }: StatedLine): number | '' | null {
  return amount ?? (kind === 'HEADING' ? '' : null);
}

/**
 * What allocated less committed and recommended is more than what is stated to be left, in kroner; null where one of
 * them is not known. A statement without recommendations recommends nothing. Where money was moved between years it is
 * null too: what is left counts that in one direction or the other, which the four figures do not say.
 */
export function findGap(figures: Figures, lines: readonly StatedLine[]): number | null {
  const { allocated, committed, recommended, remaining } = figures;
  if (allocated === null || committed === null || remaining === null || listTransfers(lines).length > 0) return null;
  return Math.round((allocated - committed - (recommended ?? 0) - remaining) * 100) / 100;
}
