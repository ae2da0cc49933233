import { findDates } from '../../../../kernel/danish/dates.js';
import { findTimeRange } from '../../../../kernel/danish/times.js';
import { readCaseNumber } from './case-number.js';
import { withWords, type Line } from './lines.js';
import { readParticipant, readParticipantHeader, type ParticipantColumns } from './participant-table.js';
import { isParty } from './party.js';
import { findStatedPlace } from './stated-place.js';

export type HeadFieldKind = 'DATE' | 'PLACE' | 'PRESENT' | 'ABSENT' | 'CHAIR' | 'STAFF' | 'CASE' | 'OTHER';

/** A labelled part of what stands before the agenda items. */
export interface HeadField {
  kind: HeadFieldKind;
  label: string;
  /** Where its label stands. */
  line: Line;
  /** Its value, each line without the label. */
  lines: Line[];
}

/** What stands before the first agenda item. */
export interface MeetingHead {
  fields: HeadField[];
  /** Lines without a label: title, level, date. */
  titles: Line[];
  /** Titles of the table of contents. */
  contents: string[];
}

const LABELS: readonly [HeadFieldKind, string][] = [
  [
    'STAFF',
    '(?:administrative|øvrige) deltagere|(?:fra )?(?:administrationen?|sekretariat(?:et)?)|referent(?:er)?|sekretær|sagsbehandler|gæster|oplægsholdere?|udarbejdet af|kontaktperson|embedsmænd',
  ],
  [
    'DATE',
    '(?:møde)?dato(?:(?: og |/)tid(?:spunkt)?)?|mødetid(?:spunkt)?|mødedag|mødestart|start ?/ ?slut|tidspunkt|tid|hvornår',
  ],
  ['PLACE', '(?:møde)?sted|(?:møde)?lokale|lokation|mødeadresse|hvor'],
  ['ABSENT', 'fraværende(?: (?:med|uden) afbud)?|(?:meldt )?afbud|fravær|ikke til ?stede|deltog ikke|forfald'],
  ['PRESENT', '(?:møde)?deltagere?|til ?stede(?:værende)?|fremmødte?|medlemmer|mødte|(?:følgende )?deltog(?=\\s*:)'],
  ['CHAIR', 'formand(?:skab)?|næstformand|mødeleder|ordstyrer'],
  ['CASE', '(?:sags?|journal|acadre|esdh)[ -]?(?:nr|nummer|id)\\.?|j\\.? ?nr\\.?'],
  ['OTHER', 'niveau|klynge|udvalg|forum|status|emne|dokument(?:nr|nummer)?|bemærkninger'],
];
const LABEL = LABELS.map(
  ([kind, words]) =>
    [
      kind,
      new RegExp(
        `^(${words})(?!\\p{L})(?: \\([^()]{1,40}\\)| (?:i|fra|for|af|på) ([^:\\d]{2,50})(?=:))?\\.?\\s*(?::\\s*|\\s+|$)(.*)$`,
        'iu',
      ),
    ] as const,
);
const CONTENTS =
  /^(?:indholdsfortegnelse|indhold|dagsorden(?:spunkter)?|punkter(?: på dagsordenen)?|sager|(?:sags|punkt)oversigt|sagsliste|oversigt over punkter)\s*:?$/iu;
/** A line of a table of contents: leader or tab, then a page. */
export const CONTENTS_LINE = /^(.{2,300}?)(?:\s*(?:\.{3,}|…|_{3,})[.…_\s]*|\t)\s*\d{1,3}$/u;
const ONE_LINE: ReadonlySet<HeadFieldKind> = new Set(['DATE', 'CASE', 'CHAIR', 'OTHER']);

/** Sorts the lines before the first agenda item into fields, titles and table of contents. */
export function readHead(lines: readonly Line[]): MeetingHead {
  const head: MeetingHead = { fields: [], titles: [], contents: [] };
  let field: HeadField | null = null;
  let isInContents = false;
  let columns: ParticipantColumns | null = null;
  for (const line of lines) {
    const entry = CONTENTS_LINE.exec(line.text.slice(0, 400));
    if (entry || CONTENTS.test(line.text)) {
      isInContents = true;
      field = null;
      if (entry) head.contents.push(entry[1]!.trim());
      continue;
    }
    const table = readParticipantHeader(line);
    if (table) {
      isInContents = false;
      field = { kind: 'PRESENT', label: line.text, line, lines: [] };
      columns = table;
      head.fields.push(field);
      continue;
    }
    const labelled = readLabel(line);
    if (labelled) {
      isInContents = false;
      columns = null;
      head.fields.push(labelled);
      // "Formand: X" stands among the attendees, whose list goes on after it.
      if (labelled.kind !== 'CHAIR' || labelled.lines.length === 0) field = labelled;
    } else if (isInContents) head.contents.push(line.text);
    else if (field && (field.lines.length === 0 || !ONE_LINE.has(field.kind)))
      field.lines.push(columns ? readParticipant(line, columns) : line);
    else head.titles.push(line);
  }
  return head;
}

function readLabel(line: Line): HeadField | null {
  for (const [kind, pattern] of LABEL) {
    const match = pattern.exec(line.text);
    if (!match) continue;
    if (/lokale$/iu.test(match[1]!) && !/^[^:\t]*[:\t]/.test(line.text)) {
      // "Mødelokale 20, Sygehuset" is a place as it stands.
      return { kind, label: match[1]!, line, lines: [line] };
    }
    // "Deltagere fra X Kommune:" says where those named next come from.
    const group = match[2] !== undefined && isParty(match[2]) ? [`${match[2]}:`] : [];
    const values = [...group, match[3]!.trim()].filter((text) => text !== '');
    return { kind, label: match[1]!, line, lines: values.map((text) => withWords(line, text)) };
  }
  return null;
}

const SAYS_WHAT_IT_IS =
  /klynge|sundhedsråd|referat|dagsorden|møde|niveau|protokol|region|kommune|aflyst|lukket|åben|^til$/iu;

/** Lines without a label that say nothing such a head says. */
export function unreadTitles(head: MeetingHead): Line[] {
  const place = findStatedPlace(head.titles)?.line;
  return head.titles.filter((line) => line !== place && isUnread(line.text));
}

function isUnread(text: string): boolean {
  return (
    !SAYS_WHAT_IT_IS.test(text) &&
    readCaseNumber(text) === null &&
    findDates(text, 2000).length === 0 &&
    findTimeRange(text) === null
  );
}
