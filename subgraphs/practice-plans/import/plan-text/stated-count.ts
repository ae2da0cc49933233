import { parseCount } from '../../../../kernel/danish/numerals.js';
import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';

/** Numbers that count things in prose, as a pattern; "en" and "et" are articles far more often. */
export const COUNT_WORD =
  '(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve)';

/**
 * Compares what an introduction promises ("tre nye tiltag") with how many were found. `noun` is a pattern for what is
 * counted, `name` the Danish word for it in the message.
 */
export function compareStatedCount(
  introduction: readonly Block[],
  noun: string,
  name: string,
  found: number,
): IssueDraft[] {
  const counted = new RegExp(`(?<![\\p{L}\\d.,-])(${COUNT_WORD}|\\d{1,2}) (?:\\p{Ll}+ ){0,3}?${noun}(?!\\p{L})`, 'iu');
  return introduction.flatMap(({ text, lines }) => {
    const match = counted.exec(text);
    const stated = match ? parseCount(match[1]!) : null;
    if (match === null || stated === null || stated === found) return [];
    const message = `Dokumentet nævner ${stated} ${name}, men ${found} er fundet.`;
    const places = [locate(lines, match[0])];
    return [{ kind: DataIssueKind.SUM_MISMATCH, severity: DataIssueSeverity.WARNING, message, places, record: null }];
  });
}
