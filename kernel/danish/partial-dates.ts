import { findDates, isIsoDate, parseMonth } from './dates.js';

/** A day or month in a text, as exact as the text has it. */
export interface FoundPartialDate {
  /** `yyyy-mm-dd` or `yyyy-mm`. */
  date: string;
  index: number;
  /** The words as written, "medio" and the like among them. */
  text: string;
}

/** What narrows a month or year without naming a day: "primo", "i løbet af". */
export const PART_OF =
  '(?:primo|medio|ultimo|(?:starten|begyndelsen|midten|slutningen|udgangen|udløbet|løbet) af|starten|slutningen|(?:først|sidst|midt) i|start|slut)';
const MONTH =
  'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan\\.?|febr?\\.?|mar\\.|apr\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|dec\\.?';
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d.])(?:${PART_OF} )?(?:(\\d{1,2})\\.? )?(${MONTH})(?!\\p{L})(?:,? (?:måned )?(?:i )?((?:19|20|21)\\d{2})(?!\\d)| ['’](\\d{2})(?!\\d))?`,
  'giu',
);
/** "03/2024", "03-2024", "2024-03": nothing else has this form. */
const IN_DIGITS =
  /(?<![\d./-]|(?:nr|sag|punkt|pkt)\.? ?)(?:(0[1-9]|1[0-2])[-/](20\d{2})|(20\d{2})-(0[1-9]|1[0-2]))(?![\d/-]|[.,]\d)/gi;

/** "d. 1/6" without a year; "1/6-24" is a day with one. */
const SHORT_DAY = /(?<=(?<!\p{L})(?:d\.|den|fra) ?)(\d{1,2})\/(\d{1,2})(?![\d/]| ?[-–]? ?\d{2})/giu;

interface Candidate extends FoundPartialDate {
  year: string | null;
  month: number;
}

/**
 * The dates in a text in the order they stand: days, and months with or without "medio" and the like. One without a
 * year has the year of the nearest date after it in the text ("fra primo maj til ultimo juni 2031"; the year
 * before where that month comes earlier), else of the one before it; without any year around it is left out.
 */
export function findPartialDates(text: string): FoundPartialDate[] {
  const candidates = findCandidates(text);
  const nextYears = listNextYears(candidates);
  let previous: Candidate | undefined;
  return candidates.flatMap((candidate, index) => {
    const { year, index: at, text: words } = candidate;
    const next = candidates[index + 1];
    if (year !== null) previous = candidate;
    const date =
      year === null ? completeDate(text, candidate, next, previous?.year ?? nextYears[index]!) : candidate.date;
    const isReal = date !== null && (date.length === 7 || isIsoDate(date));
    return isReal ? [{ date, index: at, text: words }] : [];
  });
}

function findCandidates(text: string): Candidate[] {
  const days = findDates(text);
  const candidates: Candidate[] = days.map(({ date, index, text: words }) => ({
    ...{ date, index, text: words },
    ...{ year: date.slice(0, 4), month: Number(date.slice(5, 7)) },
  }));
  for (const match of text.matchAll(IN_DIGITS)) {
    const [words, month = match[4]!, year = match[3]!] = match;
    candidates.push({ date: `${year}-${month}`, index: match.index, text: words, year, month: Number(month) });
  }
  for (const { 0: words, 1: day, 2: month, index } of text.matchAll(SHORT_DAY)) {
    const date = `-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    candidates.push({ date, index, text: words, year: null, month: Number(month) });
  }
  let at = 0;
  for (const match of text.matchAll(IN_WORDS)) {
    while (at < days.length && days[at]!.index + days[at]!.text.length <= match.index) at += 1;
    if (at < days.length && days[at]!.index < match.index + match[0].length) continue;
    const month = parseMonth(match[2]!)!;
    const day = match[1] === undefined ? '' : `-${match[1].padStart(2, '0')}`;
    const date = `-${String(month).padStart(2, '0')}${day}`;
    const year = match[3] ?? (match[4] === undefined ? null : `20${match[4]}`);
    candidates.push({ date: (year ?? '') + date, index: match.index, text: match[0], year, month });
  }
  return candidates.sort((a, b) => a.index - b.index);
}

/** The year of the first date with a year after each date. */
function listNextYears(candidates: readonly Candidate[]): (string | null)[] {
  let next: string | null = null;
  return candidates
    .toReversed()
    .map(({ year }) => {
      const after = next;
      next = year ?? next;
      return after;
    })
    .reverse();
}

/** A date without a year: within a span the year of its end, else `nearest`. */
function completeDate(
  text: string,
  { date, month, index }: Candidate,
  next: Candidate | undefined,
  nearest: string | null,
): string | null {
  const isSpan = next !== undefined && next.year !== null && !/[.;]\s\p{Lu}/u.test(text.slice(index, next.index));
  if (isSpan) return String(Number(next.year) - (month > next.month ? 1 : 0)) + date;
  return nearest === null ? null : nearest + date;
}
