import { findMunicipalitiesIn } from '../../../../kernel/reference/municipalities.js';
import type { Place } from '../../../../kernel/import/reading.js';
import type { ReadItem } from './agenda-item.js';
import { isSubtotal, readRemark, type FundingGroupKind } from './funding-label.js';
import {
  amountColumns,
  grantedColumn,
  isFundingTable,
  listsInitiatives,
  listsParties,
  nameColumn,
  readFundingTable,
  type FundingRow,
} from './funding-table.js';
import { readInitiativeName, type InitiativeName } from './initiative-name.js';
import { readPeriodCell, type Period } from './initiative-period.js';
import type { Line } from './lines.js';
import { readStatus } from './initiative-status.js';
import { columnLike, isAmount, placeOfCell, type Table, type TableRow } from './table.js';

/** One row of a table about one initiative. */
export interface InitiativeMention extends InitiativeName {
  table: Table;
  itemId: string;
  line: Line;
  statusText: string | null;
  /** Granted or recommended; null where it is neither. */
  amountOere: number | null;
  group: FundingGroupKind | null;
  period: Period | null;
  /** What its own column says of municipalities. */
  municipalities: string;
  place: Place;
}

const STATUS_COLUMN = /status|fremdrift|stade|udvikling/iu;
const PERIOD_COLUMN = /periode|løbetid|varighed/iu;
const MUNICIPALITY_COLUMN = /kommune|deltager|parter/iu;

/** The initiatives that the tables of an agenda item list. `year` is the meeting's. */
export function readMentions({ tables, item }: ReadItem, year: number): InitiativeMention[] {
  return tables.flatMap((table) => {
    if (listsParties(table)) return [];
    if (!isFundingTable(table) && !listsInitiatives(table) && !isStatusTable(table)) return [];
    const statusColumn = table.header ? columnLike(table, STATUS_COLUMN) : isStatusTable(table) ? 1 : -1;
    const column = columnLike(table, PERIOD_COLUMN);
    return readRows(table).map(({ label, amountOere, group, row }) => ({
      ...readInitiativeName(label),
      table,
      itemId: item.id,
      line: row.line,
      statusText: row.cells[statusColumn] || remarkOn(row, table),
      amountOere: group === 'APPLIED' || group === 'REFUSED' ? null : amountOere,
      group,
      period: row.cells[column] ? readPeriodCell(row.cells[column], year) : null,
      municipalities: row.cells[columnLike(table, MUNICIPALITY_COLUMN)] ?? '',
      place: placeOfCell(row, nameColumn(table), label, table.header?.[nameColumn(table)] || null),
    }));
  });
}

/** What stands behind the amount of a row in a table without a header, where it says how far the initiative is. */
function remarkOn({ cells }: TableRow, table: Table): string | null {
  const remark = table.header === null ? cells[2] : undefined;
  return remark !== undefined && !isAmount(remark) && readStatus(remark) !== 'UNKNOWN' ? remark : null;
}

function readRows(table: Table): Pick<FundingRow, 'label' | 'amountOere' | 'group' | 'row'>[] {
  const column = grantedColumn(table);
  if (column >= 0)
    return readFundingTable(table, column).rows.filter(({ kind, label }) => kind === 'INITIATIVE' && label !== '');
  const isOnlyAppliedFor = amountColumns(table).length > 0;
  const rows = table.rows.map((row) => ({ label: row.cells[nameColumn(table)] ?? '', row }));
  return rows
    .filter(({ label }) => label !== '' && !isSubtotal(label))
    .map(({ label, row }) => ({
      label,
      row,
      amountOere: null,
      group: readRemark(row.cells.join(' ')) ?? (isOnlyAppliedFor ? 'APPLIED' : null),
    }));
}

/** The municipalities a text names, each once, in the order they stand; not the hospitals called after one. */
export function municipalitiesNamed(text: string): string[] {
  const named = findMunicipalitiesIn(text).filter(
    ({ index, text: words }) => !/^ (?:universitets)?(?:sygehus|hospital)/iu.test(text.slice(index + words.length)),
  );
  return [...new Set(named.map(({ code }) => code))];
}

function isStatusTable(table: Table): boolean {
  if (table.header) return columnLike(table, STATUS_COLUMN) > 0;
  const caption = table.caption?.text ?? '';
  return /status/iu.test(caption) && /initiativ|projekt|indsats/iu.test(caption) && amountColumns(table).length === 0;
}
