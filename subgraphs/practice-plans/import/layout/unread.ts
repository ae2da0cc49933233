import { LineAccount } from '../../../../kernel/import/line-account.js';
import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import { isBareMarkup } from './markup.js';
import { quoteSafely } from './privacy.js';
import type { Block } from './block.js';
import type { DocumentLines, Line } from './line.js';

/** An issue for each stretch that no rule understood, and the share of the document that one did. */
export interface Accounting {
  issues: IssueDraft[];
  /** See `SourceDocument.readShare`. */
  readShare: number;
}

/** What a reader made of the lines of a document. What is in none of these is left over. */
export interface Understood {
  read: Iterable<Line>;
  /** Text about the matter as a whole, which holds nothing to record. */
  background: Iterable<Line>;
  /** Lines about something else than this reader reads. */
  aside?: Iterable<Line>;
}

/** Accounts for every line of `text`: what is left over is reported, and what stands beyond the lines that are read at all. */
export function accountForLines(text: string, { lines, beyond }: DocumentLines, understood: Understood): Accounting {
  const account = new LineAccount(text);
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  account.passOver('page furniture', listLinesBeside(byNumber, beyond === null ? account.lineCount : beyond.line - 1));
  const isWhole = (line: number): boolean => beyond === null || line < beyond.line;
  account.passOver('markup', numbersOf(lines.filter((line) => isBareMarkup(line.text))));
  account.read(numbersOf(understood.read).filter(isWhole));
  account.passOver('background', numbersOf(understood.background).filter(isWhole));
  account.exclude(numbersOf(understood.aside ?? []));
  const { readShare, unread } = account.close();
  const within = unread.filter(({ first }) => isWhole(first));
  const issues = within.map(({ first, last }) => toIssue(first, last, byNumber.get(first)?.raw ?? ''));
  return { issues: beyond === null ? issues : [...issues, reportBeyond(beyond.line)], readShare };
}

/** The lines some blocks stand on. */
export function linesOf(blocks: Iterable<Block>): Line[] {
  return [...blocks].flatMap(({ lines }) => lines);
}

const numbersOf = (lines: Iterable<Line>): number[] => [...lines].map(({ number }) => number);

/** The lines up to `last` that were left out as if they were blank: page numbers, rulers. */
function listLinesBeside(byNumber: ReadonlyMap<number, Line>, last: number): number[] {
  return Array.from({ length: last }, (_unused, index) => index + 1).filter((number) => !byNumber.has(number));
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
