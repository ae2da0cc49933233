import { fitPattern } from './pattern.js';
import { lookUpWord, type KnownWord, type ThemePattern } from './theme-patterns.js';
import { listAncestors } from './vocabulary.js';
import { joinCutWords, splitWords, type Word } from './words.js';

/** That a text is about a theme, and what says so. */
export interface ThemeMatch {
  slug: string;
  /** What matched, verbatim from the text, in its order and each once; words that follow each other stand together. */
  words: string[];
  /** The vocabulary's rule that matched first. */
  rule: string;
}

interface Hit {
  found: ThemePattern;
  /** Indexes of the words that matched. */
  at: number[];
}

interface FoundTheme {
  rule: string;
  /** Index of the last word quoted. */
  last: number;
  /** By their lower-case form. */
  quotes: Map<string, string>;
}

/**
 * The themes that a text is about, in the order in which they appear. The tag is for the specific theme: one with a
 * matching sub-theme is left out, for filters include sub-themes.
 */
export function matchThemes(text: string): ThemeMatch[] {
  const words = splitWords(text);
  const found = findThemes(text, words);
  const joined = joinCutWords(text, words);
  if (joined === null) return describeThemes(found);
  // A hyphen at a line's end may be the word's own: both readings count.
  for (const [slug, theme] of findThemes(text, joined)) if (!found.has(slug)) found.set(slug, theme);
  return describeThemes(found);
}

function findThemes(text: string, words: readonly Word[]): Map<string, FoundTheme> {
  const known = words.map(({ written }) => lookUpWord(written));
  const excluded = findExcluded(words, known);
  const themes = new Map<string, FoundTheme>();
  known.forEach(({ rules }, index) => {
    for (const { found, at } of findHits(rules, words, known, index)) {
      if (at.some((place) => excluded.get(found.slug)?.has(place))) continue;
      const theme = themes.get(found.slug) ?? { rule: found.rule, last: -1, quotes: new Map<string, string>() };
      themes.set(found.slug, theme);
      // A phrase that crosses or repeats one already quoted says nothing new.
      if (at[0]! <= theme.last) continue;
      theme.last = at.at(-1)!;
      for (const quote of quoteWords(text, words, at)) {
        if (!theme.quotes.has(quote.toLowerCase())) theme.quotes.set(quote.toLowerCase(), quote);
      }
    }
  });
  return themes;
}

function describeThemes(themes: ReadonlyMap<string, FoundTheme>): ThemeMatch[] {
  const general = new Set([...themes.keys()].flatMap(listAncestors));
  return [...themes]
    .filter(([slug]) => !general.has(slug))
    .map(([slug, { rule, quotes }]) => ({ slug, words: [...quotes.values()], rule }));
}

/** What begins at one word, the longest first. */
function findHits(
  patterns: readonly ThemePattern[],
  words: readonly Word[],
  known: readonly KnownWord[],
  index: number,
): Hit[] {
  if (patterns.length === 0) return [];
  const hits: Hit[] = [];
  for (const found of patterns) {
    const at = fitPattern(words, known, index, found.pattern);
    if (at !== null) hits.push({ found, at });
  }
  return hits.sort((a, b) => b.at.at(-1)! - a.at.at(-1)! || b.at.length - a.at.length);
}

/** Indexes of the words that may not count for a theme, by its slug. */
function findExcluded(words: readonly Word[], known: readonly KnownWord[]): ReadonlyMap<string, ReadonlySet<number>> {
  const excluded = new Map<string, Set<number>>();
  known.forEach(({ exclusions }, index) => {
    for (const { found, at } of findHits(exclusions, words, known, index)) {
      const places = excluded.get(found.slug) ?? new Set();
      excluded.set(found.slug, places);
      at.forEach((place) => places.add(place));
    }
  });
  return excluded;
}

/** The words at the given indexes as they stand in the text, those that follow each other in one piece. */
function quoteWords(text: string, words: readonly Word[], at: readonly number[]): string[] {
  const quotes: string[] = [];
  for (let first = 0, last = 0; first < at.length; first = ++last) {
    while (at[last + 1] === at[last]! + 1 && words[at[last + 1]!]!.adjacent) last++;
    quotes.push(text.slice(words[at[first]!]!.start, words[at[last]!]!.end));
  }
  return quotes;
}
