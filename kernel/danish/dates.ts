import { foldText } from './text.js';

/** A date that stands in a text. */
export interface FoundDate {
  /** `yyyy-mm-dd`. */
  date: string;
  /** Where `text` begins in the searched text. */
  index: number;
  /** The words as written, with the weekday where one stands before the date. */
  text: string;
  /** The weekday as stated, 1 (Monday) to 7; it may contradict the date. Null where none is stated. */
  weekday: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH_WORD =
  'januar|jan|februar|febr|feb|marts|mar|april|apr|maj|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|december|dec';
const WEEKDAYS = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'];
const SPACE = '[ \\u00a0\\u2009\\u202f]';

const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
// A two-figure year after dots needs two-figure days and months: "3.1.12" is a section more often than a day.
const NUMERIC = new RegExp(
  `(?<![\\d./-])(?:(\\d{1,2})[-./]${SPACE}?(\\d{1,2})(?:[-./]${SPACE}?|(?<=/\\d{1,2})${SPACE})(\\d{4})` +
    `|(\\d{2})\\.(\\d{2})\\.(\\d{2})|(\\d{1,2})[-/](\\d{1,2})[-/](\\d{2}))(?![\\d/]|[.,-]\\d)`,
  'g',
);
const IN_WORDS = new RegExp(
  `(?<![\\d.,])(\\d{1,2})\\.?${SPACE}{0,2}(${MONTH_WORD})(?![\\p{L}\\d])\\.?(?:,?${SPACE}{0,2}((?:19|20|21)\\d{2})(?!\\d))?`,
  'giu',
);
const YEARLESS = /(?<!\p{L})(?:d\.|den)\s?(\d{1,2})\/(\d{1,2})(?![\d/-]| \d{4})/giu;
const WEEKDAY_BEFORE = new RegExp(
  `(?<!\\p{L})(?:(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)|(man|tirs?|ons|tors?|fre|lør|søn)\\.)` +
    `,?${SPACE}{0,2}(?:den${SPACE}|d\\.?${SPACE}?)?$`,
  'iu',
);
const DAY_BEFORE = new RegExp(`(?<![\\d.,])(\\d{1,2})\\.${SPACE}?(?:-|–|og|til)${SPACE}?$`, 'u');

/** Whether the text is a real calendar day as `yyyy-mm-dd`. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && toIsoDate(match[1]!, match[2]!, match[3]!) === text;
}

/** The number of a month, 1 to 12, from its Danish name or usual abbreviation; null for any other word. */
export function parseMonth(word: string): number | null {
  const folded = foldText(word).replace(/\.$/, '');
  if (!new RegExp(`^(?:${MONTH_WORD})$`).test(folded)) return null;
  return MONTHS.indexOf(folded.slice(0, 3)) + 1;
}

/** The one date a cell or a line consists of, in any Danish spelling, as `yyyy-mm-dd`; null if it is anything else. */
export function parseDate(text: string): string | null {
  const [found, ...others] = findDates(text);
  if (!found || others.length > 0) return null;
  const rest = text.replace(found.text, ' ').replace(/(?<!\p{L})(?:dato|den|d)(?!\p{L})/giu, '');
  return /^[\s.,:;()]*$/.test(rest) ? found.date : null;
}

/**
 * The dates in a text in the order they stand. A date without a year gets `year`, or is left out where none is given;
 * a day that does not exist is left out. Of a pair such as "12. og 13. maj 2025" both days are found.
 */
export function findDates(text: string, year?: number): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (index: number, words: string, date: string | null): void => {
    if (date === null) return;
    const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, index - 20), index));
    const stated = before?.[1] ?? before?.[2];
    const weekday = stated === undefined ? null : WEEKDAYS.indexOf(stated.toLocaleLowerCase('da').slice(0, 3)) + 1;
    found.push({ date, index: index - (before?.[0].length ?? 0), text: (before?.[0] ?? '') + words, weekday });
  };
  for (const match of text.matchAll(ISO)) add(match.index, match[0], toIsoDate(match[1]!, match[2]!, match[3]!));
  for (const match of text.matchAll(NUMERIC)) {
    const [day, month, stated] = match.slice(1).filter((part) => part !== undefined);
    add(match.index, match[0], toIsoDate(toFullYear(stated!), month!, day!));
  }
  for (const match of text.matchAll(IN_WORDS)) {
    const stated = match[3] ?? year?.toString();
    if (stated === undefined) continue;
    const month = String(parseMonth(match[2]!));
    const first = DAY_BEFORE.exec(text.slice(Math.max(0, match.index - 10), match.index));
    if (first) add(match.index - first[0].length, first[0].trimEnd(), toIsoDate(stated, month, first[1]!));
    add(match.index, match[0].replace(/[ ,.]+$/, ''), toIsoDate(stated, month, match[1]!));
  }
  if (year !== undefined) {
    for (const match of text.matchAll(YEARLESS))
      add(match.index, match[0], toIsoDate(String(year), match[2]!, match[1]!));
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The weekday of an ISO date, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The ISO date `days` days after `date` (before it, if negative). */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

function toFullYear(year: string): string {
  if (year.length === 4) return year;
  return (Number(year) < 80 ? '20' : '19') + year;
}

/** Null where the calendar has no such day, or the year is outside 1900-2199. */
function toIsoDate(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date) return null;
  return Number(year) >= 1900 && Number(year) < 2200 ? date : null;
}
