import type { SectorName } from '../../kernel/sectors.js';

/** A record of an answer. */
export type Item = Readonly<Record<string, unknown>>;

/** Filters by parameter name, as variables of an operation; null: asked for all where the graph has a default. */
export type Filters = Readonly<Record<string, string | number | null>>;

/** Where rows come from: a named operation, and which of its fields become columns. */
export interface Feed {
  /** File in schema/operations/export, without ending. */
  operation: string;
  /** Path of the list in the answer; one that ends in `nodes` is asked for page by page. */
  items: string;
  /** Path, from an item, of the list that gives a row for each of its elements; an item is a row where left out. */
  each?: string;
  /**
   * Path from the item by column; a number takes that element of a list, a list elsewhere stays one.
   * null: this feed does not have the column.
   */
  columns: Readonly<Record<string, string | null>>;
  /** Columns that are one word for the whole feed. */
  constants?: Readonly<Record<string, string>>;
  /** Chooses within an item what a path cannot. */
  shape?: (item: Item, filters: Filters) => Item;
}

/** A flat table that can be taken away. */
export interface ExportTable {
  name: string;
  /** What it is called on the index page, in Danish. */
  title: string;
  /** The sectors without which it cannot be written. */
  sectors: readonly SectorName[];
  feeds: readonly [Feed, ...Feed[]];
  /** Filters that the graph's list does not have: only rows that hold the value in that column. */
  narrows?: Readonly<Record<string, string>>;
  /** Years that a `shape` chooses by, with what they mean. */
  chooses?: Readonly<Record<string, string>>;
  /** What the columns that are one word for a whole feed mean. */
  constants?: Readonly<Record<string, string>>;
}

/** The columns that say where a row stands, below a `Source` at that path. */
export function citeSource(path: string): Record<string, string> {
  return {
    sourceDocument: `${path}.document.id`,
    sourceVersion: `${path}.document.version`,
    sourceSha256: `${path}.document.sha256`,
    sourceLine: `${path}.line`,
    sourceColumn: `${path}.column`,
    sourcePage: `${path}.page`,
    sourceText: `${path}.text`,
    licence: `${path}.document.licence`,
  };
}
