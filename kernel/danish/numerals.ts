import { foldText } from './text.js';

const SMALL = [
  ...['ingen', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv', 'tretten'],
  ...['fjorten', 'femten', 'seksten', 'sytten', 'atten', 'nitten'],
];
const TENS = ['tyve', 'tredive', 'fyrre', 'halvtreds', 'tres', 'halvfjerds', 'firs', 'halvfems'];
const ORDINALS = [
  ...['første', 'anden', 'tredje', 'fjerde', 'femte', 'sjette', 'syvende', 'ottende', 'niende', 'tiende', 'ellevte'],
  ...['tolvte', 'trettende', 'fjortende', 'femtende', 'sekstende', 'syttende', 'attende', 'nittende'],
];
const ORDINAL_TENS = ['tyvende', 'tredivte'];

const VARIANTS: Readonly<Record<string, number>> = { nul: 0, et: 1, én: 1, ét: 1, een: 1, eet: 1 };
const ORDINAL_VARIANTS: Readonly<Record<string, number>> = { andet: 2, andre: 2, tredie: 3, elvte: 11 };

/**
 * The words for two and more, for a pattern that meets a number in prose, the longest first. "En" and "et" are left out:
 * they are articles far more often.
 */
export const COUNT_WORDS = [
  ...TENS.flatMap((ten) => SMALL.slice(1, 10).map((one) => `${one} ?og ?${ten}`)),
  ...SMALL.slice(2).toSorted((a, b) => b.length - a.length),
  ...TENS,
].join('|');

/** The words for the first to the thirty-first, for a pattern; a count joined to a ten stands before the ten alone. */
export const ORDINAL_WORDS = [
  ...ORDINAL_TENS.flatMap((ten) => SMALL.slice(1, 10).map((one) => `${one} ?og ?${ten}`)),
  ...[...ORDINALS, ...Object.keys(ORDINAL_VARIANTS)].toSorted((a, b) => b.length - a.length),
  ...ORDINAL_TENS,
].join('|');

/**
 * A count from 0 to 99 written in digits or as a Danish word ("fire", "ét", "ingen", "enogtyve"). Null for anything else:
 * "halvanden" and "et par" are no counts.
 */
export function parseCount(word: string): number | null {
  const folded = foldText(word).replace(/[.,:;]$/, '');
  if (/^\d{1,2}$/.test(folded)) return Number(folded);
  return countOf(folded);
}

/** A place in a row from 1 to 99, written "1.", "2.", "anden", "femogtyvende"; null for anything else. */
export function parseOrdinal(word: string): number | null {
  const folded = foldText(word);
  const digits = /^(\d{1,2})\.$/.exec(folded)?.[1];
  if (digits !== undefined) return Number(digits) || null;
  const index = ORDINALS.indexOf(folded);
  if (index >= 0) return index + 1;
  const compound = /^(?:(.+?) ?og ?)?(tyvende|tredivte)$/.exec(folded);
  if (!compound) return ORDINAL_VARIANTS[folded] ?? null;
  return join(compound[1], (ORDINAL_TENS.indexOf(compound[2]!) + 2) * 10);
}

function countOf(folded: string): number | null {
  const index = SMALL.indexOf(folded);
  if (index >= 0) return index;
  const compound = /^(?:(.+?)[ -]?og[ -]?)?(tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems)$/.exec(folded);
  if (!compound) return VARIANTS[folded] ?? null;
  return join(compound[1], (TENS.indexOf(compound[2]!) + 2) * 10);
}

/** "enogtyve": what stands before "og" is one to nine. */
function join(one: string | undefined, ten: number): number | null {
  if (one === undefined) return ten;
  const count = VARIANTS[one] ?? SMALL.indexOf(one);
  return count >= 1 && count <= 9 ? ten + count : null;
}
