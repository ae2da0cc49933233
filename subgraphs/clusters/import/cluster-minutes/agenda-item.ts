import { foldText } from '../../../../kernel/danish/text.js';
import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import type { AgendaHeading } from './agenda-heading.js';
import { readCaseNumber } from './case-number.js';
import { readBareDecision, readDecisions, type DecidingMeeting } from './decision.js';
import type { AgendaItemFacts, AttendanceFacts, DecisionFacts } from './facts.js';
import { noteIssue } from './issues.js';
import { CLOSED_LINE, OPEN_ITEM, readItemTitle } from './item-title.js';
import { kindOfRecommendations } from './item-kind.js';
import { readMissing } from './missing.js';
import { placeOf, type Line } from './lines.js';
import { findLabelledInitiatives } from './labelled-initiative.js';
import { joinParagraphs, textOf } from './paragraphs.js';
import { readPersons, type ListedPerson } from './person-list.js';
import { readRecommendations } from './recommendation.js';
import { splitSections, type Section } from './section.js';
import { findTables, type Table } from './table.js';

/** One agenda item as read, with what other facts are read from. */
export interface ReadItem {
  item: AgendaItemFacts;
  heading: AgendaHeading;
  lines: Line[];
  sections: Section[];
  tables: Table[];
  absent: ListedPerson[];
  unread: Line[];
  issues: IssueDraft[];
}

const CASE_HEADING = /^(?:journal|sags?)(?:nummer|nr\.?)\s*:?$/iu;

/** What an agenda item is part of. */
export interface ItemContext extends DecidingMeeting {
  meetingId: string;
  /** Whether the document puts headings over its decisions. */
  hasDecisionHeadings: boolean;
  isClosed: boolean;
}

/** Reads one agenda item from its heading and its own lines. */
export function readAgendaItem(heading: AgendaHeading, lines: readonly Line[], context: ItemContext): ReadItem {
  const title = readItemTitle(heading.words);
  const id = `${context.meetingId}-${heading.number}`;
  const isMark = (line: Line): boolean => CLOSED_LINE.test(line.text);
  const found = findCaseNumber(lines);
  const body = lines.filter((line) => !isMark(line) && !OPEN_ITEM.test(line.text) && !found.lines.has(line));
  const tables = [...findTables(body), ...findLabelledInitiatives(body)];
  const sections = splitSections(body, new Set(tables.flatMap((table) => [...table.lines])));
  const headed = readDecisions(sections, title.kind, context);
  const absent = sections.filter(({ kind }) => kind === 'ABSENT').map((section) => readPersons(section.lines, true));
  const mayBeBare = !context.hasDecisionHeadings || sections.every(({ headingLine }) => headingLine === null);
  const recommendations = readRecommendations(sections);
  const kind = title.kind ?? kindOfRecommendations(recommendations);
  const item: AgendaItemFacts = {
    id,
    meetingId: context.meetingId,
    number: heading.number,
    title: title.title,
    kind,
    closed: title.closed || context.isClosed || lines.some(isMark),
    startTime: title.startTime,
    endTime: title.endTime,
    caseNumber: found.number,
    summary: textOfKind(sections, 'SUMMARY'),
    sections: sections.flatMap((section) => toAgendaSection(section) ?? []),
    recommendations,
    decisions: headed.length > 0 || !mayBeBare ? headed : readBareDecision(sections, context),
    appendices: readAppendices(sections),
    absentees: [
      ...new Set([...absent.flatMap(({ persons }) => persons.map(({ name }) => name)), ...readMissing(sections)]),
    ],
    place: placeOf(heading.line, titleIn(heading, title.title)),
  };
  const issues = [
    ...(title.misspelt ? [noteSpelling(title.misspelt, heading, id)] : []),
    ...item.decisions.flatMap((decision) => noteUnknownOutcome(decision, item)),
  ];
  const persons = absent.flatMap((list) => list.persons);
  return {
    item,
    heading,
    lines: body,
    sections,
    tables,
    absent: persons,
    unread: absent.flatMap((list) => list.unread),
    issues,
  };
}

/** Writes the absentees of an item as the list of attendees has their names. */
export function nameAbsentees(item: AgendaItemFacts, attendance: readonly AttendanceFacts[]): void {
  const names = new Map(attendance.map(({ name }) => [foldText(name), name]));
  item.absentees = [...new Set(item.absentees.map((name) => names.get(foldText(name)) ?? name))];
}

/** A case number among the first lines of an item, or under its label anywhere in it. */
function findCaseNumber(lines: readonly Line[]): { number: string | null; lines: Set<Line> } {
  const used = new Set<Line>();
  let number: string | null = null;
  lines.forEach((line, index) => {
    const value = lines[index + 1];
    const stated = index < 4 ? readCaseNumber(line.text) : null;
    const below = value && CASE_HEADING.test(line.text) ? readCaseNumber(`Sagsnr. ${value.text}`) : null;
    if (stated === null && below === null) return;
    number ??= stated ?? below;
    used.add(line);
    if (stated === null) used.add(value!);
  });
  return { number, lines: used };
}

function toAgendaSection(section: Section): { heading: string; text: string } | null {
  const isStandard = section.heading === '' || /^sagsfremstilling$/iu.test(section.heading);
  if (section.kind !== 'NARRATIVE' || (section.lines.length === 0 && isStandard)) return null;
  return { heading: section.heading, text: textOf(section.lines) };
}

function textOfKind(sections: readonly Section[], kind: Section['kind']): string | null {
  const text = sections.filter((section) => section.kind === kind).map((section) => textOf(section.lines));
  return text.join('\n') || null;
}

function readAppendices(sections: readonly Section[]): string[] {
  return sections
    .filter(({ kind }) => kind === 'APPENDIX')
    .flatMap((section) => joinParagraphs(section.lines))
    .map(({ text }) => text.replace(/^(?:[-–•*]|\d{1,2}[.)])\s+/u, ''))
    .filter((text) => !/^(?:ingen(?: bilag)?|-)\.?$/iu.test(text));
}

function titleIn(heading: AgendaHeading, title: string): string {
  return heading.line.text.includes(title) ? title : heading.line.text;
}

function noteUnknownOutcome({ outcome, text, place }: DecisionFacts, { number, id }: AgendaItemFacts): IssueDraft[] {
  if (outcome !== null || text === '') return [];
  const message = `Beslutningen under punkt ${number} siger ikke entydigt med kendte ord, hvad udfaldet blev.`;
  return [noteIssue(DataIssueKind.MISSING, message, [place], id)];
}

function noteSpelling(
  { written, meant }: { written: string; meant: string },
  heading: AgendaHeading,
  id: string,
): IssueDraft {
  const message = `»${written}« er læst som »${meant}«.`;
  return noteIssue(DataIssueKind.SPELLING, message, [placeOf(heading.line, written)], id);
}
