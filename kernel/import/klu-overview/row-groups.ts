import { slugify } from '../../danish/text.js';
import type { Place } from '../reading.js';
import { findMunicipality } from '../../reference/municipalities.js';
import { readPlain } from './plain-text.js';
import { maskWords } from '../../personal-data/words.js';
import type { OverviewTable, TableRow } from './table.js';

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

/** The table's rows by municipality. */
export interface GroupedRows {
  /** In the order of the document. */
  groups: RowGroup[];
  /** Rows of sums. */
  totals: TableRow[];
  /** Rows before any name. */
  nameless: TableRow[];
}

const CONTINUED = /\s?\(?(?:fortsat|forts\.?)\)?:?$/i;
const LONGEST_NAME = 200;
const TOTAL = /^(?:i alt|total|sum|samlet|hele regionen)$/i;

/** Groups the table's rows: a row without a name continues the one before it. */
export function groupRows(table: OverviewTable): GroupedRows {
  const grouped: GroupedRows = { groups: [], totals: [], nameless: [] };
  const byCode = new Map<string, RowGroup>();
  let current: RowGroup | null = null;
  for (const row of table.rows) {
    const cell = row.cells.name;
    const written = cell ? readPlain(cell.text) : '';
    const name = written.replace(CONTINUED, '');
    const isContinued = name !== written;
    if (!cell) {
      if (current) current.rows.push(row);
      else grouped.nameless.push(row);
      continue;
    }
    if (TOTAL.test(name.replace(/[:.]$/, ''))) {
      grouped.totals.push(row);
      continue;
    }
    const code = findMunicipality(name)?.code ?? null;
    const known = code === null ? undefined : byCode.get(code);
    if (known) {
      known.rows.push(row);
      if (!isContinued) known.repeats.push(row);
      current = known;
      continue;
    }
    const place = { line: cell.lines[0]!, column: table.labels.name!, text: maskWords(name.slice(0, LONGEST_NAME)) };
    current = { code, place, rows: [row], repeats: [] };
    grouped.groups.push(current);
    if (code !== null) byCode.set(code, current);
  }
  return grouped;
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
