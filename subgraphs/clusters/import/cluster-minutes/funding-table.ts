import { parseAmount } from '../../../../kernel/danish/amounts.js';
import type { Place } from '../../../../kernel/import/reading.js';
import type { FundingLineKind } from './facts.js';
import {
  isAllocation,
  isRemaining,
  isSubtotal,
  readGroup,
  readRemark,
  transferSign,
  type FundingGroupKind,
} from './funding-label.js';
import type { Line } from './lines.js';
import { isParty } from './party.js';
import { columnLike, isAmount, placeOfCell, unitOf, type Table, type TableRow } from './table.js';

/** One row of a money table. */
export interface FundingRow {
  label: string;
  kind: FundingLineKind;
  amountOere: number | null;
  /** Under which heading it stands; null under none. */
  group: FundingGroupKind | null;
  /** A sum that stands above its rows, as their heading. */
  isAbove: boolean;
  /** All its columns. */
  row: TableRow;
  place: Place;
}

/** A money table, read. */
export interface FundingTable {
  rows: FundingRow[];
  /** Rows with figures that are no amount. */
  unread: Line[];
}

const GRANTED_COLUMN = /bevil|tildel|afsat|disponer|klyngemid|beløb|budget|ramme/iu;
const TOTAL_COLUMN = /^i alt|^total|^sum(?!\p{L})|^samlet/iu;
const OTHER_COLUMN = /ansøg|søgt|forbrug|rest|egen|medfinans|procent|%|^20\d\d$|^nr/iu;
const GRANTED_SUM = /bevil|disponer|godkend/iu;
const NAME_COLUMN = /initiativ|projekt|indsats|aktivitet|tekst|post|navn|titel/iu;

/** The column that holds the names; the first where no header says it. */
export function nameColumn(table: Table): number {
  return Math.max(0, columnLike(table, NAME_COLUMN));
}

/** The columns that hold amounts. */
export function amountColumns(table: Table): number[] {
  const columns = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const name = nameColumn(table);
  return Array.from({ length: columns }, (_, column) => column).filter(
    (column) => column !== name && table.rows.some(({ cells }) => isAmount(cells[column])),
  );
}

/** The column that holds the granted amounts, or -1: what is applied for or spent is not granted. */
export function grantedColumn(table: Table): number {
  const columns = amountColumns(table).filter((column) => !OTHER_COLUMN.test(table.header?.[column] ?? ''));
  const headed = (pattern: RegExp): number | undefined =>
    columns.find((column) => pattern.test(table.header?.[column] ?? ''));
  return headed(TOTAL_COLUMN) ?? headed(GRANTED_COLUMN) ?? columns[0] ?? -1;
}

/** Whether a table shows the cluster's money: a row, the header or the line above it says so. */
export function isFundingTable(table: Table): boolean {
  if (table.isList || listsParties(table) || grantedColumn(table) < 0) return false;
  const isAbout = /klyngemid|klyngens (?:fælles )?midler|fælles midler/iu.test(table.caption?.text ?? '');
  const { rows } = readFundingTable(table, grantedColumn(table));
  return isAbout || listsInitiatives(table) || rows.some(({ kind }) => kind === 'ALLOCATION' || kind === 'REMAINING');
}

/** Whether the rows of a table are recipients or payers: municipalities, hospitals. */
export function listsParties(table: Table): boolean {
  if (listsInitiatives(table)) return false;
  const labels = table.rows
    .map(({ cells }) => cells[nameColumn(table)] ?? '')
    .filter((label) => label !== '' && !isSubtotal(label));
  return labels.length > 0 && labels.every((label) => isParty(label));
}

/** Whether a table's header says that its rows are initiatives. */
export function listsInitiatives(table: Table): boolean {
  return columnLike(table, /initiativ|projekt(?!leder)|indsats/iu) >= 0;
}

/** Reads a money table row by row, with the amounts of one column. */
export function readFundingTable(table: Table, column: number): FundingTable {
  const name = nameColumn(table);
  const unit = unitOf(table, column);
  const columnName = table.header?.[column] || null;
  const rows: FundingRow[] = [];
  const unread: Line[] = [];
  let group: FundingGroupKind | null = null;
  for (const row of table.rows) {
    const label = row.cells[name] ?? '';
    const cell = row.cells[column] ?? '';
    if (label === '' && cell === '') continue;
    const amountOere = parseAmount(cell, unit);
    if (amountOere === null && /\d/.test(cell)) unread.push(row.line);
    const hasInitiatives = rows.some(({ kind }) => kind === 'INITIATIVE');
    const isLabelOnly = row.cells.every((other, index) => index === name || other === '');
    const kind = isLabelOnly ? 'HEADING' : kindOf(label, amountOere, hasInitiatives, group);
    const isAbove = kind === 'SUBTOTAL' && !isSubtotal(label);
    if (kind === 'HEADING' || isAbove) group = groupUnder(label, hasInitiatives) ?? group;
    const others = row.cells.filter((_, index) => index !== column && index !== name).join(' ');
    const remark = kind === 'INITIATIVE' ? readRemark(`${others} ${/\(([^()]*)\)$/.exec(label)?.[1] ?? ''}`) : null;
    const place =
      amountOere === null ? placeOfCell(row, name, label, null) : placeOfCell(row, column, cell, columnName);
    rows.push({ label, kind, amountOere, group: remark ?? group, isAbove, row, place });
  }
  return { rows: nameSums(rows), unread };
}

/** "I alt bevilget" says of the rows above it, under no heading, that they are granted. */
function nameSums(rows: readonly FundingRow[]): FundingRow[] {
  let group: FundingGroupKind | null = null;
  return [...rows]
    .reverse()
    .map((row) => {
      if (row.kind === 'SUBTOTAL' || row.kind === 'HEADING') group = GRANTED_SUM.test(row.label) ? 'COMMITTED' : null;
      return row.kind === 'INITIATIVE' && row.group === null && group !== null ? { ...row, group } : row;
    })
    .reverse();
}

function kindOf(
  label: string,
  amount: number | null,
  hasInitiatives: boolean,
  group: FundingGroupKind | null,
): FundingLineKind {
  if (transferSign(label) !== 0) return 'TRANSFER';
  if (group === 'ALLOCATION') return isRemaining(label) && !isAllocation(label) ? 'REMAINING' : 'ALLOCATION';
  if (!hasInitiatives && group === null && isAllocation(label) && !/^rest/iu.test(label)) return 'ALLOCATION';
  if (isSubtotal(label)) return 'SUBTOTAL';
  if (isRemaining(label)) return 'REMAINING';
  const isSumOfRows =
    amount !== null && /(?:initiativer|projekter|indsatser)$/iu.test(label) && readGroup(label) !== null;
  return isSumOfRows ? 'SUBTOTAL' : 'INITIATIVE';
}

function groupUnder(label: string, hasInitiatives: boolean): FundingGroupKind | null {
  return readGroup(label) ?? (!hasInitiatives && isAllocation(label) ? 'ALLOCATION' : null);
}
