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
 * year has the year of the nearest date after it in the text ("fra medio oktober til medio november 2024"; the year
 * before where that month comes earlier), else of the one before it; without any year around it is left out.
 */
export function findPartialDates(text: string): FoundPartialDate[] {
  const days = findDates(text);
  const candidates: Candidate[] = days.map(({ date, index, text: words }) => ({
    ...{ date, index, text: words },
    ...{ year: date.slice(0, 4), month: Number(date.slice(5, 7)) },
  }));
  for (const match of text.matchAll(IN_WORDS)) {
    if (days.some(({ index, text: words }) => index < match.index + match[0].length && match.index < index + words.length)) continue;
    const month = parseMonth(match[2]!)!;
    const day = match[1] === undefined ? '' : `-${match[1].padStart(2, '0')}`;
    const date = `-${String(month).padStart(2, '0')}${day}`;
    candidates.push({ date: (match[3] ?? '') + date, index: match.index, text: match[0], year: match[3] ?? null, month });
  }
  candidates.sort((a, b) => a.index - b.index);
  return candidates.flatMap((candidate, index) => {
    const date = candidate.year === null ? completeDate(text, candidates, index) : candidate.date;
    const isReal = date !== null && (date.length === 7 || isIsoDate(date));
    return isReal ? [{ date, index: candidate.index, text: candidate.text }] : [];
  });
}

function completeDate(text: string, candidates: readonly Candidate[], index: number): string | null {
  const { date, month, index: start } = candidates[index]!;
  const next = candidates.slice(index + 1).find(({ year }) => year !== null);
  const isRange = next !== undefined && next === candidates[index + 1] && !/[.;]\s\p{Lu}/u.test(text.slice(start, next.index));
  if (isRange) return String(Number(next.year) - (month > next.month ? 1 : 0)) + date;
  const previous = candidates.slice(0, index).findLast(({ year }) => year !== null);
  const year = previous?.year ?? next?.year;
  return year === undefined || year === null ? null : year + date;
}
