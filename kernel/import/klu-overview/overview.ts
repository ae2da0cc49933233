import { TvaersError } from '../../errors.js';
import type { Given } from '../reading.js';
import { readCoveredYear } from './covered-year.js';
import { COMMITTEE, readIdentity, readTitle, type OverviewIdentity } from './identity.js';
import { readPlain } from './plain-text.js';
import { groupRows, type GroupedRows } from './row-groups.js';
import { readTable, type OverviewTable, type TableRow } from './table.js';

/** The form of a KLU overview: what it is, and its table's rows by municipality. What they say is a sector's to read. */
export interface Overview extends OverviewIdentity, GroupedRows {
  table: OverviewTable;
  /** Rows whose own column says that they are of another year. */
  otherYears: TableRow[];
}

/** A document's head is enough to tell its kind; whatever it holds, it is no table too large to read. */
const HEAD_LENGTH = 60_000;
/** Columns of a table of which only so much is known that its cells cannot be told apart. */
const UNDIVIDED = 4;

/** How surely a text is a KLU overview, 0-1: by the columns of its table, and by a title about the committees. */
export function detectKluOverview(text: string): number {
  const head = text.slice(0, HEAD_LENGTH);
  const table = findTable(head);
  const title = (
    table && table !== 'UNDIVIDED' ? table.preamble.map((line) => line.text).join('\n') : head.slice(0, 2_000)
  ).toLowerCase();
  const found = table === 'UNDIVIDED' ? UNDIVIDED : Object.keys(table?.labels ?? {}).length;
  const namesCommittees = COMMITTEE.test(title);
  const tenths = [0, 0, 3, 5, 6][Math.min(found, 4)]! + (namesCommittees ? 3 : 0);
  return (tenths > 0 && /oversigt|vurdering/.test(title) ? tenths + 1 : tenths) / 10;
}

/**
 * Finds the table of a KLU overview, its municipalities, and what the overview is. Two sectors read such overviews, and
 * they must mean the same document. Throws a TvaersError in Danish where there is no such table, no municipality in it,
 * no year or no region, or where `given` contradicts the document.
 */
export function readOverview(text: string, given: Given): Overview {
  const table = readTable(text);
  if (!table) {
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Der er ingen tabel med kolonner for kommune og for emner eller møder. Gem oversigten som tekst med tabulator eller semikolon mellem kolonnerne.',
    );
  }
  const year = readYear(table, given);
  const { rows, otherYears } = splitYears(table, year);
  const grouped = groupRows({ ...table, rows });
  const codes = grouped.groups.flatMap((group) => group.code ?? []);
  if (codes.length === 0) {
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Tabellen nævner ingen kommune, som kendes. Kontrollér kolonnen med kommunenavne.',
    );
  }
  return { ...grouped, ...readIdentity(table, year, codes, grouped.namedRegions, given), table, otherYears };
}

function findTable(head: string): OverviewTable | 'UNDIVIDED' | null {
  try {
    return readTable(head);
  } catch (error) {
    if (error instanceof TvaersError) return 'UNDIVIDED';
    throw error;
  }
}

function readYear({ preamble, margins, labels, rows }: OverviewTable, given: Given): number {
  const inTable = [...new Set(rows.flatMap((row) => yearOf(row) ?? []))];
  const stated = given.date === null ? null : Number(given.date.slice(0, 4));
  const lines = [...preamble, ...margins];
  return readCoveredYear(readTitle(preamble), lines, Object.values(labels), inTable, stated);
}

/** A row without a year of its own is of the year of the row above. */
function splitYears({ rows }: OverviewTable, year: number): { rows: TableRow[]; otherYears: TableRow[] } {
  const split = { rows: [] as TableRow[], otherYears: [] as TableRow[] };
  let isOther = false;
  for (const row of rows) {
    const own = yearOf(row);
    if (own !== null || row.cells.name) isOther = own !== null && own !== year;
    (isOther ? split.otherYears : split.rows).push(row);
  }
  return split;
}

function yearOf({ cells }: TableRow): number | null {
  const match = cells.year ? /^20\d\d$/.exec(readPlain(cells.year.text.slice(0, 40))) : null;
  return match ? Number(match[0]) : null;
}
