import type { Place } from '../../../../kernel/import/reading.js';
import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';

/** A publisher's number of a case. */
export interface CaseNumberFact {
  value: string;
  place: Place;
}

const NUMBER =
  '(?:\\d{2}(?:\\.\\d{2}){2}-[A-ZÆØÅ]\\d{2}-\\d{1,5}-\\d{2}|[A-ZÆØÅ]{2,4}-?\\d{4}-\\d{3,7}|(?:19|20)\\d{2} ?[-/] ?\\d{3,7}|\\d{2}/\\d{2,6})';
const LABELLED = new RegExp(
  `(?:sag(?:en)?s?(?:\\s?-?(?:nr|id|nummer))|journal\\s?(?:nr|nummer)|j\\.?\\s?nr|acadre\\p{L}*)[.: ]*(${NUMBER})`,
  'iu',
);
const ALONE = new RegExp(`^(${NUMBER})(?: (?:åben|lukket)(?: sag)?)?$`, 'iu');

/** The case number that stands in these blocks: beside a label, or alone ("21/100 Åben sag"). Null if none. */
export function findCaseNumber(blocks: readonly Block[]): CaseNumberFact | null {
  for (const { text, lines } of blocks) {
    const number = (LABELLED.exec(text) ?? ALONE.exec(text))?.[1];
    if (number !== undefined) return { value: number, place: locate(lines, number) };
  }
  return null;
}
