import { findDates, isIsoDate, parseMonth } from '../../../../kernel/danish/dates.js';

/** A date in a text, as exact as the text has it. */
export interface FoundPartialDate {
  /** `yyyy-mm-dd` or `yyyy-mm`. */
  date: string;
  index: number;
  /** The words as written, "medio" and the like among them. */
  text: string;
}

const MONTH = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
const PART = 'primo|medio|ultimo|(?:starten|begyndelsen|midten|slutningen|udgangen|løbet) af';
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d.])(?:(?:${PART}) )?(?:(\\d{1,2})\\.? )?(${MONTH})(?!\\p{L})(?: ((?:19|20|21)\\d{2})(?!\\d))?`,
  'giu',
);

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
  let at = 0;
  for (const match of text.matchAll(IN_WORDS)) {
    while (at < days.length && days[at]!.index + days[at]!.text.length <= match.index) at += 1;
    if (at < days.length && days[at]!.index < match.index + match[0].length) continue;
    const month = parseMonth(match[2]!)!;
    const day = match[1] === undefined ? '' : `-${match[1].padStart(2, '0')}`;
    const date = `-${String(month).padStart(2, '0')}${day}`;
    candidates.push({
      date: (match[3] ?? '') + date,
      index: match.index,
      text: match[0],
      year: match[3] ?? null,
      month,
    });
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
