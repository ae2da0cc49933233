import type { Line } from '../layout/line.js';

/** A row of a table in HTML, its cells with the markup in them. */
export interface HtmlRow {
  cells: string[];
  lines: Line[];
  /** How many tables began before it. */
  table: number;
}

/** The rows of a document's HTML tables, and its other lines. */
export interface HtmlRowsAndLines {
  rows: HtmlRow[];
  others: Line[];
}

const TAG = /<(\/?)(table|tr|td|th)(?:[\s/][^<>]{0,400})?>/gi;

/**
 * Takes the rows of HTML tables out of a document, whole where lines cut them; a row or cell that nobody closed ends where
 * the next begins. What stands on a line outside of rows stays a line.
 */
export function takeHtmlRows(lines: readonly Line[]): HtmlRowsAndLines {
  const found: HtmlRowsAndLines = { rows: [], others: [] };
  let row: HtmlRow | null = null;
  let isInCell = false;
  let table = 0;
  const write = (line: Line, text: string): string => {
    if (row === null) return text;
    if (row.lines.at(-1) !== line) row.lines.push(line);
    if (isInCell) row.cells[row.cells.length - 1] += text;
    return '';
  };
  for (const line of lines) {
    if (row === null && !/<t(?:r|able)[\s>]/i.test(line.text)) {
      found.others.push(line);
      continue;
    }
    let outside = '';
    let start = 0;
    for (const match of line.text.matchAll(TAG)) {
      outside += write(line, line.text.slice(start, match.index));
      start = match.index + match[0].length;
      const [isClosing, name] = [match[1] !== '', match[2]!.toLowerCase()];
      if (name === 'table') {
        table += isClosing ? 0 : 1;
        row = null;
      } else if (name === 'tr') {
        row = isClosing ? null : { cells: [], lines: [line], table };
        if (row) found.rows.push(row);
      } else if (row !== null) {
        if (!isClosing) row.cells.push('');
      }
      isInCell = row !== null && (name === 'td' || name === 'th') && !isClosing;
    }
    outside += write(line, line.text.slice(start));
    if (row !== null && isInCell) row.cells[row.cells.length - 1] += '\n';
    if (outside.trim() !== '') found.others.push({ ...line, text: outside.trim() });
  }
  return found;
}
