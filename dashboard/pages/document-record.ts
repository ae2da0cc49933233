import type { SectorName } from '../question.js';
import type { Connection } from './all-pages.js';
import type { Issue } from './issue.js';
import { documentsOf, SECTOR_NAMES, type DocumentsAnswer } from './sectors.js';

/** A document as one sector has it, as one-document.graphql tells of it. */
export interface DocumentFile {
  id: string;
  version: number;
  sha256: string;
  fileName: string | null;
  kind: string;
  title: string | null;
  publisher: string | null;
  caseNumber: string | null;
  date: string | null;
  year: number | null;
  importedAt: string;
  licence: string | null;
  url: string | null;
  readShare: number | null;
  forgottenAt: string | null;
  forgottenWhy: string | null;
  versions: DocumentVersion[];
  issues: Issue[];
}

export interface DocumentVersion {
  version: number;
  sha256: string;
  fileName: string | null;
  importedAt: string;
  forgottenAt: string | null;
}

/** A document as each sector that reads it has it; the first of them speaks for what they share. */
export interface SharedDocument {
  head: DocumentFile;
  files: { sector: SectorName; file: DocumentFile }[];
  issues: Issue[];
  versions: DocumentVersion[];
}

/** Puts together what the sectors say of one document; null where none has it. */
export function mergeFiles(answer: DocumentsAnswer<{ nodes: DocumentFile[] }>): SharedDocument | null {
  const files = SECTOR_NAMES.flatMap((sector) =>
    (documentsOf(answer, sector)?.nodes ?? []).map((file) => ({ sector, file })),
  );
  const head = files[0]?.file;
  if (head === undefined) return null;
  return {
    head,
    files,
    issues: files.flatMap(({ file }) => file.issues),
    versions: mergeVersions(files.flatMap(({ file }) => file.versions)),
  };
}

/** Each version once, the latest first. A version counts as imported when the last of its sectors has it. */
function mergeVersions(stated: readonly DocumentVersion[]): DocumentVersion[] {
  const byNumber = new Map<number, DocumentVersion>();
  for (const version of stated) {
    const known = byNumber.get(version.version);
    if (known === undefined || known.importedAt < version.importedAt) byNumber.set(version.version, version);
  }
  return [...byNumber.values()].sort((one, other) => other.version - one.version);
}

/** A record as document-lines.graphql tells of it. */
export interface DocumentRecord {
  typename: string;
  id: string;
  line: number;
  column: string | null;
  text: string | null;
  values: { name: string; value: string }[];
}

export type DocumentLines = DocumentsAnswer<{ nodes: { records: Connection<DocumentRecord> }[] }>;

/** All records of a document, over its sectors, in the order of its lines. */
export function listRecords(answer: DocumentLines): DocumentRecord[] {
  const records = SECTOR_NAMES.flatMap((sector) =>
    (documentsOf(answer, sector)?.nodes ?? []).flatMap((file) => file.records.nodes),
  );
  return records.sort((one, other) => one.line - other.line);
}
