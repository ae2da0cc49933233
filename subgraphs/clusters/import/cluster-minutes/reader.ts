import { TvaersError } from '../../../../kernel/errors.js';
import type { DocumentIdentity, Given, IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DocumentKind } from '../../../../kernel/provenance/kinds.js';
import { checkDecisionDates, commonCaseNumber, readAgenda } from './agenda.js';
import { findAgendaHeadings } from './agenda-heading.js';
import { nameAbsentees } from './agenda-item.js';
import { noteStaff, publicNames, readAttendance } from './attendance.js';
import { readCaseNumber } from './case-number.js';
import type { ClusterMinutesFacts, MeetingFacts } from './facts.js';
import { compareAllocated, isBalanced, readMoney, reportSums } from './funding.js';
import { dropFurniture } from './furniture.js';
import { readHead, unreadTitles, type MeetingHead } from './head-fields.js';
import { readInitiatives } from './initiatives.js';
import { noteIssue, warnIssue } from './issues.js';
import { markCutLines, placeOf, splitLines, type Line } from './lines.js';
import { readMeeting } from './meeting.js';
import { findLevel, findMeetingBody, type MeetingBody } from './meeting-body.js';
import { readMeetingDate } from './meeting-date.js';
import { findAbsent, findMentioned } from './mentioned-attendance.js';
import { readNextMeetings } from './next-meeting.js';
import { joinParagraphs } from './paragraphs.js';
import { maskInitiative, maskItem, maskLine, maskPlace } from './personal-names.js';
import { reportUnread, shareRead } from './unread.js';

export { detectClusterMinutes } from './detect.js';

/** What stands before the first item is a page or two; anything beyond is no head. */
const LONGEST_HEAD = 400;

/**
 * Reads the minutes of a cluster meeting. A pure function of the text and of what the importer states. Throws a
 * TvaersError where the minutes name no cluster or no day (DOCUMENT_INCOMPLETE), or another day or region than the
 * importer (DOCUMENT_CONTRADICTS_OPTIONS); everything else odd is an issue.
 */
export function readClusterMinutes(text: string, given: Given): ClusterMinutesFacts {
  const lines = dropFurniture(splitLines(text));
  markCutLines(lines);
  const headings = findAgendaHeadings(lines);
  const headLines = lines.slice(0, headings[0] ? lines.indexOf(headings[0].line) : lines.length);
  const head = readHead(headLines.slice(0, LONGEST_HEAD));
  const body = readBody(headLines.slice(0, LONGEST_HEAD), lines, given);
  const when = readMeetingDate(head, lines, given);
  const level = findLevel(
    head.titles.concat(head.fields.filter(({ kind }) => kind === 'OTHER').flatMap((field) => field.lines)),
    joinParagraphs(lines).map((paragraph) => paragraph.text),
  );
  const meeting = readMeeting(head, lines, body.slug, when, level);
  const issues: IssueDraft[] = [...when.issues, ...noteBody(body)];

  const list = readAttendance(head, meeting.id);
  const items = readAgenda(headings, lines, { meetingId: meeting.id, bodyName: body.name, date: when.date });
  const decisions = items.flatMap(({ sections }) => sections.filter(({ kind }) => kind === 'DECISION'));
  meeting.attendance = [...list.attendance, ...findMentioned(decisions, list.attendance, meeting.id)];
  meeting.attendance.push(...findAbsent(items, meeting.attendance, meeting.id));
  meeting.endTime ??= items.findLast(({ item }) => item.endTime !== null)?.item.endTime ?? null;
  for (const { item } of items) nameAbsentees(item, meeting.attendance);

  const next = readNextMeetings(nextMeetingSources(items, head), meeting, body.slug);
  const { initiatives, checks, issues: odd } = readInitiatives(items, body.slug, Number(when.date.slice(0, 4)));
  const money = readMoney(items, body.slug, when.date, initiatives);
  const allChecks = [...money.checks, ...checks];
  if (money.funding) money.funding.balanced = isBalanced(allChecks);
  issues.push(
    ...list.issues,
    ...items.flatMap((item) => item.issues),
    ...checkDecisionDates(items, body, when.date),
    ...next.issues,
    ...odd,
  );
  issues.push(
    ...reportSums(allChecks, money.funding?.id ?? null),
    ...(money.funding ? compareAllocated(items, money.funding) : []),
  );
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
  issues.push(...reportUnread(unread, lines));
  return {
    document: identify(
      maskLine(lines[0]!.text.slice(0, 200), allowed),
      body,
      meeting,
      given,
      readOwnCaseNumber(head) ?? commonCaseNumber(items),
    ),
    clusterSlug: body.slug,
    clusterName: body.name,
    meetings: [meeting, ...next.meetings],
    agendaItems: items.map(({ item }) => item),
    initiatives,
    funding: money.funding,
    issues: issues.map((issue) => ({ ...issue, places: issue.places.map((place) => maskPlace(place, allowed)) })),
    readShare: shareRead(unread, lines),
  };
}

function readBody(head: readonly Line[], lines: readonly Line[], given: Given): MeetingBody {
  const body = findMeetingBody(head) ?? findMeetingBody(lines);
  if (!body) {
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Referatet nævner ingen sundhedsklynge og intet sundhedsråd. Skriv navnet i dokumentets første linje, som det står i opslagstabellen.',
    );
  }
  const isOfficial = body.region !== null && /^\d{4}$/.test(body.region);
  if (given.region !== null && isOfficial && body.region !== given.region) {
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `${body.name} hører til region ${body.region}, men --region siger ${given.region}. Ret --region, eller udelad den.`,
    );
  }
  return body;
}

/** Kind, body and day; the strategic table of a cluster may meet on the same day as the political one. */
function identify(
  title: string,
  body: MeetingBody,
  meeting: MeetingFacts,
  given: Given,
  caseNumber: string | null,
): DocumentIdentity {
  return {
    id: ['cluster-minutes', body.slug, meeting.date, ...(meeting.level === 'STRATEGIC' ? ['strategic'] : [])].join('-'),
    kind: DocumentKind.CLUSTER_MINUTES,
    title,
    publisher: given.publisher ?? body.name,
    caseNumber,
    date: meeting.date,
    year: Number(meeting.date.slice(0, 4)),
  };
}

function readOwnCaseNumber(head: MeetingHead): string | null {
  const stated = head.fields
    .filter(({ kind }) => kind === 'CASE')
    .flatMap((field) => field.lines.map(({ text }) => text));
  return stated[0] ?? head.titles.map(({ text }) => readCaseNumber(text)).find((number) => number !== null) ?? null;
}

function nextMeetingSources(
  items: ReturnType<typeof readAgenda>,
  head: MeetingHead,
): { title: string; lines: Line[] }[] {
  const announcing = head.titles.filter(({ text }) => /(?:næste|kommende) møde/iu.test(text));
  return [{ title: '', lines: announcing }, ...items.map(({ item, lines }) => ({ title: item.title, lines }))];
}

function noteBody(body: MeetingBody): IssueDraft[] {
  if (body.isKnown) return [];
  const message = `»${body.name}« står ikke i opslagstabellen over klynger og råd.`;
  return [warnIssue(DataIssueKind.UNKNOWN_NAME, message, [placeOf(body.line)])];
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
