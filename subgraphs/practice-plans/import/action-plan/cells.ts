/** What divides the cells of a table's row. */
export type Delimiter = '\t' | '|' | ';';

/** The delimiter a line's cells would be divided by; null where it has none. */
export function delimiterOf(text: string): Delimiter | null {
  return (['\t', '|', ';'] as const).find((delimiter) => text.includes(delimiter)) ?? null;
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

/** Whether a cell begins with a quote that has not ended: its text goes on, over delimiters and lines. */
export function isQuoteOpen(cell: string): boolean {
  const bare = cell.trimStart();
  return bare.startsWith('"') && (bare.split('"').length - 1) % 2 === 1;
}

function unquote(cell: string): string {
  const bare = cell.trim();
  return /^".*"$/s.test(bare) && bare.length > 1 ? bare.slice(1, -1).replaceAll('""', '"').trim() : bare;
}
