import { TvaersError } from '../../../../kernel/errors.js';
import type { Given, Place } from '../../../../kernel/import/reading.js';
import { regionOn } from '../../../../kernel/reference/municipalities.js';
import { findRegion, regionByCode } from '../../../../kernel/reference/regions.js';
import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';

/** A region and where the text names it; no place where whoever imports it has said so. */
export interface RegionFact {
  code: string;
  place: Place | null;
}

/** Words and the lines they stand on: a block, or a line as a block of its own. */
export type Words = Pick<Block, 'text' | 'lines'>;

/** The regions that words name as "Region X", in order, each once. */
export function findRegionsIn(blocks: readonly Words[]): RegionFact[] {
  const found = new Map<string, RegionFact>();
  for (const { text, lines } of blocks) {
    for (const [words] of text.matchAll(/(?<!\p{L})region(?:en)? \p{Lu}\p{L}+/giu)) {
      const code = findRegion(words)?.code;
      if (code !== undefined && !found.has(code)) found.set(code, { code, place: locate(lines, words) });
    }
  }
  return [...found.values()];
}

/**
 * The region a plan is of: the only one that its text names, or what whoever imports it says, or the region that the
 * given municipality belonged to on `day`. Throws where text and statement contradict each other, and where neither helps.
 */
export function decideRegion(blocks: readonly Words[], given: Given, day: string | null): RegionFact {
  const named = findRegionsIn(blocks);
  const only = named.length === 1 ? named[0]! : null;
  const ofMunicipality = given.municipality !== null && day !== null ? regionOn(given.municipality, day) : null;
  const stated = given.region ?? ofMunicipality;
  if (stated !== null) {
    if (only !== null && only.code !== stated) {
      throw new TvaersError(
        'DOCUMENT_CONTRADICTS_OPTIONS',
        `Dokumentet handler om ${nameRegion(only.code)} (linje ${only.place!.line}), men ${nameRegion(stated)} er angivet. Ret --region eller --municipality.`,
      );
    }
    return { code: stated, place: named.find(({ code }) => code === stated)?.place ?? null };
  }
  if (only !== null) return only;
  const reason =
    named.length === 0 ? 'ingen region' : `flere regioner (${named.map(({ code }) => nameRegion(code)).join(', ')})`;
  throw new TvaersError(
    'DOCUMENT_INCOMPLETE',
    `Dokumentet nævner ${reason}, så det vides ikke, hvis praksisplan det er. Angiv regionen med --region.`,
  );
}

function nameRegion(code: string): string {
  return regionByCode(code)?.name ?? code;
}
