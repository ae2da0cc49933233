import { parseAmount, unitInHeader } from '../../../../kernel/danish/amounts.js';
import { foldText } from '../../../../kernel/danish/text.js';
import type { Place } from '../../../../kernel/import/reading.js';
import { cellsOf, placeOf, type Cell, type Line } from './lines.js';
import { isSectionHeading } from './section-heading.js';

/** One row of a table; a row that runs on over several lines is cited by the first. */
export interface TableRow {
  line: Line;
  cells: string[];
  /** Where each cell begins; shorter than the cells where they all stand on the row's own line. */
  at: Cell[];
}

/** A table of the document. */
export interface Table {
  /** Line above it; null at the start of an item. */
  caption: Line | null;
  /** Cells of the header; null where the table has none. */
  header: string[] | null;
  rows: TableRow[];
  /** Numbers of all lines that are part of it. */
  lines: Set<number>;
  /** Not written as a table: labels under a name, or a sentence. It states no sums. */
  isList: boolean;
}

const HEADER_WORD =
  /initiativ|projekt|indsats|aktivitet|status|beløb|kr\.?(?!\p{L})|bevil|periode|kommune|modtager|part(?!\p{L})|finansiering|post(?!\p{L})|tekst|navn|formål|i alt|20\d\d/iu;
const SPACED_AMOUNT =
  /^(.{2,200}?)(?: {2,}| ?[.…]{3,} ?| ?\| ?|: )([-–(]?\d[\d., ]{0,18}\)?(?: ?(?:t\.? ?kr|mio\.? ?kr|kr)\.?)?(?:,-)?)(?: ?\(([^()]{2,80})\)| [–-] (\p{L}[\p{L} ]{2,60}))?$/iu;
const LONGEST_ROW_HEADING = 100;
/** A longer table is data, not a statement of a cluster's money or initiatives. */
const MOST_ROWS = 1_000;
const HEADS_ROWS = /(?:initiativer|projekter|indsatser|:)$/iu;

type Row = Cell[] | null;

/** The tables among the lines of one agenda item. */
export function findTables(lines: readonly Line[]): Table[] {
  const tables: Table[] = [];
  const rowCells = lines.map((line) => rowOf(line));
  for (let index = 0; index < lines.length; index += 1) {
    if (!rowCells[index]) continue;
    const start = index;
    const rows: TableRow[] = [];
    for (; index < lines.length && belongsToTable(rows, lines, rowCells, index); index += 1) {
      addLine(rows, lines[index]!, rowCells[index]!);
    }
    const used = new Set(lines.slice(start, index).map((line) => line.number));
    tables.push(withHeader({ caption: lines[start - 1] ?? null, header: null, rows, lines: used, isList: false }));
  }
  return tables.filter(({ lines: used, rows }) => used.size > 1 && rows.length <= MOST_ROWS);
}

/** The position of the column whose header fits, or -1. */
export function columnLike(table: Table, pattern: RegExp): number {
  return table.header?.findIndex((cell) => pattern.test(cell)) ?? -1;
}

/** Whole øre in one unit of a column: stated by its header, any other header, or the line above the table. */
export function unitOf(table: Table, column: number): number {
  const caption = table.caption && table.caption.text.length <= 160 ? unitInHeader(table.caption.text) : null;
  const header = table.header ?? [];
  return unitInHeader(header[column] ?? '') ?? unitInHeader(header.join(' ')) ?? caption ?? 100;
}

/** Whether a cell is an amount, in whatever unit. */
export function isAmount(cell: string | undefined): boolean {
  return cell !== undefined && cell !== '' && parseAmount(cell) !== null;
}

/** Where the words of a cell stand, with the column they stand in. */
export function placeOfCell(row: TableRow, column: number, words: string, header: string | null): Place {
  return placeOf(row.at[column] ?? row.line, words, header);
}

function rowOf(line: Line): Row {
  if (line.cells !== null) return cellsOf(line);
  const spaced = SPACED_AMOUNT.exec(line.text.slice(0, 240).replace(/^[-–•|] ?/, ''));
  if (!spaced || !isAmount(spaced[2])) return null;
  const remark = spaced[3] ?? spaced[4];
  return [spaced[1]!.trim(), spaced[2]!, ...(remark === undefined ? [] : [remark])].map((text) => ({
    number: line.number,
    raw: line.raw,
    text,
  }));
}

/** Rows, and what stands between rows of one table: a heading over some of them, or the rest of a cell. */
function belongsToTable(
  rows: readonly TableRow[],
  lines: readonly Line[],
  rowCells: readonly Row[],
  index: number,
): boolean {
  if (rowCells[index]) return true;
  const { text } = lines[index]!;
  const next = rowCells[index + 1] ?? (/^\p{Ll}/u.test(text) ? rowCells[index + 2] : null);
  if (!next || isSectionHeading(text) || looksLikeHeader(wordsOf(next))) return false;
  const isSentence = /[.:;!?]$/.test(text);
  if (isSentence ? rows.length < 2 : text.length > LONGEST_ROW_HEADING) return false;
  const last = rows.length > 1 ? holdsAmount(rows.at(-1)!.cells) : null;
  const coming = holdsAmount(wordsOf(next));
  return last === null || coming === null || last === coming;
}

function addLine(rows: TableRow[], line: Line, row: Row): void {
  const last = rows.at(-1);
  const at = row ?? [line];
  const cells = wordsOf(at);
  const goesOn = /^\p{Ll}/u.test(line.text);
  const isAlone = cells.slice(1).every((cell) => cell === '');
  const isRestOfCell = isAlone && (goesOn || (row === null && /[.!?]$/.test(line.text)));
  const isLastAlone = last?.cells.slice(1).every((cell) => cell === '');
  if (last && isLastAlone && goesOn && !HEADS_ROWS.test(last.cells[0]!)) {
    last.cells = [`${last.cells[0]} ${cells[0]}`, ...cells.slice(1)];
    last.at = [last.at[0]!, ...at.slice(1)];
  } else if (last && !isLastAlone && isRestOfCell) {
    last.cells[last.cells.length - 1] += ` ${cells[0]}`;
  } else rows.push({ line, cells, at: [...at] });
}

function wordsOf(cells: readonly Cell[]): string[] {
  return cells.map(({ text }) => text);
}

/** Whether a row ends in an amount; null where it says nothing but its label. */
function holdsAmount(cells: readonly string[]): boolean | null {
  const last = cells.slice(1).findLast((cell) => cell !== '');
  return last === undefined ? null : isAmount(last);
}

function withHeader(table: Table): Table {
  const [first, ...rest] = table.rows;
  if (!first || !looksLikeHeader(first.cells)) return table;
  const key = foldText(first.cells.join('|'));
  // A page repeats the header of the table it goes on with.
  return { ...table, header: first.cells, rows: rest.filter((row) => foldText(row.cells.join('|')) !== key) };
}

/** Whether cells are the header of a table of money or initiatives. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => cell.length > 60 || (isAmount(cell) && !/^20\d\d$/.test(cell))))
    return false;
  return filled.filter((cell) => HEADER_WORD.test(cell)).length * 2 >= filled.length;
}
