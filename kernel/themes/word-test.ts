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
  /** One slip of the pen is overlooked. */
  tolerant: boolean;
}

/** One place of a rule: a word that passes any of the tests. */
export interface Place {
  tests: WordTest[];
  /** A few words may stand between the place before and this one. */
  gap: boolean;
}

/** The places that a word fits, by whether it is misspelt there. */
export type Fits = ReadonlyMap<Place, boolean>;

/** Words remembered at most: texts repeat theirs, and an endless text must not fill the memory. */
const REMEMBERED = 20_000;

/**
 * Compiles one word of a rule: `*` at either end means that the word goes on there, capitals ask for capitals.
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
    tolerant: !openStart && literal.length >= tolerantFrom,
  };
}

/** A function that tells which of the places a word fits, and remembers it. */
export function preparePlaces(places: Iterable<Place>): (written: string) => Fits {
  const byLetter = groupByFirstLetter(places);
  const remembered = new Map<string, Fits>();
  return (written) => {
    const known = remembered.get(written);
    if (known !== undefined) return known;
    const word = foldWord(written);
    const fits = new Map<Place, boolean>();
    for (const letter of ['', word.charAt(0)]) {
      for (const [test, place] of byLetter.get(letter) ?? []) {
        if (isAsExpected(word, written, test)) fits.set(place, false);
        else if (test.tolerant && !fits.has(place) && isMisspelling(word, test.folded, test.openEnd))
          fits.set(place, true);
      }
    }
    if (remembered.size === REMEMBERED) remembered.clear();
    remembered.set(written, fits);
    return fits;
  };
}

/** Tests by the letter that a word must begin with; '' holds those that any may pass. */
function groupByFirstLetter(places: Iterable<Place>): ReadonlyMap<string, (readonly [WordTest, Place])[]> {
  const groups = new Map<string, (readonly [WordTest, Place])[]>();
  for (const place of new Set(places)) {
    for (const test of place.tests) {
      const letter = test.openStart ? '' : test.folded.charAt(0);
      groups.set(letter, [...(groups.get(letter) ?? []), [test, place]]);
    }
  }
  return groups;
}

function isAsExpected(word: string, written: string, { folded, openStart, openEnd, capitals }: WordTest): boolean {
  if (capitals !== null) return written === capitals;
  if (openStart) return openEnd ? word.includes(folded) : word.endsWith(folded);
  return openEnd ? word.startsWith(folded) : word === folded;
}

/** A word for comparison: lower case, æ ø å as ae oe aa, other accents and soft hyphens gone. */
function foldWord(word: string): string {
  return /^[A-Za-z0-9]*$/.test(word) ? word.toLowerCase() : slugify(word);
}
