import { withWords, type Line } from './lines.js';

/** Which columns of a table of participants say who was there. */
export interface ParticipantColumns {
  header: string;
  present: number;
  absent: number;
}

const NAME = /^(?:navn(?:e)?|deltagere?|medlem(?:mer)?|repræsentant(?:er)?)$/iu;
const OTHER =
  /^(?:titel|stilling|funktion|rolle|organisation|kommune|myndighed|part(?:i|er)?|repræsenterer|område|deltog|til ?stede|mødt|fremmøde|fremmødt|afbud|fravær(?:ende)?|ikke til ?stede|status|bemærkning(?:er)?)$/iu;
const PRESENT = /^(?:deltog|til ?stede|mødt|fremmøde|fremmødt)$/iu;
const ABSENT = /^(?:afbud|fravær(?:ende)?|ikke til ?stede)$/iu;
const MARK = /^(?:x|ja|✓|✔|√|v)(?![\p{L}])/iu;
const NO = /^(?:nej|-|–)$/iu;

/** The columns of a table of participants, where a row is its header: "Navn", "Titel", "Deltog". */
export function readParticipantHeader({ cells, text }: Line): ParticipantColumns | null {
  const words = cells?.map((cell) => cell.text) ?? [];
  const [first, ...others] = words;
  if (first === undefined || !NAME.test(first) || others.length === 0) return null;
  if (!others.every((word) => word === '' || OTHER.test(word))) return null;
  const columnLike = (pattern: RegExp): number => words.findIndex((word) => pattern.test(word));
  return { header: text, present: columnLike(PRESENT), absent: columnLike(ABSENT) };
}

/** A row of such a table as a list of people writes it: "Name, titel, organisation, Afbud". A repeated header is empty. */
export function readParticipant(line: Line, { header, present, absent }: ParticipantColumns): Line {
  if (line.cells === null) return line;
  if (line.text === header) return withWords(line, '');
  const words = line.cells.map(({ text }, column) => {
    if (column === absent) return MARK.test(text) ? 'Afbud' : text.replace(NO, '');
    return column === present && NO.test(text) ? 'Afbud' : text;
  });
  return withWords(line, words.filter((word) => word !== '').join(', '));
}
