import { findDates, weekdayOf, type FoundDate } from '../../../../kernel/danish/dates.js';
import { findTimeRange } from '../../../../kernel/danish/times.js';
import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import type { ClusterLevel, MeetingFacts } from './facts.js';
import { noteIssue } from './issues.js';
import { placeOf, type Line } from './lines.js';
import { meetingId } from './meeting-body.js';
import { checkWeekday } from './meeting-date.js';
import { joinParagraphs, lineWith, type Paragraph } from './paragraphs.js';

/** The meetings a document announces, and what is odd about them. */
export interface NextMeetings {
  meetings: MeetingFacts[];
  issues: IssueDraft[];
}

const ABOUT_MEETINGS =
  /(?:næste|kommende|planlagte|fremtidige) møde|møde(?:plan|række|kalender|datoer)|møder? i 20\d\d/iu;
const ANNOUNCES =
  /(?:næste|kommende|planlagte?|ordinære|følgende) møde|mødet? (?:den|d\.|afholdes|er (?:planlagt|aflyst)|aflyses|\p{L}+dag)|mødedatoer|møderne (?:er|i)/iu;
const MEETING_LINE =
  /^(?:[-–•*] ?)?(?:der er møde|(?:man|tirs|ons|tors|fre|lør|søn)dag|\d{1,2}[-./]|(?:den|d\.) ?\d|møde)/iu;
const OTHER_BODY =
  /(?<!\p{L})(?:\p{L}*udvalg\p{L}*|regionsråd\p{L}*|byråd\p{L}*|kommunalbestyrelse\p{L}*|bestyrelse\p{L}*|styregruppe\p{L}*|høring\p{L}*|frist(?:en)?|temadag|konference|deadline)(?!\p{L})/iu;
const PLACE = /^,?\s*(?:kl\.[^,;]{0,24})?,?\s*(?:(?:i|på|hos|ved) )(.{2,80}?)\s*(?:$|[.;(]|, ?(?:kl|hvor|med))/iu;
const IN_PARENTHESES = /^[\s,]*\((?!aflyst|udsat|uge|bemærk|ændret|flyttet|\p{L}+dag(?!\p{L}))([^()\d]{2,60})\)/iu;
const CANCELLED = /(?:er |bliver |blev )?aflys(?:t|es)/iu;

/** The later meetings of the same body that a document announces, each once, in the order of their dates. */
export function readNextMeetings(
  items: readonly { title: string; lines: readonly Line[] }[],
  held: MeetingFacts,
  slug: string,
): NextMeetings {
  const meetings = new Map<string, MeetingFacts>();
  const issues: IssueDraft[] = [];
  for (const { title, lines } of items) {
    const announcing = findAnnouncements(title, lines, held.level);
    const years = announcing.length > 0 ? yearsOf(lines, held.date) : [];
    for (const { sentence, paragraph } of announcing) {
      const dates = datesAfter(sentence, held.date, years);
      // "… alle dage kl. 12.30" is about every date before it.
      const common =
        /(?:alle (?:dage|gange|møder)|hver gang|begge dage),? (?:fra )?(kl\..{1,30})$/iu.exec(sentence)?.[1] ?? '';
      dates.forEach((found, index) => {
        const words =
          sentence.slice(found.index + found.text.length, dates[index + 1]?.index).replace(common, '') +
          (common === '' ? '' : ` ${common}`);
        const known = meetings.get(found.date);
        if (known) return completeMeeting(known, words);
        const line = lineWith(paragraph, found.text);
        meetings.set(found.date, toMeeting(found, sentence, words, line, held, slug));
        issues.push(...checkWeekday(found, line), ...noteYear(found, paragraph));
      });
    }
  }
  return { meetings: [...meetings.values()].sort((a, b) => a.date.localeCompare(b.date)), issues };
}

/** The sentences about a coming meeting of the body, at the level of these minutes. */
function findAnnouncements(
  title: string,
  lines: readonly Line[],
  level: ClusterLevel | null,
): { sentence: string; paragraph: Paragraph }[] {
  const isAboutMeetings = ABOUT_MEETINGS.test(title);
  const otherLevel = level === 'STRATEGIC' ? /politiske? (?:niveau|klynge)/iu : /strategiske? (?:niveau|klynge)/iu;
  return joinParagraphs(lines)
    .flatMap((paragraph) => sentencesOf(paragraph.text).map((sentence) => ({ sentence, paragraph })))
    .filter(({ sentence }) => ANNOUNCES.test(sentence) || (isAboutMeetings && MEETING_LINE.test(sentence)))
    .filter(({ sentence }) => !OTHER_BODY.test(sentence) && !otherLevel.test(sentence));
}

function sentencesOf(text: string): string[] {
  return text.slice(0, 5_000).split(/(?<=\p{L}\p{L}[.!?])\s+(?=\p{Lu})/u);
}

function toMeeting(
  found: FoundDate,
  sentence: string,
  words: string,
  line: Line,
  held: MeetingFacts,
  slug: string,
): MeetingFacts {
  const meeting: MeetingFacts = {
    id: meetingId(slug, found.date, held.level),
    level: held.level,
    date: found.date,
    ...{ startTime: null, endTime: null, place: null },
    status: CANCELLED.test(sentence) ? 'CANCELLED' : 'PLANNED',
    attendance: [],
    sourcePlace: placeOf(line, found.text),
  };
  completeMeeting(meeting, words);
  return meeting;
}

/** A meeting is often named twice, once with its place and once with its agenda. `words` follow its date. */
function completeMeeting(meeting: MeetingFacts, words: string): void {
  const after = words.replace(/ og ?$/u, '');
  const time = findTimeRange(after);
  const withoutTime = time ? after.replace(time.text, '') : after;
  meeting.startTime ??= time?.start ?? null;
  meeting.endTime ??= time?.end ?? null;
  const [, ...columns] = withoutTime.includes('\t') ? withoutTime.split('\t').map((cell) => cell.trim()) : [];
  meeting.place ??= columns.findLast((cell) => /^\p{Lu}[^\d]{2,60}$/u.test(cell) && !CANCELLED.test(cell)) ?? null;
  meeting.place ??= (PLACE.exec(withoutTime) ?? IN_PARENTHESES.exec(withoutTime))?.[1]?.trim() ?? null;
}

/** Years the meetings may be in: those the lines name, else the one in which the day comes next. */
function yearsOf(lines: readonly Line[], after: string): number[] {
  const from = Number(after.slice(0, 4));
  const named = lines.flatMap((line) =>
    [...line.text.slice(0, 2_000).matchAll(/(?<![\d./-])20\d\d(?!\d| ?[–-] ?20)/g)].map(([year]) => Number(year)),
  );
  return [...new Set([...named.filter((year) => year >= from && year <= from + 2), from, from + 1])];
}

function datesAfter(sentence: string, after: string, years: readonly number[]): FoundDate[] {
  const byIndex = new Map<number, FoundDate>();
  const candidates = years.flatMap((year) => findDates(sentence, year)).filter((found) => found.date > after);
  for (const found of candidates) {
    const known = byIndex.get(found.index);
    const fits = found.weekday === null || found.weekday === weekdayOf(found.date);
    const knownFits = known !== undefined && (known.weekday === null || known.weekday === weekdayOf(known.date));
    if (!known || (fits && !knownFits)) byIndex.set(found.index, found);
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

function noteYear(found: FoundDate, paragraph: Paragraph): IssueDraft[] {
  if (/\d{2}$/.test(found.text)) return [];
  const message = `Mødet den ${found.date} står uden årstal; året er læst af sammenhængen.`;
  return [noteIssue(DataIssueKind.MISSING, message, [placeOf(lineWith(paragraph, found.text), found.text)])];
}
