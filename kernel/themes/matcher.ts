import { compileRule, fitPattern, type Pattern } from './pattern.js';
import { listAncestors, listThemes } from './vocabulary.js';
import { preparePlaces, type Fits, type Place } from './word-test.js';
import { splitWords, type Word } from './words.js';

/** That a text is about a theme, and what says so. */
export interface ThemeMatch {
  slug: string;
  /** What matched, verbatim from the text, in its order and each once; words that follow each other stand together. */
  words: string[];
  /** The vocabulary's rule that matched first. */
  rule: string;
}

interface ThemePattern {
  slug: string;
  rule: string;
  pattern: Pattern;
}

type PatternsByStart = ReadonlyMap<Place, readonly ThemePattern[]>;

interface Hit extends ThemePattern {
  /** Indexes of the words that matched. */
  at: number[];
}

interface FoundTheme {
  rule: string;
  /** Index of the last word quoted: a match within one that is quoted adds nothing. */
  last: number;
  /** By their lower-case form. */
  quotes: Map<string, string>;
}

const rules = listThemes().flatMap(({ slug, rules }) => compileAll(slug, rules));
// Exact: what is a word of its own must not exclude a misspelt word of the theme.
const exclusions = listThemes().flatMap(({ slug, not = [] }) => compileAll(slug, not, true));
const rulesByStart = groupByStart(rules);
const exclusionsByStart = groupByStart(exclusions);
const fitWord = preparePlaces([...rules, ...exclusions].flatMap(({ pattern }) => pattern));

/**
 * The themes that a text is about, in the order in which they appear. The tag is for the specific theme: one with a
 * matching sub-theme is left out, for filters include sub-themes.
 */
export function matchThemes(text: string): ThemeMatch[] {
  const words = splitWords(text);
  const fits = words.map(({ written }) => fitWord(written));
  const excluded = findExcluded(words, fits);
  const found = new Map<string, FoundTheme>();
  for (let index = 0; index < words.length; index++) {
    for (const { slug, rule, at } of findHits(rulesByStart, words, fits, index)) {
      if (at.some((place) => excluded.get(slug)?.has(place))) continue;
      const theme = found.get(slug) ?? { rule, last: -1, quotes: new Map<string, string>() };
      found.set(slug, theme);
      if (at.at(-1)! <= theme.last) continue;
      theme.last = at.at(-1)!;
      for (const quote of quoteWords(text, words, at)) {
        if (!theme.quotes.has(quote.toLowerCase())) theme.quotes.set(quote.toLowerCase(), quote);
      }
    }
  }
  const general = new Set([...found.keys()].flatMap(listAncestors));
  return [...found]
    .filter(([slug]) => !general.has(slug))
    .map(([slug, { rule, quotes }]) => ({ slug, words: [...quotes.values()], rule }));
}

function compileAll(slug: string, all: readonly string[], exact = false): ThemePattern[] {
  return all.flatMap((rule) => compileRule(rule, exact).map((pattern) => ({ slug, rule, pattern })));
}

function groupByStart(patterns: readonly ThemePattern[]): PatternsByStart {
  const groups = new Map<Place, ThemePattern[]>();
  for (const pattern of patterns) groups.set(pattern.pattern[0], [...(groups.get(pattern.pattern[0]) ?? []), pattern]);
  return groups;
}

/** What begins at one word, the longest first. */
function findHits(byStart: PatternsByStart, words: readonly Word[], fits: readonly Fits[], index: number): Hit[] {
  const hits: Hit[] = [];
  for (const place of fits[index]!.keys()) {
    for (const candidate of byStart.get(place) ?? []) {
      const at = fitPattern(words, fits, index, candidate.pattern);
      if (at !== null) hits.push({ ...candidate, at });
    }
  }
  return hits.sort((a, b) => b.at.at(-1)! - a.at.at(-1)! || b.at.length - a.at.length);
}

/** Indexes of the words that may not count for a theme, by its slug. */
function findExcluded(words: readonly Word[], fits: readonly Fits[]): ReadonlyMap<string, ReadonlySet<number>> {
  const excluded = new Map<string, Set<number>>();
  words.forEach((_, index) => {
    for (const { slug, at } of findHits(exclusionsByStart, words, fits, index)) {
      const places = excluded.get(slug) ?? new Set();
      excluded.set(slug, places);
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
