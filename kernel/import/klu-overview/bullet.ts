import { parseMonth } from '../../danish/dates.js';

/** A bullet in a line of text: where it stands, where the text after it begins, and its kind. */
export interface Bullet {
  start: number;
  end: number;
  /** The sign itself; `1` for any number, `a` for any letter. */
  marker: string;
}

/** Signs that are bullets wherever they stand; the last ones are what word processors' symbol fonts leave behind. */
export const SIGNS = '•·▪●○◦‣■□❖➢➤►✓✔∙\uf0b7\uf0a7\uf0d8\uf0fc';

const AT_START = new RegExp(
  `^\\s*(?:([${SIGNS}])|([-–—−*+o→⇒➔])(?=\\s|$)|\\(?(?:\\d{1,2}[.)]|([a-h])\\))(?=\\s))`,
  'u',
);
// What a number before a full stop may belong to instead: "2. kvartal", "31. oktober".
const ORDINAL_WORD = /^(?:kvartal|halvår|møde|gang|del|fase|uge|etape)/i;

/** The bullet a line begins with, or null. "1. kvartal" and "3. maj" begin with no bullet. */
export function bulletAtStart(line: string): Bullet | null {
  const match = AT_START.exec(line);
  if (!match) return null;
  const end = match[0].length;
  const sign = match[1] ?? match[2];
  if (sign === undefined && match[3] === undefined && isOrdinal(line, end)) return null;
  return { start: end - match[0].trimStart().length, end, marker: sign ?? (match[3] === undefined ? '1' : 'a') };
}

/** Whether the number before `end` counts what follows and so is no bullet. */
export function isOrdinal(line: string, end: number): boolean {
  const next = /^\s+([\p{L}-]{1,20})/u.exec(line.slice(end, end + 40))?.[1];
  return next !== undefined && (ORDINAL_WORD.test(next) || parseMonth(next) !== null);
}
