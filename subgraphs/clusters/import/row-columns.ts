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
