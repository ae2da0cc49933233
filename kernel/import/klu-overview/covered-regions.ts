import { TvaersError } from '../../errors.js';
import { regionOn } from '../../reference/municipalities.js';
import { findRegion, listRegions, regionByCode, type RegionEntry } from '../../reference/regions.js';
import type { Given } from '../reading.js';

/** The region or regions whose municipalities an overview lists. */
export interface CoveredRegions {
  /** One, or several in the order of their codes. */
  regions: RegionEntry[];
  /** It says that it covers the whole country. */
  isNational: boolean;
}

const REGION = /(?<!\p{L})region(?:en)? (\p{Lu}\p{L}+)/giu;
const SEVERAL = /(?<!\p{L})region(?:erne)? (\p{L}+)(?:, (\p{L}+))* og (\p{L}+)/giu;
const NATIONAL =
  /(?<!\p{L})(?:hele landet|landets kommuner|landsdækkende|alle regioner|de (?:fem|fire) regioner|nationale?t?)(?!\p{L})/iu;

/**
 * The regions that the title names, else another line, else the table's own rows or columns; where nothing does, the one to
 * which all listed municipalities belong, else the one that is given. Throws DOCUMENT_INCOMPLETE where the region is not
 * known, DOCUMENT_CONTRADICTS_OPTIONS where another one is given.
 * @param texts title first, then the other lines
 * @param inTable codes of the regions that the table names
 * @param municipalities codes of those listed
 */
export function readCoveredRegions(
  texts: readonly string[],
  inTable: readonly string[],
  municipalities: readonly string[],
  year: number,
  given: Given,
): CoveredRegions {
  const listed = [...new Set(municipalities.map((code) => regionOn(code, `${year}-12-31`)))].filter(
    (code) => code !== null,
  );
  const isNational = listed.length > 1 && texts.some((text) => NATIONAL.test(text));
  const named = texts.map(regionsIn).find((regions) => regions.length > 0) ?? [];
  const inRows = inTable.flatMap((code) => regionByCode(code) ?? []);
  const stated = isNational || (inRows.length > 1 && listed.length > 1) ? listed.flatMap(entryOf) : named;
  const shared = listed.length === 1 ? listed.flatMap(entryOf) : [];
  const regions = [stated, inRows, shared].find((found) => found.length > 0) ?? [];
  if (given.region !== null && regions.length > 0 && regions.every(({ code }) => code !== given.region)) {
    const names = regions.map(({ name, code }) => `${name} (${code})`).join(' og ');
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `Oversigten er fra ${names}, men --region siger ${given.region}. Ret eller udelad --region.`,
    );
  }
  if (regions.length > 0) return { regions: inOrder(regions), isNational };
  const region = regionByCode(given.region ?? '');
  if (region) return { regions: [region], isNational: false };
  throw new TvaersError(
    'DOCUMENT_INCOMPLETE',
    given.region === null
      ? 'Oversigten siger ikke, hvilken region den er fra. Angiv regionens kode med --region.'
      : `Der er ingen region med koden ${given.region}. Angiv regionens kode med --region, fx 1081.`,
  );
}

/** Whether a municipality belongs to a region at the end of a year; to one that is not yet in force, with its predecessors. */
export function belongsTo(municipality: string, region: RegionEntry, year: number): boolean {
  const current = regionOn(municipality, `${year}-12-31`);
  return (
    current === region.code ||
    (current !== null && `${year}-12-31` < region.validFrom && region.predecessors.includes(current))
  );
}

function regionsIn(text: string): RegionEntry[] {
  const words = [
    ...[...text.matchAll(REGION)].map((match) => match[1]!),
    ...[...text.matchAll(SEVERAL)].flatMap((match) => match[0].split(/, | og | /).slice(1)),
  ];
  return words.flatMap((word) => findRegion(word) ?? []);
}

function entryOf(code: string): RegionEntry[] {
  const entry = regionByCode(code);
  return entry ? [entry] : [];
}

function inOrder(regions: readonly RegionEntry[]): RegionEntry[] {
  return listRegions().filter(({ code }) => regions.some((region) => region.code === code));
}
