/** One word of a text: letters and digits, without hyphens. */
export interface Word {
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
  written: string;
  /** Number of the sentence, counted from 0. */
  sentence: number;
  /** It follows the word before: only space, a hyphen, a slash, quotation marks or an inner full stop stand between. */
  adjacent: boolean;
  /** A hyphen and a space follow it: what completes it comes later ("plejehjems- og bostedslæger"). */
  suspended: boolean;
}

// The soft hyphen is part of a word: word processors leave it inside.
const WORD = /[\p{L}\p{N}\p{M}\u00ad]+/gu;
const ADJACENT = /^(?:[\s\-\u2010\u2011'’"“”„»«/]*|\.)$/;
const BREAK = /[;•!?]|\n[^\S\n]*\n/;
const CAPITAL = /^\p{Lu}/u;
const HYPHEN_AND_SPACE = /^[-\u2010\u2011]\s+$/;
/** After a hyphen and a space these do not go on with the word before. */
const CONJUNCTION = /^(?:og|eller|samt|til|men)$/;
const CUT = /\p{L}[-\u2010\u2011]\s+\p{Ll}/u;

/** The words of a text in order. A full stop ends a sentence only where a capital follows: abbreviations do not. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  let sentence = 0;
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    const between = text.slice(end, start);
    const plain = between === ' ';
    if (!plain && (BREAK.test(between) || (between.includes('.') && CAPITAL.test(written)))) sentence++;
    if (!plain && words.length > 0) words.at(-1)!.suspended = HYPHEN_AND_SPACE.test(between);
    end = start + written.length;
    words.push({ start, end, written, sentence, adjacent: plain || ADJACENT.test(between), suspended: false });
  }
  return words;
}

/** The words with those made whole that a line break cut at a hyphen ("dosisdispen- sering"); null where none is. */
export function joinCutWords(text: string, words: readonly Word[]): Word[] | null {
  if (!CUT.test(text)) return null;
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last?.suspended && /^\p{Ll}/u.test(word.written) && !CONJUNCTION.test(word.written)) {
      joined[joined.length - 1] = {
        ...last,
        end: word.end,
        written: last.written + word.written,
        suspended: word.suspended,
      };
    } else joined.push(word);
  }
  return joined.length < words.length ? joined : null;
}
