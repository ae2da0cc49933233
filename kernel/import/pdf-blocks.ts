import type { PdfLine } from './pdf-lines.js';

/** Lines below each other; or, with several cells, a row of a table, whose cells stand beside each other. */
export interface PdfBlock {
  cells: PdfLine[][];
}

/** A taller cell is a column of the page, to be read after the one beside it. */
const MOST_LINES_OF_A_CELL = 40;
/** How far apart a cell's lines may stand, in parts of their height; a page's foot stands farther below. */
const FARTHEST_IN_A_CELL = 3;

/** The blocks of a page from above to below. Lines come in the order in which the page was written. */
export function findBlocks(lines: readonly PdfLine[]): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const cell = block?.cells.at(-1);
    const last = cell?.at(-1);
    if (!block || !cell || !last) blocks.push({ cells: [[line]] });
    else if (standsRightOf(block, cell, line)) addCell(blocks, block, cell, line);
    else if (goesOnBelow(block, cell, line)) cell.push(line);
    else blocks.push({ cells: [[line]] });
  }
  return orderBlocks(blocks).flatMap(separateColumns);
}

/** In a row, cells may stand at each other's middle; what is no row yet becomes one only where lines stand beside each other. */
function standsRightOf({ cells }: PdfBlock, cell: readonly PdfLine[], line: PdfLine): boolean {
  const above = line.y + line.size * (cells.length > 1 ? 1.5 : 0.5);
  const beside = cell.filter(({ y }) => y <= above);
  return cell.at(-1)!.y <= above && beside.every(({ right }) => right <= line.x);
}

/** The lines of the cell that stand beside the new one are the row's; what stands above them is no part of it. */
function addCell(blocks: PdfBlock[], block: PdfBlock, cell: PdfLine[], line: PdfLine): void {
  if (block.cells.length > 1) {
    block.cells.push([line]);
    return;
  }
  const above = cell.filter(({ y }) => y > line.y + line.size * 0.5);
  const beside = cell.slice(above.length);
  blocks.pop();
  if (above.length > 0) blocks.push({ cells: [above] });
  blocks.push({ cells: [beside, [line]] });
}

function goesOnBelow({ cells }: PdfBlock, cell: readonly PdfLine[], line: PdfLine): boolean {
  const last = cell.at(-1)!;
  const isBelow = line.y < last.y - last.size * 0.4;
  if (!isBelow) return false;
  const left = Math.min(...cell.map(({ x }) => x));
  const right = Math.max(...cell.map((other) => other.right));
  if (cells.length === 1) return line.x < right;
  return line.x < right && line.x > left - line.size * 0.5 && line.y > last.y - line.size * FARTHEST_IN_A_CELL;
}

/** Headers and footers may come first or last in the file: what stands wholly above another block comes before it. */
function orderBlocks(blocks: readonly PdfBlock[]): PdfBlock[] {
  const ordered: PdfBlock[] = [];
  for (const block of blocks) {
    let at = ordered.length;
    while (at > 0 && bottomOf(block) > topOf(ordered[at - 1]!)) at -= 1;
    ordered.splice(at, 0, block);
  }
  return ordered;
}

function topOf({ cells }: PdfBlock): number {
  return Math.max(...cells.map((cell) => cell[0]!.y));
}

function bottomOf({ cells }: PdfBlock): number {
  return Math.min(...cells.map((cell) => cell.at(-1)!.y));
}

function separateColumns(block: PdfBlock): PdfBlock[] {
  const isTall = block.cells.length > 1 && block.cells.every(({ length }) => length > MOST_LINES_OF_A_CELL / 4);
  const isColumn = isTall && block.cells.some(({ length }) => length > MOST_LINES_OF_A_CELL);
  return isColumn ? block.cells.map((cell) => ({ cells: [cell] })) : [block];
}
