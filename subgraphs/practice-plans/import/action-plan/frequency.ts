import { parseCount } from '../../../../kernel/danish/numerals.js';

/** How often something happens, and the words that say so. */
export interface FoundFrequency {
  /** Times a year: 0.5 is every other year. */
  perYear: number;
  index: number;
  text: string;
}

const PER_YEAR: readonly [RegExp, number][] = [
  [/^halvår|^halve år/iu, 2],
  [/^år/iu, 1],
  [/^kvart/iu, 4],
  [/^måned/iu, 12],
  [/^uge/iu, 52],
];
const ORDINALS: readonly [RegExp, number][] = [
  [/^(?:anden|andet|2\.)$/iu, 2],
  [/^(?:tredje|3\.)$/iu, 3],
  [/^(?:fjerde|4\.)$/iu, 4],
  [/^(?:femte|5\.)$/iu, 5],
  [/^(?:sjette|6\.)$/iu, 6],
];

const COUNT = '(?<count>\\d{1,2}|en|én|et|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)';
const ADVERB =
  '(?<adverb>halvårlig[te]?|årlig[te]?|kvart(?:alsvis|årlig)[te]?|måned(?:lig|svis)[te]?|ugentlig[te]?|ugevis)';
const PERIOD = '(?<period>halvår(?:et)?|halve år|år(?:et)?|kvartal(?:et)?|måned(?:en)?|uge(?:n)?)';
const EVERY = `hvert? (?:(?<ordinal>anden|andet|tredje|fjerde|femte|sjette|[2-6]\\.) )?${PERIOD}`;
const RATE = `(?:${ADVERB}|(?:om|i|pr\\.?|per) ${PERIOD}|${EVERY.replaceAll('?<period>', '?<each>')})`;
const EVENT =
  '(?:\\p{L}+-)?\\p{L}*(?:møde|dag|aften|eftermiddag|arrangement|kurs|brev|besøg|workshop|seminar|konference|udgave|numre|udgivelse|runde|kampagne|undervisning|session|træf|drøftelse|opfølgning|forløb|messe|webinar|gåhjem-møde)\\p{L}{0,5}';
const ROUGH_RANGE =
  '(?<!\\p{L}|\\d|\\d[-–]|op til |højst |maks\\.? |maksimalt |(?:\\d|en|to|tre|fire|fem|seks|syv|otte) (?:til|-|–|eller) )';

const FORMS = [
  `${ROUGH_RANGE}${COUNT} ?(?:gange?|x|×) ${RATE}`,
  `${ROUGH_RANGE}${COUNT} ${ADVERB} (?:\\p{L}+ ){0,2}${EVENT}`,
  `${ROUGH_RANGE}${COUNT} (?:\\p{L}+ ){0,2}${EVENT} ${RATE}`,
  `(?<!\\p{L})${EVERY}`,
  `(?<!\\p{L})hver 14\\. dag(?<fortnight>)`,
  `(?<!\\p{L})${ADVERB}`,
].map((form) => new RegExp(`${form}(?!\\p{L})`, 'giu'));

/** No measure states more; a text that does is none. */
const MOST = 20;

/** What counts money or people a year is no frequency. */
const AMOUNT_BEFORE = /(?:(?:kr|mio|mia|pct)\.?|kroner|procent|%|\d(?: \p{L}+){0,3}|gange|gang|x) $/iu;
const AMOUNT_AFTER =
  /^ (?:(?:på |ca\. )*\d[\d.]* ?(?:kr|mio|t\.|mia)|\p{L}*(?:udgift|budget|bevilling|beløb|omkostning|pris|ramme|tilskud|indtægt|økonomi|drift))/iu;
const IS_RANGE =
  /(?:\d|en|to|tre|fire|fem|seks|syv|otte|ni) ?(?:til|-|–|eller) ?(?:\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv) (?:gange|x|(?:\p{L}+ ){0,2}\p{L}*(?:møder|dage)) $/iu;

/**
 * How often a text says something happens, in the order it stands: "én gang årligt", "fire møder om året", "kvartalsvis",
 * "hvert andet år". A span ("2-3 gange årligt") or a bound ("op til fire") is no number of its own and is left out, as is
 * a rate of money or people.
 */
export function findFrequencies(text: string): FoundFrequency[] {
  const found: FoundFrequency[] = [];
  for (const [rank, form] of FORMS.entries()) {
    for (const match of text.matchAll(form)) {
      if (found.length === MOST) break;
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.index + other.text.length && other.index < end)) continue;
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      if (rank >= 3 && (AMOUNT_BEFORE.test(before) || IS_RANGE.test(before))) continue;
      if (AMOUNT_AFTER.test(text.slice(end, end + 40))) continue;
      const perYear = countPerYear(match.groups!);
      if (perYear !== null) found.push({ perYear, index: match.index, text: match[0] });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

function countPerYear(groups: Record<string, string | undefined>): number | null {
  if (groups['fortnight'] !== undefined) return 26;
  const count = groups['count'] === undefined ? 1 : parseCount(groups['count']);
  const unit = groups['adverb'] ?? groups['period'] ?? groups['each'] ?? '';
  const perYear = PER_YEAR.find(([form]) => form.test(unit))?.[1];
  if (count === null || count === 0 || perYear === undefined) return null;
  const every = ORDINALS.find(([form]) => form.test(groups['ordinal'] ?? ''))?.[1] ?? 1;
  return (count * perYear) / every;
}
