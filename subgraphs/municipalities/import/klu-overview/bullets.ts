import { bulletAtStart, isOrdinal, SIGNS, type Bullet } from '../../../../kernel/import/klu-overview/bullet.js';

const DASHES = ['-', '–', '—', '−', '*', '+', '→', '⇒', '➔'];
/** Bullets that word processors use below others. */
const SUBORDINATE = new Set(['o', '◦', '○', '▪', '\uf0a7']);

const SIGN = new RegExp(`[${SIGNS}]|(?<=\\s)o(?=\\s)`, 'gu');
const NUMBER = /(?<![^\s])\(?(?:(\d{1,2})[.)]|([a-h])\))(?=\s)/gu;
/** A remark in brackets is seldom longer; a bracket that never closes must not hide the bullets after it. */
const LONGEST_BRACKET = 400;

/** Whether a bullet is one that stands below another kind of bullet. */
export function isSubordinate(marker: string): boolean {
  return SUBORDINATE.has(marker);
}

/**
 * The bullets in a line in which several items may follow each other. The kind of the first one decides: a dash within
 * an item that another sign introduces is a dash. `listMarker`: the bullets of the list that the line goes on with.
 */
export function findBullets(line: string, listMarker: string | null): Bullet[] {
  const first = bulletAtStart(line);
  const signs = [...line.matchAll(SIGN)].map((match) => toBullet(match, match[0]));
  if (first === null) return findBulletsAfterText(line, signs, listMarker);
  const others = signs.filter(({ start }) => start > first.start);
  // A single "o" may be a slip of the pen; two are a list.
  const isList = [first, ...others].filter(({ marker }) => marker === 'o').length > 1;
  const nested = others.filter(({ marker }) => marker !== 'o' || isList);
  const found = [first, ...nested];
  if (isCounting(first.marker)) found.push(...findNumbers(line, first));
  else if (DASHES.includes(first.marker)) found.push(...findDashes(line, first.marker).slice(1));
  else if (first.marker === 'o' && isDash(listMarker)) found.push(...findDashesBeforeCapitals(line, listMarker));
  return found.sort((a, b) => a.start - b.start);
}

/** The text before the first bullet introduces the items, or is the end of one that the page before began. */
function findBulletsAfterText(line: string, signs: readonly Bullet[], listMarker: string | null): Bullet[] {
  if (signs.some(({ marker }) => marker !== 'o') || listMarker === 'o') return [...signs];
  if (listMarker !== null && isCounting(listMarker)) {
    const first = findNumbers(line, null).find(({ marker }) => marker === listMarker);
    return first ? [first, ...findNumbers(line, first)] : [];
  }
  const dashes = findDashesBeforeCapitals(line, isDash(listMarker) ? listMarker : '-');
  const before = line.slice(0, dashes[0]?.start ?? 0).trimEnd();
  return isDash(listMarker) || dashes.length > 1 || before.endsWith(':') ? dashes : [];
}

function isCounting(marker: string): boolean {
  return marker === '1' || marker === 'a';
}

function isDash(marker: string | null): marker is string {
  return marker !== null && DASHES.includes(marker);
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
  const small = new Set(dashes.filter((dash) => dash.start > 0 && isBeforeSmall(line, dash)));
  return small.size * 3 < dashes.length ? dashes.filter((dash) => !small.has(dash)) : dashes;
}

function findDashesBeforeCapitals(line: string, sign: string): Bullet[] {
  return findDashes(line, sign).filter(({ end }) => /^\s+[\p{Lu}\d"”“»*–-]|^\s*$/u.test(line.slice(end, end + 4)));
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

/**
 * The numbers or letters that count on from the first, or the first of them: other numbers with a full stop are part of the text.
 * Among items that begin with capitals a number before a small letter is part of the text too.
 */
function findNumbers(line: string, first: Bullet | null): Bullet[] {
  const hasCapitals = first === null || !isBeforeSmall(line, first);
  let expected = first ? numberAt(line, first) + 1 : null;
  return [...line.matchAll(NUMBER)].flatMap((match) => {
    const bullet = toBullet(match, match[2] === undefined ? '1' : 'a');
    const isNext =
      expected === null ||
      (bullet.start > first!.start && bullet.marker === first!.marker && numberAt(line, bullet) === expected);
    if (!isNext || isOrdinal(line, bullet.end) || (hasCapitals && isBeforeSmall(line, bullet))) return [];
    if (expected !== null) expected += 1;
    return [bullet];
  });
}

/**
 * The bullets of a line that is one item of many, each on a line of its own: more than the first only where the sign is no
 * part of text.
 */
export function findLineBullets(line: string): Bullet[] {
  const first = bulletAtStart(line);
  if (first === null) return [];
  if (first.marker !== '*' && !SIGNS.includes(first.marker)) return [first];
  return findBullets(line, null).filter(({ marker }) => marker === first.marker);
}

function isBeforeSmall(line: string, { end }: Bullet): boolean {
  return /^\s+\p{Ll}/u.test(line.slice(end, end + 4));
}

function numberAt(line: string, { start, end }: Bullet): number {
  const sign = line.slice(start, end).replace(/[(.)]/g, '');
  return /\d/.test(sign) ? parseInt(sign, 10) : sign.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}
