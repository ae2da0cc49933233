import { bulletAtStart } from '../../../../kernel/import/klu-overview/bullet.js';
import { readPlain } from '../../../../kernel/import/klu-overview/plain-text.js';
import type { Cell } from '../../../../kernel/import/klu-overview/rows.js';
import { findBullets, findLineBullets, isSubordinate } from './bullets.js';
import { openBulletEntities, splitAtTags, type Stretch } from './markup.js';

/** A paragraph or bullet of a column's text. */
export interface Block {
  form: 'paragraph' | 'item';
  /** As readers see it: no bullet, no markup, white space single. */
  text: string;
  /** What of it stands in the cell where it begins, as written. */
  raw: string;
  quoted: boolean;
  line: number;
  /** Counts the column's cells from 0: a row that runs on over a page has one for each page. */
  cell: number;
  /** Nothing but a page or line break sets it apart from what stands before. */
  afterBreak: boolean;
  /** Items: the bullet, `1` for any number, `entry` for a list entry without one. */
  marker: string | null;
  /** Items: 1, or more below an item of another kind; paragraphs: 0. */
  level: number;
  /** White space before it on its line. */
  indent: number;
  /** A list opens right after it. */
  beforeList: boolean;
}

/** A line of a cell. */
interface Line extends Stretch {
  /** It has a tag or line break of its own, so that it may be one item of many that have. */
  separate: boolean;
  afterBreak: boolean;
}

const LONGEST_WORD = 12;
const ENDS_SENTENCE = /[.:!?]$/;
// A text that breaks off after one of these goes on.
const GOES_ON =
  /(?:^|\s)(?:og|eller|samt|med|af|til|for|fra|i|på|om|ved|mellem|hos|mod|under|over|efter|den|det|de|en|et|at|som|der|ift\.|vedr\.)$|,$/i;

/** The blocks of a column; text that a page or line break cuts is one block, at the line where it begins. */
export function splitBlocks(cells: readonly Cell[]): Block[] {
  const blocks: Block[] = [];
  cells.forEach((cell, index) => {
    for (const block of splitCell(cell, index, blocks.at(-1))) {
      const last = blocks.at(-1);
      if (last && continuesText(last, block)) last.text += ` ${block.text}`;
      else blocks.push(block);
    }
  });
  return setLevels(blocks);
}

function continuesText(last: Block, next: Block): boolean {
  if (next.form === 'item' || !next.afterBreak) return false;
  if (GOES_ON.test(last.text.slice(-LONGEST_WORD))) return true;
  // A spreadsheet breaks no lines by itself.
  if (next.quoted && next.cell === last.cell) return false;
  return /^\p{Ll}/u.test(next.text) && !/^\p{Ll}/u.test(last.text) && !ENDS_SENTENCE.test(last.text);
}

function splitCell(cell: Cell, index: number, before: Block | undefined): Block[] {
  const { quoted } = cell;
  const text = openBulletEntities(cell.text);
  const lines = splitAtTags(text).flatMap((stretch) => splitLines(text, stretch));
  const isOneEach = lines.filter((line) => line.separate && bulletAtStart(text.slice(line.start, line.end))).length > 1;
  const lineAt = countLines(cell);
  const blocks: Block[] = [];
  lines.forEach((line, at) => {
    const last = blocks.at(-1) ?? before;
    const content = text.slice(line.start, line.end);
    const isEntry = line.container === 'entry';
    const isOne = isEntry || (isOneEach && line.separate);
    // A list may go on at the top of a page, and after a list of another kind of bullet.
    const listMarker = at === 0 || line.container === 'list' ? (last?.marker ?? null) : null;
    const bullets = isOne ? findLineBullets(content) : findBullets(content, listMarker);
    const pieces = [
      { start: 0, end: bullets[0]?.start ?? content.length, marker: isEntry ? 'entry' : null },
      ...bullets.map(({ end, marker }, n) => ({ start: end, end: bullets[n + 1]?.start ?? content.length, marker })),
    ];
    for (const { start, end, marker } of pieces) {
      const written = content.slice(start, end);
      const plain = readPlain(written);
      if (plain === '') continue;
      blocks.push({
        form: marker === null ? 'paragraph' : 'item',
        text: plain,
        raw: written.trim(),
        quoted,
        line: lineAt(line.start + end - written.trimStart().length),
        cell: index,
        afterBreak: blocks.length === 0 || (line.afterBreak && start === 0),
        marker,
        level: isEntry ? line.depth : 0,
        indent: content.search(/\S/),
        beforeList: false,
      });
    }
    if (line.opensList && blocks.length > 0) blocks.at(-1)!.beforeList = true;
  });
  return blocks;
}

/** Within a paragraph or list entry a line break counts only before a bullet; elsewhere every line stands for itself. */
function splitLines(text: string, stretch: Stretch): Line[] {
  const { start, end, container } = stretch;
  const isTagged = container === 'paragraph' || container === 'entry';
  const lines: Line[] = [];
  let from = start;
  const add = (to: number): void => {
    const afterBreak = from > start && !isTagged;
    lines.push({ ...stretch, start: from, end: to, opensList: false, separate: true, afterBreak });
    from = to + 1;
  };
  const content = text.slice(start, end);
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) {
    if (!isTagged || bulletAtStart(content.slice(at + 1, at + 20))) add(start + at);
  }
  const isOnly = lines.length === 0;
  add(end);
  lines[lines.length - 1] = { ...lines.at(-1)!, opensList: stretch.opensList, separate: isTagged || !isOnly };
  return lines.filter((line) => text.slice(line.start, line.end).trim() !== '');
}

/** The document's line of an offset in a cell, for offsets that only grow. */
function countLines({ text, lines }: Cell): (offset: number) => number {
  let count = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) count += 1;
    return lines[count] ?? lines.at(-1)!;
  };
}

/** Sets the items' levels where no tags do: 2 for bullets of a lower kind than those before, or below a label. */
function setLevels(blocks: Block[]): Block[] {
  let outer: string | null = null;
  let nested: string | null = null;
  blocks.forEach((block, index) => {
    const last = blocks[index - 1];
    if (block.form === 'paragraph' || (last && last.cell !== block.cell && nested === null)) outer = nested = null;
    if (block.form === 'paragraph' || block.level > 0) return;
    if (block.marker === outer) nested = null;
    else if (block.marker !== nested) {
      const isLower = outer !== null && (isSubordinate(block.marker!) || last!.text.endsWith(':'));
      nested = isLower ? block.marker : null;
      if (!isLower) outer = block.marker;
    }
    block.level = nested === null ? 1 : 2;
  });
  return setIndentedLevels(blocks);
}

/** Items set in below one that ends with a colon, or among others that are not, stand below the one before them. */
function setIndentedLevels(blocks: Block[]): Block[] {
  let first = 0;
  blocks.forEach((block, index) => {
    const last = blocks[index - 1];
    const isRun = block.form === 'item' && last?.form === 'item' && last.cell === block.cell;
    if (!isRun) first = index;
    const outer = blocks[first]!.indent;
    if (!isRun || block.level !== 1 || block.indent <= outer) return;
    const parent = blocks.slice(first, index).findLast(({ indent }) => indent <= outer)!;
    const after = blocks
      .slice(index)
      .find(({ form, cell, indent }) => form !== 'item' || cell !== block.cell || indent <= outer);
    const isReturned = after?.form === 'item' && after.cell === block.cell;
    if (parent.text.endsWith(':') || isReturned) block.level = 2;
  });
  return blocks;
}
