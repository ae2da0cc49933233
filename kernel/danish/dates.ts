import { ORDINAL_WORDS, parseOrdinal } from './numerals.js';
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
const IS_MONTH = new RegExp(`^(?:${MONTH_WORD})$`);
const WEEKDAYS = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'];
const SPACE = '[ \\u00a0\\u2009\\u202f]';

const DEN = `(?:den${SPACE}{0,2}|d\\.?${SPACE}{0,2})`;
/** What may stand between day, month and year when they are divided by a slash: "12/11 2024", "12/11 - 24". */
const BEFORE_YEAR = `(?:[-./]${SPACE}?|${SPACE}[-–]${SPACE}?|(?<=/\\d{1,2})${SPACE})`;
const END = '(?![\\d/]|[.,-]\\d)';

const ISO = /(?<![\d./-])(\d{4})([-./])(\d{2})\2(\d{2})(?![\d/-]|\.\d)/g;
// A two-figure year after dots needs two-figure days and months, for "3.1.12" is a section more often than a day.
const NUMERIC = new RegExp(
  `(?<![\\d./-])(?:(\\d{1,2})[-./]${SPACE}?(\\d{1,2})${BEFORE_YEAR}(\\d{4})` +
    `|(\\d{2})\\.(\\d{2})\\.(\\d{2})|(\\d{1,2})[-/](\\d{1,2})${SPACE}?[-/](\\d{2}))${END}`,
  'g',
);
/** "12.-13.11.2024", "12/11-13/11 2024" */
const NUMERIC_PAIR = new RegExp(
  `(?<![\\d./-])(\\d{1,2})(?:[./](\\d{1,2}))?\\.?${SPACE}?[-–]${SPACE}?(?=((\\d{1,2})[./]${SPACE}?(\\d{1,2})(?:[-./]${SPACE}?|${SPACE})(\\d{4}))${END})`,
  'g',
);
/** Said to be a day by what stands before it, a date may be written shortly: "d. 3.1.24". */
const INTRODUCED = new RegExp(
  `(?<=(?<!\\p{L})(?:${DEN}|dato:?${SPACE}?|(?:man|tirs|ons|tors|fre|lør|søn)dag${SPACE}))(\\d{1,2})\\.${SPACE}?(\\d{1,2})\\.${SPACE}?(\\d{2})${END}`,
  'giu',
);
const DAY = `(?:(?<![\\d.,])(\\d{1,2})(?:\\.|['’]?(?:te|ste|ende)(?!\\p{L}))?|(?<!\\p{L})(${ORDINAL_WORDS}))`;
const SHORT_YEAR = `['’](\\d{2})(?!\\d)|(\\d{2})(?=$|[,;)]|\\.$|${SPACE}kl)`;
const IN_WORDS = new RegExp(
  `${DAY}${SPACE}{0,2}(${MONTH_WORD})(?!\\p{L}|\\d(?!\\d{3}(?!\\d)))\\.?(?:,?${SPACE}{0,2}((?:19|20|21)\\d{2})(?!\\d)|${SPACE}{0,2}-?(?:${SHORT_YEAR}))?`,
  'giu',
);
const YEARLESS = new RegExp(
  `(?<=(?<!\\p{L})(?:${DEN}|(?:man|tirs|ons|tors|fre|lør|søn)dag${SPACE}))(\\d{1,2})\\/(\\d{1,2})(?![\\d/-]|${SPACE}\\d{4}|${SPACE}?-)`,
  'giu',
);
const WEEKDAY_BEFORE = new RegExp(
  `(?<!\\p{L})(?:(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)|(man|tirs?|ons|tors?|fre|lør|søn)\\.)` +
    `,?${SPACE}{0,2}${DEN}?$`,
  'iu',
);
const WEEKDAY_AFTER = new RegExp(`^${SPACE}?\\(((?:man|tirs|ons|tors|fre|lør|søn)dag)\\)`, 'iu');
const DAY_BEFORE = new RegExp(`(?<![\\d.,])(\\d{1,2})\\.${SPACE}?(?:-|–|og|til)${SPACE}?$`, 'u');

/** Whether the text is a real calendar day as `yyyy-mm-dd`. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && toIsoDate(match[1]!, match[2]!, match[3]!) === text;
}

/** The number of a month, 1 to 12, from its Danish name or usual abbreviation; null for any other word. */
export function parseMonth(word: string): number | null {
  const folded = foldText(word).replace(/\.$/, '');
  if (!IS_MONTH.test(folded)) return null;
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
  return scanDates(text, year).flatMap(({ date, ...found }) => (date === null ? [] : [{ date, ...found }]));
}

/**
 * The words of a text that have the form of a date and name no day of the calendar ("31. februar 2024"), in the order they
 * stand. A month above 12 has another meaning more often, and is left out.
 */
export function findImpossibleDates(text: string, year?: number): Pick<FoundDate, 'index' | 'text'>[] {
  return scanDates(text, year).flatMap(({ date, index, text: words }) =>
    date === null ? [{ index, text: words }] : [],
  );
}

/** Whether the weekday a text states is not the date's; false where it states none. */
export function contradictsWeekday({ date, weekday }: FoundDate): boolean {
  return weekday !== null && weekday !== weekdayOf(date);
}

type Candidate = Omit<FoundDate, 'date'> & { date: string | null };

function scanDates(text: string, year: number | undefined): Candidate[] {
  const found: Candidate[] = [];
  const add = (index: number, words: string, stated: string, month: string, day: string): void => {
    const date = toIsoDate(toFullYear(stated), month, day);
    if (date === null && !(Number(month) >= 1 && Number(month) <= 12)) return;
    const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, index - 20), index));
    const after = before ? null : WEEKDAY_AFTER.exec(text.slice(index + words.length, index + words.length + 12));
    const weekday = before?.[1] ?? before?.[2] ?? after?.[1];
    found.push({
      ...{ date, index: index - (before?.[0].length ?? 0) },
      text: (before?.[0] ?? '') + words + (after?.[0] ?? ''),
      weekday: weekday === undefined ? null : WEEKDAYS.indexOf(weekday.toLocaleLowerCase('da').slice(0, 3)) + 1,
    });
  };
  for (const match of text.matchAll(ISO)) add(match.index, match[0], match[1]!, match[3]!, match[4]!);
  const met = new Set<number>();
  for (const match of text.matchAll(NUMERIC_PAIR)) {
    const [before, day, month, last, lastDay, lastMonth, stated] = match;
    const year = Number(stated) - (Number(month ?? 0) > Number(lastMonth) ? 1 : 0);
    add(match.index, before.replace(/[ \u00a0\u2009\u202f–-]+$/, ''), String(year), month ?? lastMonth!, day!);
    add(match.index + before.length, last!, stated!, lastMonth!, lastDay!);
    met.add(match.index + before.length);
  }
  for (const form of [NUMERIC, INTRODUCED]) {
    for (const match of text.matchAll(form)) {
      if (met.has(match.index)) continue;
      met.add(match.index);
      const [day, month, stated] = match.slice(1).filter((part) => part !== undefined);
      add(match.index, match[0], stated!, month!, day!);
    }
  }
  for (const match of text.matchAll(IN_WORDS)) {
    const stated = match[4] ?? match[5] ?? match[6] ?? year?.toString();
    if (stated === undefined) continue;
    const month = String(parseMonth(match[3]!));
    const first = DAY_BEFORE.exec(text.slice(Math.max(0, match.index - 10), match.index));
    if (first) add(match.index - first[0].length, first[0].trimEnd(), stated, month, first[1]!);
    const day = match[1] ?? String(parseOrdinal(match[2]!));
    add(match.index, match[0].replace(/[ ,.]+$/, ''), stated, month, day);
  }
  if (year !== undefined) {
    for (const match of text.matchAll(YEARLESS)) add(match.index, match[0], String(year), match[2]!, match[1]!);
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
