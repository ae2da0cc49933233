import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import { isBareMarkup } from './markup.js';
import { quoteSafely } from './privacy.js';
import type { DocumentLines, Line } from './line.js';

/** An issue for each stretch that no rule understood, and the share of the document that one did. */
export interface Account {
  issues: IssueDraft[];
  /** See `SourceDocument.readShare`. */
  readShare: number;
}

/**
 * Accounts for every line: what is neither in `read` nor passed over by name is reported, and what stands beyond the lines
 * that are read at all. `aside`: lines about something else than this reader reads.
 */
export function accountForLines(
  { lines, beyond, account }: DocumentLines,
  read: Iterable<Line>,
  aside: Iterable<Line> = [],
): Account {
  account.read([...read].map(({ number }) => number));
  account.exclude([...aside].map(({ number }) => number));
  account.passOver(
    'markup',
    lines.filter(({ text }) => isBareMarkup(text)).map(({ number }) => number),
  );
  const { readShare, unread } = account.close();
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  const within = unread.filter(({ first }) => beyond === null || first < beyond);
  const issues = within.map(({ first, last }) => toIssue(first, last, byNumber.get(first)?.raw ?? ''));
  return { issues: beyond === null ? issues : [...issues, reportBeyond(beyond)], readShare };
}

function reportBeyond(line: number): IssueDraft {
  return {
    kind: DataIssueKind.UNREAD_TEXT,
    severity: DataIssueSeverity.ERROR,
    message: `Fra linje ${line} er dokumentet ikke læst: det er længere end noget dokument af denne slags. Del det op, og indlæs delene.`,
    places: [{ line, column: null, text: null }],
    record: null,
  };
}

function toIssue(first: number, last: number, raw: string): IssueDraft {
  const where = first === last ? `Linje ${first}` : `Linje ${first}-${last}`;
  const quote = quoteSafely(raw);
  return {
    kind: DataIssueKind.UNREAD_TEXT,
    severity: DataIssueSeverity.WARNING,
    message: `${where} blev ikke forstået${quote === null ? '' : `: "${shorten(quote)}"`}.`,
    places: [{ line: first, column: null, text: quote }],
    record: null,
  };
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
