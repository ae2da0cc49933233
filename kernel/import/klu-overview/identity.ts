import { findDates } from '../../danish/dates.js';
import { foldText, slugify } from '../../danish/text.js';
import { TvaersError } from '../../errors.js';
import { maskWords } from '../../personal-data/words.js';
import { DocumentKind } from '../../provenance/kinds.js';
import type { RegionEntry } from '../../reference/regions.js';
import type { DocumentIdentity, Given } from '../reading.js';
import { readCoveredRegions } from './covered-regions.js';
import type { MarginLine, OverviewTable } from './table.js';

/** A KLU overview's identity with what all its reports share. */
export interface OverviewIdentity {
  document: DocumentIdentity & { year: number };
  /** One, or several where the overview covers several. */
  regions: RegionEntry[];
}

const CASE_NUMBER =
  /(?:^|[^\p{L}])(?:(?:journal|sags?)[ -]?(?:nr|nummer|id)|j\.? ?nr)\.?:? ?([\w/.-]{0,20}\d[\w/.-]{0,20})/iu;
const DATE = /(?:^|[^\p{L}])(?:brev|udsendelses|udarbejdelses)?dato:? (.+)$/iu;
/** A line that is a date, perhaps with a town before it or a word that says what happened that day. */
const DATE_LINE = /^(?:\p{L}+,? )?(?:den |d\. ?)?\d.{3,30}$|^(?:udarbejdet|opdateret|udsendt)(?: den| d\.)? (?=\d)/iu;
const LABELLED =
  /^(?:afdeling|journal|j\.? ?nr|sag|dato|brevdato|udarbejdet|e-?mail|telefon|tlf|til|fra|kopi|kontakt|ref|forfatter|version)[\p{L}. -]{0,25}:/iu;
const TITLE_LABEL = /^(?:emne|titel|vedr(?:ørende|\.)?|notat(?: om)?|bilag \d{0,2}):\s*/i;
/** What the committees are called in a title. */
export const COMMITTEE = /kommunal\p{L}{0,4}[ \u2010\u2011-]{0,3}(?:og )?læge|(?<!\p{L})klu(?!\p{L})/iu;

/**
 * Who published the overview, of which year and under which case number, from the lines around the table, those before it
 * first; what they do not say is taken from `given`, the region also from the municipalities listed (codes). The region
 * publishes it unless another publisher is given, whose overview is then a document of its own; an overview of several
 * regions has the publisher that is given.
 * Throws DOCUMENT_INCOMPLETE without region, DOCUMENT_CONTRADICTS_OPTIONS where `given` says otherwise.
 */
export function readIdentity(
  { preamble, margins }: OverviewTable,
  year: number,
  municipalities: readonly string[],
  inTable: readonly string[],
  given: Given,
): OverviewIdentity {
  const lines = [...preamble, ...margins];
  const title = readTitle(preamble) ?? readTitle(margins, true);
  const date = readDate(lines, given);
  const texts = [title ?? '', ...lines.map(({ text }) => text)];
  const { regions, isNational } = readCoveredRegions(texts, inTable, municipalities, year, given);
  if (given.municipality !== null && !municipalities.includes(given.municipality)) {
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `Kommunen ${given.municipality} står ikke i oversigten. Udelad --municipality, eller ret koden.`,
    );
  }
  const region = regions.length === 1 ? regions[0]! : null;
  const publisher = region?.name ?? null;
  const isOther = given.publisher !== null && slugify(given.publisher) !== slugify(publisher ?? '');
  const where = isNational ? 'hele landet' : regions.map(({ name }) => name).join(' og ');
  const area = isNational ? 'national' : regions.map(({ code }) => code).join('-');
  return {
    regions,
    document: {
      id: [`klu-overview-${year}-${area}`, ...(isOther ? [slugify(given.publisher!)] : [])].join('-'),
      kind: DocumentKind.KLU_OVERVIEW,
      title: title === null ? `Oversigt over de kommunalt-lægelige udvalg ${year}, ${where}` : maskWords(title),
      publisher: isOther ? given.publisher! : publisher,
      caseNumber: firstMatch(lines, CASE_NUMBER),
      ...{ date, year },
    },
  };
}

/**
 * The line that names the committees, else the one with a year; a title over two lines goes on in small letters.
 * @param namesCommittees only such a line will do
 */
export function readTitle(around: readonly MarginLine[], namesCommittees = false): string | null {
  const lines = around.filter(({ text }) => !LABELLED.test(text));
  const titled = lines.findIndex(({ text }) => COMMITTEE.test(text));
  const isTitle = ({ text }: MarginLine): boolean => /(?<!\d)20\d\d(?!\d)/.test(text) && text.split(' ').length > 2;
  const at =
    titled >= 0 || namesCommittees ? titled : lines.findIndex((line) => isTitle(line) && !DATE_LINE.test(line.text));
  const line = lines[at];
  if (!line) return null;
  const before = /^\p{Ll}/u.test(line.text) && lines[at - 1]?.line === line.line - 1 ? [lines[at - 1]!.text] : [];
  const after =
    lines[at + 1]?.line === line.line + 1 && /^\p{Ll}/u.test(lines[at + 1]!.text) ? [lines[at + 1]!.text] : [];
  return [...before, line.text, ...after].join(' ').replace(TITLE_LABEL, '');
}

function readDate(lines: readonly MarginLine[], given: Given): string | null {
  const labelled = lines.flatMap(({ text }) => findDates(DATE.exec(text)?.[1] ?? ''));
  const alone = lines.flatMap(({ text }) => (DATE_LINE.test(text) && text.length < 60 ? findDates(text) : []));
  const stated = [...labelled, ...alone][0]?.date ?? null;
  if (stated !== null && given.date !== null && stated !== given.date) {
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `Oversigten er dateret ${stated}, men --date siger ${given.date}. Ret eller udelad --date.`,
    );
  }
  return stated ?? given.date;
}

function firstMatch(lines: readonly MarginLine[], pattern: RegExp): string | null {
  for (const { text } of lines) {
    const value = pattern.exec(text)?.[1]?.trim();
    if (value !== undefined && foldText(value) !== '') return value;
  }
  return null;
}
