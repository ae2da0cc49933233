import { bulletOf } from './bullet.js';
import type { Line } from './line.js';
import { splitMarkup } from './markup.js';

/** HEADING: a short line that is no sentence. LISTED: an item of a list. PROSE: everything else. */
export type BlockKind = 'HEADING' | 'LISTED' | 'PROSE';

/** A paragraph, a heading or an item of a list, whole again where lines or pages cut it. */
export interface Block {
  kind: BlockKind;
  /** Normalised, without markup and bullet. */
  text: string;
  /** The lines it stands on; of several on one line each has that line. */
  lines: Line[];
  /** The list it belongs to is numbered. */
  numbered: boolean;
  /** It stands below another item of its list. */
  nested: boolean;
  /** Nothing stands between it and the line before. */
  adjacent: boolean;
}

const LONGEST_HEADING = 120;
const MOST_WORDS = 14;
/** No paragraph is longer; what goes on beyond is not taken for its rest. */
const LONGEST_BLOCK = 20_000;
const ENDS = /[.!?:;]["”’»)]?$/;
const STARTS_LOWER = /^[\p{Ll}(]/u;

/** Whether a text has the form of a heading: short, begins with a capital or figure, ends without a stop. */
export function isHeadingLike(text: string): boolean {
  if (text.length > LONGEST_HEADING || ENDS.test(text) || text.endsWith(',') || text.includes('\t')) return false;
  return /^["”»'§]?[\p{Lu}\d]/u.test(text) && text.split(' ').length <= MOST_WORDS;
}

/** Blocks with numbered titles ("2. Nye klinikker", with text below) as the headings they are. */
export function promoteNumberedTitles(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const isTitle = block.numbered && blocks[index + 1]?.kind === 'PROSE' && isHeadingLike(block.text);
    return isTitle ? { ...block, kind: 'HEADING', numbered: false } : block;
  });
}

/** The blocks of a document, in its order. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const isWrapped = hasWrappedLines(lines);
  const blocks: Block[] = [];
  let listIndent: number | null = null;
  let topMarker = '';
  for (const line of lines) {
    for (const { text, listed, isFirst } of splitMarkup(line.text)) {
      const bullet = bulletOf(text);
      const last = blocks.at(-1);
      if (bullet === null && !listed && isFirst && last && continues(last, text, line, isWrapped)) {
        last.text += ` ${text}`;
        last.lines.push(line);
        if (last.kind === 'HEADING' && !isHeadingLike(last.text)) last.kind = 'PROSE';
        continue;
      }
      const words = bullet?.rest ?? text;
      if (bullet === null && !listed) {
        listIndent = null;
        blocks.push(toBlock(isHeadingLike(words) ? 'HEADING' : 'PROSE', words, line));
        continue;
      }
      const indent = line.raw.length - line.raw.trimStart().length;
      const marker = bullet?.marker ?? '';
      const nested = listIndent !== null && (indent > listIndent || (marker !== topMarker && isSubordinate(marker)));
      if (!nested) [listIndent, topMarker] = [indent, marker];
      blocks.push({ ...toBlock('LISTED', words, line), numbered: marker === '1', nested });
    }
  }
  return blocks;
}

function toBlock(kind: BlockKind, text: string, line: Line): Block {
  return { kind, text, lines: [line], numbered: false, nested: false, adjacent: !line.gap };
}

function isSubordinate(marker: string): boolean {
  return 'o◦▪‣–'.includes(marker) && marker !== '';
}

/** A line goes on with the block before if it begins in small letters, or if the text is broken into short lines. */
function continues(last: Block, text: string, line: Line, isWrapped: boolean): boolean {
  const before = last.lines.at(-1)!.text;
  if (last.text.length > LONGEST_BLOCK || text.includes('\t') || before.includes('\t')) return false;
  if (STARTS_LOWER.test(text)) return !before.endsWith(':') || !line.gap;
  return isWrapped && !line.gap && !ENDS.test(before) && before.length >= 60;
}

/** Whether paragraphs are broken into lines, as in a text drawn from PDF: then many lines begin in small letters. */
function hasWrappedLines(lines: readonly Line[]): boolean {
  const small = lines.filter(({ text }) => STARTS_LOWER.test(text) && bulletOf(text) === null).length;
  return small >= 4 && small * 6 >= lines.length;
}
