import { isHeadingLike } from '../layout/block.js';
import { bulletOf } from '../layout/bullet.js';
import type { Line } from '../layout/line.js';
import { alignCells, isQuoteOpen, splitCells } from './cells.js';
import { readColumns, readTableHeader, type Column, type TableHeader } from './columns.js';
import { takeHtmlRows, type HtmlRow } from './html-rows.js';
import { toPlainText } from '../layout/markup.js';

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

const TOTAL =
  /^(?:(?:udgift(?:er)?|beløb|pris) )?(?:i alt|samlet|totalt?|sum)(?: (?:udgift(?:er)?|beløb|budget|pris|i perioden|pr\.? år|årligt))?[.:]?$/iu;
const MOST_LINES_OF_A_CELL = 60;
const MOST_LINES_OF_A_ROW = 400;

/** Divides a document into its tables of measures and the rest. */
export function readTables(all: readonly Line[]): TablesAndText {
  const found: TablesAndText = { rows: [], headers: [], outside: [] };
  const { rows: htmlRows, others: lines } = takeHtmlRows(all);
  const unknown = readHtmlRows(htmlRows, found);
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
  found.outside = [...found.outside, ...unknown].sort((a, b) => a.number - b.number);
  return found;
}

/** Rows of the tables that have a header of measures; the lines of other tables are given back. */
function readHtmlRows(htmlRows: readonly HtmlRow[], found: TablesAndText): Line[] {
  const unknown = new Set<Line>();
  let columns: Column[] | null = null;
  let table = 0;
  for (const row of htmlRows) {
    if (row.table !== table) [columns, table] = [null, row.table];
    const header = readColumns(row.cells.map((cell) => toPlainText(cell).replaceAll('\n', ' ')));
    if (header) {
      columns = header;
      found.headers.push(...row.lines);
    } else if (columns)
      addCells(
        found.rows,
        row.cells.map((cell) => cell.trim()),
        row.lines,
        columns,
      );
    else row.lines.forEach((line) => unknown.add(line));
  }
  return [...unknown].filter((line) => !found.headers.includes(line));
}

/** A tab or bar divides cells wherever it stands; a semicolon also stands in prose. */
function isRow({ text, raw }: Line, { delimiter, columns }: TableHeader, isInTable: boolean): boolean {
  if (delimiter === '  ') return isInTable && (/\S {2,}\S/.test(raw.trim()) || /^ {8}/.test(raw));
  if (delimiter === ',') return isInTable && text.split(',').length >= columns.length && bulletOf(text) === null;
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

function addRow(rows: TableRow[], lines: Line[], { delimiter, columns, chunks }: TableHeader): void {
  if (delimiter === '  ') {
    addCells(rows, alignCells(lines[0]!.raw, chunks), lines, columns);
    return;
  }
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
  addCells(rows, fitted, lines, columns, Math.min(cells.length, columns.length));
}

/** A row, or what goes on in the cells of the row above it where it names no measure of its own. */
function addCells(rows: TableRow[], cells: string[], lines: Line[], columns: Column[], filled = columns.length): void {
  const previous = rows.at(-1);
  const nameAt = columns.findIndex(({ role }) => role === 'NAME');
  const isTotal = columns.some(
    (_, index) => TOTAL.test(cells[index] ?? '') && (index <= nameAt || isFirstWords(cells, index)),
  );
  const goesOnBelow = /^\p{Ll}/u.test(cells[nameAt] ?? '') && cells.filter((cell) => cell !== '').length === 1;
  const beginsRow = isTotal || ((cells[nameAt] ?? '') !== '' && !goesOnBelow);
  if (beginsRow || previous === undefined || previous.columns.length !== columns.length) {
    const fitted = columns.map((_, index) => cells[index] ?? '');
    rows.push({ columns, cells: fitted, lines: [...lines], filled, isTotal });
    return;
  }
  previous.lines.push(...lines);
  previous.cells = previous.cells.map((cell, index) =>
    (cells[index] ?? '') === '' ? cell : `${cell}\n${cells[index]}`,
  );
}

function isFirstWords(cells: readonly string[], index: number): boolean {
  return cells.slice(0, index).every((cell) => cell === '');
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
