import type { SectorName } from '../question.js';
import { useQuestion, type Asked } from '../use-question.js';
import DOCUMENTS_BY_PAGE from '../../schema/operations/documents-by-page.graphql?raw';
import { createPager, type Connection } from './all-pages.js';
import { documentsOf, SECTOR_NAMES, type DocumentsAnswer } from './sectors.js';

/** A document as one sector has it, as documents-by-page.graphql tells of it. */
export interface FileOnFile {
  id: string;
  kind: string;
  title: string | null;
  publisher: string | null;
  date: string | null;
  year: number | null;
  version: number;
  readShare: number | null;
  forgottenAt: string | null;
  forgottenWhy: string | null;
  issues: { kind: string; severity: string }[];
}

/** A document once, with the sectors that read it. */
export interface DocumentRow extends FileOnFile {
  sectors: SectorName[];
}

export type DocumentsByPage = DocumentsAnswer<Connection<FileOnFile>>;

const askWhole = createPager<DocumentsByPage>({
  kluAfter: ({ kluDocuments }) => kluDocuments,
  clusterAfter: ({ clusterDocuments }) => clusterDocuments,
  planAfter: ({ planDocuments }) => planDocuments,
});

/** All documents on file, or (`forgotten`) those that were taken out again. */
export function useDocumentsOnFile(forgotten: boolean): Asked<DocumentsByPage> {
  return useQuestion(DOCUMENTS_BY_PAGE, { forgotten }, askWhole);
}

/** Each document once: with all its sectors and issues, and the share that the sector that reads it all states. */
export function mergeRows(answer: DocumentsByPage): DocumentRow[] {
  const rows = new Map<string, DocumentRow>();
  for (const sector of SECTOR_NAMES) {
    for (const file of documentsOf(answer, sector)?.nodes ?? []) {
      const known = rows.get(file.id);
      rows.set(file.id, {
        ...(known ?? file),
        sectors: [...(known?.sectors ?? []), sector],
        issues: [...(known?.issues ?? []), ...file.issues],
        readShare: known?.readShare ?? file.readShare,
      });
    }
  }
  return [...rows.values()];
}
