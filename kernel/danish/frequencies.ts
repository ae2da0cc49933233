import { COUNT_WORDS, parseCount, parseOrdinal } from './numerals.js';

/** How often something happens, and the words that say so. */
export interface FoundFrequency {
  /** Times a year: 0.5 is every other year. */
  perYear: number;
  index: number;
  text: string;
}

/** How often something happens; null where the words give no number ("efter behov", "2-3 gange årligt"). */
export type StatedFrequency = Omit<FoundFrequency, 'perYear'> & { perYear: number | null };

const PER_YEAR: readonly [RegExp, number][] = [
  [/^halvår|^halve år/iu, 2],
  [/^kvart/iu, 4],
  [/^måned/iu, 12],
  [/^uge/iu, 52],
  [/^(?:kalender|skole)?år/iu, 1],
];

const COUNT = `(?<count>\\d{1,2}|en|én|et|ét|${COUNT_WORDS})`;
const ADVERB =
  '(?<adverb>halvårlig[te]?|halvårsvis[te]?|årlig[te]?|kvart(?:alsvis|årlig|allig)[te]?|måned(?:lig|svis)[te]?|ugentlig[te]?|ugevis)';
const PERIOD = '(?<period>halvår(?:et)?|halve år|(?:kalender|skole)?år(?:et)?|kvartal(?:et)?|måned(?:en)?|uge(?:n)?)';
const EVERY = `hvert? (?:(?<ordinal>anden|andet|tredje|fjerde|femte|sjette|tolvte|\\d{1,2}\\.) )?${PERIOD}`;
const EACH = EVERY.replaceAll('?<period>', '?<each>');
const RATE = `(?:${ADVERB}|(?:om|i|pr\\.?|per|i løbet af)(?: et| en)? ${PERIOD}|/ ?${PERIOD.replace('?<period>', '?<rate>')}|(?:i )?${EACH})`;
const EVENT =
  '(?:\\p{L}+-)?\\p{L}*(?:møde|dag|aften|eftermiddag|arrangement|kurs|brev|besøg|workshop|seminar|konference|udgave|numre|udgivelse|runde|kampagne|undervisning|session|træf|drøftelse|opfølgning|forløb|messe|webinar|gåhjem-møde)\\p{L}{0,5}';
const ROUGH_RANGE =
  '(?<!\\p{L}|\\d|\\d[-–]|op til |højst |maks\\.? |maksimalt |(?:\\d|en|to|tre|fire|fem|seks|syv|otte) (?:til|-|–|eller) )';

const FORMS = [
  `${ROUGH_RANGE}${COUNT} ?(?:gange?|g\\.|x|×) ?${RATE}`,
  `${ROUGH_RANGE}${COUNT} ${ADVERB} (?:\\p{L}+ ){0,2}${EVENT}`,
  `${ROUGH_RANGE}${COUNT} (?:\\p{L}+ ){0,2}${EVENT} ?${RATE}`,
  `(?<!\\p{L})hvert (?:forår og (?:hvert )?efterår|efterår og (?:hvert )?forår)(?<seasons>)`,
  `(?<!\\p{L})hvert? (?:forår|efterår|sommer|vinter)(?<season>)`,
  `(?<!\\p{L})${EVERY}`,
  `(?<!\\p{L})hver (?:14\\.|fjortende) dag(?<fortnight>)`,
  `(?<!\\p{L})${ADVERB}`,
].map((form) => new RegExp(`${form}(?!\\p{L})`, 'giu'));
/** From here on a form has no count of its own: what stands before it may be another's. */
const FIRST_WITHOUT_COUNT = 3;
/** "4 pr. år", "4/år" say it of whatever the cell is about. */
const WHOLE_CELL = new RegExp(`^${COUNT} ?(?:pr\\.?|per|/|om) ?${PERIOD}\\.?$`, 'iu');

const SPAN = `(?:\\d{1,2}|en|én|${COUNT_WORDS}) ?(?:-|–|til|eller) ?(?:\\d{1,2}|${COUNT_WORDS})`;
const VAGUE_COUNT = `(?:(?:op til|højst|maks\\.?|maksimalt) (?:\\d{1,2}|en|én|${COUNT_WORDS})|${SPAN}|flere|nogle|et par|enkelte|adskillige|mange)`;
const VAGUE = [
  `(?:efter|ved|når der er) (?:konkret |særligt |lokalt )?behov|behovs(?:styret|bestemt)`,
  'løbende|ad ?[- ]?hoc|jævnligt|regelmæssigt?|lejlighedsvist?|dagligt?|hver dag|til stadighed|kontinuerligt?',
  `${VAGUE_COUNT} (?:gange?|x) ?${RATE.replaceAll(/\?<\w+>/g, '?:')}`,
  `${VAGUE_COUNT} (?:årlige|månedlige) (?:\\p{L}+ ){0,2}${EVENT}`,
  `${VAGUE_COUNT} (?:\\p{L}+ ){0,2}${EVENT} ?${RATE.replaceAll(/\?<\w+>/g, '?:')}`,
].map((form) => new RegExp(`(?<![\\p{L}\\d-])(?:${form})(?!\\p{L})`, 'giu'));

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
  const cell = WHOLE_CELL.exec(text.trim());
  const perYear = cell && countPerYear(cell.groups!);
  if (cell && perYear !== null) return [{ perYear, index: text.indexOf(cell[0]), text: cell[0] }];
  const found: FoundFrequency[] = [];
  for (const [rank, form] of FORMS.entries()) {
    for (const match of text.matchAll(form)) {
      if (found.length === MOST) break;
      if (overlaps(found, match)) continue;
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      if (rank >= FIRST_WITHOUT_COUNT && (AMOUNT_BEFORE.test(before) || IS_RANGE.test(before))) continue;
      const end = match.index + match[0].length;
      if (AMOUNT_AFTER.test(text.slice(end, end + 40))) continue;
      const perYear = countPerYear(match.groups!);
      if (perYear !== null) found.push({ perYear, index: match.index, text: match[0] });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** All that a text says of how often something happens: the numbers, and the words that give none. */
export function findStatedFrequencies(text: string): StatedFrequency[] {
  const found: StatedFrequency[] = findFrequencies(text);
  for (const form of VAGUE) {
    for (const match of text.matchAll(form)) {
      if (found.length === MOST) break;
      if (!overlaps(found, match)) found.push({ perYear: null, index: match.index, text: match[0] });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

function overlaps(found: readonly Pick<FoundFrequency, 'index' | 'text'>[], match: RegExpMatchArray): boolean {
  const end = match.index! + match[0].length;
  return found.some(({ index, text }) => match.index! < index + text.length && index < end);
}

function countPerYear(groups: Record<string, string | undefined>): number | null {
  if (groups['fortnight'] !== undefined) return 26;
  if (groups['seasons'] !== undefined) return 2;
  if (groups['season'] !== undefined) return 1;
  const count = groups['count'] === undefined ? 1 : parseCount(groups['count']);
  const unit = groups['adverb'] ?? groups['period'] ?? groups['rate'] ?? groups['each'] ?? '';
  const perYear = PER_YEAR.find(([form]) => form.test(unit))?.[1];
  if (count === null || count === 0 || perYear === undefined) return null;
  return (count * perYear) / everyNth(groups['ordinal']);
}

function everyNth(ordinal: string | undefined): number {
  return ordinal === undefined ? 1 : (parseOrdinal(ordinal) ?? 1);
}
