import { findDates } from '../../danish/dates.js';
import { foldText, slugify } from '../../danish/text.js';
import { TvaersError } from '../../errors.js';
import type { DocumentIdentity, Given } from '../reading.js';
import { DocumentKind } from '../../provenance/kinds.js';
import { regionOn } from '../../reference/municipalities.js';
import { findRegion, regionByCode, type RegionEntry } from '../../reference/regions.js';
import { maskWords } from '../../personal-data/words.js';

/** A KLU overview's identity with what all its reports share. */
export interface OverviewIdentity {
  document: DocumentIdentity & { year: number; publisher: string };
  regionCode: string;
}

type Line = { line: number; text: string };

const CASE_NUMBER = /^(?:journal|sags?)[ -]?(?:nr|nummer|id)\.?:? ?([\w/.-]{0,20}\d[\w/.-]{0,20})/i;
const DATE = /^dato:? (.+)$/i;
const LABELLED =
  /^(?:afdeling|journal|sag|dato|udarbejdet|e-?mail|telefon|tlf|til|fra|kopi|kontakt|ref)[\p{L}. -]{0,25}:/iu;
/** What the committees are called in a title. */
export const COMMITTEE = /kommunal\p{L}{0,4}[ -]{0,3}(?:og )?læge|(?<!\p{L})klu(?!\p{L})/iu;
const REGION = /(?<!\p{L})region(?:en)? (\p{Lu}\p{L}+)/giu;

/**
 * Who published the overview, of which year and under which case number, from the lines before the table; what they do
 * not say is taken from `given`, the region also from the municipalities listed (codes). The region publishes it unless
 * another publisher is given, whose overview is then a document of its own.
 * Throws DOCUMENT_INCOMPLETE without year or region, DOCUMENT_CONTRADICTS_OPTIONS where `given` says otherwise.
 */
export function readIdentity(
  preamble: readonly Line[],
  municipalities: readonly string[],
  given: Given,
): OverviewIdentity {
  const title = readTitle(preamble);
  const date = readDate(preamble, given);
  const year = readYear(title, preamble) ?? (given.date === null ? null : Number(given.date.slice(0, 4)));
  if (year === null) {
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Oversigten siger ikke, hvilket år den dækker. Skriv årstallet i titlen, eller angiv en dato i året med --date.',
    );
  }
  const region = readRegion(title, preamble, municipalities, year, given);
  if (given.municipality !== null && !municipalities.includes(given.municipality)) {
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `Kommunen ${given.municipality} står ikke i oversigten. Udelad --municipality, eller ret koden.`,
    );
  }
  const isOther = given.publisher !== null && slugify(given.publisher) !== slugify(region.name);
  return {
    regionCode: region.code,
    document: {
      id: [`klu-overview-${year}-${region.code}`, ...(isOther ? [slugify(given.publisher!)] : [])].join('-'),
      kind: DocumentKind.KLU_OVERVIEW,
      title: title === null ? `Oversigt over de kommunalt-lægelige udvalg ${year}, ${region.name}` : maskWords(title),
      publisher: isOther ? given.publisher! : region.name,
      caseNumber: firstMatch(preamble, CASE_NUMBER),
      ...{ date, year },
    },
  };
}

/** The line that names the committees, else the one with a year; a title over two lines goes on in small letters. */
function readTitle(preamble: readonly Line[]): string | null {
  const lines = preamble.filter(({ text }) => !LABELLED.test(text));
  const titled = lines.findIndex(({ text }) => COMMITTEE.test(text));
  const at = titled >= 0 ? titled : lines.findIndex(({ text }) => yearIn(text) !== null && text.split(' ').length > 2);
  const line = lines[at];
  if (!line) return null;
  const before = /^\p{Ll}/u.test(line.text) && lines[at - 1]?.line === line.line - 1 ? [lines[at - 1]!.text] : [];
  const after =
    lines[at + 1]?.line === line.line + 1 && /^\p{Ll}/u.test(lines[at + 1]!.text) ? [lines[at + 1]!.text] : [];
  return [...before, line.text, ...after].join(' ');
}

function readYear(title: string | null, preamble: readonly Line[]): number | null {
  const others = preamble.filter(({ text }) => !DATE.test(text) && !CASE_NUMBER.test(text)).map(({ text }) => text);
  for (const text of [title ?? '', ...others]) {
    const year = yearIn(text);
    if (year !== null) return year;
  }
  return null;
}

function yearIn(text: string): number | null {
  const match = /(?<![\d./-])20\d\d(?!\d|[./]\d)/.exec(text);
  return match ? Number(match[0]) : null;
}

function readDate(preamble: readonly Line[], given: Given): string | null {
  const stated = findDates(firstMatch(preamble, DATE) ?? '')[0]?.date ?? null;
  if (stated !== null && given.date !== null && stated !== given.date) {
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `Oversigten er dateret ${stated}, men --date siger ${given.date}. Ret eller udelad --date.`,
    );
  }
  return stated ?? given.date;
}

function readRegion(
  title: string | null,
  preamble: readonly Line[],
  municipalities: readonly string[],
  year: number,
  given: Given,
): RegionEntry {
  const named = [title ?? '', ...preamble.map(({ text }) => text)].flatMap((text) =>
    [...text.matchAll(REGION)].map((match) => findRegion(match[1]!)),
  );
  const codes = new Set(municipalities.map((code) => regionOn(code, `${year}-12-31`)));
  const shared = codes.size === 1 ? regionByCode([...codes][0] ?? '') : null;
  const stated = named.find((region) => region !== null) ?? shared;
  if (stated && given.region !== null && stated.code !== given.region) {
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `Oversigten er fra ${stated.name} (${stated.code}), men --region siger ${given.region}. Ret eller udelad --region.`,
    );
  }
  const region = stated ?? regionByCode(given.region ?? '');
  if (region) return region;
  throw new TvaersError(
    'DOCUMENT_INCOMPLETE',
    given.region === null
      ? 'Oversigten siger ikke, hvilken region den er fra. Angiv regionens kode med --region.'
      : `Der er ingen region med koden ${given.region}. Angiv regionens kode med --region, fx 1081.`,
  );
}

function firstMatch(lines: readonly Line[], pattern: RegExp): string | null {
  for (const { text } of lines) {
    const value = pattern.exec(text)?.[1]?.trim();
    if (value !== undefined && foldText(value) !== '') return value;
  }
  return null;
}
