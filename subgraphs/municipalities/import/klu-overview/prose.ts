import { maskWords } from '../../../../kernel/personal-data/words.js';
import type { Place } from '../../../../kernel/import/reading.js';
import type { Block } from './blocks.js';
import { quoteVerbatim } from './markup.js';

/** A column's blocks as plain text, a line each, personal data masked; null where there are none. */
export function writeProse(blocks: readonly Block[]): { text: string | null; masked: boolean } {
  if (blocks.length === 0) return { text: null, masked: false };
  const written = blocks.map((block) => (block.form === 'item' ? `- ${block.text}` : block.text)).join('\n');
  const text = maskWords(written);
  return { text, masked: text !== written };
}

/** Where a block begins, with its longest piece as written, or with `words` where they stand in it as written. */
export function placeOf(block: Block, column: string, words = block.text): Place {
  return { line: block.line, column, text: maskWords(quoteVerbatim(block.raw, block.quoted, words)) };
}
