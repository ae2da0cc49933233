import { Like, type EntityManager } from 'typeorm';
import { DataIssue } from '../provenance/data-issue.js';
import type { DataIssueKind, DataIssueSeverity } from '../provenance/kinds.js';
import type { SourceReference } from '../provenance/source.js';

/** Something that two documents say differently, with the places of both. */
export interface CrossIssue {
  kind: DataIssueKind;
  severity: DataIssueSeverity;
  /** Danish, with both figures. */
  message: string;
  /** Id of the record it concerns. */
  record: string | null;
  sources: readonly [SourceReference, SourceReference, ...SourceReference[]];
}

/** Compares what the store's documents say of one kind of fact. Sees all rows of the import under way. */
export type Comparison = (manager: EntityManager) => Promise<CrossIssue[]>;

const ACROSS = '%#x%';

/**
 * Compares the store's documents anew, in the transaction of an import: what disagrees is kept with
 * all its sources, and none is picked. An issue is filed under the last of its documents by id, so
 * that the order of imports does not matter.
 */
export async function compareDocuments(manager: EntityManager, comparisons: readonly Comparison[]): Promise<void> {
  await manager.delete(DataIssue, { id: Like(ACROSS) });
  const found = (await Promise.all(comparisons.map((compare) => compare(manager)))).flat();
  const rows = found.map(({ sources, ...issue }) => {
    const places = [...sources].sort((a, b) => (a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : a.line - b.line));
    const { documentId, version } = places.at(-1)!;
    return { ...issue, documentId, version, places, live: true };
  });
  const numbered = rows.map((row, index) => ({ ...row, id: `${row.documentId}#x${String(index + 1).padStart(4, '0')}` }));
  if (numbered.length > 0) await manager.insert(DataIssue, numbered);
}

/** Issues across documents in which a document takes part. */
export async function listCrossIssues(manager: EntityManager, documentId: string): Promise<DataIssue[]> {
  const issues = await manager.find(DataIssue, { where: { id: Like(ACROSS) }, order: { id: 'ASC' } });
  return issues.filter(({ places }) => places?.some((place) => place.documentId === documentId));
}
