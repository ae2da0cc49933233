import { stringify } from 'csv-stringify/browser/esm/sync';

export type Cell = string | number | null;

/**
 * A table as a Danish Excel opens it: semicolons, decimal comma, CRLF, a byte order mark. Unknown is an empty cell.
 * A text that a spreadsheet would take for a formula is led by an apostrophe.
 */
export function writeCsv(titles: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([titles, ...rows.map((row) => row.map(writeCell))] as string[][], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
  });
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
