import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import { isBareMarkup } from './markup.js';
import { quoteSafely } from './privacy.js';
import type { DocumentLines, Line } from './line.js';

/** What became of a document's lines: an issue for each stretch that no rule understood, and the share understood. */
export interface Accounting {
  issues: IssueDraft[];
  /** Share (0-1) of the letters that stand on lines a rule read or ignores by name. */
  readShare: number;
}

/** Accounts for every line: what is not in `read` is reported, and what stands beyond the lines that are read at all. */
export function accountForLines({ lines, beyond }: DocumentLines, read: ReadonlySet<Line>): Accounting {
  const stretches: Line[][] = [];
  let unread = beyond?.characters ?? 0;
  let total = unread;
  const worded = lines.filter(({ text }) => !isBareMarkup(text));
  worded.forEach((line, index) => {
    total += line.text.length;
    if (read.has(line)) return;
    unread += line.text.length;
    const previous = worded[index - 1];
    if (previous !== undefined && stretches.at(-1)?.at(-1) === previous) stretches.at(-1)!.push(line);
    else stretches.push([line]);
  });
  const issues = stretches.map(toIssue);
  if (beyond) issues.push(reportBeyond(beyond.line));
  return { issues, readShare: total === 0 ? 1 : (total - unread) / total };
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

function toIssue(stretch: readonly Line[]): IssueDraft {
  const [first, last] = [stretch[0]!, stretch.at(-1)!];
  const where = first === last ? `Linje ${first.number}` : `Linje ${first.number}-${last.number}`;
  const quote = quoteSafely(first.raw);
  return {
    kind: DataIssueKind.UNREAD_TEXT,
    severity: DataIssueSeverity.WARNING,
    message: `${where} blev ikke forstået${quote === null ? '' : `: "${shorten(quote)}"`}.`,
    places: [{ line: first.number, column: null, text: quote }],
    record: null,
  };
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
