import { decodeEntities, normaliseText } from '../../../../kernel/danish/text.js';

// Only these words between angle brackets are markup; "<5 år" is text.
const BLOCK_TAG =
  /<(\/?)(p|div|section|article|header|footer|main|body|html|ul|ol|li|dl|dt|dd|br|hr|h[1-6]|table|thead|tbody|tfoot|tr|td|th|blockquote)(?:[\s/][^<>]{0,400})?>/gi;
/** Markup within a paragraph. */
export const INLINE_TAG =
  /<\/?(?:b|strong|i|em|u|s|span|a|font|sup|sub|small|mark|label|o:p|wbr|img)(?:[\s/][^<>]{0,400})?>/gi;
const INLINE_BULLET = /\s+(?=[•▪●◦■]\s)/u;

/** A paragraph or list item of a line that may hold several. */
export interface Piece {
  text: string;
  /** A tag says that it is an item of a list. */
  listed: boolean;
  /** A tag says that it is a heading. */
  heading: boolean;
  /** How many lists it stands in, one within the other; those a line before it opened among them. */
  depth: number;
  isFirst: boolean;
}

/** The pieces of a line, and how many lists are open at its end. */
export interface SplitMarkup {
  pieces: Piece[];
  depth: number;
}

/**
 * A line's pieces of text, without tags, in order; a line without markup and bullets within is one piece. `open` is how many
 * lists the lines before it left open. A heading or table ends them all: they were not closed.
 */
export function splitOpenMarkup(text: string, open: number): SplitMarkup {
  const pieces: Piece[] = [];
  let depth = open;
  const add = (raw: string, listed: boolean, heading: boolean): void => {
    const words = raw.includes('<') || raw.includes('&') ? toWords(raw) : raw.trim();
    for (const part of words.split(INLINE_BULLET)) {
      if (part !== '') pieces.push({ text: part, listed, heading, depth, isFirst: pieces.length === 0 });
    }
  };
  let start = 0;
  let tag = '';
  if (text.includes('<')) {
    for (const match of text.matchAll(BLOCK_TAG)) {
      add(text.slice(start, match.index), tag === 'li', /^h\d/.test(tag));
      start = match.index + match[0].length;
      const name = match[2]!.toLowerCase();
      const isClosing = match[1] !== '';
      if (/^(?:ul|ol)$/.test(name)) depth = isClosing ? Math.max(0, depth - 1) : depth + 1;
      else if (/^(?:h\d|table)$/.test(name)) depth = 0;
      tag = isClosing ? '' : name === 'p' && tag === 'li' ? tag : name;
    }
  }
  add(text.slice(start), tag === 'li', /^h\d/.test(tag));
  return { pieces, depth };
}

/** A line's pieces of text where no list is open before it. */
export function splitMarkup(text: string): Piece[] {
  return splitOpenMarkup(text, 0).pieces;
}

/** Whether a line holds nothing but tags. */
export function isBareMarkup(text: string): boolean {
  return text.includes('<') && splitMarkup(text).length === 0;
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
