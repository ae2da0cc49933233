import { slugify } from '../../../kernel/danish/text.js';

const LONGEST_WORDS = 60;

/** The beginning of a text as part of an id, cut between words. */
function slugifyFirstWords(words: string): string {
  const slug = slugify(words);
  return slug.length <= LONGEST_WORDS ? slug : slug.slice(0, LONGEST_WORDS + 1).replace(/-[^-]*$/, '');
}

/**
 * Names the records below a root: the root, their kind and their first words. A record keeps its id when others are
 * added; the same words again are told apart by a number.
 */
export function createChildIds(root: string): (kind: string, words: string) => string {
  const met = new Map<string, number>();
  return (kind, words) => {
    const id = `${root}#${kind}-${slugifyFirstWords(words)}`;
    const occurrence = (met.get(id) ?? 0) + 1;
    met.set(id, occurrence);
    return occurrence === 1 ? id : `${id}-${occurrence}`;
  };
}
