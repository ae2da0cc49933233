import type { EntityClass } from '../graph/subgraph.js';
import type { DocumentKind } from '../provenance/kinds.js';
import type { RecordRow } from '../provenance/record.js';
import type { DocumentIdentity, Given, IssueDraft } from './reading.js';

/** What the store adds to a row: whose statement it is, and whether it answers. */
type Bookkeeping = 'documentId' | 'version' | 'live' | 'leads';

/** A row as a reader gives it. Fields that GraphQL computes are no part of it; what is left out is null. */
export type RowDraft<T extends RecordRow = RecordRow> = Partial<Omit<T, Bookkeeping>> &
  Pick<T, 'id' | 'root' | 'sourceLine' | 'sourceColumn' | 'sourceText'>;

/** The rows of one table that one document states. */
export interface RowBatch {
  entity: EntityClass<RecordRow>;
  rows: readonly RowDraft[];
}

/** A batch whose rows are checked against their entity. */
export function batchOf<T extends RecordRow>(entity: EntityClass<T>, rows: readonly RowDraft<T>[]): RowBatch {
  return { entity, rows: rows as readonly RowDraft[] };
}

/** All that one subgraph reads from one document. */
export interface Reading {
  document: DocumentIdentity;
  batches: readonly RowBatch[];
  issues: readonly IssueDraft[];
  /** See `SourceDocument.readShare`; null where this subgraph reads only a part of the document. */
  readShare: number | null;
}

/** How one subgraph reads one kind of document: a pure function of the text. */
export interface Importer {
  readonly kind: DocumentKind;
  /** How surely a text is of this kind, 0-1. */
  detect(text: string): number;
  /** Throws a TvaersError where going on would store something wrong; everything else odd is an issue. */
  read(text: string, given: Given): Reading;
}
