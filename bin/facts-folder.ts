import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TvaersError } from '../kernel/errors.js';
import { listIssues, readDocument, type ImportReport } from '../kernel/import/corridor.js';
import { serialiseFacts } from '../kernel/import/facts.js';
import type { Reading } from '../kernel/import/importer.js';
import { nameKind } from '../kernel/import/kind-name.js';
import type { Given } from '../kernel/import/reading.js';
import type { DocumentKind } from '../kernel/provenance/kinds.js';
import { maskContacts } from '../kernel/personal-data/contacts.js';
import { ThemeTagRow } from '../kernel/themes/theme-tag-row.js';
import { SUBGRAPHS } from './sectors.js';

/**
 * Writes `folder/<sector>/<document>.json` for every sector that reads the file; no store is touched.
 * Throws a TvaersError where the file is refused or the folder cannot be written to.
 */
export async function writeFacts(
  folder: string,
  file: { name: string; bytes: Uint8Array },
  given: Given,
  { kind: statedKind, dryRun }: { kind: DocumentKind | null; dryRun: boolean },
): Promise<ImportReport> {
  const targets = SUBGRAPHS.map((subgraph) => ({ subgraph }));
  const { sha256, kind, pageStarts, readings } = await readDocument(targets, file.bytes, given, statedKind);
  let inserted = 0;
  for (const { sector, reading } of readings) {
    const text = serialiseFacts({ sha256, fileName: maskContacts(file.name).text, pageStarts, reading });
    if (!dryRun) await writeText(join(folder, sector), `${reading.document.id}.json`, text);
    inserted += countRecords(reading);
  }
  return {
    kind: nameKind(kind),
    document: readings[0]!.reading.document.id,
    ...{ inserted, updated: 0, unchanged: 0, removed: 0 },
    issues: listIssues(readings),
  };
}

/** Records as an import counts them: what is derived from them is none. */
function countRecords({ batches }: Reading): number {
  return batches.reduce((count, { entity, rows }) => count + (entity === ThemeTagRow ? 0 : rows.length), 0);
}

async function writeText(folder: string, name: string, text: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new TvaersError('BAD_USER_INPUT', `--facts: ${folder} kan ikke skrives (${code}). Vælg en anden mappe.`);
  }
}
