import { findMinutesLevel } from '../../../../kernel/import/cluster-minutes-head.js';
import { identifyClusterMinutes } from '../../../../kernel/import/cluster-minutes-identity.js';
import type { Given, IssueDraft, Place } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import { bodyBySlug } from '../../../../kernel/reference/bodies.js';
import { checkDecisionDates, readAgenda } from './agenda.js';
import { findAgendaHeadings, type AgendaHeading } from './agenda-heading.js';
import { unfoldAgendaTable } from './agenda-table.js';
import { nameAbsentees } from './agenda-item.js';
import { noteStaff, publicNames, readAttendance } from './attendance.js';
import type { ClusterLevel, ClusterMinutesFacts, MeetingFacts } from './facts.js';
import { compareAllocated, isBalanced, readMoney, reportSums } from './funding.js';
import { gatherCellLines } from './cell-lines.js';
import { dropBareNumbers, dropFurniture } from './furniture.js';
import { readHead, unreadTitles, type MeetingHead } from './head-fields.js';
import { readInitiatives } from './initiatives.js';
import { noteIssue, warnIssue } from './issues.js';
import { findLateParticipants } from './late-participants.js';
import { markCutLines, placeOf, splitLines, type Line } from './lines.js';
import { readMeeting } from './meeting.js';
import type { MeetingBody } from './meeting-body.js';
import { locateMeetingDate } from './meeting-date.js';
import { findAbsent, findMentioned } from './mentioned-attendance.js';
import { readNextMeetings } from './next-meeting.js';
import { joinParagraphs } from './paragraphs.js';
import { maskInitiative, maskItem, maskLine, maskPlace } from './personal-names.js';
import { divideRows } from './row-separators.js';
import { reportUnreadMoney } from './unread-money.js';
import { reportUnread, shareRead } from './unread.js';

export { detectClusterMinutes } from './detect.js';

/** Some 200 pages: no minutes are longer. */
const LONGEST_MINUTES = 500_000;
const MOST_LINES = 15_000;
/** What stands before the first item is a page or two; anything beyond is no head. */
const LONGEST_HEAD = 400;

/**
 * Reads the minutes of a cluster meeting. A pure function of the text and of what the importer states. Throws a
 * TvaersError where the minutes name no cluster or no day (DOCUMENT_INCOMPLETE), or another day or region than the
 * importer (DOCUMENT_CONTRADICTS_OPTIONS); everything else odd is an issue.
 */
export function readClusterMinutes(text: string, given: Given): ClusterMinutesFacts {
  const identity = identifyClusterMinutes(text, { ...given, publisher: null });
  const { date, publisher } = identity.document as { date: string; publisher: string };
  const body = { slug: identity.slug, name: publisher };
  const all = splitLines(text.slice(0, LONGEST_MINUTES));
  const written = all.slice(0, MOST_LINES);
  const laid = divideRows(dropBareNumbers(gatherCellLines(dropFurniture(written))));
  markCutLines(laid);
  const { lines, headings, headLines, head } = splitDocument(unfoldAgendaTable(laid));
  const stated = locateMeetingDate(date, head, lines);
  const level = readLevel(head, lines);
  const meeting = readMeeting(head, lines, body.slug, date, stated, level);
  const issues: IssueDraft[] = [...stated.issues, ...noteUnknownBody(body, identity.place)];

  const list = readAttendance(head, meeting.id);
  const items = readAgenda(headings, lines, { meetingId: meeting.id, bodyName: body.name, date });
  const decisions = items.flatMap(({ sections }) => sections.filter(({ kind }) => kind === 'DECISION'));
  meeting.attendance = [...list.attendance, ...findMentioned(decisions, list.attendance, meeting.id)];
  meeting.attendance.push(...findAbsent(items, meeting.attendance, meeting.id));
  meeting.endTime ??= items.findLast(({ item }) => item.endTime !== null)?.item.endTime ?? null;
  for (const { item } of items) {
    item.absentees.push(...list.missed.filter((one) => one.item === item.number).map(({ name }) => name));
    nameAbsentees(item, meeting.attendance);
  }

  const next = readNextMeetings(nextMeetingSources(items, head), meeting, body.slug);
  const read = readInitiatives(items, body.slug, Number(date.slice(0, 4)));
  const { initiatives, checks } = read;
  const money = readMoney(items, body.slug, date, read);
  const allChecks = [...money.checks, ...checks];
  if (money.funding) money.funding.balanced = isBalanced(allChecks);
  issues.push(
    ...list.issues,
    ...items.flatMap((item) => item.issues),
    ...checkDecisionDates(items, body, date),
    ...next.issues,
    ...read.issues,
    ...money.issues,
  );
  issues.push(
    ...reportSums(allChecks, money.funding?.id ?? null),
    ...(money.funding ? compareAllocated(items, money.funding) : []),
  );
  issues.push(...reportUnreadMoney(items, { ...money, ...read, issues }));
  issues.push(...noteMissing(meeting, items.length, lines), ...noteStaff(head));

  const allowed = publicNames(meeting.attendance);
  for (const { item } of items) issues.push(...maskItem(item, allowed));
  for (const initiative of initiatives) maskInitiative(initiative, allowed);
  if (meeting.place !== null) meeting.place = maskLine(meeting.place, allowed);
  const unread = [
    ...unreadTitles(head),
    ...headLines.slice(LONGEST_HEAD),
    ...list.unread,
    ...items.flatMap((item) => item.unread),
    ...money.unread,
  ];
  issues.push(...reportUnread(unread, lines), ...reportBeyond(text, written, all));
  return {
    document: {
      ...identity.document,
      title: maskLine(identity.document.title, allowed),
      publisher: given.publisher ?? body.name,
    },
    clusterSlug: body.slug,
    clusterName: body.name,
    meetings: [meeting, ...next.meetings],
    agendaItems: items.map(({ item }) => item),
    initiatives,
    funding: money.funding,
    issues: issues.map((issue) => ({ ...issue, places: issue.places.map((place) => maskPlace(place, allowed)) })),
    readShare: shareRead(unread, lines) * shareWithin(text, written, all),
  };
}

/** An issue where the document goes on beyond what minutes may hold. */
function reportBeyond(text: string, written: readonly Line[], all: readonly Line[]): IssueDraft[] {
  const last = written.at(-1);
  if (!last || shareWithin(text, written, all) === 1) return [];
  const message = `Dokumentet er på ${text.length.toLocaleString('da-DK')} tegn. Det, der følger efter linje ${last.number}, er ikke læst ind.`;
  return [warnIssue(DataIssueKind.UNREAD_TEXT, message, [placeOf(last)])];
}

interface SplitDocument {
  /** All lines but those of a list of participants that stands under an item. */
  lines: Line[];
  headings: AgendaHeading[];
  headLines: Line[];
  head: MeetingHead;
}

/** What stands before the items, and the items; a list of participants under an item goes with what stands before. */
function splitDocument(all: Line[]): SplitDocument {
  const split = (lines: Line[], late: Line[]): SplitDocument => {
    const headings = findAgendaHeadings(lines);
    const headLines = [...lines.slice(0, headings[0] ? lines.indexOf(headings[0].line) : lines.length), ...late];
    return { lines, headings, headLines, head: readHead([...headLines.slice(0, LONGEST_HEAD - late.length), ...late]) };
  };
  const whole = split(all, []);
  const [first] = whole.headings;
  if (!first || whole.head.fields.some(({ kind }) => kind === 'PRESENT')) return whole;
  const starts = new Set(whole.headings.map(({ line }) => line));
  const late = new Set(findLateParticipants(all.slice(all.indexOf(first.line)), (line) => starts.has(line)));
  return late.size === 0
    ? whole
    : split(
        all.filter((line) => !late.has(line)),
        [...late],
      );
}

/** The share of a document that stands before what minutes may hold ends. */
function shareWithin(text: string, written: readonly Line[], all: readonly Line[]): number {
  return Math.min(1, LONGEST_MINUTES / text.length) * (written.length / Math.max(1, all.length));
}

/** The level the meeting is held at, from its head, else from whom the recommendations and decisions address. */
function readLevel(head: MeetingHead, lines: readonly Line[]): ClusterLevel | null {
  const stated = head.fields.filter(({ kind }) => kind === 'OTHER').flatMap((field) => field.lines);
  const paragraphs = joinParagraphs(lines).map(({ text, lines: [first] }) => ({ ...first!, text }));
  return findMinutesLevel([...head.titles, ...stated], paragraphs);
}

function nextMeetingSources(
  items: ReturnType<typeof readAgenda>,
  head: MeetingHead,
): { title: string; lines: Line[] }[] {
  const announcing = head.titles.filter(({ text }) => /(?:næste|kommende) møde/iu.test(text));
  return [{ title: '', lines: announcing }, ...items.map(({ item, lines }) => ({ title: item.title, lines }))];
}

function noteUnknownBody({ slug, name }: MeetingBody, place: Place): IssueDraft[] {
  if (bodyBySlug(slug) !== null) return [];
  const message = `»${name}« står ikke i opslagstabellen over klynger og råd.`;
  return [warnIssue(DataIssueKind.UNKNOWN_NAME, message, [place])];
}

function noteMissing(meeting: MeetingFacts, items: number, lines: readonly Line[]): IssueDraft[] {
  const place = [placeOf(lines[0]!)];
  return [
    ...(meeting.attendance.length === 0
      ? [noteIssue(DataIssueKind.MISSING, 'Referatet har ingen deltagerliste.', place, meeting.id)]
      : []),
    ...(items === 0
      ? [warnIssue(DataIssueKind.MISSING, 'Der er ikke fundet dagsordenspunkter i referatet.', place, meeting.id)]
      : []),
  ];
}
