import { compileRule, type Pattern } from './pattern.js';
import { listThemes } from './vocabulary.js';
import { preparePlaces, type Fits, type Place } from './word-test.js';

/** A pattern that speaks of a theme. */
export interface ThemePattern {
  slug: string;
  rule: string;
  pattern: Pattern;
}

/** What the vocabulary knows of a word. */
export interface KnownWord {
  fits: Fits;
  /** The patterns that may begin with it: those that tell of a theme, and those that only look like it. */
  rules: readonly ThemePattern[];
  exclusions: readonly ThemePattern[];
}

/** Words remembered at most: texts repeat theirs, and an endless text must not fill the memory. */
const REMEMBERED = 20_000;

const rules = compileAll(listThemes(), false);
const exclusions = compileAll(
  listThemes().map(({ slug, not = [] }) => ({ slug, rules: not })),
  // A misspelt word of the theme must not be excluded by a word that looks like it.
  true,
);
const rulesByStart = groupByStart(rules);
const exclusionsByStart = groupByStart(exclusions);
const fitPlaces = preparePlaces([...rules, ...exclusions].flatMap(({ pattern }) => pattern));
const remembered = new Map<string, KnownWord>();

/** Looks a word up, as written, in all rules of the vocabulary. */
export function lookUpWord(written: string): KnownWord {
  const known = remembered.get(written);
  if (known !== undefined) return known;
  const fits = fitPlaces(written);
  const startsIn = (byStart: ReadonlyMap<Place, ThemePattern[]>): ThemePattern[] =>
    [...fits.keys()].flatMap((place) => byStart.get(place) ?? []);
  const word = { fits, rules: startsIn(rulesByStart), exclusions: startsIn(exclusionsByStart) };
  if (remembered.size === REMEMBERED) remembered.clear();
  remembered.set(written, word);
  return word;
}

function compileAll(themes: readonly { slug: string; rules: readonly string[] }[], exact: boolean): ThemePattern[] {
  return themes.flatMap(({ slug, rules }) =>
    rules.flatMap((rule) => compileRule(rule, exact).map((pattern) => ({ slug, rule, pattern }))),
  );
}

function groupByStart(patterns: readonly ThemePattern[]): ReadonlyMap<Place, ThemePattern[]> {
  const groups = new Map<Place, ThemePattern[]>();
  for (const pattern of patterns) groups.set(pattern.pattern[0], [...(groups.get(pattern.pattern[0]) ?? []), pattern]);
  return groups;
}
