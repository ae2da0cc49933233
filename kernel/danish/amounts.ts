import { COUNT_WORDS, parseCount } from './numerals.js';
import { normaliseText } from './text.js';

/** An amount of money that stands in prose with its unit. */
export interface FoundAmount {
  /** Whole øre; of a span the upper end. */
  oere: number;
  /** The lower end of a span ("1-2 mio. kr."), in whole øre; null where one amount stands. */
  fromOere: number | null;
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

const FRACTIONS: Readonly<Record<string, string>> = { '½': '5', '¼': '25', '¾': '75' };

// The number of groups is bounded: else a long row of figures would be tried from each of them to its end.
const NUMBER = '(?:\\d{1,3}(?:[. ]\\d{3}){1,5}|\\d+)(?:,\\d+)?';
const FRACTION = '\\d{0,3} ?[½¼¾]';
/** "1.25" is a slip for "1,25", and "en halv" a number, next to thousands and millions; elsewhere they are not. */
const LOOSE = `\\d+\\.\\d{1,2}(?!\\d)|${FRACTION}|en halv|et halvt|halvanden|(?:en|én|et|ét|${COUNT_WORDS})(?: en halv)?`;
const KRONER = '(?:kr(?:oner)?(?!\\p{L})\\.?|dkk(?!\\p{L}))';
const LARGE = '(?:tusinde?|mio\\.?|mill\\.?|million(?:er)?|mia\\.?|milliard(?:er)?)';
const SCALE = `(?:t\\.?|${LARGE})`;
const DASH = '(?:,(?:-+|–|—))';
const MINUS = '(?:[-−–]|÷ ?|minus )';
const ROUGH =
  '(?:ca\\.?|cirka|omkring|omtrent|estimeret|anslået|skønnet|skønsmæssigt|op (?:til|mod)|knap|godt|mindst|minimum|højst|maks(?:imalt)?\\.?|over|under|mere end|mindre end)';

const CELL = new RegExp(
  `^(?:${ROUGH} ?)?(?<open>\\()?(?<sign>${MINUS}|\\+)? ?(?<unitBefore>(?:${SCALE} ?)?${KRONER} ?)?(?<innerSign>${MINUS})? ?` +
    `(?:(?<number>${NUMBER})|(?<loose>${LOOSE}))${DASH}? ?(?<unit>${SCALE} ?(?:${KRONER})?|${KRONER})?${DASH}?(?<close>\\))?\\.?$`,
  'iu',
);
const LOWER = `(?!(?:19|20)\\d{2} )(?<lower>${NUMBER}|${FRACTION}) ?(?<lowerUnit>(?:${SCALE} ?)?${KRONER}|${LARGE})? ?`;
const IN_PROSE = new RegExp(
  `(?<![\\p{L}\\d.,/]|\\d ?[-–] ?)(?:${LOWER}(?:[-–—]|til|(?<=mellem [^.;]{1,30})og) ?)?(?<sign>(?<=^|[\\s(])${MINUS})?(?:` +
    `(?<number>${NUMBER})(?:${DASH}? ?(?<unit>(?:${SCALE} ?)?${KRONER})|${DASH})` +
    `|(?<loose>${LOOSE}) ?(?<looseUnit>${LARGE} ?${KRONER})` +
    `|(?<before>(?:${SCALE} ?)?${KRONER}) ?(?<after>${NUMBER})(?: ?(?<afterScale>${LARGE})(?!\\p{L}))?(?![.,]?\\d|/)${DASH}?)`,
  'giu',
);
const UNIT_IN_HEADER = new RegExp(`(?<![\\p{L}\\d.,])(?:(\\d[\\d.,]*)\\s?)?(?:(${SCALE})\\s?)?${KRONER}`, 'iu');
const THOUSANDS_AFTER = new RegExp(`(?<!\\p{L})${KRONER}\\s?(1(?:[. ]?000){1,2})(?![.,]?\\d)`, 'iu');
const ROUGH_BEFORE = new RegExp(`(?<!\\p{L})${ROUGH}(?: til)?\\s*$`, 'iu');
const IS_ROUGH = new RegExp(`(?<!\\p{L})${ROUGH}(?!\\p{L})`, 'iu');

/**
 * The amount a table cell states, in whole øre. `unitOere` is the øre in one unit where the table's header gives one
 * ("1.000 kr.": 100_000); a unit in the cell itself wins. A full stop groups thousands: "8.389" is 8389 units. Null for
 * anything that is not one amount.
 */
export function parseAmount(text: string, unitOere = KRONE): number | null {
  const cell = CELL.exec(normaliseText(text).replace(/\s+/g, ' ').trim())?.groups;
  if (!cell || (cell['open'] === undefined) !== (cell['close'] === undefined)) return null;
  const unit = cell['unit'] ?? cell['unitBefore'];
  const unitOfCell = unit === undefined ? unitOere : unitOf(unit);
  const isLoose = cell['loose'] !== undefined;
  // "en" and "1.25" are amounts only next to thousands or millions; alone the one is an article, the other a day.
  if (isLoose && unitOfCell < (/\.\d/.test(cell['loose']!) ? MILLION : THOUSAND)) return null;
  const oere = toOere(isLoose ? toDigits(cell['loose']!) : cell['number']!, unitOfCell);
  const isNegative = isOpenOrMinus(cell);
  return oere !== null && oere !== 0 && isNegative ? -oere : oere;
}

/** The amounts in prose that carry a unit (kr., t.kr., mio. kr., mia. kr.), in the order they stand; a span is one. */
export function findAmounts(text: string): FoundAmount[] {
  return [...normaliseSpaces(text).matchAll(IN_PROSE)].flatMap((match) => {
    const { lower, lowerUnit, sign, number, unit, loose, looseUnit, before, after, afterScale } = match.groups!;
    const words = unit ?? looseUnit ?? afterScale ?? before;
    const unitOere = words === undefined ? KRONE : unitOf(words);
    const oere = toOere(number ?? after ?? toDigits(loose!), unitOere);
    if (oere === null) return [];
    const from = lower === undefined ? null : toOere(toDigits(lower), lowerUnit ? unitOf(lowerUnit) : unitOere);
    const lead = text.slice(Math.max(0, match.index - 24), match.index);
    return [
      {
        oere: sign === undefined ? oere : -oere,
        fromOere: from,
        index: match.index,
        text: text.slice(match.index, match.index + match[0].length),
        approximate: from !== null || ROUGH_BEFORE.test(lead),
      },
    ];
  });
}

/** The øre in one unit where a table's header states a unit ("1.000 kr.", "t.kr.", "mio. kr.", "kr."), else null. */
export function unitInHeader(text: string): number | null {
  const header = normaliseText(text);
  const after = THOUSANDS_AFTER.exec(header)?.[1];
  if (after !== undefined) return after.replace(/\D/g, '').length === 4 ? THOUSAND : MILLION;
  const match = UNIT_IN_HEADER.exec(header);
  if (!match) return null;
  const [words, number, unit] = match;
  if (number === undefined) return unitOf(unit ?? words);
  const thousands = /^1((?:\.?000){1,2})$/.exec(number)?.[1]?.replace(/\./g, '');
  return thousands === undefined ? null : thousands.length === 3 ? THOUSAND : MILLION;
}

/** Whether a text calls its figure rough ("ca.", "omkring", "estimeret"). */
export function isApproximate(text: string): boolean {
  return IS_ROUGH.test(text);
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

function isOpenOrMinus(cell: Record<string, string | undefined>): boolean {
  return cell['open'] !== undefined || cell['innerSign'] !== undefined || (cell['sign'] ?? '+') !== '+';
}

/** What is written loosely ("1.25", "1½", "halvanden", "to") as digits with a comma. */
function toDigits(loose: string): string {
  const words = loose.toLowerCase();
  if (words === 'halvanden') return '1,5';
  if (/^e[nt] halvt?$/.test(words)) return '0,5';
  const fraction = /^(\d*) ?([½¼¾])$/.exec(words);
  if (fraction) return `${fraction[1] || '0'},${FRACTIONS[fraction[2]!]}`;
  if (/^\d/.test(words)) return /\.\d{1,2}$/.test(words) ? words.replace('.', ',') : words;
  return `${parseCount(words.replace(/ en halv$/, ''))},${words.endsWith(' halv') ? '5' : '0'}`;
}

/** Exact: the decimals are scaled as whole numbers, never through a fraction. Parts of an øre round half up. */
function toOere(number: string, unitOere: number): number | null {
  const [whole, decimals = ''] = number.replace(/[. ]/g, '').split(',');
  const scale = 10n ** BigInt(decimals.length);
  const scaled = BigInt(whole + decimals) * BigInt(unitOere);
  const oere = (scaled * 2n + scale) / (scale * 2n);
  return oere <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(oere) : null;
}
