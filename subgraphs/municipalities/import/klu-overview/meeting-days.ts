import { findDates, isIsoDate } from '../../../../kernel/danish/dates.js';

/** A day on which the text says that a meeting was held or was to be. */
export interface MeetingDay {
  /** `yyyy-mm-dd`. */
  date: string;
  /** The words as written, with what says that it was cancelled. */
  text: string;
  isCancelled: boolean;
}

const BARE = /(?<![\d/.,-]|kl\.? ?)(\d{1,2})[/.](\d{1,2})\.?(?![\d/]|[.,-]\d| ?(?:time|dag|år|kl))/giu;
const CANCELLED_AFTER = /^[\s,:]*[-–(]?\s*(?:er |blev )?aflyst\)?/i;

/**
 * The days of meetings in a text, in its order, each once: with day and month, of the year itself where none is written.
 * "12/3" and "12.3" are days where the text has several of them. Null where the text has days of another year: it
 * speaks of other meetings too.
 */
export function findMeetingDays(text: string, year: number): MeetingDay[] | null {
  const written = findDates(text, year).map(({ date, index, text: words }) => ({ date, index, words }));
  const bare = [...text.matchAll(BARE)].flatMap((match) => {
    const [words, day, month] = match;
    const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    const isTaken = written.some(
      ({ index, words: other }) => match.index >= index && match.index < index + other.length,
    );
    return isTaken || !isIsoDate(date) ? [] : [{ date, index: match.index, words }];
  });
  const found = [...written, ...(bare.length + written.length > 1 ? bare : [])].sort((a, b) => a.index - b.index);
  if (found.some(({ date }) => !date.startsWith(`${year}-`))) return null;
  const days = found.map(({ date, index, words }) => {
    const after = CANCELLED_AFTER.exec(text.slice(index + words.length, index + words.length + 30))?.[0] ?? '';
    return { date, text: words + after, isCancelled: after !== '' };
  });
  return days.filter(({ date }, index) => days.findIndex((day) => day.date === date) === index);
}
