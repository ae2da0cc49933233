import { decodeEntities, normaliseText } from '../../danish/text.js';

/** A tag that sets text apart. Only such words between angle brackets are markup; "<5 år" is text. */
export const BLOCK_TAG = /<\/?(p|div|ul|ol|li|br|h[1-6]|table|tbody|tr|td)(?:[\s/][^<>]{0,400})?>/gi;

/** A tag within text. */
export const INLINE_TAG = /<\/?(?:b|strong|i|em|u|span|a|font|sup|sub|small|o:p)(?:[\s/][^<>]{0,400})?>/gi;

/** A piece of a cell's text as readers see it: no tags, entities as characters, white space single. */
export function readPlain(raw: string): string {
  const untagged = raw.includes('<') ? raw.replace(BLOCK_TAG, ' ').replace(INLINE_TAG, '') : raw;
  return normaliseText(decodeEntities(untagged)).replace(/\s+/g, ' ').trim();
}
