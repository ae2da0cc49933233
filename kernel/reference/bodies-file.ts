import { SuccessionKind, Verification } from '../provenance/kinds.js';
import { referenceDocument } from './document.js';

/** An entry of `bodies.json` with the line it stands on. */
export type Located<T> = T & { line: number };

/** A region as the file writes it. */
export interface RegionRow {
  code: string;
  name: string;
  validFrom: string;
  validTo: string | null;
  verification: Verification;
  note?: string;
  predecessors?: string[];
}

/** A cluster or council as the file writes it. */
export interface BodyRow {
  id: string;
  name: string;
  region: string;
  members: Located<{ name: string; kommunekode: string }>[];
  preparatoryFrom?: string;
  validFrom: string;
  validTo?: string | null;
  validToNote?: string;
  verification: Verification;
  note?: string;
}

/** A succession as the file writes it. */
export interface SuccessionRow {
  from: string;
  to: string;
  kind: SuccessionKind;
  date: string;
  note?: string;
}

/** What `bodies.json` holds that the hub uses. */
export interface BodiesFile {
  regions: Located<RegionRow>[];
  clusters: Located<BodyRow>[];
  councils: Located<BodyRow>[];
  successions: Located<SuccessionRow>[];
}

let file: BodiesFile | undefined;

/** `bodies.json`, read once; every entry knows its line. */
export function readBodiesFile(): BodiesFile {
  file ??= locateEntries(referenceDocument('bodies').text);
  return file;
}

function locateEntries(text: string): BodiesFile {
  const parsed = JSON.parse(text) as BodiesFile;
  let at = 0;
  let line = 1;
  // The entries are visited in the order they stand, so one pass over the text finds every line.
  const moveTo = (words: string): number => {
    const next = text.indexOf(words, at);
    if (next < 0) throw new Error(`data/reference/bodies.json: ${words} does not stand where it is expected.`);
    for (let index = text.indexOf('\n', at); index >= 0 && index < next; index = text.indexOf('\n', index + 1))
      line += 1;
    at = next;
    return line;
  };
  const locate = <K extends keyof BodiesFile>(
    section: K,
    key: string,
    value: (row: BodiesFile[K][number]) => string,
  ): void => {
    moveTo(`"${section}": [`);
    for (const row of parsed[section]) {
      row.line = moveTo(`"${key}": ${JSON.stringify(value(row))}`);
      for (const member of 'members' in row ? row.members : []) {
        member.line = moveTo(`"kommunekode": "${member.kommunekode}"`);
      }
    }
  };
  locate('regions', 'name', (row) => row.name);
  locate('clusters', 'id', (row) => row.id);
  locate('councils', 'id', (row) => row.id);
  locate('successions', 'from', (row) => row.from);
  return parsed;
}
