import { scanBarRows } from './bars.js';
import { scanCellLines } from './cell-lines.js';
import { CONTENT_ROLES, type Role } from './columns.js';
import { closeListTabs } from './list-tabs.js';
import { isNameCell } from './name-cell.js';
import { findPageLines } from './page-lines.js';
import { assembleRows } from './row-assembly.js';
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

/** A line outside of the table, in plain text. */
export interface MarginLine {
  line: number;
  text: string;
}

/** The columns' labels in the first header that has them. */
export type Labels = Partial<Record<Role, string>>;

/** The overview's table, all pages as one. */
export interface OverviewTable {
  /** The lines before the table; of a long text its beginning. */
  preamble: MarginLine[];
  /** Lines between and after the rows. */
  margins: MarginLine[];
  labels: Labels;
  rows: TableRow[];
  unread: UnreadText[];
  /** Its cells stand one below the other, with nothing between them that says where one ends. */
  isUndivided: boolean;
}

/** A way of writing a table down: its cells, and how few of them a header may have. */
interface Form {
  scan: (text: string) => Iterable<Row>;
  fewest: number;
}

const FORMS: readonly Form[] = [
  { scan: (text) => scanRows(closeListTabs(text), '\t'), fewest: 2 },
  { scan: (text) => scanRows(text, ';'), fewest: 2 },
  { scan: scanBarRows, fewest: 2 },
  // Prose has commas too.
  { scan: (text) => scanRows(text, ','), fewest: 3 },
  { scan: scanCellLines, fewest: 3 },
];

/**
 * The table of a KLU overview: cells between tabulators, semicolons, commas or bars, or each on a line of its own. Null
 * where no line is the header of one. Throws DOCUMENT_INCOMPLETE for a table larger than any overview, and for one whose
 * cells cannot be told apart.
 */
export function readTable(text: string): OverviewTable | null {
  if (!/kommun|klu/i.test(text)) return null;
  const page = findPageLines(text);
  let empty: OverviewTable | null = null;
  for (const { scan, fewest } of FORMS) {
    const exact = assembleRows(scan(text), { page, fewest, joins: 'exact' });
    const table = exact === 'UNEVEN' ? assembleRows(scan(text), { page, fewest, joins: 'cautious' }) : exact;
    if (table === null || table === 'UNEVEN') continue;
    if (table.rows.some(({ cells: { name } }) => name !== undefined && isNameCell(name)))
      return { ...table, isUndivided: scan === scanCellLines };
    empty ??= table;
  }
  return empty;
}

/** The texts of a row's cells but its name. */
export function textsOf(row: TableRow, labels: Labels): UnreadText[] {
  return CONTENT_ROLES.flatMap((role) => {
    const cell = row.cells[role];
    return cell ? [{ line: cell.lines[0]!, column: labels[role]!, text: cell.text.trim() }] : [];
  });
}
