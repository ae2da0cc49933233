import { foldText, slugify } from '../danish/text.js';
import { SuccessionKind, Verification } from '../provenance/kinds.js';
import { readBodiesFile, type BodyRow, type Located } from './bodies-file.js';

/** What kind of body: a health cluster (doctors have seats) or a council under the region (they have none). */
export type BodyKind = 'SUNDHEDSKLYNGE' | 'SUNDHEDSRAAD';

/** A cluster or council and the half-open period it is in force. */
export interface BodyEntry {
  /** `sk-…` or `sr-…`. */
  slug: string;
  name: string;
  kind: BodyKind;
  /** Region code. */
  region: string;
  /** Codes of the member municipalities. */
  members: string[];
  /** Line of each member in the reference table `bodies`, in the order of `members`. */
  memberLines: number[];
  /** From when it works in preparation; null where it does not. */
  preparatoryFrom: string | null;
  validFrom: string;
  /** First day it is no longer in force; null: no end known. */
  validTo: string | null;
  /** What `validTo` rests on. */
  validToNote: string | null;
  verification: Verification;
  note: string | null;
  /** Line in the reference table `bodies`. */
  line: number;
}

/** One region, cluster or council following another. */
export interface SuccessionEntry {
  /** Region code or body slug. */
  from: string;
  /** Region code or body slug. */
  to: string;
  kind: SuccessionKind;
  date: string;
  note: string | null;
  /** Line in the reference table `bodies`. */
  line: number;
}

let bodies: readonly BodyEntry[] | undefined;

/** All clusters and councils, whenever they are in force. */
export function listBodies(): readonly BodyEntry[] {
  const file = readBodiesFile();
  bodies ??= [
    ...file.clusters.map((row) => toBody(row, 'SUNDHEDSKLYNGE')),
    ...file.councils.map((row) => toBody(row, 'SUNDHEDSRAAD')),
  ];
  return bodies;
}

/** The cluster or council with that slug, or null. */
export function bodyBySlug(slug: string): BodyEntry | null {
  return listBodies().find((body) => body.slug === slug) ?? null;
}

/**
 * The cluster or council a name means. The exact name wins; then the same name in another form (definite, genitive);
 * then the same place and kind of body ("X-klyngen" for "Sundhedsklynge X"). Null if several fit, or none.
 */
export function findBody(name: string): BodyEntry | null {
  const bare = foldText(name).replace(/\s*[-–,]\s*(?:politisk|(?:fagligt? )?strategisk)\s+niveau$/, '');
  const steps = [foldText, toIndefinite, toPlaceAndKind];
  for (const step of steps) {
    const wanted = step(bare);
    const fitting = listBodies().filter((body) => wanted !== '' && step(body.name) === wanted);
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0]! : null;
  }
  return bare.endsWith('s') ? findBody(bare.slice(0, -1)) : null;
}

/** How regions, clusters and councils follow each other. */
export function listSuccessions(): SuccessionEntry[] {
  return readBodiesFile().successions.map(({ from, to, kind, date, note, line }) => ({
    ...{ from, to, kind, date, line },
    note: note ?? null,
  }));
}

function toBody(row: Located<BodyRow>, kind: BodyKind): BodyEntry {
  return {
    slug: row.id,
    name: row.name,
    kind,
    region: row.region,
    members: row.members.map((member) => member.kommunekode),
    memberLines: row.members.map((member) => member.line),
    preparatoryFrom: row.preparatoryFrom ?? null,
    validFrom: row.validFrom,
    validTo: row.validTo ?? null,
    validToNote: row.validToNote ?? null,
    verification: row.verification,
    note: row.note ?? null,
    line: row.line,
  };
}

function toIndefinite(name: string): string {
  return slugify(name).replace(/^(sundhedsklynge|sundhedsraad|klynge)(?:ns?|ets?|s)?-/, '$1-');
}

/** `place:kind`; empty for a name without a word for the kind: a place alone is no body. */
function toPlaceAndKind(name: string): string {
  const key = slugify(name);
  const ahead = /^(?:sundheds)?(klynge|raad)(?:n|et)?-(?:i-|for-)?(.+)$/.exec(key);
  if (ahead) return `${ahead[2]}:${ahead[1]}`;
  const behind = /^(.+?)s?-?(?:sundheds)?(klynge|raad)(?:n|et)?$/.exec(key);
  return behind ? `${behind[1]}:${behind[2]}` : '';
}
