/** A theme of the vocabulary: a subject that municipalities, clusters and plans write about in many words. */
export interface ThemeEntry {
  /** The lower-case Danish word with ae, oe, aa, joined by hyphens. */
  slug: string;
  /** Danish. */
  name: string;
  /** Other Danish names of the same theme, as users may search for it; each is understood by the rules. */
  synonyms: string[];
  /** Slug of the wider theme; null at the top. */
  parent: string | null;
  /** What in a text speaks of the theme, in the language that `compileRule` describes. */
  rules: string[];
  /** What looks like the theme and is not: words that match here count for none of `rules`. */
  not?: string[];
}
