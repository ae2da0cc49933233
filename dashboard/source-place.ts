/** Where a fact stands: a document and, where it is known, a line of it. */
export interface SourcePlace {
  line?: number;
  document: { id: string; title?: string | null };
}
