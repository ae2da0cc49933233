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
}

// The soft hyphen is part of a word: word processors leave it inside.
const WORD = /[\p{L}\p{N}\p{M}\u00ad]+/gu;
const ADJACENT = /^(?:[\s\-\u2010\u2011'’"“”„»«/]*|\.)$/;
const BREAK = /[;•!?]|\n[^\S\n]*\n/;
const CAPITAL = /^\p{Lu}/u;

/** The words of a text in order. A full stop ends a sentence only where a capital follows: abbreviations do not. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  let sentence = 0;
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    const between = text.slice(end, start);
    const plain = between === ' ';
    if (!plain && (BREAK.test(between) || (between.includes('.') && CAPITAL.test(written)))) sentence++;
    end = start + written.length;
    words.push({ start, end, written, sentence, adjacent: plain || ADJACENT.test(between) });
  }
  return words;
}
