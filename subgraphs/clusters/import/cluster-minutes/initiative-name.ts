import { createHash } from 'node:crypto';
import { foldText, slugify } from '../../../../kernel/danish/text.js';
import { measureEditDistance } from '../../../../kernel/reference/municipality-names.js';

/** A name of an initiative as a table writes it, taken apart. */
export interface InitiativeName {
  /** Without the reference to an item, other parentheses at the end, and closing full stop. */
  name: string;
  /** As written, only without the reference. */
  written: string;
  /** The agenda item it refers to ("jf. pkt. 4"). */
  reference: number | null;
}

const REFERENCE = /\s*[([]?\s*(?:jf\.?|se|jævnfør)\s*(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?(\d{1,3})\s*[)\]]?/iu;
const FILLER = new Set(
  'og i på til for af med ved hos om en et den det de der som fra vedr vedrørende projekt projektet initiativ initiativet indsats indsatsen samt'.split(
    ' ',
  ),
);
const ENOUGH = 0.75;

/** Takes an initiative's name apart. */
export function readInitiativeName(words: string): InitiativeName {
  const cell = words.slice(0, 400);
  const reference = REFERENCE.exec(cell);
  const written = cell
    .replace(REFERENCE, '')
    .replace(/^["”“»„]|["”“«]$/gu, '')
    .replace(/[\s.:,;]+$/, '')
    .trim();
  const name = written.replace(/\s*\([^()]*\)$/, '').trim() || written;
  return { name, written, reference: reference ? Number(reference[1]) : null };
}

/** A name as a part of ids; one without any letter that an id can hold is known by a digest. */
export function initiativeSlug(name: string): string {
  return slugify(name) || createHash('sha256').update(foldText(name)).digest('hex').slice(0, 8);
}

/** What two spellings of one name have in common whatever the case, signs, accents and spaces. Names with different keys have different slugs. */
export function initiativeKey(name: string): string {
  return initiativeSlug(name).replaceAll('-', '');
}

/**
 * How much two names agree, 0 to 2; 0 where they are two initiatives. A word counts as the same with a quarter of its
 * letters different; figures must be equal.
 */
export function compareNames(a: string, b: string): number {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (short.length === 0) return 0;
  const figures = (words: string[]): string => words.filter((word) => /\d/.test(word)).join(' ');
  if (figures(short) !== figures(long)) return 0;
  const left = [...long];
  let same = 0;
  for (const word of short) {
    const index = left.findIndex((other) => isSameWord(word, other));
    if (index < 0) continue;
    left.splice(index, 1);
    same += 1;
  }
  const contained = same / short.length;
  const isTooShort = short.length === 1 && short[0]!.length < 4;
  return contained < ENOUGH || isTooShort ? 0 : contained + same / (short.length + left.length);
}

/** Whether all words of a name stand in a text, in whatever spelling. */
export function isNamedIn(name: string, text: string): boolean {
  const words = wordsOf(text);
  const wanted = wordsOf(name);
  return wanted.length > 0 && wanted.every((word) => words.some((other) => isSameWord(word, other)));
}

function wordsOf(name: string): string[] {
  const words = foldText(name.slice(0, 400))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  return words.filter((word) => word !== '' && !FILLER.has(word)).slice(0, 40);
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  // A slip seldom hits the first letter.
  if (a.length < 5 || b.length < 5 || a[0] !== b[0] || /\d/.test(a + b)) return false;
  const limit = Math.floor(Math.max(a.length, b.length) / 4);
  return measureEditDistance(a, b, limit) <= limit;
}
