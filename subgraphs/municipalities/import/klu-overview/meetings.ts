import type { Labels } from '../../../../kernel/import/klu-overview/table.js';
import type { Block } from './blocks.js';
import type { MeetingFacts } from './facts.js';
import { countDated, countList, readCount } from './meeting-count.js';
import { findMeetingDays } from './meeting-days.js';
import { placeOf, writeProse } from './prose.js';
import type { Columns } from './report-columns.js';

/** The columns that tell of meetings. */
export const MEETING_ROLES = ['meetings', 'planned', 'cancelled', 'dates'] as const;

/** What an empty cell tells of the meetings. */
const NO_MEETINGS: MeetingFacts = {
  ...{ held: null, planned: null, cancelled: null, basis: 'UNKNOWN', dates: [], note: null, place: null },
};

/** Begins the account of other gatherings: what stands after it is not about the committee's own meetings. */
const OTHER_GATHERING =
  /(?<!\p{L})(?!klu)\p{L}{3,30}(?:møder?|aften|aftener)(?!\p{L})|(?<!\p{L})tema\p{L}{0,12}dage?(?!\p{L})/iu;
const BESIDE_NUMBERS =
  /(?<!\p{L})(?:klu|møder?|den|d|og|i|er|der|blev|har|været|heraf|hvoraf|ordinære?|faste?|alt|hhv|datoer?|antal)(?!\p{L})|20\d\d|[^\p{L}\d]/giu;

/** What one cell says of meetings. */
interface Account {
  facts: MeetingFacts;
  masked: boolean;
}

/**
 * The committee's meetings, from the columns of one report. The number written wins over what a list of dates gives; dates
 * count where day and month are written, and where none was cancelled. Columns of their own for planned and cancelled
 * meetings or for dates say what the meetings cell does not.
 */
export function readMeetings(columns: Columns, labels: Labels, year: number): Account {
  const [held, planned, cancelled, dates] = MEETING_ROLES.map((role) =>
    readAccount(columns[role], labels[role] ?? '', year),
  ) as [Account, Account, Account, Account];
  const masked = [held, planned, cancelled, dates].some((account) => account.masked);
  const facts: MeetingFacts = {
    ...held.facts,
    planned: held.facts.planned ?? planned.facts.held ?? planned.facts.planned,
    cancelled: held.facts.cancelled ?? cancelled.facts.held ?? cancelled.facts.cancelled,
    dates: [...new Set([...held.facts.dates, ...dates.facts.dates])].sort(),
    place: held.facts.place ?? dates.facts.place ?? planned.facts.place ?? cancelled.facts.place,
  };
  if (columns.meetings.length > 0) return { facts, masked };
  const isDeducible = facts.planned !== null && facts.cancelled !== null && facts.cancelled <= facts.planned;
  const derived = isDeducible ? facts.planned! - facts.cancelled! : dates.facts.held;
  return derived === null ? { facts, masked } : { facts: { ...facts, held: derived, basis: 'DERIVED' }, masked };
}

function readAccount(blocks: readonly Block[], column: string, year: number): Account {
  const { text, masked } = writeProse(blocks);
  if (text === null) return { facts: NO_MEETINGS, masked };
  const words = text
    .replace(/\n(?:- )?/g, ' ')
    .replace(/klu[-\u2010\u2011]møde/gi, 'KLU møde')
    .trim();
  const own = words.slice(0, OTHER_GATHERING.exec(words)?.index);
  const days = findMeetingDays(own, year) ?? [];
  const written = days.map((day) => day.text);
  const count = countDated(own, days) ?? readCount(words, year) ?? countList(own, days);
  const understood = [...(count?.understood ?? []), ...written];
  const rest = understood.reduce((left, part) => left.replace(part, ' '), words).replace(BESIDE_NUMBERS, '');
  const basis = count?.numbers.basis ?? 'UNKNOWN';
  const block = blocks.find((candidate) => understood.some((part) => candidate.text.includes(part))) ?? blocks[0]!;
  const facts: MeetingFacts = {
    ...NO_MEETINGS,
    ...count?.numbers,
    dates: days.flatMap(({ date, isCancelled }) => (isCancelled ? [] : [date])).sort(),
    note: basis !== 'STATED' || rest !== '' ? text : null,
    place: placeOf(block, column),
  };
  return { facts, masked };
}
