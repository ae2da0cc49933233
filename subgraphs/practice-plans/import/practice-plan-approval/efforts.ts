import { dropFullStop } from '../layout/sentences.js';

const LEAD_IN =
  /^(?:indsatser?|initiativer|arbejde|tiltag)(?:ne)? (?:med (?:særligt )?fokus på|for|om|vedr\.|vedrørende|inden for|omkring) /iu;
const BEGINS_ANEW =
  /^(?:en|et|den|det|de|flere|færre|bedre|øget|øgede|styrket|styrkede|mere|mindre|fælles|ny|nyt|nye|hurtigere|lettere|lige) /u;

/**
 * The efforts a theme enumerates. Commas (semicolons where there are any) divide them; the last "og" does so only
 * before words that begin a thing of their own ("… og en ny klinik") or in a list of bare words, for "unge og
 * ældre" are one group. Without a comma it is one effort.
 */
export function splitEfforts(text: string): string[] {
  const words = dropFullStop(text.trim()).replace(LEAD_IN, '');
  if (words === '') return [];
  const parts = words.split(
    words.includes(';') ? /; ?/ : /, (?!(?:der|som|hvor|hvilket|herunder|bl\.a\.|fx|især|så|at) )/u,
  );
  if (parts.length === 1) return parts;
  const last = parts.pop()!.replace(/^(?:og|samt) /u, '');
  return [...parts, ...splitLast(last, parts)].map((part) => part.trim()).filter((part) => part !== '');
}

function splitLast(last: string, others: readonly string[]): string[] {
  const isBareList = [...others, ...last.split(/ og | samt /u)].every((part) => part.trim().split(' ').length <= 2);
  for (const match of last.matchAll(/ og | samt /gu)) {
    const [left, right] = [last.slice(0, match.index), last.slice(match.index + match[0].length)];
    if (isBareList || BEGINS_ANEW.test(right)) return [left, right];
  }
  return [last];
}
