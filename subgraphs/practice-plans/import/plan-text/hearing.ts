import type { Place } from '../../../../kernel/import/reading.js';
import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';
import { findPartialDates, type FoundPartialDate } from '../../../../kernel/danish/partial-dates.js';

/** The public hearing of a plan. */
export interface HearingFact {
  /** `yyyy-mm` or `yyyy-mm-dd`; null where it is not stated. */
  from: string | null;
  /** Last month or day of the hearing, as exact as `from` can be. */
  to: string | null;
  /** `yyyy-mm-dd`: answers are due. */
  deadline: string | null;
  place: Place;
  deadlinePlace: Place | null;
}

const BETWEEN = /^\s?(?:til(?: og med)?|[-–—]|og(?: frem til)?|frem til)\s?(?:(?:den|d\.)\s)?$/u;
const DEADLINE = /(?:hørings|svar)frist\p{L}*|frist\p{L}* for (?:hørings)?svar|hørings?svar\p{L}* skal/giu;
const UNTIL = /(?:indtil|til og med|frem til|senest|til)\s(?:(?:den|d\.)\s)?$/u;

/** What the blocks say of a hearing; null where no date of one is stated. */
export function findHearing(blocks: readonly Block[]): HearingFact | null {
  let period: Pick<HearingFact, 'from' | 'to' | 'place'> | null = null;
  let deadline: { date: string; place: Place } | null = null;
  for (const block of blocks) {
    if (!/høring|svarfrist/iu.test(block.text)) continue;
    const dates = findPartialDates(block.text);
    period ??= findHearingPeriod(block, dates);
    deadline ??= findDeadline(block, dates);
  }
  if (period === null && deadline === null) return null;
  return {
    ...{ from: period?.from ?? null, to: period?.to ?? null, deadline: deadline?.date ?? null },
    ...{ place: period?.place ?? deadline!.place, deadlinePlace: deadline?.place ?? null },
  };
}

function findHearingPeriod(
  block: Block,
  dates: readonly FoundPartialDate[],
): Pick<HearingFact, 'from' | 'to' | 'place'> | null {
  const endOf = ({ index, text }: FoundPartialDate): number => index + text.length;
  const isOfHearing = ({ index }: FoundPartialDate): boolean =>
    /høring(?!s?svar|sfrist)/iu.test(lastSentence(block.text.slice(0, index)));
  for (const [index, from] of dates.entries()) {
    const to = dates[index + 1];
    if (!to || !isOfHearing(from) || !isSpan(from.text, block.text.slice(endOf(from), to.index))) continue;
    return { from: from.date, to: to.date, place: locate(block.lines, block.text.slice(from.index, endOf(to))) };
  }
  const until = dates.find((date) => isOfHearing(date) && UNTIL.test(block.text.slice(0, date.index)));
  return until ? { from: null, to: until.date, place: locate(block.lines, until.text) } : null;
}

/** "1. maj til 3. juni", and "1.-30. maj", in which the first day takes the dash along. */
function isSpan(from: string, between: string): boolean {
  return BETWEEN.test(between) || (between.trim() === '' && /[-–]$/.test(from));
}

function findDeadline(block: Block, dates: readonly FoundPartialDate[]): { date: string; place: Place } | null {
  for (const match of block.text.matchAll(DEADLINE)) {
    const end = match.index + match[0].length;
    const due = dates.find(({ index, date }) => index >= end && index < end + 50 && date.length === 10);
    if (due) return { date: due.date, place: locate(block.lines, due.text) };
  }
  return null;
}

/** What of a text stands after its last full stop that is not a day's. */
function lastSentence(text: string): string {
  const near = text.slice(-160);
  const stop = Math.max(
    ...[...near.matchAll(/[^\d\s]{3,}\.\s/gu)].map(({ index, 0: words }) => index + words.length),
    0,
  );
  return near.slice(stop);
}
