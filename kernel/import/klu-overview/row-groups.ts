import { slugify } from '../../danish/text.js';
import { maskWords } from '../../personal-data/words.js';
import { municipalityByCode } from '../../reference/municipalities.js';
import { findRegion } from '../../reference/regions.js';
import type { Place } from '../reading.js';
import { CONTENT_ROLES } from './columns.js';
import { readNameCell } from './name-cell.js';
import { readPlain } from './plain-text.js';
import { isSameText } from './row-assembly.js';
import type { OverviewTable, TableRow, UnreadText } from './table.js';

/** The rows of one municipality: the first has its name, the others run on over a page or repeat the name. */
export interface RowGroup {
  /** Null for a name that no municipality has. */
  code: string | null;
  /** The name as written. */
  place: Place;
  rows: TableRow[];
  /** Rows that state the name again and so may state the same facts again; they are in `rows` too. */
  repeats: TableRow[];
}

/** A row of sums. */
export interface TotalRow extends TableRow {
  /** The region whose sum it is; null: of all rows. */
  region: string | null;
}

/** The table's rows by municipality. */
export interface GroupedRows {
  /** In the order of the document. */
  groups: RowGroup[];
  totals: TotalRow[];
  /** Rows before any name. */
  nameless: TableRow[];
  /** What name cells say besides the name. */
  remarks: UnreadText[];
  /** Codes of the regions that rows of the table head, or name in a column of their own. */
  namedRegions: string[];
  /** Municipalities whose code, in a column of its own, is that of another. */
  miscoded: Place[];
}

/** Groups the table's rows: a row without a name continues the one before it. */
export function groupRows(table: OverviewTable): GroupedRows {
  const grouped: GroupedRows = { groups: [], totals: [], nameless: [], remarks: [], namedRegions: [], miscoded: [] };
  const byCode = new Map<string, RowGroup>();
  let current: RowGroup | null = null;
  const addRegion = (code: string | null | undefined): void => {
    if (code && !grouped.namedRegions.includes(code)) grouped.namedRegions.push(code);
  };
  for (const row of table.rows) {
    const cell = row.cells.name;
    if (!cell) {
      if (current) current.rows.push(row);
      else grouped.nameless.push(row);
      continue;
    }
    const read = readNameCell(cell);
    const place: Place = { line: cell.lines[0]!, column: table.labels.name || null, text: maskWords(read.words) };
    addRegion(row.cells.region && findRegion(readPlain(row.cells.region.text))?.code);
    if (read.isTotal || read.region !== null) {
      addRegion(read.region);
      if (CONTENT_ROLES.some((role) => row.cells[role])) grouped.totals.push({ ...row, region: read.region });
      current = null;
      continue;
    }
    if (read.rest !== null) grouped.remarks.push({ line: place.line, column: place.column, text: read.rest });
    const stated = codeIn(row);
    const code = read.code ?? stated;
    if (stated !== null && stated !== code) grouped.miscoded.push(place);
    const known = code === null ? undefined : byCode.get(code);
    if (known) {
      const isNext = known === current;
      const added = isNext ? dropRepeated(row, known) : row;
      known.rows.push(added);
      if (!read.isContinued && (!isNext || added.cells.meetings)) known.repeats.push(added);
      current = known;
      continue;
    }
    current = { code, place, rows: [row], repeats: [] };
    grouped.groups.push(current);
    if (code !== null) byCode.set(code, current);
  }
  return grouped;
}

/** The municipality's code from a column of its own, which spreadsheets write without the zero before it. */
function codeIn({ cells: { code } }: TableRow): string | null {
  const digits = /^\d{3,4}$/.exec(code?.text.trim() ?? '')?.[0];
  return digits === undefined ? null : (municipalityByCode(digits.padStart(4, '0'))?.code ?? null);
}

/** A row right below another of its municipality, without what it only repeats: a cell that was filled down. */
function dropRepeated(row: TableRow, { rows }: RowGroup): TableRow {
  const cells: TableRow['cells'] = { ...row.cells };
  for (const role of CONTENT_ROLES) {
    const text = cells[role]?.text;
    if (text !== undefined && rows.some((above) => isSameText(above.cells[role]?.text ?? '', text))) delete cells[role];
  }
  return { ...row, cells };
}

/**
 * Whether the words for a municipality misspell its name; another form of it (genitive, with "Kommune", aa for å, a part
 * of a double name) does not.
 */
export function misspells(words: string, name: string): boolean {
  const [written, expected] = [words, name].map((form) =>
    slugify(form)
      .replace(/-(?:regions)?kommunes?$/, '')
      .replace(/s$/, ''),
  );
  return !written!.startsWith(expected!) && !expected!.startsWith(written!);
}
