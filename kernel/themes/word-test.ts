import { slugify } from '../danish/text.js';
import { isMisspelling } from './spelling.js';

/** What a word of a text must be. */
export interface WordTest {
  folded: string;
  /** The word may begin, or end, with more than this. */
  openStart: boolean;
  openEnd: boolean;
  /** For an acronym in capitals: the word as it must be written. */
  capitals: string | null;
  /** It must begin with a capital, as a name does. */
  isName: boolean;
  /** One slip of the pen is overlooked. */
  tolerant: boolean;
}

/** One place of a rule: a word that passes any of the tests. */
export interface Place {
  tests: WordTest[];
  /** A few words may stand between the place before and this one. */
  gap: boolean;
  /** The word breaks off with a hyphen and a space. */
  suspended?: boolean;
}

/** The places that a word fits, by whether it is misspelt there. */
export type Fits = ReadonlyMap<Place, boolean>;

/**
 * Compiles one word of a rule: `*` at either end means that the word goes on there, capitals ask for capitals, a capital for one.
 * @param tolerantFrom letters from which on one slip of the pen is overlooked
 */
export function compileWord(word: string, tolerantFrom: number): WordTest {
  const openStart = word.startsWith('*');
  const literal = word.replace(/^\*|\*$/g, '');
  return {
    folded: foldWord(literal),
    openStart,
    openEnd: word.endsWith('*'),
    capitals: /^\p{Lu}{2,}$/u.test(literal) ? literal : null,
    isName: /^\p{Lu}\p{Ll}/u.test(literal),
    tolerant: !openStart && !/^\p{Lu}/u.test(literal) && literal.length >= tolerantFrom,
  };
}

/** A function that tells which of the places a word fits. */
export function preparePlaces(places: Iterable<Place>): (written: string) => Fits {
  const byLetter = groupByFirstLetter(places);
  return (written) => {
    const word = foldWord(written);
    const fits = new Map<Place, boolean>();
    for (const letter of ['', word.charAt(0)]) {
      for (const { test, place } of byLetter.get(letter) ?? []) {
        if (isAsExpected(word, written, test)) fits.set(place, false);
        else if (test.tolerant && !fits.has(place) && isMisspelling(word, test.folded, test.openEnd))
          fits.set(place, true);
      }
    }
    return fits;
  };
}

/** Tests by the letter that a word must begin with; '' holds those that any may pass. */
function groupByFirstLetter(places: Iterable<Place>): ReadonlyMap<string, { test: WordTest; place: Place }[]> {
  const groups = new Map<string, { test: WordTest; place: Place }[]>();
  for (const place of new Set(places)) {
    for (const test of place.tests) {
      const letter = test.openStart ? '' : test.folded.charAt(0);
      groups.set(letter, [...(groups.get(letter) ?? []), { test, place }]);
    }
  }
  return groups;
}

function isAsExpected(word: string, written: string, test: WordTest): boolean {
  if (test.capitals !== null) return written === test.capitals;
  if (test.isName && !/^\p{Lu}/u.test(written)) return false;
  if (test.openStart) return test.openEnd ? word.includes(test.folded) : word.endsWith(test.folded);
  return test.openEnd ? word.startsWith(test.folded) : word === test.folded;
}

/** A word for comparison: lower case, æ ø å as ae oe aa, other accents and soft hyphens gone. */
function foldWord(word: string): string {
  return /^[A-Za-z0-9]*$/.test(word) ? word.toLowerCase() : slugify(word);
}
