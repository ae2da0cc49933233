import { parseMonth } from '../../../../kernel/danish/dates.js';

/** A bullet in a line of text: where it stands, where the text after it begins, and its kind. */
export interface Bullet {
  start: number;
  end: number;
  /** The sign itself; `1` for any number. */
  marker: string;
}

/** Signs that are bullets wherever they stand; the last two are what word processors' symbol fonts leave behind. */
const SIGNS = '•·▪●◦‣■□➢►✓\uf0b7\uf0a7';
/** Bullets that word processors use below others. */
const SUBORDINATE = new Set(['o', '◦', '▪', '\uf0a7']);

const AT_START = new RegExp(`^\\s*(?:([${SIGNS}])|([-–*o])(?=\\s|$)|\\(?\\d{1,2}[.)](?=\\s))`, 'u');
const SIGN = new RegExp(`[${SIGNS}]|(?<=\\s)o(?=\\s)`, 'gu');
const NUMBER = /(?<![^\s])\(?(\d{1,2})[.)](?=\s)/gu;
// What a number before a full stop may belong to instead: "2. kvartal", "31. oktober".
const ORDINAL_WORD = /^(?:kvartal|halvår|møde|gang|del|fase|uge|etape)/i;
/** A remark in brackets is seldom longer; a bracket that never closes must not hide the bullets after it. */
const LONGEST_BRACKET = 400;

/** The bullet a line begins with, or null. "1. kvartal" and "3. maj" begin with no bullet. */
export function bulletAtStart(line: string): Bullet | null {
  const match = AT_START.exec(line);
  if (!match) return null;
  const end = match[0].length;
  const sign = match[1] ?? match[2];
  if (sign === undefined && isOrdinal(line, end)) return null;
  return { start: end - match[0].trimStart().length, end, marker: sign ?? '1' };
}

/** Whether a bullet is one that stands below another kind of bullet. */
export function isSubordinate(marker: string): boolean {
  return SUBORDINATE.has(marker);
}

/**
 * The bullets in a line in which several items may follow each other. The kind of the first one decides: a dash within
 * an item that another sign introduces is a dash. `expectsDash`: text before the first bullet may be the end of an item
 * begun on the page before, in a list with dashes.
 */
export function findBullets(line: string, expectsDash: boolean): Bullet[] {
  const first = bulletAtStart(line);
  const signs = [...line.matchAll(SIGN)].map((match) => toBullet(match, match[0]));
  if (first === null) {
    if (signs.some(({ marker }) => marker !== 'o')) return signs;
    const dashes = findDashes(line, '-').filter(({ end }) => /^\s+[\p{Lu}\d"”“»]/u.test(line.slice(end, end + 4)));
    const follows =
      expectsDash ||
      dashes.length > 1 ||
      line
        .slice(0, dashes[0]?.start ?? 0)
        .trimEnd()
        .endsWith(':');
    return follows ? dashes : [];
  }
  const others = signs.filter(({ start }) => start > first.start);
  // A single "o" may be a slip of the pen; two are a list.
  const isList = [first, ...others].filter(({ marker }) => marker === 'o').length > 1;
  const nested = others.filter(({ marker }) => marker !== 'o' || isList);
  if (first.marker === '1') return [first, ...findNumbers(line, first), ...nested].sort((a, b) => a.start - b.start);
  if (SIGNS.includes(first.marker) || first.marker === 'o') return [first, ...nested];
  return [...findDashes(line, first.marker), ...nested].sort((a, b) => a.start - b.start);
}

function toBullet(match: RegExpExecArray, marker: string): Bullet {
  return { start: match.index, end: match.index + match[0].length, marker };
}

/** Dashes with space on both sides, but those in brackets and the few that a small letter follows among many capitals. */
function findDashes(line: string, sign: string): Bullet[] {
  const inBrackets = findBrackets(line);
  let bracket = 0;
  const dashes = [...line.matchAll(new RegExp(`(?<![^\\s])[${sign}](?=\\s|$)`, 'gu'))]
    .map((match) => toBullet(match, sign))
    .filter(({ start }) => {
      while (bracket < inBrackets.length && inBrackets[bracket]![1] < start) bracket += 1;
      return !(bracket < inBrackets.length && inBrackets[bracket]![0] < start);
    });
  const small = new Set(dashes.filter(({ start, end }) => start > 0 && /^\s+\p{Ll}/u.test(line.slice(end, end + 4))));
  return small.size * 3 < dashes.length ? dashes.filter((dash) => !small.has(dash)) : dashes;
}

/** The outermost pairs of brackets, in order. */
function findBrackets(line: string): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of line.matchAll(/[()]/g)) {
    if (sign === '(') open.push(index);
    else {
      const start = open.pop();
      if (start === undefined || index - start > LONGEST_BRACKET) continue;
      while (pairs.length > 0 && pairs.at(-1)![0] > start) pairs.pop();
      pairs.push([start, index]);
    }
  }
  return pairs;
}

/** The numbers that count on from the first: other numbers with a full stop are part of the text. */
function findNumbers(line: string, first: Bullet): Bullet[] {
  let expected = parseInt(line.slice(first.start).replace('(', ''), 10) + 1;
  return [...line.matchAll(NUMBER)].flatMap((match) => {
    const bullet = toBullet(match, '1');
    if (bullet.start <= first.start || Number(match[1]) !== expected || isOrdinal(line, bullet.end)) return [];
    expected += 1;
    return [bullet];
  });
}

function isOrdinal(line: string, end: number): boolean {
  const next = /^\s+([\p{L}-]{1,20})/u.exec(line.slice(end, end + 40))?.[1];
  return next !== undefined && (ORDINAL_WORD.test(next) || parseMonth(next) !== null);
}
