import { slugify } from '../../../kernel/danish/text.js';
import { createUniqueIds } from '../../../kernel/import/unique-ids.js';

/** With these lengths a record's id, its theme tags' and its search entry's fit a key column (191 characters). */
const LONGEST_ROOT = 80;
const LONGEST_WORDS = 50;

/** Id of a root record from that of the only document that states it. */
export function shortenId(documentId: string): string {
  return cutAtHyphen(documentId, LONGEST_ROOT);
}

/**
 * Names the records below a root: the root, their kind and their first words. A record keeps its id when others are
 * added; the same words again are told apart by a number.
 */
export function createChildIds(root: string): (kind: string, words: string) => string {
  const giveId = createUniqueIds();
  return (kind, words) => giveId(`${root}#${kind}-${cutAtHyphen(slugify(words), LONGEST_WORDS)}`);
}

function cutAtHyphen(slug: string, length: number): string {
  return slug.length <= length
    ? slug
    : slug
        .slice(0, length + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, length);
}
