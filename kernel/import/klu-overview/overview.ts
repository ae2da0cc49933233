import { TvaersError } from '../../errors.js';
import type { Given } from '../reading.js';
import { COMMITTEE, readIdentity, type OverviewIdentity } from './identity.js';
import { groupRows, type GroupedRows } from './row-groups.js';
import { readTable, type OverviewTable } from './table.js';

/** The form of a KLU overview: what it is, and its table's rows by municipality. What they say is a sector's to read. */
export interface Overview extends OverviewIdentity, GroupedRows {
  table: OverviewTable;
}

/** A document's head is enough to tell its kind; whatever it holds, it is no table too large to read. */
const HEAD_LENGTH = 60_000;

/** How surely a text is a KLU overview, 0-1: by the columns of its table, and by a title about the committees. */
export function detectKluOverview(text: string): number {
  const head = text.slice(0, HEAD_LENGTH);
  const table = readTable(head);
  const title = (table ? table.preamble.map((line) => line.text).join('\n') : head.slice(0, 2_000)).toLowerCase();
  const columns = Math.min(Object.keys(table?.labels ?? {}).length, 4);
  const namesCommittees = COMMITTEE.test(title);
  const tenths = [0, 0, 3, 5, 6][columns]! + (namesCommittees ? 3 : 0);
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
  const grouped = groupRows(table);
  const codes = grouped.groups.flatMap((group) => group.code ?? []);
  if (codes.length === 0) {
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Tabellen nævner ingen kommune, som kendes. Kontrollér kolonnen med kommunenavne.',
    );
  }
  return { ...grouped, ...readIdentity(table.preamble, codes, given), table };
}
