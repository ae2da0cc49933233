import { Like, type EntityManager } from 'typeorm';
import { DataIssue } from '../provenance/data-issue.js';
import type { DataIssueKind, DataIssueSeverity } from '../provenance/kinds.js';
import type { RecordRow } from '../provenance/record.js';
import type { SourceReference } from '../provenance/source.js';
import type { Place } from './reading.js';

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
    const places = [...sources].sort((a, b) => compareText(a.documentId, b.documentId) || a.line - b.line);
    const { documentId, version } = places.at(-1)!;
    return { ...issue, documentId, version, places, live: true };
  });
  rows.sort((a, b) => compareText(a.documentId, b.documentId) || compareText(a.message, b.message));
  const numbered = rows.map((row, index) => ({
    ...row,
    id: `${row.documentId}#x${String(index + 1).padStart(4, '0')}`,
  }));
  if (numbered.length > 0) await manager.insert(DataIssue, numbered);
}

/** Which document's statement something is, and where it stands. */
type Standing = Pick<RecordRow, 'id' | 'documentId' | 'sourceLine'>;

/**
 * Of the rows about one thing those groups in which two documents state different values, each by document and line.
 * What only one document says differently in two places is its reader's to report.
 */
export function findDisagreements<T extends Standing>(
  rows: readonly T[],
  nameThing: (row: T) => string,
  valueOf: (row: T) => unknown,
): [T, T, ...T[]][] {
  const things = new Map<string, T[]>();
  for (const row of [...rows].sort(compareRows))
    things.set(nameThing(row), [...(things.get(nameThing(row)) ?? []), row]);
  const disagree = (a: T, b: T): boolean => a.documentId !== b.documentId && valueOf(a) !== valueOf(b);
  const isDisputed = (group: T[]): group is [T, T, ...T[]] => group.some((a) => group.some((b) => disagree(a, b)));
  return [...things.values()].filter(isDisputed);
}

/** A place of a row as a source of an issue: where the row itself stands, unless another place of it is given. */
export function referTo(row: RecordRow, place?: Place | null): SourceReference {
  const { documentId, version, sourceLine: line, sourceColumn: column, sourceText: text } = row;
  return { documentId, version, ...(place ?? { line, column, text }) };
}

const compareRows = (a: Standing, b: Standing): number =>
  compareText(a.documentId, b.documentId) || a.sourceLine - b.sourceLine || compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Issues across documents in which a document takes part. */
export async function listCrossIssues(manager: EntityManager, documentId: string): Promise<DataIssue[]> {
  const issues = await manager.find(DataIssue, { where: { id: Like(ACROSS) }, order: { id: 'ASC' } });
  return issues.filter(({ places }) => places?.some((place) => place.documentId === documentId));
}
