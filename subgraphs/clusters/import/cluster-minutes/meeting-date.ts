import { findDates, weekdayOf, type FoundDate } from '../../../../kernel/danish/dates.js';
import { TvaersError } from '../../../../kernel/errors.js';
import type { Given, IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import { readDecisionHeading } from './decision-heading.js';
import type { MeetingHead } from './head-fields.js';
import { noteIssue, warnIssue } from './issues.js';
import { placeOf, type Line } from './lines.js';

/** The day of the meeting, and where it stands. */
export interface MeetingDate {
  date: string;
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

/**
 * The meeting's date: of the labelled one, the title's and that of its decisions the one most of them state, the first of
 * equals; else what the importer stated. A year left out is taken from the others. Throws DOCUMENT_INCOMPLETE where none of them says it, and
 * DOCUMENT_CONTRADICTS_OPTIONS where the document names another day than the importer.
 */
export function readMeetingDate(head: MeetingHead, lines: readonly Line[], given: Given): MeetingDate {
  const labelled = head.fields.filter((field) => field.kind === 'DATE').flatMap((field) => field.lines);
  const titles = head.titles.filter((line) => !OF_SOMETHING_ELSE.test(line.text));
  const decided = lines.filter((line) => readDecisionHeading(line.text));
  const full = [...datesIn(labelled), ...datesIn(titles), ...datesIn(decided)];
  const year = Number((full[0]?.date ?? yearIn([...labelled, ...titles]) ?? given.date)?.slice(0, 4)) || undefined;
  const inHead = [...datesIn(labelled, year), ...datesIn(titles, year)];
  const stated = mostStated(inHead, datesIn(decided));
  const date = stated?.date ?? given.date;
  if (date === null) {
    const message =
      'Referatet siger ikke, hvilken dag mødet blev holdt (dag, måned og år). Angiv den med --date ÅÅÅÅ-MM-DD.';
    throw new TvaersError('DOCUMENT_INCOMPLETE', message);
  }
  if (given.date !== null && given.date !== date) {
    const message = `Referatet er fra et møde den ${date}, men --date siger ${given.date}. Ret --date, eller udelad den.`;
    throw new TvaersError('DOCUMENT_CONTRADICTS_OPTIONS', message);
  }
  if (stated === null) return { date, line: null, words: '', issues: [] };
  const issues = [...compareDates(stated, inHead), ...inHead.flatMap((found) => checkWeekday(found, found.line))];
  if (!full.some((other) => other.line === stated.line)) {
    const message = `Mødedatoen står uden årstal; året er læst som ${date.slice(0, 4)}.`;
    issues.push(noteIssue(DataIssueKind.MISSING, message, [placeOf(stated.line, stated.text)]));
  }
  return { date, line: stated.line, words: stated.text, issues };
}

/** An issue where the weekday that stands with a date is not the date's. */
export function checkWeekday(found: FoundDate, line: Line): IssueDraft[] {
  const weekday = weekdayOf(found.date);
  if (found.weekday === null || found.weekday === weekday) return [];
  const message = `Ugedagen passer ikke til datoen: ${found.date} er en ${WEEKDAYS[weekday - 1]}, ikke en ${WEEKDAYS[found.weekday - 1]}.`;
  return [noteIssue(DataIssueKind.CONFLICT, message, [placeOf(line, found.text)])];
}

function mostStated(inHead: readonly StatedDate[], decided: readonly StatedDate[]): StatedDate | null {
  const all = inHead.length > 0 ? inHead : decided;
  const support = ({ date }: StatedDate): number =>
    inHead.filter((other) => other.date === date).length + (decided.some((other) => other.date === date) ? 1 : 0);
  return all.reduce<StatedDate | null>(
    (best, next) => (best === null || support(next) > support(best) ? next : best),
    null,
  );
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

function datesIn(lines: readonly Line[], year?: number): StatedDate[] {
  return lines.flatMap((line) => findDates(line.text.slice(0, 300), year).map((found) => ({ ...found, line })));
}

function yearIn(lines: readonly Line[]): string | undefined {
  return lines
    .map((line) => /(?<!\d)20\d\d(?!\d)/.exec(line.text.slice(0, 300))?.[0])
    .find((year) => year !== undefined);
}
