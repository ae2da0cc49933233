/** Where a fact stands in a document. */
export interface Place {
  line: number;
  /** A table's column. */
  column: string | null;
  page: number | null;
  document: { id: string; title?: string | null };
}
