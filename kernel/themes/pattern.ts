import { compileWord, type Fits, type Place } from './word-test.js';
import type { Word } from './words.js';

/** Letters that a word standing alone in a rule, or in a phrase, must have before a misspelling of it is overlooked. */
const TOLERANT_ALONE = 10;
const TOLERANT_IN_PHRASE = 8;
/** Words that `..` may stand for. */
const GAP = 5;

/** A sequence of words to look for. */
export type Pattern = [Place, ...Place[]];

/**
 * Compiles a rule. In a rule, words are separated by spaces and follow each other (a hyphen counts as space); `*` at
 * either end of a word means that the word goes on there; `a|b` is either word; `a+b` is written in one word, in two, or
 * broken off and completed later ("a- og xb"); `..` allows up to five words between, in the same sentence. A word in
 * CAPITALS must be in capitals in the text, one with a Capital must begin with one; case is of no matter otherwise. In each match one long word may be misspelt by a letter.
 * @param exact no misspelling is overlooked
 * @returns one pattern for each way of writing that `+` allows
 */
export function compileRule(rule: string, exact = false): Pattern[] {
  const words = rule.split(' ');
  let variants: Place[][] = [[]];
  words.forEach((word, index) => {
    if (word === '..') return;
    const gap = words[index - 1] === '..';
    variants = listSpellings(word.split('+').map((part) => part.split('|'))).flatMap((parts) => {
      const isPhrase = words.length > 1 || parts.length > 1;
      const tolerantFrom = exact ? Infinity : isPhrase ? TOLERANT_IN_PHRASE : TOLERANT_ALONE;
      const places = parts.map((alternatives, part): Place => ({
        tests: alternatives
          .map((alternative) => alternative.replace(BROKEN_OFF, ''))
          .map((alternative) => compileWord(alternative, tolerantFrom)),
        gap: gap && part === 0,
        suspended: alternatives.some((alternative) => BROKEN_OFF.test(alternative)),
      }));
      return variants.map((before) => [...before, ...places]);
    });
  });
  return variants as Pattern[];
}

/** Marks a word that breaks off, between the spelling and the compiling of a rule. */
const BROKEN_OFF = /-$/;
const AND = ['og', 'eller', 'samt'];

/**
 * The ways to write compound parts together, apart, or the first one broken off: `[[a], [b]]` gives `[[ab]]`, `[[a], [b]]`
 * and `[[a-], [og, eller, samt], [*b]]`.
 */
function listSpellings([first, ...rest]: string[][]): string[][][] {
  if (first === undefined) return [[]];
  return listSpellings(rest).flatMap(([next, ...others]) => {
    if (next === undefined) return [[first]];
    const together = first.flatMap((head) => next.map((tail) => head + tail));
    return [
      [together, ...others],
      [first, next, ...others],
      ...(others.length === 0 ? [[first.map((head) => `${head}-`), AND, next.map((tail) => `*${tail}`)]] : []),
    ];
  });
}

/** Indexes of the words, from `at` on, that fit a pattern; null where it does not begin there. */
export function fitPattern(
  words: readonly Word[],
  known: readonly { fits: Fits }[],
  at: number,
  pattern: Pattern,
): number[] | null {
  return fitFrom(at, 0, false);

  function fitFrom(index: number, place: number, slipped: boolean): number[] | null {
    const misspelt = known[index]!.fits.get(pattern[place]!);
    if (misspelt === undefined || (misspelt && slipped)) return null;
    if (pattern[place]!.suspended && !words[index]!.suspended) return null;
    const next = pattern[place + 1];
    if (next === undefined) return [index];
    const last = Math.min(index + 1 + (next.gap ? GAP : 0), words.length - 1);
    for (let follower = index + 1; follower <= last; follower++) {
      const word = words[follower]!;
      if (word.sentence !== words[index]!.sentence || !(next.gap || word.adjacent)) return null;
      const rest = fitFrom(follower, place + 1, slipped || misspelt);
      if (rest !== null) return [index, ...rest];
    }
    return null;
  }
}
