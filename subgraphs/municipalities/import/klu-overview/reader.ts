import { readOverview } from '../../../../kernel/import/klu-overview/overview.js';
import { textsOf, type TableRow, type UnreadText } from '../../../../kernel/import/klu-overview/table.js';
import type { Given } from '../../../../kernel/import/reading.js';
import { checkDocument, checkTotals, describeOtherYears, describeUnknown, describeUnread } from './document-issues.js';
import type { KluOverviewFacts } from './facts.js';
import { readReport } from './report.js';

export { detectKluOverview } from '../../../../kernel/import/klu-overview/overview.js';

/**
 * Reads a region's yearly overview of the municipalities' committees: a report for each municipality in the table.
 * Throws a TvaersError in Danish where there is no such table, no municipality in it, no year or no region, or where
 * `given` contradicts the document.
 */
export function readKluOverview(text: string, given: Given): KluOverviewFacts {
  const overview = readOverview(text, given);
  const { document, regions, table, groups, totals } = overview;
  const reads = groups.flatMap((group) =>
    group.code === null ? [] : [readReport(group, group.code, table.labels, regions, document.year)],
  );
  const reports = reads.map((read) => read.facts);
  const unknown = groups.filter((group) => group.code === null);
  const textsIn = (rows: readonly TableRow[]): UnreadText[] => rows.flatMap((row) => textsOf(row, table.labels));
  const unread = [...table.unread, ...overview.remarks, ...textsIn(overview.nameless)];
  const ofDocument = [
    ...checkDocument(overview),
    ...describeUnknown(unknown, table.labels),
    ...describeOtherYears(overview),
    ...describeUnread(unread),
    ...checkTotals(totals, table.labels, reports),
  ];
  const unstored = [...unknown.flatMap((group) => group.rows), ...overview.otherYears];
  const unreadLetters =
    countLetters([...unread, ...textsIn(unstored)]) + reads.reduce((sum, read) => sum + read.unreadLetters, 0);
  const letters = countLetters([...table.unread, ...overview.remarks, ...textsIn(table.rows)]);
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
