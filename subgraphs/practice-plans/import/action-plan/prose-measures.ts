import type { Block } from '../layout/block.js';
import { headingKindOf } from './headings.js';
import { readProseMeasure, splitItem, type ReadMeasure } from './measure.js';

/** The measures that stand outside of tables. */
export interface ProseMeasures {
  measures: ReadMeasure[];
  /** What was read, or passed over by name. */
  read: Block[];
  /** The text that is about the plan as a whole. */
  about: Block[];
}

const FOOTNOTE = /^(?:[¹²³⁴-⁹]|\[\d{1,2}\]|\*{1,3} ?\p{L})/u;
const ABOUT_PLAN = /^(?:(?:denne|hele|den samlede) )?(?:handle|handlings|indsats)planen?(?!\p{L})/iu;

/** UNKNOWN: below a heading nobody knows that follows what is passed over by name; it is left unread, not guessed at. */
type Part = 'BACKGROUND' | 'MEASURES' | 'ASIDE' | 'UNKNOWN';

interface Pending {
  name: string;
  title: Block;
  /** It is an item of a list: the next item is a measure of its own. */
  isItem: boolean;
  below: { text: string; block: Block }[];
}

/**
 * Reads the text outside of tables, labels left out. `tableLines` are the numbers of the lines on which tables begin: a
 * table, or a heading about measures, begins the part in which headings and items of lists are measures.
 */
export function readProseMeasures(blocks: readonly Block[], tableLines: readonly number[]): ProseMeasures {
  const found: ProseMeasures = { measures: [], read: [], about: [] };
  let part: Part = 'BACKGROUND';
  let isIntroduction = false;
  let pending: Pending | null = null;
  const close = (): void => {
    if (pending) found.measures.push(readProseMeasure(pending.name, pending.title, pending.below));
    pending = null;
  };
  const open = (name: string, title: Block, isItem: boolean, rest: string): void => {
    close();
    pending = { name, title, isItem, below: rest === '' ? [] : [{ text: rest, block: title }] };
    found.read.push(title);
  };
  const readHeading = (block: Block, next: Block | undefined, isFollowedByTable: boolean): void => {
    const kind = headingKindOf(block.text);
    close();
    if (kind === 'ASIDE') {
      part = part === 'BACKGROUND' ? part : 'ASIDE';
      found.about.push(block);
    } else if (kind === 'MEASURES' && (part === 'BACKGROUND' || isFollowedByTable || next?.kind !== 'PROSE')) {
      [part, isIntroduction] = ['MEASURES', true];
      found.read.push(block);
    } else if (part === 'BACKGROUND') found.about.push(block);
    else if (isFollowedByTable) found.read.push(block);
    else if (part !== 'MEASURES') part = 'UNKNOWN';
    else if (next?.kind === 'HEADING') found.read.push(block);
    else if (next) open(block.text, block, false, '');
  };
  const readText = (block: Block): void => {
    if (part === 'BACKGROUND' || part === 'ASIDE') found.about.push(block);
    else if (part === 'UNKNOWN') return;
    else if (ABOUT_PLAN.test(block.text)) {
      close();
      found.about.push(block);
    } else if (pending !== null && (block.kind !== 'LISTED' || block.nested || !pending.isItem)) {
      pending.below.push({ text: block.text, block });
      found.read.push(block);
    } else if (block.kind === 'LISTED') {
      const { name, rest } = splitItem(block.text);
      open(name, block, true, rest);
    } else if (isIntroduction) found.read.push(block);
  };

  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (hasTableBetween(blocks[index - 1], block, tableLines)) {
      close();
      [part, isIntroduction] = ['MEASURES', false];
    }
    if (FOOTNOTE.test(block.text)) found.read.push(block);
    else if (index > 0 && isTitle(block)) readHeading(block, next, hasTableBetween(block, next, tableLines));
    else readText(block);
  });
  close();
  return found;
}

/** A heading, or one with a colon that opens a part of the plan. */
function isTitle({ kind, text }: Block): boolean {
  return (
    kind === 'HEADING' || (kind === 'PROSE' && text.length <= 60 && text.endsWith(':') && headingKindOf(text) !== null)
  );
}

function hasTableBetween(first: Block | undefined, second: Block | undefined, tableLines: readonly number[]): boolean {
  const from = first?.lines.at(-1)!.number ?? 0;
  const to = second?.lines[0]!.number ?? Infinity;
  return tableLines.some((line) => from < line && line < to);
}
