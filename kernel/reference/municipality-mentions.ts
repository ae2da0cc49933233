import { findMunicipality, listMunicipalities } from './municipality-table.js';
import { measureEditDistance, nameKey, spellings } from './municipality-names.js';

/** A municipality named in a text. */
export interface MunicipalityMention {
  code: string;
  index: number;
  /** The words as written, with "Kommune" where it follows. */
  text: string;
}

let mention: RegExp | undefined;

// Some names are words too ("the road"): at the head of a sentence these go on as such a word does, not as a name.
const GOES_ON_AS_WORD = /^ (?:til|frem|mod|ud|ind|hen|videre|op|ned|over) /;
const HEAD_OF_SENTENCE = /(?:^|[.!?:\n•>] ?)$/;

/** The municipalities named in a text, in the order they stand: whole words, with a genitive s, with "Kommune(s)". */
export function findMunicipalitiesIn(text: string): MunicipalityMention[] {
  mention ??= buildPattern();
  const found: MunicipalityMention[] = [];
  for (const match of text.matchAll(mention)) {
    const [words, name, kommune] = match;
    const isCapital = /^\p{Lu}/u.test(words);
    if (!isCapital && kommune === undefined) continue;
    const after = text.slice(match.index + words.length, match.index + words.length + 12);
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    if (kommune === undefined && GOES_ON_AS_WORD.test(after) && HEAD_OF_SENTENCE.test(before)) continue;
    const entry = findMunicipality(name!);
    if (entry) found.push({ code: entry.code, index: match.index, text: words });
  }
  return found;
}

/** Names of municipalities spelt nearly like `name`, nearest first, for an error message. At most three, often none. */
export function suggestMunicipality(name: string): string[] {
  const key = nameKey(name);
  const limit = key.length < 6 ? 1 : key.length < 10 ? 2 : 3;
  return listMunicipalities()
    .map((entry) => ({
      name: entry.name,
      distance: Math.min(...spellings(entry).map((form) => measureEditDistance(key, nameKey(form), limit))),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((suggestion) => suggestion.name);
}

function buildPattern(): RegExp {
  const forms = listMunicipalities().flatMap(spellings);
  const names = forms.map((form) => form.replace(/ (?:Regionsk|K)ommune$/, '')).sort((a, b) => b.length - a.length);
  const alternatives = [...new Set(names)].map((form) => form.replace(/[ -]/g, '[ -]')).join('|');
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])((?:${alternatives})s?)( (?:regions)?kommune(?:rs?|s)?)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
}
