import { parse } from 'csv-parse/sync';
import { Verification } from '../provenance/kinds.js';
import { referenceDocument } from './document.js';
import { nameKey, spellings } from './municipality-names.js';
import { regionByCode, findRegion } from './regions.js';

/** A municipality and what it is called. */
export interface MunicipalityEntry {
  /** Four digits, as text: zeros in front count. */
  code: string;
  /** The name without "Kommune". */
  name: string;
  /** Other spellings in use, misspellings met in documents among them. */
  aliases: string[];
  /** The regions it belongs to one after the other: half-open periods, `to` null while no end is known. */
  regions: { code: string; from: string; to: string | null }[];
  /** Line in the reference table `municipalities`. */
  line: number;
  /** Null: the table carries no mark for municipalities. */
  verification: Verification | null;
}

interface Row {
  kommunekode: string;
  name: string;
  regionCode: string;
  regionFrom2027: string;
  aliases: string;
  verification?: Verification;
}

let entries: readonly MunicipalityEntry[] | undefined;
let byCode: ReadonlyMap<string, MunicipalityEntry> | undefined;
let byName: ReadonlyMap<string, MunicipalityEntry> | undefined;

/** All municipalities in the order of their codes. */
export function listMunicipalities(): readonly MunicipalityEntry[] {
  entries ??= readMunicipalities();
  return entries;
}

/** The municipality with that four-digit code, or null. */
export function municipalityByCode(code: string): MunicipalityEntry | null {
  byCode ??= new Map(listMunicipalities().map((entry) => [entry.code, entry]));
  return byCode.get(code) ?? null;
}

/**
 * The municipality a name means: its name or an alias, aa for å and the reverse, with or without "Kommune", in any case,
 * with a genitive s. Null for any other text, a code among them.
 */
export function findMunicipality(name: string): MunicipalityEntry | null {
  byName ??= new Map(listMunicipalities().flatMap((entry) => spellings(entry).map((form) => [nameKey(form), entry])));
  const key = nameKey(name);
  return byName.get(key) ?? (key.endsWith('s') ? byName.get(key.slice(0, -1)) : undefined) ?? null;
}

/** The code of the region a municipality belongs to on a day (`yyyy-mm-dd`); null before its first, or if unknown. */
export function regionOn(code: string, date: string): string | null {
  const regions = municipalityByCode(code)?.regions ?? [];
  return regions.find(({ from, to }) => from <= date && (to === null || date < to))?.code ?? null;
}

function readMunicipalities(): MunicipalityEntry[] {
  const records: { record: Row; info: { lines: number } }[] = parse(referenceDocument('municipalities').text, {
    columns: true,
    info: true,
  });
  return records.map(({ record, info }) => ({
    code: record.kommunekode,
    name: record.name,
    aliases: record.aliases === '' ? [] : record.aliases.split(/\s*;\s*/),
    regions: [regionByCode(record.regionCode), findRegion(record.regionFrom2027)]
      .filter((region, index, all) => region !== null && all.indexOf(region) === index)
      .map((region) => ({ code: region!.code, from: region!.validFrom, to: region!.validTo })),
    line: info.lines,
    verification: record.verification ?? null,
  }));
}
