import { findDates, weekdayOf, type FoundDate } from '../../../../kernel/danish/dates.js';
import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import { readDecisionHeading } from './decision-heading.js';
import type { MeetingHead } from './head-fields.js';
import { noteIssue, warnIssue } from './issues.js';
import { placeOf, type Line } from './lines.js';

/** Where the day of the meeting stands, and what is odd about it. */
export interface StatedMeetingDate {
  /** Null where only the importer says it. */
  line: Line | null;
  /** The date as written. */
  words: string;
  issues: IssueDraft[];
}

interface StatedDate extends FoundDate {
  line: Line;
}

const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const OF_SOMETHING_ELSE = /udsendt|udskrevet|udskrift|godkendt|næste møde|frist|udarbejdet|revideret/iu;

/** Finds the meeting's date in the head, else over its decisions, and compares it with the other dates of the head. */
export function locateMeetingDate(date: string, head: MeetingHead, lines: readonly Line[]): StatedMeetingDate {
  const year = Number(date.slice(0, 4));
  const labelled = head.fields.filter((field) => field.kind === 'DATE').flatMap((field) => field.lines);
  const titles = head.titles.filter((line) => !OF_SOMETHING_ELSE.test(line.text));
  const inHead = datesIn([...labelled, ...titles], year);
  const decided = lines.filter((line) => readDecisionHeading(line.text));
  const stated = [...inHead, ...datesIn(decided, year)].find((found) => found.date === date);
  if (!stated) return { line: null, words: '', issues: [] };
  const issues = [...compareDates(stated, inHead), ...inHead.flatMap((found) => checkWeekday(found, found.line))];
  if (findDates(stated.text).length === 0) {
    const message = `Mødedatoen står uden årstal; året er læst som ${year}.`;
    issues.push(noteIssue(DataIssueKind.MISSING, message, [placeOf(stated.line, stated.text)]));
  }
  return { line: stated.line, words: stated.text, issues };
}

/** An issue where the weekday that stands with a date is not the date's. */
export function checkWeekday(found: FoundDate, line: Line): IssueDraft[] {
  const weekday = weekdayOf(found.date);
  if (found.weekday === null || found.weekday === weekday) return [];
  const message = `Ugedagen passer ikke til datoen: ${found.date} er en ${WEEKDAYS[weekday - 1]}, ikke en ${WEEKDAYS[found.weekday - 1]}.`;
  return [noteIssue(DataIssueKind.CONFLICT, message, [placeOf(line, found.text)])];
}

function compareDates(stated: StatedDate, inHead: readonly StatedDate[]): IssueDraft[] {
  const other = inHead.find(({ date, line }) => date !== stated.date && line !== stated.line);
  if (!other) return [];
  const message = `Mødedatoen står to steder og er ikke den samme: ${stated.date} og ${other.date}. Den første er brugt.`;
  return [
    warnIssue(
      DataIssueKind.CONFLICT,
      message,
      [stated, other].map(({ line, text }) => placeOf(line, text)),
    ),
  ];
}

function datesIn(lines: readonly Line[], year: number): StatedDate[] {
  return lines.flatMap((line) => findDates(line.text.slice(0, 300), year).map((found) => ({ ...found, line })));
}
