import { isIsoDate, parseDate, parseMonth } from '../../../../kernel/danish/dates.js';
import { parsePeriod as readPeriod } from '../../../../kernel/danish/periods.js';

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
  return isIsoDate(text) ? text : (parseDate(text) ?? parseSpoken(text));
}

/** A period of a table that has the year in one column and the quarter or month in another; null for anything else. */
export function joinPeriod(year: string, quarter: string | null, month: string | null): string | null {
  if (!/^(?:19|20|21)\d{2}$/.test(year.trim())) return null;
  const number =
    quarter === null ? null : /^(?:[KQ] ?)?([1-4])(?:\.?(?: ?(?:kvartal|kv\.?))?)?$/i.exec(quarter.trim())?.[1];
  if (number != null) return month === null ? `${year.trim()}-K${number}` : null;
  if (quarter !== null || month === null) return null;
  const digits = /^0?([1-9]|1[0-2])\.?$/.exec(month.trim())?.[1];
  const named = digits ?? parseMonth(month.trim());
  return named === null ? null : `${year.trim()}-${String(named).padStart(2, '0')}`;
}

/** "pr. 1. januar 2027", "1. kv. 2027"; what only part of a year or month is meant by ("ultimo 2026") is no period. */
function parseSpoken(text: string): string | null {
  const found = /primo|medio|ultimo|udgang|start|slut|midt/i.test(text) ? null : readPeriod(text);
  if (found === null) return null;
  if (found.unit === 'DAY') return found.from;
  if (found.unit === 'MONTH') return found.from.slice(0, 7);
  return found.unit === 'QUARTER' ? `${found.from.slice(0, 4)}-K${Number(found.to.slice(5, 7)) / 3}` : null;
}

/** The first day of a period. */
export function firstDayOf(period: string): string {
  const quarter = /-K([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined) return `${period.slice(0, 4)}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`;
  return `${period}-01-01`.slice(0, 10);
}
