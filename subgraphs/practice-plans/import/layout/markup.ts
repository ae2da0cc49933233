import { decodeEntities, normaliseText } from '../../../../kernel/danish/text.js';

// Only these words between angle brackets are markup; "<5 år" is text.
const BLOCK_TAG = /<(\/?)(p|div|ul|ol|li|br|h[1-6]|table|tbody|tr|td|th)(?:[\s/][^<>]{0,400})?>/gi;
const INLINE_TAG = /<\/?(?:b|strong|i|em|u|span|a|font|sup|sub|small|o:p)(?:[\s/][^<>]{0,400})?>/gi;
const INLINE_BULLET = /\s+(?=[•▪●◦■]\s)/u;

/** A paragraph or list item of a line that may hold several. */
export interface Piece {
  text: string;
  /** A tag says that it is an item of a list. */
  listed: boolean;
  isFirst: boolean;
}

/** A line's pieces of text, without tags, in order; a line without markup and bullets within is one piece. */
export function splitMarkup(text: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (raw: string, listed: boolean): void => {
    const words = raw.includes('<') || raw.includes('&') ? toWords(raw) : raw.trim();
    for (const part of words.split(INLINE_BULLET)) {
      if (part !== '') pieces.push({ text: part, listed, isFirst: pieces.length === 0 });
    }
  };
  let start = 0;
  let listed = false;
  if (text.includes('<')) {
    for (const match of text.matchAll(BLOCK_TAG)) {
      add(text.slice(start, match.index), listed);
      start = match.index + match[0].length;
      listed = match[2]!.toLowerCase() === 'li' && match[1] === '';
    }
  }
  add(text.slice(start), listed);
  return pieces;
}

/** The text of a cell or paragraph without markup: one line a paragraph or list item. */
export function toPlainText(raw: string): string {
  return splitMarkup(raw)
    .map(({ text, listed }) => (listed ? `• ${text}` : text))
    .join('\n');
}

function toWords(raw: string): string {
  return normaliseText(decodeEntities(raw.replace(INLINE_TAG, '')))
    .replace(/\s+/g, ' ')
    .trim();
}
