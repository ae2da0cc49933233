import type { PdfBlock } from './pdf-blocks.js';
import { describeSetting, goesOn, stepBefore, writeParagraphs, type PdfSetting } from './pdf-paragraphs.js';
import type { PdfLine } from './pdf-lines.js';
import { alignRows } from './pdf-table.js';
import type { TableCell } from './word-table.js';

/** Pages as text. */
export interface WrittenPages {
  text: string;
  /** First line of each page. */
  starts: number[];
  /** Lines at which a table stands whose cells could not be told apart. */
  tangled: number[];
}

type WriteTable = (rows: readonly (readonly TableCell[])[]) => string[];

/** Writes pages as text; every page but the first begins with a form feed, and `writeTable` writes the rows of tables. */
export function writePages(pages: readonly (readonly PdfBlock[])[], writeTable: WriteTable): WrittenPages {
  const setting = describeSetting(pages.map((blocks) => blocks.flatMap(({ cells }) => cells.flat())));
  const written: WrittenPages & { lines: string[] } = { text: '', starts: [], tangled: [], lines: [] };
  for (const [index, blocks] of pages.entries()) {
    const start = written.lines.length;
    written.starts.push(start + 1);
    for (let at = 0; at < blocks.length;) {
      const rows = takeRows(blocks, at);
      if (rows.length === 0) addApart(written.lines, start, writeParagraphs(blocks[at]!.cells[0]!, setting));
      else addTable(written, start, rows, setting, writeTable);
      at += Math.max(rows.length, 1);
    }
    if (index > 0) written.lines[start] = `\f${written.lines[start] ?? ''}`;
  }
  return { ...written, text: written.lines.join('\n') };
}

/** The rows of a table that begins at a block. */
function takeRows(blocks: readonly PdfBlock[], from: number): PdfBlock[] {
  const end = blocks.findIndex(({ cells }, index) => index >= from && cells.length === 1 && !isRowAlone(blocks, index));
  const rows = blocks.slice(from, end < 0 ? blocks.length : end);
  return rows.some(({ cells }) => cells.length > 1) ? rows : [];
}

/** A short line between rows of a table is a row with one cell: a heading over some of them. */
function isRowAlone(blocks: readonly PdfBlock[], index: number): boolean {
  const [before, block, after] = [blocks[index - 1], blocks[index]!, blocks[index + 1]];
  if (before === undefined || after === undefined || before.cells.length < 2 || after.cells.length < 2) return false;
  const [first] = before.cells;
  return block.cells[0]!.length === 1 && Math.abs(block.cells[0]![0]!.x - first![0]!.x) < 2;
}

function addTable(
  written: WrittenPages & { lines: string[] },
  start: number,
  rows: readonly PdfBlock[],
  setting: PdfSetting,
  writeTable: WriteTable,
): void {
  const whole = joinBrokenCells(rows, setting);
  const aligned = alignRows(whole);
  if (aligned === null) written.tangled.push(written.lines.length + 1);
  const cells = (aligned ?? whole.map((row) => row.cells)).map((row) =>
    row.map((cell): TableCell => {
      const margin = Math.max(0, ...(cell ?? []).map(({ right }) => right));
      const lines = writeParagraphs(cell ?? [], { ...setting, margin }).filter((line) => line !== '');
      return { lines, colSpan: 1, rowSpan: 1 };
    }),
  );
  addApart(written.lines, start, writeTable(cells));
}

/** Where the other cells stand at a cell's middle or end, its first line came before them, as a row of its own. */
function joinBrokenCells(rows: readonly PdfBlock[], setting: PdfSetting): PdfBlock[] {
  const margin = Math.max(...rows.flatMap(({ cells }) => cells[0]!.map(({ right }) => right)));
  const rowStep = leastRowStep(rows);
  const joined: PdfBlock[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const [first, ...others] = row.cells;
    const isRest = before?.cells.length === 1 && isRestOfCell(before.cells[0]!.at(-1)!, first![0]!);
    if (isRest) joined[joined.length - 1] = { cells: [[...before.cells[0]!, ...first!], ...others] };
    else joined.push(row);
  }
  return joined;

  function isRestOfCell(last: PdfLine, line: PdfLine): boolean {
    const isClose = stepBefore(last, line) < rowStep * 0.95;
    return goesOn(last, line, { ...setting, margin }) && (isClose || /^[\p{Ll}(]/u.test(line.text));
  }
}

/** How close rows stand to each other, in parts of their letters' height. */
function leastRowStep(rows: readonly PdfBlock[]): number {
  const steps = rows.slice(1).flatMap(({ cells }, index) => {
    const above = rows[index]!.cells;
    return above.length > 1 && cells.length > 1 ? [stepBefore(above[0]!.at(-1), cells[0]![0]!)] : [];
  });
  return Math.min(...steps.filter((step) => step > 0));
}

/** Lines with a blank line before them, but at the beginning of a page. */
function addApart(lines: string[], start: number, added: readonly string[]): void {
  if (lines.length > start) lines.push('');
  lines.push(...added);
}
