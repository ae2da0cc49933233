import type { DataIssueKind, DataIssueSeverity, DocumentKind } from '../provenance/kinds.js';

/**
 * Where in a document a fact stands.
 * `line` counts from 1 in the document's own text; `column` is a table's column name as the table
 * writes it, null in prose; `text` holds the words the fact rests on, verbatim, null where the
 * fact rests on an absence (an empty cell).
 */
export interface Place {
  line: number;
  column: string | null;
  text: string | null;
}

/** Something odd that a reader or a check met. `message` is Danish, for a secretary. */
export interface IssueDraft {
  kind: DataIssueKind;
  severity: DataIssueSeverity;
  message: string;
  places: Place[];
  /** Id of the record it concerns (report, meeting, funding …); null: the document as a whole. */
  record: string | null;
}

/** What a document is, from what it says of itself and what its importer was told. */
export interface DocumentIdentity {
  /** From kind and publisher's identity of it (year, body, date, case); equal in every subgraph. */
  id: string;
  kind: DocumentKind;
  title: string;
  publisher: string | null;
  caseNumber: string | null;
  /** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
  date: string | null;
  year: number | null;
}

/** What a document does not say about itself and its importer states (options of `tvaers import`). */
export interface Given {
  /** Municipality code, four digits. */
  municipality: string | null;
  /** Region code. */
  region: string | null;
  /** `yyyy-mm-dd`. */
  date: string | null;
  publisher: string | null;
}

export const NOTHING_GIVEN: Given = { municipality: null, region: null, date: null, publisher: null };
