import { addDays } from './dates.js';
import { parseOrdinal } from './numerals.js';
import { findPartialDates, PART_OF } from './partial-dates.js';

export type PeriodUnit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

/** A stretch of the calendar that a text names. */
export interface FoundPeriod {
  unit: PeriodUnit;
  /** First day, `yyyy-mm-dd`. */
  from: string;
  /** Last day, `yyyy-mm-dd`. */
  to: string;
  index: number;
  /** The words as written, "medio" and the like among them; they do not narrow `from` and `to`. */
  text: string;
}

const YEAR = '((?:19|20|21)\\d{2})(?!\\d)';
const OF = ',? (?:i |af |år )?';
const PART = `(?<![\\p{L}\\d])(?:${PART_OF} )?`;
const QUARTER = new RegExp(
  `${PART}(?:([1-4])\\.|(første|andet|anden|tredje|fjerde)) (?:kvartal|kv\\.)${OF}${YEAR}`,
  'giu',
);
const QUARTER_FIRST = new RegExp(`${PART}(?:kvartal |[KQ] ?)([1-4])${OF.replace(' ', '[ -]')}${YEAR}`, 'giu');
const QUARTER_LAST = /(?<![\d./-])(20\d{2})[ -]?[KQ]([1-4])(?![\p{L}\d])/giu;
const HALF_YEAR = new RegExp(`${PART}(?:([12])\\.|(første|andet)) halvår${OF}${YEAR}`, 'giu');
const WEEK = new RegExp(`(?<!\\p{L})uge (\\d{1,2})(?:${OF}| ?[/-] ?)${YEAR}`, 'giu');
const YEARS = /(?<![\d./,§-])((?:19|20)\d{2}) ?(?:[-–—]|til(?: og med)?) ?((?:19|20)?\d{2})(?![\d/-]|[.,]\d)/giu;
const ONE_YEAR = new RegExp(
  `${PART}(?<![\\d./,§–-])((?:199|20\\d)\\d)(?![\\d/%–-]|[.,]\\d| ?(?:kr|t\\.?kr|mio)(?!\\p{L}))`,
  'giu',
);

/**
 * The days, weeks, months, quarters, half-years and years that a text names, in the order they stand; of overlapping
 * ones the one that begins first, so that "marts 2025" is a month and not a year. A season ("foråret 2025") is its year.
 */
export function findPeriods(text: string): FoundPeriod[] {
  const found: FoundPeriod[] = findPartialDates(text).map(({ date, index, text: words }) =>
    date.length === 10
      ? { unit: 'DAY', from: date, to: date, index, text: words }
      : { ...spanOfMonths('MONTH', date.slice(0, 4), Number(date.slice(5)), 1), index, text: words },
  );
  const add = (form: RegExp, toSpan: (groups: string[]) => Pick<FoundPeriod, 'unit' | 'from' | 'to'> | null): void => {
    for (const match of text.matchAll(form)) {
      const span = toSpan(match.slice(1).filter((group) => group !== undefined));
      if (span) found.push({ ...span, index: match.index, text: match[0] });
    }
  };
  const quarter = (number: string, year: string) => spanOfMonths('QUARTER', year, toNumber(number) * 3 - 2, 3);
  add(QUARTER, ([number, year]) => quarter(number!, year!));
  add(QUARTER_FIRST, ([number, year]) => quarter(number!, year!));
  add(QUARTER_LAST, ([year, number]) => quarter(number!, year!));
  add(HALF_YEAR, ([number, year]) => spanOfMonths('HALF_YEAR', year!, toNumber(number!) * 6 - 5, 6));
  add(WEEK, ([week, year]) => spanOfWeek(year!, Number(week)));
  add(YEARS, ([first, last]) => spanOfYears(first!, last!.length === 2 ? first!.slice(0, 2) + last! : last!));
  add(ONE_YEAR, ([year]) => spanOfYears(year!, year!));
  return dropOverlaps(found);
}

/** The one period a cell consists of, in any Danish spelling; null for anything else. */
export function parsePeriod(text: string): FoundPeriod | null {
  const [found, ...others] = findPeriods(text);
  if (!found || others.length > 0) return null;
  const rest = text.replace(found.text, ' ').replace(/(?<!\p{L})(?:i|året|år|perioden|pr|den|d)(?!\p{L})/giu, '');
  return /^[\s.,:;()]*$/.test(rest) ? found : null;
}

/** By when something is due that is due in a period, as exact as a partial date can say it: its last day, month or year. */
export function deadlineOf({ unit, to }: FoundPeriod): string {
  if (unit === 'DAY' || unit === 'WEEK') return to;
  return unit === 'YEAR' ? to.slice(0, 4) : to.slice(0, 7);
}

function toNumber(word: string): number {
  return parseOrdinal(word) ?? Number(word);
}

function spanOfMonths(
  unit: PeriodUnit,
  year: string,
  month: number,
  months: number,
): Pick<FoundPeriod, 'unit' | 'from' | 'to'> {
  const dayOne = (number: number): string =>
    `${Number(year) + Math.floor((number - 1) / 12)}-${String(((number - 1) % 12) + 1).padStart(2, '0')}-01`;
  return { unit, from: dayOne(month), to: addDays(dayOne(month + months), -1) };
}

function spanOfYears(first: string, last: string): Pick<FoundPeriod, 'unit' | 'from' | 'to'> | null {
  return last >= first ? { unit: 'YEAR', from: `${first}-01-01`, to: `${last}-12-31` } : null;
}

/** ISO weeks: the first is the one with the fourth of January. */
function spanOfWeek(year: string, week: number): Pick<FoundPeriod, 'unit' | 'from' | 'to'> | null {
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, 1 - (new Date(`${fourth}T00:00:00Z`).getUTCDay() || 7) + (week - 1) * 7);
  const isOfYear = addDays(monday, 3).startsWith(year);
  return week >= 1 && isOfYear ? { unit: 'WEEK', from: monday, to: addDays(monday, 6) } : null;
}

function dropOverlaps(found: FoundPeriod[]): FoundPeriod[] {
  let end = 0;
  return found
    .sort((a, b) => a.index - b.index || b.text.length - a.text.length)
    .filter(({ index, text }) => {
      if (index < end) return false;
      end = index + text.length;
      return true;
    });
}
