import { isIsoDate, parseDate, parseMonth } from '../../../../kernel/danish/dates.js';

/** A period as the hub writes it: `yyyy`, `yyyy-Kn`, `yyyy-mm` or `yyyy-mm-dd`. Null for anything else. */
export function parsePeriod(cell: string): string | null {
  const text = cell.trim();
  if (/^(?:19|20|21)\d{2}$/.test(text)) return text;
  const month = /^(\d{4})-?[mM]?(0[1-9]|1[0-2])$/.exec(text);
  if (month) return `${month[1]}-${month[2]}`;
  const quarter = /^(\d{4})[ -]?[KkQq]([1-4])$/.exec(text) ?? null;
  if (quarter) return `${quarter[1]}-K${quarter[2]}`;
  const spoken = /^([1-4])\.? kvartal,? (\d{4})$/i.exec(text);
  if (spoken) return `${spoken[2]}-K${spoken[1]}`;
  const named = /^(\p{L}+) (\d{4})$/u.exec(text);
  const number = named ? parseMonth(named[1]!) : null;
  if (number !== null) return `${named![2]}-${String(number).padStart(2, '0')}`;
  return isIsoDate(text) ? text : parseDate(text);
}

/** The first day of a period. */
export function firstDayOf(period: string): string {
  const quarter = /-K([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined) return `${period.slice(0, 4)}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`;
  return `${period}-01-01`.slice(0, 10);
}
