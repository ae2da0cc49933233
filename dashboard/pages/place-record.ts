import type { SourcePlace } from '../source-place.js';

/** Where a fact stands in a document, to the line. */
export interface Place extends SourcePlace {
  line: number;
  /** A table's column. */
  column: string | null;
  page: number | null;
}
