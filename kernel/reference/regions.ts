import { foldText } from '../danish/text.js';
import { Verification } from '../provenance/kinds.js';
import { readBodiesFile } from './bodies-file.js';

/** A Danish region and the half-open period it exists. */
export interface RegionEntry {
  /** Four digits, or a slug where the official code is not known yet. */
  code: string;
  /** "Region …". */
  name: string;
  validFrom: string;
  /** First day it no longer exists; null: no end known. */
  validTo: string | null;
  verification: Verification;
  note: string | null;
  /** Codes of the regions it came from. */
  predecessors: string[];
  /** Line in the reference table `bodies`. */
  line: number;
}

let regions: readonly RegionEntry[] | undefined;

/** All regions, also those that have ended or not begun, in the order of their codes. */
export function listRegions(): readonly RegionEntry[] {
  regions ??= readBodiesFile().regions.map((row) => ({
    code: row.code,
    name: row.name,
    validFrom: row.validFrom,
    validTo: row.validTo,
    verification: row.verification,
    note: row.note ?? null,
    predecessors: row.predecessors ?? [],
    line: row.line,
  }));
  return regions;
}

/** The region with that code, or null. */
export function regionByCode(code: string): RegionEntry | null {
  return listRegions().find((region) => region.code === code) ?? null;
}

/** The region a name means: with or without the word "Region", in any case, with a genitive s. Null if none. */
export function findRegion(name: string): RegionEntry | null {
  const bare = dropRegionWord(name);
  return listRegions().find((region) => [bare, bare.replace(/s$/, '')].includes(dropRegionWord(region.name))) ?? null;
}

function dropRegionWord(name: string): string {
  return foldText(name).replace(/^region(?:en)? /, '');
}
