import { bulletOf, isBareBullet } from './bullet.js';
import type { Line } from './line.js';
import { splitOpenMarkup } from './markup.js';
import { endsInAbbreviation } from './sentences.js';

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
const LONGEST_QUESTION = 80;
const MOST_WORDS = 14;
/** No paragraph is longer; what goes on beyond is not taken for its rest. */
const LONGEST_BLOCK = 20_000;
const ENDS = /[.!?:;]["”’»)]?$/;
const WIDEST_PAGE = 130;
const NARROWEST_PAGE = 40;
/** No line ends with one of these words unless it goes on. */
const DANGLES =
  /(?<!\p{L})(?:og|eller|samt|i|på|af|til|for|fra|med|den|det|de|en|et|om|at|som|der|mellem|inden|senest|ved|under|over|ca\.|pr\.|d\.|kr\.|Region|er|har|skal|vil|kan|perioden?|årene)$| [-–—]$/u;
const MONTH = /(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)$/iu;
const STARTS_LOWER = /^[\p{Ll}(]/u;

/** Whether a text has the form of a heading: short, begins with a capital or figure, ends without a stop or in a question. */
export function isHeadingLike(text: string): boolean {
  if (text.length > LONGEST_HEADING || text.endsWith(',') || text.includes('\t')) return false;
  if (ENDS.test(text) && !(text.endsWith('?') && text.length <= LONGEST_QUESTION && !/[.!?] /.test(text))) return false;
  if (/\p{Ll}{3}[.!?] \p{Lu}/u.test(text)) return false;
  return /^["”»'§]?[\p{Lu}\d]/u.test(text) && text.split(' ').length <= MOST_WORDS;
}

/**
 * Blocks with numbered titles ("2. Nye klinikker", with text below) as the headings they are. The last item of a numbered
 * list with a heading below it is none.
 */
export function promoteNumberedTitles(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const [previous, next] = [blocks[index - 1], blocks[index + 1]];
    const isAlone = next?.kind === 'HEADING' && !(previous?.kind === 'LISTED' && previous.numbered);
    const isTitle = block.numbered && (next?.kind === 'PROSE' || isAlone) && isHeadingLike(block.text);
    return isTitle ? { ...block, kind: 'HEADING', numbered: false } : block;
  });
}

/** The blocks of a document, in its order. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const width = findWidth(lines);
  const blocks: Block[] = [];
  let listIndent: number | null = null;
  let topMarker = '';
  let depth = 0;
  let cutOff: Line | null = null;
  for (const line of lines) {
    if (isBareBullet(line.text)) {
      cutOff = line;
      continue;
    }
    // A bullet on a line of its own belongs to the line below.
    const words = cutOff === null ? line.text : `${cutOff.text} ${line.text}`;
    const bulletLine = cutOff;
    cutOff = null;
    const split = splitOpenMarkup(words, depth);
    depth = split.depth;
    for (const { text, listed, heading, depth: level, isFirst } of split.pieces) {
      const bullet = heading ? null : bulletOf(text);
      const last = blocks.at(-1);
      if (bullet === null && !listed && !heading && isFirst && last && continues(last, text, line, width)) {
        last.text = joinLines(last.text, text, last.lines.at(-1)!);
        last.lines.push(line);
        if (last.kind === 'HEADING' && !isHeadingLike(last.text)) last.kind = 'PROSE';
        continue;
      }
      if (bullet === null && !listed) {
        listIndent = null;
        blocks.push(toBlock(heading || isHeadingLike(text) ? 'HEADING' : 'PROSE', text, line));
        continue;
      }
      const indent = line.raw.length - line.raw.trimStart().length;
      const marker = bullet?.marker ?? '';
      const isBelow = listIndent !== null && (indent > listIndent || (marker !== topMarker && isSubordinate(marker)));
      const nested = listed && bullet === null ? level > 1 : isBelow;
      if (!nested) [listIndent, topMarker] = [indent, marker];
      const block: Block = { ...toBlock('LISTED', bullet?.rest ?? text, line), numbered: marker === '1', nested };
      if (bulletLine) block.lines.unshift(bulletLine);
      blocks.push(block);
    }
  }
  return blocks;
}

/** A word that the line's end divides is whole again; "introduktions- og" keeps its hyphen. */
function joinLines(before: string, after: string, { raw }: Line): string {
  if (raw.trimEnd().endsWith('\u00ad')) return before + after;
  const isDivided =
    /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) && !/^(?:og|eller|samt|til|\/)(?!\p{L})/u.test(after);
  return isDivided ? before.slice(0, -1) + after : `${before} ${after}`;
}

function toBlock(kind: BlockKind, text: string, line: Line): Block {
  return { kind, text, lines: [line], numbered: false, nested: false, adjacent: !line.gap };
}

function isSubordinate(marker: string): boolean {
  return 'o◦▪‣–'.includes(marker) && marker !== '';
}

/** A line goes on with the block before if it begins in small letters, or if the line before was cut to fit the page. */
function continues(last: Block, text: string, line: Line, width: number | null): boolean {
  const before = last.lines.at(-1)!.text;
  if (last.text.length > LONGEST_BLOCK || text.includes('\t') || before.includes('\t')) return false;
  if (STARTS_LOWER.test(text)) return !before.endsWith(':') || !line.gap;
  if (line.gap) return false;
  if (DANGLES.test(before) || (/^(?:19|20)\d\d(?!\d)/.test(text) && MONTH.test(before))) return true;
  if (endsSentence(before))
    return width !== null && isCut(before, text, width) && !isHeadingLike(text) && last.kind !== 'HEADING';
  if (last.kind === 'HEADING' && isClosedHeading(before, text)) return false;
  const longEnough = last.kind === 'HEADING' ? NARROWEST_PAGE * 1.5 : NARROWEST_PAGE;
  const isFigure = /^\d/.test(text) && before.length >= longEnough;
  return isFigure || (width !== null && isCut(before, text, width));
}

/** A heading in capitals, or one that ends in a year, ends there even where it fills the line. */
function isClosedHeading(before: string, text: string): boolean {
  const isInCapitals = !/\p{Ll}/u.test(before) && /\p{Ll}/u.test(text);
  return isInCapitals || (/(?<!\d)(?:19|20)\d\d$/.test(before) && /^\p{Lu}/u.test(text));
}

function endsSentence(text: string): boolean {
  return ENDS.test(text) && !endsInAbbreviation(text);
}

/** Whether the next line's first word would not have fitted. */
function isCut(before: string, text: string, width: number): boolean {
  return before.length + 1 + (text.split(' ', 1)[0] ?? '').length > width;
}

/**
 * How wide a page's lines are, where paragraphs are broken into lines as in a text drawn from PDF; null where they are not.
 * A line in small letters below one that it would not have fitted on shows it.
 */
function findWidth(lines: readonly Line[]): number | null {
  const isProse = ({ text, raw }: Line): boolean => !/[\t<]|;\S/.test(text) && !/\S {3,}\S/.test(raw);
  const width = Math.max(0, ...lines.filter(isProse).map(({ text }) => (text.length <= WIDEST_PAGE ? text.length : 0)));
  const isBroken = lines.some(
    ({ text, gap }, index) =>
      index > 0 &&
      !gap &&
      STARTS_LOWER.test(text) &&
      bulletOf(text) === null &&
      isCut(lines[index - 1]!.text, text, width),
  );
  return isBroken && width >= NARROWEST_PAGE ? width : null;
}
