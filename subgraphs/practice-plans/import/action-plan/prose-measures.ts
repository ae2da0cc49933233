import type { Block } from '../layout/block.js';
import { takeList } from '../plan-text/goals.js';
import { dropSectionNumber, headingKindOf, readAreaName, readNumberedName } from './headings.js';
import { isLabelled } from './measure-labels.js';
import { readProseMeasure, splitItem, type Below, type ReadMeasure } from './measure.js';
import { maskText } from '../layout/privacy.js';

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

/** Begins with a capital and with no verb in the passive: "Udsendes kvartalsvis" goes on with the heading. */
const STANDS_ALONE = /^(?!\p{Lu}\p{L}+es(?!\p{L}))\p{Lu}/u;

/** UNKNOWN: below a heading nobody knows that follows what is passed over by name; it is left unread, not guessed at. */
type Part = 'BACKGROUND' | 'MEASURES' | 'ASIDE' | 'UNKNOWN';

interface Pending {
  name: string;
  title: Block;
  /** It is an item of a list: the next item is a measure of its own. */
  isItem: boolean;
  below: Below[];
  group: string | null;
}

/**
 * Reads the text outside of tables, labels left out. `tableLines` are the numbers of the lines on which tables begin: a
 * table, or a heading about measures, begins the part in which headings and items of lists are measures.
 */
export function readProseMeasures(blocks: readonly Block[], tableLines: readonly number[]): ProseMeasures {
  const found: ProseMeasures = { measures: [], read: [], about: [] };
  let part: Part = 'BACKGROUND';
  let isIntroduction = false;
  let group: string | null = null;
  let area: string | null = null;
  let pending: Pending | null = null;
  const close = (): void => {
    if (pending) found.measures.push(readProseMeasure(pending.name, pending.title, pending.below, pending.group));
    pending = null;
  };
  const open = (name: string, title: Block, isItem: boolean, rest: string): void => {
    close();
    pending = {
      name,
      title,
      isItem,
      group: (isItem ? group : null) ?? area,
      below: rest === '' ? [] : [{ text: rest, block: title }],
    };
    found.read.push(title);
  };
  const readHeading = (block: Block, index: number, isFollowedByTable: boolean): void => {
    const kind = headingKindOf(block.text);
    const next = blocks[index + 1];
    close();
    group = null;
    const named = readAreaName(block.text);
    if (named !== null) {
      [part, isIntroduction, area] = ['MEASURES', true, maskText(named)];
      found.read.push(block);
    } else if (kind === 'ASIDE') {
      area = null;
      part = part === 'BACKGROUND' ? part : 'ASIDE';
      found.about.push(block);
    } else if (kind === 'MEASURES' && (part === 'BACKGROUND' || isFollowedByTable || next?.kind !== 'PROSE')) {
      [part, isIntroduction] = ['MEASURES', true];
      found.read.push(block);
    } else if (part === 'BACKGROUND') found.about.push(block);
    else if (isFollowedByTable) found.read.push(block);
    else if (part !== 'MEASURES') part = 'UNKNOWN';
    else if (next?.kind === 'HEADING') {
      // One heading directly above another heads a group; of more it is not known what they are.
      if (blocks[index - 1]?.kind === 'HEADING' || blocks[index + 2]?.kind === 'HEADING') return;
      area = maskText(block.text);
      found.read.push(block);
    } else if (isGroup(takeList(blocks, index + 1))) {
      group = maskText(block.text);
      found.read.push(block);
    } else if (next) open(dropSectionNumber(block.text), block, false, '');
  };
  const addBelow = (block: Block): void => {
    pending?.below.push({ text: block.text, block });
    found.read.push(block);
  };
  const readText = (block: Block): void => {
    if (part === 'BACKGROUND' || part === 'ASIDE') found.about.push(block);
    else if (part === 'UNKNOWN') return;
    else if (ABOUT_PLAN.test(block.text)) {
      close();
      found.about.push(block);
    } else if (pending !== null && (block.kind !== 'LISTED' || block.nested || !pending.isItem)) {
      addBelow(block);
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
    const numbered = index > 0 ? readNumberedName(block.text) : null;
    if (FOOTNOTE.test(block.text)) found.read.push(block);
    else if (pending !== null && isLabelled(block.text)) addBelow(block);
    else if (numbered !== null && block.kind !== 'LISTED') {
      [part, isIntroduction, group] = ['MEASURES', false, null];
      open(numbered, block, false, '');
    } else if (index > 0 && isTitle(block)) readHeading(block, index, hasTableBetween(block, next, tableLines));
    else readText(block);
  });
  close();
  return found;
}

/** A heading, or one with a colon that opens a part of the plan. */
function isTitle({ kind, text }: Block): boolean {
  return (
    kind === 'HEADING' ||
    (kind === 'PROSE' && text.length <= 60 && text.endsWith(':') && headingKindOf(text) !== null) ||
    (kind === 'PROSE' && readAreaName(text) !== null)
  );
}

/** Items that are measures themselves, and not what a measure consists of: numbered, or each a thing of its own. */
function isGroup(items: readonly Block[]): boolean {
  const top = items.filter(({ nested }) => !nested);
  return top.length > 1 && (top.every(({ numbered }) => numbered) || top.every(({ text }) => STANDS_ALONE.test(text)));
}

function hasTableBetween(first: Block | undefined, second: Block | undefined, tableLines: readonly number[]): boolean {
  const from = first?.lines.at(-1)!.number ?? 0;
  const to = second?.lines[0]!.number ?? Infinity;
  return tableLines.some((line) => from < line && line < to);
}
