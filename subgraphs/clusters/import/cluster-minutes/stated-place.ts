import { findTimeRange } from '../../../../kernel/danish/times.js';
import { findDates } from '../../../../kernel/danish/dates.js';
import type { Line } from './lines.js';

/** Where a head without labels says the meeting was: the words, and the line they stand on. */
export interface StatedPlace {
  words: string;
  line: Line;
}

const IS_PLACE =
  /rådhus|sygehus|hospital|lokale|(?:^|\p{L})sal(?:en)?(?!\p{L})|center|hus(?:et)?(?!\p{L})|teams|online|virtuel|zoom|skype|kantine|gården|hotel|auditori|klinik|skole(?:n)?(?!\p{L})|bibliotek|regionsgård|\p{L}(?:vej|gade|allé) \d/iu;
const AFTER_PREPOSITION = /^[\s,–-]*(?:i|på|ved|hos) (\p{L}.{2,100})$/iu;
const NO_PLACE = /niveau|referat|dagsorden|sundhedsråd|klynge|aflyst|møde(?:t|dato)/iu;

/**
 * The place after day and time in a line of the head ("… kl. 12.30-14.00 på Rådhuset"), or on the line below them. Null
 * where no such words stand there.
 */
export function findStatedPlace(titles: readonly Line[]): StatedPlace | null {
  const index = titles.findIndex(
    ({ text }) => findTimeRange(text.slice(0, 300)) !== null && findDates(text.slice(0, 300), 2000).length > 0,
  );
  const line = titles[index];
  if (!line) return null;
  const time = findTimeRange(line.text.slice(0, 300))!;
  const after = line.text
    .slice(time.index + time.text.length)
    .replace(/^\s*[.,;–-]\s*/, '')
    .trim();
  const words = AFTER_PREPOSITION.exec(` ${after}`)?.[1] ?? (isPlace(after) ? after : null);
  if (words !== null) return { words: words.replace(/\.$/, ''), line };
  const below = titles[index + 1];
  if (after !== '' || below?.number === undefined || below.text.length > 100 || NO_PLACE.test(below.text)) return null;
  const named = AFTER_PREPOSITION.exec(below.text)?.[1] ?? (isPlace(below.text) ? below.text : null);
  return named === null ? null : { words: named, line: below };
}

function isPlace(words: string): boolean {
  return words.length > 2 && words.length <= 100 && IS_PLACE.test(words) && !NO_PLACE.test(words);
}
