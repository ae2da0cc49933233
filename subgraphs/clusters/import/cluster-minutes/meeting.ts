import { findTimeRange } from '../../../../kernel/danish/times.js';
import type { MeetingFacts } from './facts.js';
import type { MeetingHead } from './head-fields.js';
import { placeOf, type Line } from './lines.js';
import { meetingId } from './meeting-body.js';
import type { StatedMeetingDate } from './meeting-date.js';
import { findStatedPlace } from './stated-place.js';
import type { ClusterLevel } from './facts.js';

/** "Mødetidspunkt: 08.00" */
const BARE_TIME = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;
const CLOSES = /(?<!\p{L})mødet (?:blev )?(?:hævet|hævedes|slut|sluttede|sluttet|afsluttet|afsluttedes) (?=kl)/iu;

/** The meeting of the minutes, still without its attendance. */
export function readMeeting(
  head: MeetingHead,
  lines: readonly Line[],
  slug: string,
  date: string,
  stated: StatedMeetingDate,
  level: ClusterLevel | null,
): MeetingFacts {
  const valueOf = (kind: 'DATE' | 'PLACE'): Line[] =>
    head.fields.filter((field) => field.kind === kind).flatMap((field) => field.lines);
  const time = [...valueOf('DATE'), ...head.titles]
    .map(({ text }) => findTimeRange(text.slice(0, 300)))
    .find((found) => found !== null);
  const bare = valueOf('DATE')
    .map(({ text }) => BARE_TIME.exec(text))
    .find((found) => found !== null);
  const closing = lines.findLast(({ text }) => CLOSES.test(text))?.text;
  return {
    id: meetingId(slug, date, level),
    level,
    date,
    startTime: time?.start ?? (bare ? `${bare[1]!.padStart(2, '0')}:${bare[2]}` : null),
    endTime: (closing && findTimeRange(closing.slice(closing.search(CLOSES)))?.start) ?? time?.end ?? null,
    place:
      valueOf('PLACE')
        .map(({ text }) => text)
        .join(', ')
        .slice(0, 200) ||
      findStatedPlace(head.titles)?.words ||
      null,
    status: statusOf(head, lines),
    attendance: [],
    sourcePlace: stated.line ? placeOf(stated.line, stated.words) : placeOf(lines[0]!),
  };
}

/** A meeting that is called off says so in its head; an agenda is of a meeting still to come. */
function statusOf(head: MeetingHead, lines: readonly Line[]): MeetingFacts['status'] {
  const words = [
    ...head.titles,
    ...head.fields.filter(({ kind }) => kind === 'OTHER' || kind === 'DATE').flatMap((field) => field.lines),
  ];
  if (words.some(({ text }) => /(?<!\p{L})aflyst(?!\p{L})/iu.test(text))) return 'CANCELLED';
  const isAgenda =
    words.some(({ text }) => /^dagsorden(?!\p{L})/iu.test(text)) || /^dagsorden(?!\p{L})/iu.test(lines[0]?.text ?? '');
  const isMinuted = lines.some(({ text }) => /^(?:beslutning|referat|beslutningsprotokol)(?!\p{L})/iu.test(text));
  return isAgenda && !isMinuted ? 'PLANNED' : 'HELD';
}
