import { findDates } from '../../../../kernel/danish/dates.js';
import type { Block } from './blocks.js';
import type { MeetingFacts } from './facts.js';
import { countList, readCount } from './meeting-count.js';
import { placeOf, writeProse } from './prose.js';

/** What an empty cell tells of the meetings. */
const NO_MEETINGS: MeetingFacts = {
  ...{ held: null, planned: null, cancelled: null, basis: 'UNKNOWN', dates: [], note: null, place: null },
};

/** Begins the account of other gatherings: what stands after it is not about the committee's own meetings. */
const OTHER_GATHERING =
  /(?<!\p{L})(?!klu)\p{L}{3,30}(?:møder?|aften|aftener)(?!\p{L})|(?<!\p{L})tema\p{L}{0,12}dage?(?!\p{L})/iu;
const BESIDE_NUMBERS =
  /(?<!\p{L})(?:klu|møder?|den|d|og|i|er|der|blev|har|været|heraf|hvoraf|ordinære?|faste?|alt|hhv|datoer?|antal)(?!\p{L})|20\d\d|[^\p{L}\d]/giu;

/**
 * The committee's meetings, from the blocks of the meetings column. The number written wins over what a list of dates
 * gives; dates count where day and month are written.
 */
export function readMeetings(
  blocks: readonly Block[],
  column: string,
  year: number,
): { facts: MeetingFacts; masked: boolean } {
  const { text, masked } = writeProse(blocks);
  if (text === null) return { facts: NO_MEETINGS, masked };
  const words = text.replace(/\n(?:- )?/g, ' ').replace(/klu-møde/gi, 'KLU møde');
  const own = words.slice(0, OTHER_GATHERING.exec(words)?.index);
  const dates = findDates(own, year);
  const written = dates.map((date) => date.text);
  const count = readCount(words) ?? countList(own, written);
  const understood = [...(count?.understood ?? []), ...written];
  const rest = understood.reduce((left, part) => left.replace(part, ' '), words).replace(BESIDE_NUMBERS, '');
  const basis = count?.numbers.basis ?? 'UNKNOWN';
  const block = blocks.find((candidate) => understood.some((part) => candidate.text.includes(part))) ?? blocks[0]!;
  const facts: MeetingFacts = {
    ...NO_MEETINGS,
    ...count?.numbers,
    dates: [...new Set(dates.map(({ date }) => date))].sort(),
    note: basis !== 'STATED' || rest !== '' ? text : null,
    place: placeOf(block, column),
  };
  return { facts, masked };
}
