/** The four figures of a statement of money, in kroner; null: not stated. */
export interface Figures {
  allocated: number | null;
  committed: number | null;
  recommended: number | null;
  remaining: number | null;
}

/**
 * What allocated less committed and recommended is more than what is stated to be left, in kroner; null where one of
 * them is not known. A statement without recommendations recommends nothing.
 */
export function findGap({ allocated, committed, recommended, remaining }: Figures): number | null {
  if (allocated === null || committed === null || remaining === null) return null;
  return Math.round((allocated - committed - (recommended ?? 0) - remaining) * 100) / 100;
}
