/** A cell as its lines; of merged cells the first holds the text. */
export interface TableCell {
  lines: string[];
  colSpan: number;
  rowSpan: number;
}

/** A column's width, beyond which no table is believed. */
const MOST_SPANNED = 64;
/** What an amount, a number or a date looks like beside a label. */
const FIGURE = /^[-–(]?\d[\d.,\s/-]*\)?(?: ?(?:t\.? ?|mio\.? ?)?kr\.?)?(?:,-)?$/i;

/** A table with a line for each row, cells between tabs; what a line cannot hold stands in quotation marks. */
export function writeCells(rows: readonly (readonly TableCell[])[]): string[] {
  return placeCells(rows).flatMap((cells) => cells.map(quoteCell).join('\t').split('\n'));
}

/**
 * A table as lines of prose: a row between tabs where each cell is one line, or where one holds a figure and so the row
 * is a statement; else the lines of its cells, one cell after the other.
 */
export function writeRows(rows: readonly (readonly TableCell[])[]): string[] {
  return placeCells(rows).flatMap((cells) => {
    const isRow = cells.every(({ length }) => length <= 1) || cells.some((lines) => FIGURE.test(lines.join(' ')));
    return isRow ? [cells.map((lines) => lines.join(' ')).join('\t')] : cells.flat();
  });
}

/** The lines of every cell in its column; what merged cells cover is empty. */
function placeCells(rows: readonly (readonly TableCell[])[]): string[][][] {
  const covered: number[] = [];
  const placed = rows.map((row) => {
    const cells: string[][] = [];
    const skipCovered = (): void => {
      for (; (covered[cells.length] ?? 0) > 0; cells.push([])) covered[cells.length]! -= 1;
    };
    for (const { lines, colSpan, rowSpan } of row) {
      skipCovered();
      for (let column = 0; column < Math.min(Math.max(colSpan, 1), MOST_SPANNED); column += 1) {
        covered[cells.length] = rowSpan - 1;
        cells.push(column === 0 ? lines : []);
      }
    }
    skipCovered();
    return cells;
  });
  return placed.filter((cells) => cells.some((lines) => lines.length > 0));
}

function quoteCell(lines: readonly string[]): string {
  const text = lines.join('\n');
  return lines.length > 1 || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
