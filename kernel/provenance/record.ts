import {
  BoolColumn,
  IntColumn,
  KeyColumn,
  OptionalKey,
  OptionalText,
  PrimaryInt,
  PrimaryKey,
} from '../store/columns.js';

/**
 * What every record row carries: whose statement it is (document and version) and where in that
 * document it stands. A row is one document's statement about one record: two documents may state
 * the same record, and a corrected document states it anew.
 */
export abstract class RecordRow {
  /** Identity of the record; the same in every document and version. */
  @PrimaryKey() id!: string;
  @PrimaryKey() documentId!: string;
  @PrimaryInt() version!: number;
  /** Id of the record this row stands or falls with (a topic's report); its own id for a root record. */
  @KeyColumn() root!: string;
  /** Whether the version that states it is the document's current one. */
  @BoolColumn() live!: boolean;
  /** Whether this is the statement that answers: of all live statements about its root, the leading one. */
  @BoolColumn() leads!: boolean;
  @IntColumn() sourceLine!: number;
  @OptionalText() sourceColumn!: string | null;
  @OptionalText() sourceText!: string | null;
}

/**
 * A record that stands by itself. Where several documents state it, the statement with the highest
 * `rank` leads, then the one stated last.
 */
export abstract class RootRecord extends RecordRow {
  /** How much a statement weighs by its nature: a meeting held outweighs the same meeting planned. */
  @IntColumn() rank!: number;
  /** Date of the document that states it, as far as known (`yyyy`, `yyyy-mm` or `yyyy-mm-dd`). */
  @OptionalKey() statedOn!: string | null;
}
