import type { IssueDraft } from '../import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../provenance/kinds.js';
import { findContacts, replaceContacts, type ContactKind } from './contacts.js';

/** A document's text as every reader sees it, and what was taken out of it. */
export interface MaskedText {
  text: string;
  /** One a line with contact data, in the order of the document; none says what the data were. */
  issues: IssueDraft[];
}

const WORDS: Readonly<Record<ContactKind, string>> = {
  CPR: 'et CPR-nummer',
  EMAIL: 'en e-mailadresse',
  PHONE: 'et telefonnummer',
};
const KINDS = Object.keys(WORDS) as ContactKind[];
/** A list of addresses is told by its number beyond so many lines. */
const MOST_ISSUES = 1_000;

/**
 * Takes e-mail addresses, telephone numbers and CPR numbers out of a document before anything is read from it, so that
 * none can reach a record, an issue, an error or a log. Every line keeps its number.
 */
export function maskDocument(text: string): MaskedText {
  const contacts = findContacts(text);
  const kindsByLine = new Map<number, Set<ContactKind>>();
  let line = 1;
  let lineEnd = text.indexOf('\n');
  for (const { kind, start } of contacts) {
    for (; lineEnd >= 0 && lineEnd < start; lineEnd = text.indexOf('\n', lineEnd + 1)) line += 1;
    kindsByLine.set(line, (kindsByLine.get(line) ?? new Set()).add(kind));
  }
  const issues = [...kindsByLine].slice(0, MOST_ISSUES).map(([number, kinds]) => toIssue(number, kinds));
  const [beyond] = [...kindsByLine.keys()].slice(MOST_ISSUES);
  if (beyond !== undefined) {
    const message = `Yderligere ${kindsByLine.size - MOST_ISSUES} linjer har personoplysninger. De er udeladt.`;
    issues.push(draftIssue(DataIssueSeverity.WARNING, message, beyond));
  }
  return { text: replaceContacts(text, contacts), issues };
}

/** A CPR number should not have been published at all; the other data stand in most letterheads. */
function toIssue(line: number, kinds: ReadonlySet<ContactKind>): IssueDraft {
  const found = KINDS.filter((kind) => kinds.has(kind)).map((kind) => WORDS[kind]);
  const list = found.length > 1 ? `${found.slice(0, -1).join(', ')} og ${found.at(-1)}` : found[0]!;
  const advice = kinds.has('CPR') ? ' Gør udgiveren opmærksom på CPR-nummeret.' : '';
  const severity = kinds.has('CPR') ? DataIssueSeverity.WARNING : DataIssueSeverity.INFO;
  return draftIssue(severity, `Linjen har ${list}, som er udeladt, fordi det er personoplysninger.${advice}`, line);
}

function draftIssue(severity: DataIssueSeverity, message: string, line: number): IssueDraft {
  return {
    kind: DataIssueKind.PERSONAL_DATA,
    ...{ severity, message },
    places: [{ line, column: null, text: null }],
    record: null,
  };
}
