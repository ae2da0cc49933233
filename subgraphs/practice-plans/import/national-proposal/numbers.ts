import { isApproximate } from '../../../../kernel/danish/amounts.js';
import { findDates } from '../../../../kernel/danish/dates.js';
import { parseCount } from '../../../../kernel/danish/numerals.js';
import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';
import { splitSentences } from '../layout/sentences.js';
import { COUNT_WORD } from '../plan-text/stated-count.js';
import type { PlanNumberFact } from './facts.js';

const COUNTED =
  'læger?|lægehuse?|klinik(?:ker)?|praksis(?:ser)?|patient(?:er)?|borgere?|stilling(?:er)?|forløb|pladser?|kapacitet(?:er)?|ydern(?:ummer|umre)|' +
  'sygeplejersker?|medarbejdere?|personale|studerende|årsværk|huse?|personer?|ansatte|jordemødre|ansættelser';
const DIGITS = `(?:\\d{1,3}(?:\\.\\d{3})+|\\d+|${COUNT_WORD})`;
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d.,/§-]|[-–] ?)(?:(?<bound>mindst|minimum|op til|højst|maks(?:imalt|imum)?\\.?|over|mere end|flere end|under) )?` +
    `(?<from>${DIGITS})(?: ?(?:-|–|til) ?(?<to>${DIGITS}))? ` +
    `(?<quantity>(?:(?:flere|færre|ekstra|yderligere|nye?) ){0,2})(?<unit>(?:(?:alment|\\p{Ll}+(?:e|ende|iske)) ){0,3}?\\p{L}*(?:${COUNTED}))(?!\\p{L})`,
  'giu',
);
const SPEAKS_OF_FUTURE =
  /mål|(?<!\p{L})(?:skal|vil|kan|bliver|inden|senest|frem mod|foreslå\p{L}*|yderligere|ekstra|flere|nye)(?!\p{L})|forvent|vente|skøn|anslå|estimer|vurder|bidrag|tilfør|sikre/iu;
const SPEAKS_OF_TODAY =
  /(?<!\p{L})(?:i dag|aktuelt|i øjeblikket|på nuværende tidspunkt|havde|var der|er der (?:kun )?$)(?!\p{L})/iu;
const EXPECTS = /skøn|forvent|vente|anslå|estimer|vurder|potentiale/iu;
const PER: readonly [string, RegExp][] = [
  ['år', /(?<!\p{L})(?:årlig[te]?|om året|pr\.? år|per år|hvert år)(?!\p{L})/iu],
  ['måned', /(?<!\p{L})(?:månedlig[te]?|om måneden|pr\.? måned|hver måned)(?!\p{L})/iu],
  ['uge', /(?<!\p{L})(?:ugentlig[te]?|om ugen|pr\.? uge|hver uge)(?!\p{L})/iu],
];
const BY_YEAR =
  /(?<!\p{L})(?:inden|senest|i|frem (?:mod|til)|(?:inden |ved )?(?:udgangen|slutningen|begyndelsen) af) ((?:20|21)\d{2})(?!\d|[./-]\d)/iu;

/**
 * The numbers of people, clinics and places that a block aims at or expects, in its order. What merely is today, and
 * numbers of anything else (years, percent, kroner), are left out.
 */
export function findNumbers({ text, lines }: Block): PlanNumberFact[] {
  return splitSentences(text).flatMap((sentence) => {
    if (!SPEAKS_OF_FUTURE.test(sentence)) return [];
    return [...sentence.matchAll(NUMBER)].flatMap((match) => {
      const { bound, from, to, unit } = match.groups!;
      const before = sentence.slice(0, match.index);
      if (SPEAKS_OF_TODAY.test(before.slice(-40)) || (to === undefined && isYear(from!))) return [];
      const clause = clauseAround(sentence, match.index, match.index + match[0].length);
      return [
        {
          ...toRange(bound, toNumber(from!), to === undefined ? null : toNumber(to)),
          unit: unit!.trim(),
          per: PER.find(([, form]) => form.test(clause))?.[0] ?? null,
          by: findDeadline(clause) ?? findDeadline(sentence),
          estimated: isApproximate(before.slice(-20)) || EXPECTS.test(before),
          place: locate(lines, match[0].replace(/^(?:op til|mindst) /iu, '')),
        },
      ];
    });
  });
}

function toRange(
  bound: string | undefined,
  from: number,
  to: number | null,
): Pick<PlanNumberFact, 'value' | 'min' | 'max'> {
  if (to !== null) return { value: null, min: Math.min(from, to), max: Math.max(from, to) };
  if (bound === undefined) return { value: from, min: null, max: null };
  return /^(?:op til|højst|maks|under)/iu.test(bound)
    ? { value: null, min: null, max: from }
    : { value: null, min: from, max: null };
}

function findDeadline(text: string): string | null {
  return BY_YEAR.exec(text)?.[1] ?? findDates(text)[0]?.date ?? null;
}

/** The part of a sentence between the commas around a number. */
function clauseAround(sentence: string, start: number, end: number): string {
  const from = sentence.lastIndexOf(', ', start);
  const to = sentence.indexOf(', ', end);
  return sentence.slice(from < 0 ? 0 : from, to < 0 ? undefined : to);
}

function toNumber(digits: string): number {
  return parseCount(digits) ?? Number(digits.replaceAll('.', ''));
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d{2}$/.test(digits);
}
