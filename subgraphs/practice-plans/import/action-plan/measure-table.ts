import { isHeadingLike } from '../layout/block.js';
import { bulletOf } from '../layout/bullet.js';
import type { Line } from '../layout/line.js';
import { isQuoteOpen, splitCells } from './cells.js';
import { readTableHeader, type Column, type TableHeader } from './columns.js';

/** A row of a table of measures, whole again where lines and pages cut it. */
export interface TableRow {
  columns: Column[];
  /** As written, markup and all, by column; a cell of several lines has them with line ends between. */
  cells: string[];
  lines: Line[];
  /** How many cells its lines have filled; a row that is cut within a cell has fewer than columns. */
  filled: number;
  /** The row sums the others up. */
  isTotal: boolean;
}

/** A document's tables of measures, and its other lines. */
export interface TablesAndText {
  rows: TableRow[];
  headers: Line[];
  outside: Line[];
}

const TOTAL = /^(?:i alt|samlet|total|sum)(?!\p{L})/iu;
const MOST_LINES_OF_A_CELL = 60;
const MOST_LINES_OF_A_ROW = 400;

/** Divides a document into its tables of measures and the rest. */
export function readTables(lines: readonly Line[]): TablesAndText {
  const found: TablesAndText = { rows: [], headers: [], outside: [] };
  let header: TableHeader | null = null;
  let isInTable = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const opened = readTableHeader(line);
    if (opened) {
      header = opened;
      isInTable = true;
      found.headers.push(line);
      continue;
    }
    if (header !== null && isRow(line, header, isInTable)) {
      const taken = takeLines(lines, index, header);
      addRow(found.rows, taken, header);
      index += taken.length - 1;
      isInTable = true;
    } else if (isInTable && found.rows.length > 0 && goesOn(line, found.rows.at(-1)!)) {
      const row = found.rows.at(-1)!;
      row.cells[row.filled - 1] += `\n${line.text}`;
      row.lines.push(line);
    } else {
      found.outside.push(line);
      isInTable = false;
    }
  }
  return found;
}

/** A tab or bar divides cells wherever it stands; a semicolon also stands in prose. */
function isRow({ text }: Line, { delimiter, columns }: TableHeader, isInTable: boolean): boolean {
  if (!text.includes(delimiter)) return false;
  if (delimiter !== ';') return true;
  const first = text.slice(0, text.indexOf(';'));
  return isInTable && columns.length > 1 && first.length <= 150 && !/[.!?] /.test(first) && bulletOf(first) === null;
}

/** The lines of a row: more than one where a quoted cell holds line ends. */
function takeLines(lines: readonly Line[], index: number, { delimiter }: TableHeader): Line[] {
  const isOpen = (text: string): boolean =>
    text.includes('"') && text.split(delimiter).some((cell) => isQuoteOpen(cell)) && countQuotes(text) % 2 === 1;
  let text = lines[index]!.text;
  for (let length = 1; length <= MOST_LINES_OF_A_CELL && index + length <= lines.length; length += 1) {
    if (!isOpen(text)) return lines.slice(index, index + length);
    text += `\n${lines[index + length]?.text ?? ''}`;
  }
  return [lines[index]!];
}

function countQuotes(text: string): number {
  return text.split('"').length - 1;
}

function addRow(rows: TableRow[], lines: Line[], { delimiter, columns }: TableHeader): void {
  const cells = splitCells(lines.map(({ text }) => text).join('\n'), delimiter);
  const previous = rows.at(-1);
  if (previous && completes(cells, previous, columns.length)) {
    previous.lines.push(...lines);
    previous.cells[previous.filled - 1] += `\n${cells[0]}`;
    cells.slice(1).forEach((cell, index) => (previous.cells[previous.filled + index] = cell));
    previous.filled += cells.length - 1;
    return;
  }
  const last = columns.length - 1;
  const fitted = columns.map((_, index) => (index < last ? (cells[index] ?? '') : cells.slice(last).join(delimiter)));
  const nameAt = columns.findIndex(({ role }) => role === 'NAME');
  const isTotal = fitted.slice(0, nameAt + 1).some((cell) => TOTAL.test(cell));
  if (isTotal || fitted[nameAt] !== '' || previous === undefined || previous.columns.length !== columns.length) {
    rows.push({ columns, cells: fitted, lines: [...lines], filled: Math.min(cells.length, columns.length), isTotal });
    return;
  }
  previous.lines.push(...lines);
  previous.cells = previous.cells.map((cell, index) => (fitted[index] === '' ? cell : `${cell}\n${fitted[index]}`));
}

/** Whether cells go on where a row was cut within a cell: they fit what is missing, and the first cannot begin a row. */
function completes(cells: readonly string[], { cells: before, filled, lines }: TableRow, columns: number): boolean {
  return (
    lines.length < MOST_LINES_OF_A_ROW &&
    filled < columns &&
    filled + cells.length - 1 <= columns &&
    (hasOpenTag(before[filled - 1]!) || /^\p{Ll}/u.test(cells[0]!))
  );
}

/** Text below a row belongs to its last cell if it cannot stand alone: an item, a paragraph's tag, the rest of a sentence. */
function goesOn({ text, gap }: Line, row: TableRow): boolean {
  if (row.lines.length >= MOST_LINES_OF_A_ROW) return false;
  if (/^(?:<(?!h\d)|\p{Ll})/u.test(text) || bulletOf(text) !== null) return true;
  return hasOpenTag(row.cells[row.filled - 1]!) || (!gap && !isHeadingLike(text) && !/^[¹²³⁴-⁹]/u.test(text));
}

function hasOpenTag(cell: string): boolean {
  return (cell.match(/<(?:p|li)[\s>]/gi)?.length ?? 0) > (cell.match(/<\/(?:p|li)>/gi)?.length ?? 0);
}
