import { foldText } from '../../danish/text.js';
import { TvaersError } from '../../errors.js';
import { findMunicipality } from '../../reference/municipalities.js';
import { bulletAtStart } from './bullet.js';
import { CONTENT_ROLES, readHeader, type Column, type Role } from './columns.js';
import { readPlain } from './plain-text.js';
import { scanRows, type Cell, type Row } from './rows.js';

/** A row of the table by the columns' roles; empty cells are left out. */
export interface TableRow {
  line: number;
  cells: Partial<Record<Role, Cell>>;
}

/** A line or cell that no rule reads. */
export interface UnreadText {
  line: number;
  column: string | null;
  text: string;
}

/** The columns' labels in the first header that has them. */
export type Labels = Partial<Record<Role, string>>;

/** The overview's table, all pages as one. */
export interface OverviewTable {
  /** The lines before the table; of a long text its beginning. */
  preamble: { line: number; text: string }[];
  labels: Labels;
  rows: TableRow[];
  unread: UnreadText[];
}

const DELIMITERS = ['\t', ';'];
const LONGEST_PREAMBLE = 300;
// An overview of all municipalities of the country would be some 200,000 letters, its longest cell some 5,000.
const MOST_LETTERS = 400_000;
// Rows cost time even when they are short.
const ROW_COST = 10;
const LONGEST_CELL = 20_000;
const LONGEST_LINE = 2_000;
const TOO_LARGE =
  'Tabellen fylder mere end 400.000 tegn; så stor er ingen KLU-oversigt. Kontrollér, at filen er den rigtige.';
// What a page's head and foot hold besides the table.
const PAGE_FURNITURE =
  /^(?:(?:side|page) \d+(?: ?(?:af|of|\/) ?\d+)?|[-–]? ?\d{1,3} ?[-–]?|(?:afdeling|journal|sag|dato|udarbejdet|e-?mail|telefon|tlf)[^:]{0,30}:.*)$/;

/**
 * The table of a KLU overview, tab- or semicolon-separated; null where no line is the header of one.
 * Throws DOCUMENT_INCOMPLETE for a table larger than any overview.
 */
export function readTable(text: string): OverviewTable | null {
  if (!/kommune/i.test(text)) return null;
  for (const delimiter of DELIMITERS) {
    const table = readDelimited(text, delimiter);
    if (table) return table;
  }
  return null;
}

/** The texts of a row's cells but its name. */
export function textsOf(row: TableRow, labels: Labels): UnreadText[] {
  return CONTENT_ROLES.flatMap((role) => {
    const cell = row.cells[role];
    return cell ? [{ line: cell.lines[0]!, column: labels[role]!, text: cell.text.trim() }] : [];
  });
}

function readDelimited(text: string, delimiter: string): OverviewTable | null {
  const table: OverviewTable = { preamble: [], labels: {}, rows: [], unread: [] };
  let columns: Column[] | null = null;
  let open: Row | null = null;
  let letters = 0;
  const close = (): void => {
    if (open && columns) addRow(table, open, columns);
    open = null;
  };
  for (const row of scanRows(text, delimiter)) {
    const header = readHeader(row);
    if (columns) letters = row.cells.reduce((sum, cell) => sum + cell.text.length, letters + ROW_COST);
    if (letters > MOST_LETTERS) throw new TvaersError('DOCUMENT_INCOMPLETE', TOO_LARGE);
    if (header) {
      close();
      columns = header;
      for (const { role, label } of header) if (role !== null) table.labels[role] ??= label;
    } else if (columns === null) {
      if (table.preamble.length < LONGEST_PREAMBLE) table.preamble.push({ line: row.line, text: readLine(row) });
    } else if (open && continuesRow(open, row, columns.length)) joinRow(open, row);
    else if (row.cells.length === 1 && !isName(row)) addLoose(table, row);
    else {
      close();
      open = row;
    }
  }
  close();
  return columns === null ? null : table;
}

function readLine({ cells }: Row): string {
  return readPlain(
    cells
      .map((cell) => cell.text)
      .join(' ')
      .slice(0, LONGEST_LINE),
  );
}

/** A line that a row with cells still missing has within a cell: it has no delimiter, or begins as only cell text does. */
function continuesRow(open: Row, row: Row, columnCount: number): boolean {
  if (open.cells.length >= columnCount || open.cells.length + row.cells.length - 1 > columnCount) return false;
  const start = row.cells[0]!.text;
  const isCellText =
    bulletAtStart(start) !== null || /^\p{Ll}/u.test(start) || (row.cells.length === 1 && !isFurniture(start));
  return isCellText && !isName(row);
}

function joinRow(open: Row, { cells: [first, ...others] }: Row): void {
  const last = open.cells.at(-1)!;
  last.text += `\n${first!.text}`;
  last.lines.push(...first!.lines);
  open.cells.push(...others);
}

function isName({ cells }: Row): boolean {
  const words = cells[0]!.text;
  return words.length < 60 && findMunicipality(readPlain(words)) !== null;
}

function isFurniture(words: string): boolean {
  return words.length < 200 && PAGE_FURNITURE.test(foldText(words));
}

/** A line without delimiter: furniture of the page, the head repeated, or text that nothing reads. */
function addLoose(table: OverviewTable, row: Row): void {
  const { text } = row.cells[0]!;
  const words = readPlain(text.slice(0, 400));
  if (isFurniture(words) || table.preamble.some((line) => line.text === words)) return;
  table.unread.push({ line: row.line, column: null, text: text.trim() });
}

function addRow(table: OverviewTable, row: Row, columns: readonly Column[]): void {
  const cells: TableRow['cells'] = {};
  row.cells.forEach((cell, index) => {
    const plain = cell.text.trim();
    const column = columns[index];
    // A dash alone is how an empty cell is filled in.
    if (plain === '' || /^[-–—.]+$/.test(plain)) return;
    if (column?.role && plain.length <= LONGEST_CELL) cells[column.role] = cell;
    else table.unread.push({ line: cell.lines[0]!, column: column?.label ?? null, text: plain });
  });
  if (Object.keys(cells).length > 0) table.rows.push({ line: row.line, cells });
}
