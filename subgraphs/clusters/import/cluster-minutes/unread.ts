import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import { warnIssue } from './issues.js';
import { placeOf, type Line } from './lines.js';

/** So many lines of one stretch are cited; the message names its last. */
const MOST_CITED = 20;

/** An issue for each stretch of lines that no rule understood. `inScope` are all lines with text, in order. */
export function reportUnread(unread: readonly Line[], inScope: readonly Line[]): IssueDraft[] {
  const numbers = new Set(unread.map((line) => line.number));
  const stretches: Line[][] = [];
  let isOpen = false;
  for (const line of inScope) {
    const isUnread = numbers.has(line.number);
    if (isUnread && isOpen) stretches.at(-1)!.push(line);
    else if (isUnread) stretches.push([line]);
    isOpen = isUnread;
  }
  return stretches.map((lines) => {
    const [first, last] = [lines[0]!.number, lines.at(-1)!.number];
    const where = first === last ? `Linje ${first}` : `Linje ${first}-${last}`;
    const places = lines.slice(0, MOST_CITED).map((line) => placeOf(line));
    return warnIssue(DataIssueKind.UNREAD_TEXT, `${where} er ikke forstået og ikke læst ind.`, places);
  });
}

/** The share of characters that a rule understood, 0-1. */
export function shareRead(unread: readonly Line[], inScope: readonly Line[]): number {
  const numbers = new Set(unread.map((line) => line.number));
  const count = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);
  const all = count(inScope);
  return all === 0 ? 0 : 1 - count(inScope.filter((line) => numbers.has(line.number))) / all;
}
