import type { Line } from '../layout/line.js';

/** What divides the cells of a table's row; `  ` for columns that stand below each other, two spaces or more apart. */
export type Delimiter = '\t' | '|' | ';' | ',' | '  ';

/** Two or more spaces between words: a column ends. */
const APART = /\S( {2,})(?=\S)/;

/** The delimiter a header's cells would be divided by; null where it has none. */
export function delimiterOf({ text, raw }: Line): Delimiter | null {
  const written = (['\t', '|', ';'] as const).find((delimiter) => text.includes(delimiter));
  if (written !== undefined) return written;
  if (APART.test(raw.trim())) return '  ';
  // A comma stands in prose too: then a space follows it.
  return text.includes(',') && !/, |[.:!?]/.test(text) ? ',' : null;
}

/** The cells of a row, trimmed, quotes taken off; a table's outer bars are no cells. */
export function splitCells(text: string, delimiter: Delimiter): string[] {
  const bare = delimiter === '|' ? text.trim().replace(/^\|/, '').replace(/\|$/, '') : text;
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const part of bare.split(delimiter)) {
    cell = quoted ? cell + delimiter + part : part;
    quoted = isQuoteOpen(cell);
    if (!quoted) cells.push(unquote(cell));
  }
  return quoted ? [...cells, unquote(cell)] : cells;
}

/** Words that stand together, and where they begin and end in their line. */
export interface Chunk {
  text: string;
  start: number;
  end: number;
}

/** The words of a line that stand two spaces or more apart. */
export function splitChunks(raw: string): Chunk[] {
  return [...raw.replaceAll('\u00a0', ' ').matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    ...{ text, start: index, end: index + text.length },
  }));
}

/**
 * The cells of a row whose columns stand below those of the header: words belong to the column they overlap most, else to
 * the one they begin nearest to. Figures are often set to the right.
 */
export function alignCells(raw: string, header: readonly Chunk[]): string[] {
  const cells = header.map(() => '');
  for (const { text, start, end } of splitChunks(raw)) {
    const overlapOf = (column: Chunk): number => Math.min(end, column.end) - Math.max(start, column.start);
    const index = header.reduce((best, column, at) => (overlapOf(column) > overlapOf(header[best]!) ? at : best), 0);
    cells[index] = cells[index] === '' ? text : `${cells[index]} ${text}`;
  }
  return cells;
}

/** Whether a cell begins with a quote that has not ended: its text goes on, over delimiters and lines. */
export function isQuoteOpen(cell: string): boolean {
  const bare = cell.trimStart();
  return bare.startsWith('"') && (bare.split('"').length - 1) % 2 === 1;
}

function unquote(cell: string): string {
  const bare = cell.trim();
  return /^".*"$/s.test(bare) && bare.length > 1 ? bare.slice(1, -1).replaceAll('""', '"').trim() : bare;
}
