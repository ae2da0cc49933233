import type { Column } from '../columns.js';
import type { Row } from '../rows.js';

/** What is written besides rows. */
export interface Heading {
  /** Name of the table. */
  table: string;
  columns: readonly Column[];
  /** What was asked for, by parameter. */
  filters: Readonly<Record<string, string>>;
}

/** A way to write a table: takes pages of rows, gives the parts of the file; takes the next page when its part has gone out. */
export interface Format {
  mediaType: string;
  write(heading: Heading, pages: AsyncIterable<readonly Row[]>): AsyncIterable<string | Uint8Array>;
}

/** Between the elements of a list in one cell. */
export const LIST_SEPARATOR = '; ';

/** Whether a date is known to the day. */
export const isFullDate = (text: string): boolean => text.length === 'yyyy-mm-dd'.length;
