import { foldText } from '../../danish/text.js';
import { TvaersError } from '../../errors.js';
import { bulletAtStart } from './bullet.js';
import { readHeader, type Column } from './columns.js';
import { isMunicipalityCell, isNameCell } from './name-cell.js';
import type { PageLines } from './page-lines.js';
import { readPlain } from './plain-text.js';
import type { Row } from './rows.js';
import type { OverviewTable, TableRow } from './table.js';

/** How rows are put together from lines. */
export interface Assembling {
  page: PageLines;
  /** Cells a header has at least. */
  fewest: number;
  /**
   * `exact`: a row goes on until it has all its cells, as a table does that was copied with line breaks in its cells;
   * `cautious`: only with a line that cannot begin a row.
   */
  joins: 'exact' | 'cautious';
}

const LONGEST_PREAMBLE = 300;
const MOST_MARGINS = 200;
// An overview of all municipalities of the country would be some 200,000 letters, its longest cell some 5,000.
const MOST_LETTERS = 400_000;
// Rows cost time even when they are short.
const ROW_COST = 10;
const LONGEST_CELL = 20_000;
const LONGEST_LINE = 2_000;
const TOO_LARGE =
  'Tabellen fylder mere end 400.000 tegn; så stor er ingen KLU-oversigt. Kontrollér, at filen er den rigtige.';

/**
 * Puts a table together from the rows of a text. Null where none is a header; UNEVEN for `exact` where the rows do not
 * come out even or none stands on several lines. Throws DOCUMENT_INCOMPLETE for a table larger than any overview.
 */
export function assembleRows(
  rows: Iterable<Row>,
  { page, fewest, joins }: Assembling,
): OverviewTable | 'UNEVEN' | null {
  const table: OverviewTable = { preamble: [], margins: [], labels: {}, rows: [], unread: [], isUndivided: false };
  const isExact = joins === 'exact';
  /** `waiting`: lines after a complete row, below a blank one; the row's if another row follows. */
  const state: { columns: Column[]; header: Row | null; open: Row | null; waiting: Row[] } = {
    ...{ columns: [], header: null, open: null, waiting: [] },
  };
  let isJoined = false;
  let letters = 0;
  const close = (): void => {
    if (state.open) addRow(table, state.open, state.columns);
    state.open = null;
    state.waiting.splice(0).forEach((row) => addLoose(table, row));
  };
  const setColumns = (found: Column[]): void => {
    if (table.rows.length === 0) table.labels = {};
    state.columns = found;
    for (const { role, label } of found) if (role !== null) table.labels[role] ??= label;
  };
  for (const row of rows) {
    const { columns, header, open, waiting } = state;
    const width = columns.length;
    const isBlank = row.cells.every((cell) => cell.text.trim() === '');
    if (isBlank && !(isExact && open && isBelow(open, row, width) && open.cells.length < width)) continue;
    if (width > 0) letters = row.cells.reduce((sum, cell) => sum + cell.text.length, letters + ROW_COST);
    if (letters > MOST_LETTERS) throw new TvaersError('DOCUMENT_INCOMPLETE', TOO_LARGE);
    const found = readHeader(row, fewest, columns);
    const wrapped = header && goesOnWithLabel(header, row) ? readHeader(joinLabels(header, row), fewest) : null;
    state.header = found ? row : null;
    if (found ?? wrapped) {
      close();
      setColumns((found ?? wrapped)!);
    } else if (width === 0) {
      if (table.preamble.length < LONGEST_PREAMBLE) table.preamble.push({ line: row.line, text: readLine(row) });
    } else if (isPageLine(table, row, page)) {
      addMargin(table, row);
    } else if (isExact && open && isBelow(open, row, width)) {
      if (open.cells.length === width && row.line > endOf(open) + 1) waiting.push(row);
      else {
        isJoined ||= open.cells.length < width;
        joinRows(open, row);
      }
    } else if (isExact) {
      if ((open && open.cells.length > 1 && open.cells.length < width) || row.cells.length > width) return 'UNEVEN';
      if (open) waiting.splice(0).forEach((line) => joinRows(open, line));
      close();
      state.open = row;
    } else if (open && (continuesRow(open, row, width) || completesRow(open, row, width))) {
      joinRows(open, row);
    } else if (row.cells.length === 1 && !isNameCell(row.cells[0]!)) {
      addLoose(table, row);
    } else {
      close();
      state.open = row;
    }
  }
  if (state.columns.length === 0) return null;
  const isCut = state.open !== null && state.open.cells.length > 1 && state.open.cells.length < state.columns.length;
  if (isExact && (!isJoined || isCut)) return 'UNEVEN';
  close();
  return table;
}

function readLine({ cells }: Row): string {
  const text = cells
    .map((cell) => cell.text)
    .join(' ')
    .slice(0, LONGEST_LINE);
  return readPlain(text).replace(/^#+ /, '');
}

/** The last label of a header, cut by a line break, goes on in small letters. */
function goesOnWithLabel(header: Row, { line, cells }: Row): boolean {
  return line === header.line + 1 && /^\p{Ll}/u.test(cells[0]!.text) && !isNameCell(cells[0]!);
}

/** Whether a line stands in the open row: it fits into the cells that are missing, or below the last one. */
function isBelow(open: Row, { cells }: Row, columnCount: number): boolean {
  return open.cells.length + cells.length - 1 <= columnCount && !isNameCell(cells[0]!);
}

/** A line that a row with cells still missing has within a cell: it has no delimiter, or begins as only cell text does. */
function continuesRow(open: Row, row: Row, columnCount: number): boolean {
  if (open.cells.length >= columnCount || open.cells.length + row.cells.length - 1 > columnCount) return false;
  const start = row.cells[0]!.text;
  return (
    (bulletAtStart(start) !== null || /^\p{Ll}/u.test(start) || row.cells.length === 1) && !isNameCell(row.cells[0]!)
  );
}

/** The end of a row that has line breaks in its cells: it has the very cells that are missing, and names nothing. */
function completesRow(open: Row, { line, cells }: Row, columnCount: number): boolean {
  const isExtended = open.cells.at(-1)!.lines.length > 1 && !open.cells.at(-1)!.quoted;
  const isNext = line === endOf(open) + 1 && cells[0]!.text.trim() === '';
  return isExtended && isNext && open.cells.length + cells.length - 1 === columnCount;
}

/** A header with the line that goes on with its last label; neither is changed. */
function joinLabels({ line, cells }: Row, row: Row): Row {
  return joinRows({ line, cells: [...cells.slice(0, -1), { ...cells.at(-1)!, lines: [...cells.at(-1)!.lines] }] }, row);
}

/** Adds a line to the row it goes on with. */
function joinRows(open: Row, { cells: [first, ...others] }: Row): Row {
  const last = open.cells.at(-1)!;
  last.text += `\n${first!.text}`;
  last.lines.push(...first!.lines);
  open.cells.push(...others);
  return open;
}

function endOf({ cells }: Row): number {
  return cells.at(-1)!.lines.at(-1)!;
}

function isPageLine(table: OverviewTable, { cells }: Row, page: PageLines): boolean {
  const [first, ...others] = cells;
  if (others.some((cell) => cell.text.trim() !== '') || isMunicipalityCell(first!)) return false;
  const words = readPlain(first!.text.slice(0, 400));
  return page.has(words) || table.preamble.some((line) => line.text === words);
}

function addMargin(table: OverviewTable, row: Row): void {
  if (table.margins.length < MOST_MARGINS) table.margins.push({ line: row.line, text: readLine(row) });
}

/** A line without delimiter that is in no row. */
function addLoose(table: OverviewTable, row: Row): void {
  addMargin(table, row);
  table.unread.push({ line: row.line, column: null, text: row.cells[0]!.text.trim() });
}

function addRow(table: OverviewTable, row: Row, columns: readonly Column[]): void {
  const cells: TableRow['cells'] = {};
  row.cells.forEach((cell, index) => {
    const written = cell.text.trim();
    const column = columns[index];
    // A dash alone is how an empty cell is filled in.
    if (written === '' || (written.length < 100 && /^[-–—−.\s]*$/.test(readPlain(written)))) return;
    if (column?.role && written.length <= LONGEST_CELL) cells[column.role] = cell;
    else table.unread.push({ line: cell.lines[0]!, column: column?.label ?? null, text: written });
  });
  if (Object.keys(cells).some((role) => role !== 'number')) table.rows.push({ line: row.line, cells });
}

/** Whether two texts are the same to a reader. */
export function isSameText(a: string, b: string): boolean {
  return foldText(readPlain(a)) === foldText(readPlain(b));
}
