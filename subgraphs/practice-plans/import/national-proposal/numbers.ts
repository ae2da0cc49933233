import { isApproximate } from '../../../../kernel/danish/amounts.js';
import { deadlineOf, findPeriods } from '../../../../kernel/danish/periods.js';
import { COUNT_WORDS, parseCount } from '../../../../kernel/danish/numerals.js';
import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';
import { splitSentences } from '../layout/sentences.js';
import type { PlanNumberFact } from './facts.js';

const COUNTED =
  'læger?|lægehuse?|klinik(?:ker)?|praksis(?:ser)?|patient(?:er)?|borgere?|stilling(?:er)?|forløb|pladser?|kapacitet(?:er)?|ydern(?:ummer|umre)|' +
  'sygeplejersker?|medarbejdere?|personale|studerende|årsværk|huse?|personer?|ansatte|jordemødre|ansættelser';
const DIGITS = `(?:\\d{1,3}(?:[. ]\\d{3}){1,3}|\\d+(?:,\\d+)?|${COUNT_WORDS})`;
const BOUND =
  '(?:mindst|minimum|op (?:til|mod)|højst|maks(?:imalt|imum)?\\.?|over|mere end|flere end|under|færre end|mindre end)';
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d.,/§-]|[-–] ?)(?:(?<bound>${BOUND}) )?` +
    `(?:(?<from>${DIGITS})(?: ?(?:-|–|—|til|(?<=mellem [^,.]{1,20})og) ?(?<to>${DIGITS}))?|(?<=${BOUND} )(?<one>én|ét)) ` +
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
/** What is to be reached is told from when something begins: "fra 2028" is no deadline. */
const BY = /(?<!\p{L})(?:inden|senest|i|ved|pr\.|frem (?:mod|til)|til)(?: (?:for|den|d\.|år|ved)){0,2} $/iu;
/** "øges fra 500 til 650": the second is aimed at, the first is today's. */
const CHANGES =
  /(?<!\p{L})(?:øge[rs]?|øgning\p{L}*|hæve[rs]?|stige[rn]?|stigning\p{L}*|vokse[rs]?|udvide[rs]?|sænke[rs]?|nedbringe[rs]?|reducere[rs]?|falde[rs]?|fald|ændre[rs]?|gå[rs]?)(?!\p{L})/iu;

/**
 * The numbers of people, clinics and places that a block aims at or expects, in its order. What merely is today, and
 * numbers of anything else (years, percent, kroner), are left out.
 */
export function findNumbers({ kind, text, lines }: Block): PlanNumberFact[] {
  return splitSentences(text).flatMap((sentence) => {
    // An item of a list is wanted as a whole: it need not say so.
    if (kind !== 'LISTED' && !SPEAKS_OF_FUTURE.test(sentence)) return [];
    return [...sentence.matchAll(NUMBER)].flatMap((match) => {
      const { bound, from = '1', to, unit } = match.groups!;
      const before = sentence.slice(0, match.index);
      const isChange = to !== undefined && /fra $/iu.test(before) && CHANGES.test(before);
      if (SPEAKS_OF_TODAY.test(before.slice(-40)) || (to === undefined && isYear(from))) return [];
      const clause = clauseAround(sentence, match.index, match.index + match[0].length);
      return [
        {
          ...toRange(
            isDenied(before) ? (DENIED[bound?.toLowerCase() ?? ''] ?? bound) : bound,
            toNumber(isChange ? to : from),
            to === undefined || isChange ? null : toNumber(to),
          ),
          unit: unit!.trim(),
          per: PER.find(([, form]) => form.test(clause))?.[0] ?? null,
          by: findDeadline(clause) ?? findDeadline(sentence),
          estimated: isApproximate(before.slice(-20)) || EXPECTS.test(before),
          place: locate(lines, bound === undefined ? match[0] : match[0].slice(bound.length + 1)),
        },
      ];
    });
  });
}

/** "ingen har mere end 1.450": with a no before it a bound is the other one. */
const DENIED: Readonly<Record<string, string>> = {
  ...{ over: 'højst', 'mere end': 'højst', 'flere end': 'højst' },
  ...{ under: 'mindst', 'mindre end': 'mindst', 'færre end': 'mindst' },
};

function isDenied(before: string): boolean {
  return /(?<!\p{L})(?:ingen|intet|ikke|aldrig)(?!\p{L})[^,;:]{0,60}$/iu.test(before);
}

function toRange(
  bound: string | undefined,
  from: number,
  to: number | null,
): Pick<PlanNumberFact, 'value' | 'min' | 'max'> {
  if (to !== null) return { value: null, min: Math.min(from, to), max: Math.max(from, to) };
  if (bound === undefined) return { value: from, min: null, max: null };
  return /^(?:op (?:til|mod)|højst|maks|under|færre|mindre)/iu.test(bound)
    ? { value: null, min: null, max: from }
    : { value: null, min: from, max: null };
}

function findDeadline(text: string): string | null {
  const found = findPeriods(text).find(({ index }) => BY.test(text.slice(Math.max(0, index - 30), index)));
  return found ? deadlineOf(found) : null;
}

/** The part of a sentence between the commas around a number. */
function clauseAround(sentence: string, start: number, end: number): string {
  const from = sentence.lastIndexOf(', ', start);
  const to = sentence.indexOf(', ', end);
  return sentence.slice(from < 0 ? 0 : from, to < 0 ? undefined : to);
}

function toNumber(digits: string): number {
  return parseCount(digits) ?? Number(digits.replace(/[. ]/g, '').replace(',', '.'));
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d{2}$/.test(digits);
}
