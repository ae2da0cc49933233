import { In, Not } from 'typeorm';
import type { ImportTarget } from '../kernel/import/corridor.js';
import { nameKind } from '../kernel/import/kind-name.js';
import { DataIssue } from '../kernel/provenance/data-issue.js';
import { DocumentKind } from '../kernel/provenance/kinds.js';
import { SourceDocument } from '../kernel/provenance/source-document.js';
import type { SectorName } from '../kernel/sectors.js';
import { readSettings } from '../kernel/settings.js';
import { closeTargets, openTargets } from './stores.js';

/** A document as one sector has it on file: its latest version. */
export interface DocumentLine {
  document: string;
  sector: SectorName;
  /** `klu-overview`, `cluster-minutes` … */
  kind: string;
  version: number;
  /** When the version came in, ISO. */
  imported: string;
  /** How many issues the version has. */
  issues: number;
  /** See `SourceDocument.readShare`. */
  readShare: number | null;
  /** When and why it was taken out; null while its facts answer. */
  forgotten: { at: string; why: string } | null;
}

/** Lists the documents of all stores by id, those that were forgotten too; the reference tables are none. */
export async function listDocuments({ json = false }: { json?: boolean }): Promise<void> {
  const targets = await openTargets(readSettings(process.env), null);
  try {
    const lines = (await Promise.all(targets.map(readLines))).flat();
    lines.sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
    process.stdout.write(json ? lines.map((line) => `${JSON.stringify(line)}\n`).join('') : toTable(lines));
  } finally {
    await closeTargets(targets);
  }
}

async function readLines({ subgraph, store: { reader } }: ImportTarget): Promise<DocumentLine[]> {
  const versions = await reader.find(SourceDocument, {
    where: { kind: Not(DocumentKind.REFERENCE) },
    order: { id: 'ASC', version: 'ASC' },
  });
  const latest = [...new Map(versions.map((version) => [version.id, version])).values()];
  const issues = await reader.find(DataIssue, {
    select: { id: true, version: true, documentId: true },
    where: { documentId: In(latest.map(({ id }) => id)), live: true },
  });
  return latest.map(({ id, kind, version, importedAt, readShare, forgottenAt, forgottenWhy }) => ({
    ...{ document: id, sector: subgraph.name, kind: nameKind(kind), version, imported: importedAt },
    issues: issues.filter(({ documentId }) => documentId === id).length,
    readShare,
    forgotten: forgottenAt === null ? null : { at: forgottenAt, why: forgottenWhy ?? '' },
  }));
}

const HEADER = ['dokument', 'sektor', 'art', 'version', 'indlæst', 'læst', 'bemærkninger'];

function toTable(lines: readonly DocumentLine[]): string {
  if (lines.length === 0) return 'Der er ingen dokumenter i lageret. Indlæs et med: tvaers import FIL\n';
  const rows = lines.map(({ document, sector, kind, version, imported, readShare, issues, forgotten }) => [
    ...[document, sector, kind, String(version), imported.slice(0, 10)],
    readShare === null ? '' : `${Math.floor(readShare * 100)} %`,
    forgotten === null ? String(issues) : `glemt ${forgotten.at.slice(0, 10)}: ${forgotten.why}`,
  ]);
  const widths = HEADER.map((_title, column) => Math.max(...[HEADER, ...rows].map((row) => row[column]!.length)));
  const toLine = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [HEADER, ...rows].map((row) => `${toLine(row)}\n`).join('');
}
