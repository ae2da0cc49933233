import type { Cell } from './csv.js';

/** Rows by a value, in a stable order; those whose value is not known stand last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => Cell,
  descending: boolean,
  compare: (one: string, other: string) => number,
): Row[] {
  return [...rows].sort((one, other) => {
    const [left, right] = [value(one), value(other)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const difference =
      typeof left === 'number' && typeof right === 'number' ? left - right : compare(String(left), String(right));
    return descending ? -difference : difference;
  });
}
