import type { PdfBlock } from './pdf-blocks.js';
import type { PdfLine } from './pdf-lines.js';

/** From where to where a column reaches, over all rows. */
interface Extent {
  x: number;
  right: number;
}

/**
 * The cells of a table's rows in their columns: cells below each other are one column's, and where a row has none there,
 * its cell is empty. Null where two cells of a row would come into one column: such a table cannot be told apart.
 */
export function alignRows(rows: readonly PdfBlock[]): (PdfLine[] | null)[][] | null {
  const extents: Extent[] = rows
    .flatMap(({ cells }) => cells.map(extentOf))
    .sort((a, b) => a.x - b.x)
    .reduce((columns: Extent[], { x, right }) => {
      const last = columns.at(-1);
      if (last && x < last.right) last.right = Math.max(last.right, right);
      else columns.push({ x, right });
      return columns;
    }, []);
  const aligned = rows.map(({ cells }) => {
    const row: (PdfLine[] | null)[] = extents.map(() => null);
    for (const cell of cells) {
      const { x } = extentOf(cell);
      const column = extents.findLastIndex((extent) => extent.x <= x);
      if (row[column] !== null) return null;
      row[column] = cell;
    }
    return row;
  });
  return aligned.includes(null) ? null : (aligned as (PdfLine[] | null)[][]);
}

function extentOf(cell: readonly PdfLine[]): Extent {
  return { x: Math.min(...cell.map(({ x }) => x)), right: Math.max(...cell.map(({ right }) => right)) };
}
