import { normaliseText } from './text.js';

/** An amount of money that stands in prose with its unit. */
export interface FoundAmount {
  /** Whole øre. */
  oere: number;
  index: number;
  /** The words as written: number and unit. */
  text: string;
  /** The text calls it rough: "ca.", "omkring", "estimeret", or one end of a span. */
  approximate: boolean;
}

const KRONE = 100;
const THOUSAND = 1_000 * KRONE;
const MILLION = 1_000_000 * KRONE;
const BILLION = 1_000_000_000 * KRONE;

const NUMBER = '(?:\\d{1,3}(?:[. ]\\d{3})+|\\d+)(?:,\\d+)?';
const KRONER = '(?:kr(?:oner)?(?!\\p{L})\\.?|dkk(?!\\p{L}))';
const SCALE = '(?:t\\.?|tusinde?|mio\\.?|mill\\.?|million(?:er)?|mia\\.?|milliard(?:er)?)';
const ROUGH = '(?:ca\\.?|cirka|omkring|omtrent|estimeret|anslået|skønnet|skønsmæssigt|op (?:til|mod)|knap|godt)';

const CELL = new RegExp(
  `^(?:${ROUGH} ?)?(\\()?([-−–+])? ?(?:${KRONER} ?)?([-−–])? ?(${NUMBER}|\\d+\\.\\d{1,2})(?:,-+)? ?(${SCALE} ?(?:${KRONER})?|${KRONER})?(?:,-+)?(\\))?$`,
  'iu',
);
const IN_PROSE = new RegExp(
  `(?<![\\d.,/]|\\d ?[-–] ?)(?:(\\d[\\d.,]{0,15}) ?[-–] ?)?(?<sign>(?<=^|[\\s(])[-−])?(?:` +
    `(?<number>${NUMBER}) ?(?<unit>(?:${SCALE} ?)?${KRONER})|${KRONER} ?(?<after>${NUMBER})(?![.,]?\\d|/))`,
  'giu',
);
const UNIT_IN_HEADER = new RegExp(`(?<![\\p{L}\\d.,])(?:(\\d[\\d.,]*)\\s?)?(?:(${SCALE})\\s?)?${KRONER}`, 'iu');
const ROUGH_BEFORE = new RegExp(`(?<!\\p{L})${ROUGH}(?: til)?\\s*$`, 'iu');

/**
 * The amount a table cell states, in whole øre. `unitOere` is the øre in one unit where the table's header gives one
 * ("1.000 kr.": 100_000); a unit in the cell itself wins. A full stop groups thousands: "8.389" is 8389 units. Null for
 * anything that is not one amount.
 */
export function parseAmount(text: string, unitOere = KRONE): number | null {
  const cell = CELL.exec(normaliseText(text).replace(/\s+/g, ' ').trim());
  if (!cell) return null;
  const [, open, sign, innerSign, number, unit, close] = cell;
  if ((open === undefined) !== (close === undefined)) return null;
  const unitOfCell = unit === undefined ? unitOere : unitOf(unit);
  const isDecimalPoint = /^\d+\.\d{1,2}$/.test(number!);
  // "1.25" is a slip for "1,25" only next to millions; alone it may be a day or a section.
  if (isDecimalPoint && unitOfCell < MILLION) return null;
  const oere = toOere(isDecimalPoint ? number!.replace('.', ',') : number!, unitOfCell);
  const isNegative = open !== undefined || (sign !== undefined && sign !== '+') || innerSign !== undefined;
  return oere !== null && oere !== 0 && isNegative ? -oere : oere;
}

/** The amounts in prose that carry a unit (kr., t.kr., mio. kr., mia. kr.), in the order they stand. */
export function findAmounts(text: string): FoundAmount[] {
  const found: FoundAmount[] = [];
  for (const match of normaliseSpaces(text).matchAll(IN_PROSE)) {
    const { sign, number, unit, after } = match.groups!;
    const oere = toOere((number ?? after)!, unit === undefined ? KRONE : unitOf(unit));
    if (oere === null) continue;
    const from = match[1];
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    found.push({
      oere: sign === undefined ? oere : -oere,
      index: match.index,
      text: text.slice(match.index, match.index + match[0].length),
      approximate: from !== undefined || ROUGH_BEFORE.test(before),
    });
  }
  return found;
}

/** The øre in one unit where a table's header states a unit ("1.000 kr.", "t.kr.", "mio. kr.", "kr."), else null. */
export function unitInHeader(text: string): number | null {
  const match = UNIT_IN_HEADER.exec(normaliseText(text));
  if (!match) return null;
  const [words, number, unit] = match;
  if (number === undefined) return unitOf(unit ?? words);
  const thousands = /^1((?:\.?000){1,2})$/.exec(number)?.[1]?.replace(/\./g, '');
  return thousands === undefined ? null : thousands.length === 3 ? THOUSAND : MILLION;
}

/** Whether a text calls its figure rough ("ca.", "omkring", "estimeret"). */
export function isApproximate(text: string): boolean {
  return new RegExp(`(?<!\\p{L})${ROUGH}(?!\\p{L})`, 'iu').test(text);
}

// Same length as the text, so that an index in the one is an index in the other.
function normaliseSpaces(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, ' ');
}

function unitOf(words: string): number {
  const unit = words.toLowerCase().trimStart();
  if (/^mi(?:o|ll(?!iard))/.test(unit)) return MILLION;
  if (/^mi(?:a|lliard)/.test(unit)) return BILLION;
  return unit.startsWith('t') ? THOUSAND : KRONE;
}

/** Exact: the decimals are scaled as whole numbers, never through a fraction. Parts of an øre round half up. */
function toOere(number: string, unitOere: number): number | null {
  const [whole, decimals = ''] = number.replace(/[. ]/g, '').split(',');
  const scale = 10n ** BigInt(decimals.length);
  const scaled = BigInt(whole + decimals) * BigInt(unitOere);
  const oere = (scaled * 2n + scale) / (scale * 2n);
  return oere <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(oere) : null;
}
