import { findDates, parseMonth } from '../../danish/dates.js';
import { TvaersError } from '../../errors.js';
import type { MarginLine } from './table.js';

const YEAR = /(?<![\d./-])20\d\d(?!\d|[./-]\d)/g;
const SPAN = /(?<![\d./-])20\d\d ?(?:[-–/]|til|og) ?(?:20)?\d\d(?![\d/-])/g;
const WITH_MONTH = /(\p{L}{3,9})\.? (20\d\d)/gu;
/** Words before the year that a document is about. */
const ABOUT = /(?:for|i|året?|kalenderåret?|perioden|dækker) (20\d\d)(?!\d|[./-]\d)/gi;
/** A line that says which year is meant. */
const LABELLED = /^(?:opgørelses|rapport(?:erings)?|kalender|dækker )?(?:år(?:stal)?|året|periode)\b/i;

/**
 * The year an overview covers: its title's, else that of the other lines, else that of the columns' labels, else that of
 * the table's own column; where none says it, the year of the date that was given. A year that belongs to a date, a month
 * or a span of years is none of these. Throws DOCUMENT_INCOMPLETE where no year is said, or several are and nothing tells
 * which is meant.
 * @param given year of the date that the importer states
 */
export function readCoveredYear(
  title: string | null,
  lines: readonly MarginLine[],
  labels: readonly string[],
  inTable: readonly number[],
  given: number | null,
): number {
  const labelled = lines.filter(({ text }) => LABELLED.test(text)).map(({ text }) => text);
  const sources = [[title ?? ''], labelled, lines.map(({ text }) => text), labels];
  for (const texts of [...sources.map((source) => source.map(dropDates))]) {
    const years = distinct(texts.flatMap((text) => yearsIn(text)));
    if (years.length === 0) continue;
    const meant = years.length === 1 ? years : distinct(texts.flatMap((text) => yearsAbout(text)));
    if (meant.length === 1) return meant[0]!;
    if (given !== null && years.includes(given)) return given;
    throw undecided(`Oversigten nævner flere år (${years.join(', ')})`);
  }
  if (inTable.length === 1) return inTable[0]!;
  if (given !== null) return given;
  if (inTable.length > 1) throw undecided(`Tabellen dækker flere år (${inTable.join(', ')})`);
  const span = SPAN.exec(title ?? '')?.[0];
  SPAN.lastIndex = 0;
  if (span !== undefined) throw undecided(`Titlen nævner perioden ${span}`);
  throw new TvaersError(
    'DOCUMENT_INCOMPLETE',
    'Oversigten siger ikke, hvilket år den dækker. Skriv årstallet i titlen, eller angiv en dato i året med --date.',
  );
}

function undecided(what: string): TvaersError {
  return new TvaersError(
    'DOCUMENT_INCOMPLETE',
    `${what}, og det fremgår ikke, hvilket år den dækker. Angiv en dato i året med --date.`,
  );
}

/** The text without dates, months with a year, and spans of years: what is left tells of the year itself. */
function dropDates(text: string): string {
  const undated = findDates(text).reduce((left, date) => left.replace(date.text, ' '), text);
  return undated
    .replace(WITH_MONTH, (words, month: string) => (parseMonth(month) === null ? words : ' '))
    .replace(SPAN, ' ');
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR)].map((match) => Number(match[0]));
}

function yearsAbout(text: string): number[] {
  return [...text.matchAll(ABOUT)].map((match) => Number(match[1]));
}

function distinct(years: readonly number[]): number[] {
  return [...new Set(years)];
}
