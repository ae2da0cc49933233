import { createHash } from 'node:crypto';
import type { RowDraft } from '../../../kernel/import/importer.js';
import type { Place } from '../../../kernel/import/reading.js';

/** The columns of a record that say where it stands. */
export function fromPlace({ line, column, text }: Place): Pick<RowDraft, 'sourceLine' | 'sourceColumn' | 'sourceText'> {
  return { sourceLine: line, sourceColumn: column, sourceText: text };
}

/** The order of meetings: by date, then by cluster and level. */
export function orderOfMeeting({ id, date }: { id: string; date: string }): string {
  return `${date}|${id}`;
}

/** A number whose order as text is its order as a number. */
export function padOrder(position: number): string {
  return String(position).padStart(4, '0');
}

/** Ids of other rows are built on an initiative's: so long, they still fit a key. */
const LONGEST_ID = 120;

/** An id made of a name, cut where it is long; the end then keeps different names apart. */
export function boundId(id: string): string {
  if (id.length <= LONGEST_ID) return id;
  const end = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `${id.slice(0, LONGEST_ID - 1 - end.length)}-${end}`;
}
