import { TvaersError } from '../../../../kernel/errors.js';
import type { Given } from '../../../../kernel/import/reading.js';
import { checkDocument, checkTotals, describeUnknown, describeUnread } from './document-issues.js';
import type { KluOverviewFacts } from './facts.js';
import { COMMITTEE, readIdentity } from './identity.js';
import { readReport } from './report.js';
import { groupRows } from './row-groups.js';
import { readTable, textsOf, type TableRow, type UnreadText } from './table.js';

/** A document's head is enough to tell its kind. */
const HEAD_LENGTH = 100_000;

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
 * Reads a region's yearly overview of the municipalities' committees: a report for each municipality in the table.
 * Throws a TvaersError in Danish where there is no such table, no municipality in it, no year or no region, or where
 * `given` contradicts the document.
 */
export function readKluOverview(text: string, given: Given): KluOverviewFacts {
  const table = readTable(text);
  if (!table) {
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Der er ingen tabel med kolonner for kommune og for emner eller møder. Gem oversigten som tekst med tabulator eller semikolon mellem kolonnerne.',
    );
  }
  const { groups, totals, nameless } = groupRows(table);
  const codes = groups.flatMap((group) => group.code ?? []);
  if (codes.length === 0) {
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Tabellen nævner ingen kommune, som kendes. Kontrollér kolonnen med kommunenavne.',
    );
  }
  const { document, regionCode } = readIdentity(table.preamble, codes, given);
  const reads = groups.flatMap((group) =>
    group.code === null ? [] : [readReport(group, group.code, table.labels, regionCode, document.year)],
  );
  const reports = reads.map((read) => read.facts);
  const unknown = groups.filter((group) => group.code === null);
  const textsIn = (rows: readonly TableRow[]): UnreadText[] => rows.flatMap((row) => textsOf(row, table.labels));
  const unread = [...table.unread, ...textsIn(nameless)];
  const ofDocument = [
    ...checkDocument(document.year, document.date, regionCode, codes),
    ...describeUnknown(unknown, table.labels),
    ...describeUnread(unread),
    ...checkTotals(totals, table.labels, reports),
  ];
  const unreadLetters =
    countLetters([...unread, ...textsIn(unknown.flatMap((group) => group.rows))]) +
    reads.reduce((sum, read) => sum + read.unreadLetters, 0);
  const letters = countLetters([...table.unread, ...textsIn(table.rows)]);
  return {
    document,
    reports,
    issues: [
      ...ofDocument.map((issue) => ({ ...issue, record: null })),
      ...reads.flatMap(({ facts, oddities }) => oddities.map((issue) => ({ ...issue, record: facts.id }))),
    ],
    readShare: letters === 0 ? 1 : 1 - unreadLetters / letters,
  };
}

function countLetters(texts: readonly UnreadText[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}
