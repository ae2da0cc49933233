import { TvaersError } from '../../../../kernel/errors.js';
import { LineAccount, type Accounting } from '../../../../kernel/import/line-account.js';
import type { Given, IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import { RowCells } from './cell.js';
import type { CoverageFact, CoverageFiguresFacts } from './facts.js';
import { identifyFigures } from './identity.js';
import { reportMasked } from '../layout/privacy.js';
import { createLookups } from './lookups.js';
import { mergeRows } from './merge.js';
import { asideOf, readRow } from './row.js';
import { findHeader, readTable, type FigureRow, type FigureTable } from './table.js';

/** How surely a text is a table of coverage figures, 0-1. */
export function detectCoverageFigures(text: string): number {
  const header = findHeader(text);
  if (header === null) return 0;
  const known = header.columns.filter(({ field }) => field !== null).length;
  return known * 2 >= header.columns.length ? 0.95 : 0.6;
}

/**
 * Reads a table of coverage figures (docs/reference/coverage-figures.md). A row of an unknown municipality or period is
 * reported and left out, the others are read. Throws DOCUMENT_INCOMPLETE where there is no header or no usable row.
 */
export function readCoverageFigures(text: string, given: Given): CoverageFiguresFacts {
  const table = readTable(text);
  const issues: IssueDraft[] = reportHeader(table);
  const lookups = createLookups();
  const rows: CoverageFact[] = [];
  const passedOver: FigureRow[] = [];
  const totals: FigureRow[] = [];
  for (const row of table.rows) {
    const aside = asideOf(row, table.columns);
    if (aside !== null) {
      totals.push(row);
      if (aside === 'NOTE') issues.push(reportNote(row));
      continue;
    }
    const cells = new RowCells(row, table.columns, lookups);
    if (row.cells.slice(table.columns.length).some((cell) => cell !== '')) {
      issues.push(reportTooManyCells(row.line, row.cells.length, table.columns.length));
      passedOver.push(row);
      continue;
    }
    const fact = readRow(cells, table.columns);
    issues.push(...cells.issues);
    if (fact) rows.push(fact);
    else passedOver.push(row);
  }
  const [reason] = issues.filter(({ severity }) => severity === DataIssueSeverity.ERROR);
  if (rows.length === 0)
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      `Ingen af tabellens rækker kan læses. ${reason?.message ?? 'Der er ingen rækker.'}`,
    );
  const merged = mergeRows(rows);
  return {
    document: identifyFigures(table, merged.figures, given),
    figures: merged.figures,
    issues: [
      ...issues,
      ...merged.issues,
      ...reportMasked(merged.figures.flatMap(({ designations }) => designations)),
    ].sort((a, b) => (a.places[0]?.line ?? 0) - (b.places[0]?.line ?? 0)),
    readShare: accountForTable(text, table, { unread: passedOver, totals }, issues).readShare,
  };
}

function reportHeader({ columns, headerLine, strayLines, beyond }: FigureTable): IssueDraft[] {
  const unknown = columns.filter(({ field, name }) => field === null && name !== '');
  const repeated = columns.filter(
    ({ field }, index) =>
      field !== null &&
      !['clinic', 'municipality'].includes(field) &&
      columns.findIndex((other) => other.field === field) < index,
  );
  const toIssue = (message: string, line: number, column: string | null): IssueDraft => ({
    ...{ kind: DataIssueKind.UNREAD_TEXT, severity: DataIssueSeverity.WARNING, message },
    ...{ places: [{ line, column, text: column }], record: null },
  });
  const tooLong =
    'Rækkerne fra denne linje er ikke læst: tabellen er længere end 10.000 rækker. Del den op, og indlæs delene.';
  return [
    ...(beyond === null
      ? []
      : [{ ...toIssue(`Linje ${beyond}: ${tooLong}`, beyond, null), severity: DataIssueSeverity.ERROR }]),
    ...strayLines.map((line) =>
      toIssue(`Linje ${line} over tabellen er ikke læst. Sæt # foran, hvis den er en bemærkning.`, line, null),
    ),
    ...unknown.map(({ name }) => toIssue(`Kolonnen "${name}" kendes ikke og er ikke læst.`, headerLine, name)),
    ...repeated.map(({ name }) =>
      toIssue(`Kolonnen "${name}" siger det samme som en kolonne før den og er ikke læst.`, headerLine, name),
    ),
  ];
}

function reportNote({ line }: FigureRow): IssueDraft {
  return {
    kind: DataIssueKind.UNREAD_TEXT,
    severity: DataIssueSeverity.INFO,
    message: `Linje ${line} er ingen række i tabellen, men en bemærkning. Den er ikke læst.`,
    places: [{ line, column: null, text: null }],
    record: null,
  };
}

function reportTooManyCells(line: number, cells: number, columns: number): IssueDraft {
  return {
    kind: DataIssueKind.UNREAD_TEXT,
    severity: DataIssueSeverity.ERROR,
    message: `Linje ${line} har ${cells} felter, men overskriften ${columns}. Står der et decimalkomma uden citationstegn? Rækken er ikke læst.`,
    places: [{ line, column: null, text: null }],
    record: null,
  };
}

/**
 * Accounts for the lines of a table: rows that could not be read, columns nobody knows and cells that are no figure are left
 * over; a total or a note states nothing of a municipality.
 */
function accountForTable(
  text: string,
  { columns, rows, headerLine, strayLines, beyond }: FigureTable,
  { unread, totals }: { unread: readonly FigureRow[]; totals: readonly FigureRow[] },
  issues: readonly IssueDraft[],
): Accounting {
  const account = new LineAccount(text);
  const aside = new Set([...unread, ...totals]);
  const read = rows.filter((row) => !aside.has(row));
  const lastLine = beyond === null ? account.lineCount : beyond - 1;
  const left = new Set([...strayLines, ...unread.flatMap(linesOf)]);
  account.read([headerLine, ...read.flatMap(linesOf)]);
  const totalLines = new Set(totals.flatMap(linesOf));
  account.passOver('total', totalLines);
  // Whatever else stands up to the last row is a remark or an empty row: the table's parser knows nothing else.
  account.passOver(
    'remark',
    listNumbers(1, lastLine).filter((line) => !left.has(line) && !totalLines.has(line)),
  );
  for (const { line, cells } of read) {
    cells.forEach((cell, index) => {
      if ((columns[index]?.field ?? null) === null) account.leave(line, cell);
    });
  }
  const lines = new Set(read.map(({ line }) => line));
  for (const {
    severity,
    places: [place],
  } of issues) {
    if (severity === DataIssueSeverity.ERROR && place && lines.has(place.line))
      account.leave(place.line, place.text ?? '');
  }
  return account.close();
}

const listNumbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_unused, index) => first + index);

/** A row with a quoted cell of several lines stands on all of them. */
function linesOf({ line, cells }: FigureRow): number[] {
  return listNumbers(line, line + cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0));
}
