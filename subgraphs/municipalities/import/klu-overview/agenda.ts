import type { Block } from './blocks.js';
import { readLabel, splitGluedHeading } from './labels.js';
import { findSeams } from './seams.js';

/** What stands over items. A generic one is a heading only if other items of the report do not stand under it. */
interface Heading {
  title: string;
  generic: boolean;
}

/** An item of the agenda, and where it stands. */
export interface AgendaItem {
  text: string;
  block: Block;
  kind: 'DISCUSSED' | 'STANDING';
  heading: string | null;
}

/** What the topics column of one report holds. */
export interface Agenda {
  items: AgendaItem[];
  /** Sentences after or instead of the items. */
  remarks: Block[];
  /** Labels under which nothing stands. */
  emptyLabels: Block[];
  /** Items from which a heading was split by the rule of the capital. */
  glued: Block[];
  /** The paragraph that was split into items by that rule. */
  runOn: Block | null;
}

const REFERS_ELSEWHERE = /^(?:se|jf\.?|der henvises til) .{0,80}(?:referat|bilag|dagsorden|vedlagt|vedhæftet)/i;
const SAYS_NOTHING =
  /^(?:(?:ingen|intet|ikke relevant|ikke oplyst|n\/a)\.?$|(?:ingen|der har ikke været|der er ikke) .{0,60}(?:emner|punkter|drøft|møder))/i;
const OPENS_REMARK = /^(?:derudover|desuden|herudover|udover|ud over|endvidere|endelig) /i;
const REMARK_LENGTH = 12;
/** An introduction and, on the same line, what it introduces. */
const INTRODUCED = /^([^:]{0,200}(?:følgende|nedenstående)[^:]{0,200}:) (.+)$/i;

/** Sorts the blocks of a report's topics column, over all its pages, into items, headings and remarks. */
export function readAgenda(column: readonly Block[]): Agenda {
  // That a report has no topics is told where they are counted.
  const saysNothing = column.length === 1 && SAYS_NOTHING.test(column[0]!.text);
  const blocks = saysNothing ? [] : column.flatMap(splitIntroduction);
  const isListed = blocks.some((block) => block.form === 'item');
  const found: { text: string; block: Block; kind: AgendaItem['kind']; heading: Heading | null }[] = [];
  const agenda: Agenda = { items: [], remarks: [], emptyLabels: [], glued: [], runOn: null };
  let kind: AgendaItem['kind'] = 'DISCUSSED';
  let heading: Heading | null = null;
  // The heading and kind that hold again after the items below a bullet.
  let outer: Heading | null = null;
  let outerKind: AgendaItem['kind'] = 'DISCUSSED';
  let lastLabel: { block: Block; count: number } | null = null;

  const add = (block: Block, text: string): void => {
    found.push({ text, block, kind, heading });
  };
  const open = (block: Block, title: string, generic: boolean): void => {
    closeLabel();
    lastLabel = { block, count: found.length };
    heading = { title, generic };
  };
  const closeLabel = (): void => {
    if (lastLabel && lastLabel.count === found.length) agenda.emptyLabels.push(lastLabel.block);
    lastLabel = null;
  };
  const readLabelOver = (block: Block, last: Block | undefined, text = block.text): void => {
    const { role, title } = readLabel(text);
    const introduces = role === 'INTRODUCTION' || role === 'SENTENCE';
    outerKind = kind = role === 'STANDING' ? 'STANDING' : 'DISCUSSED';
    // An introduction that a new page repeats begins no new group.
    if (introduces && last?.cell !== block.cell) return;
    if (role === 'STANDING' || (introduces && !found.some((item) => item.kind === 'DISCUSSED'))) {
      closeLabel();
      heading = null;
    } else open(block, title, introduces || role === 'GENERIC');
    outer = heading;
  };
  const readParagraph = (block: Block, last: Block | undefined, next: Block | undefined): void => {
    const { role } = readLabel(block.text);
    const isOver = next?.form === 'item' || (found.length === 0 && next?.text.endsWith(':'));
    const isLastOfRun = last?.form === 'paragraph' && found.at(-1)?.block === last && next?.cell !== block.cell;
    const isLabel = block.text.endsWith(':') || (isOver && !isLastOfRun) || role === 'STANDING';
    if (isLabel && !namesStanding(block.text)) readLabelOver(block, last);
    else if (namesStanding(block.text)) agenda.remarks.push(block);
    else if (role === 'INTRODUCTION' && next) readLabelOver(block, last);
    else if (REFERS_ELSEWHERE.test(block.text)) agenda.remarks.push(block);
    else if (!isListed) add(block, block.text);
    else if (role === 'SENTENCE' && found.length === 0) readLabelOver(block, last);
    else if (isRemark(block.text)) agenda.remarks.push(block);
    else add(block, block.text);
  };
  const readItem = (block: Block, last: Block | undefined, next: Block | undefined): void => {
    if (block.level === 1) [heading, kind] = [outer, outerKind];
    const isLabel = block.text.endsWith(':');
    const isParent = next?.form === 'item' && next.level > block.level && (isLabel || next.cell === block.cell);
    const glued = isLabel || (block.beforeList && next?.level === block.level) ? splitGluedHeading(block.text) : null;
    const { role, title } = readLabel(block.text);
    if (isParent && role === 'STANDING') {
      closeLabel();
      [heading, kind] = [null, 'STANDING'];
    } else if (isParent) open(block, title, false);
    else if (glued) {
      add(block, glued.item);
      agenda.glued.push(block);
      const isIntroduction = ['SENTENCE', 'INTRODUCTION', 'STANDING'].includes(readLabel(glued.heading).role);
      if (isIntroduction) readLabelOver(block, block, glued.heading);
      else {
        open(block, glued.heading, false);
        outerKind = kind = 'DISCUSSED';
      }
      outer = heading;
    } else if (!isLabel) {
      add(block, block.text);
    } else if (next && role !== 'GENERIC') {
      readLabelOver(block, last);
      if (role !== 'HEADING') agenda.remarks.push(block);
    } else agenda.emptyLabels.push(block);
  };

  blocks.forEach((block, index) => {
    if (block.form === 'paragraph') readParagraph(block, blocks[index - 1], blocks[index + 1]);
    else readItem(block, blocks[index - 1], blocks[index + 1]);
  });
  closeLabel();
  const only = found[0];
  if (!isListed && only && found.length === 1) {
    const listed = splitAtSemicolons(only.text);
    const parts = listed.length > 1 ? listed : splitAtSeams(only.text);
    if (listed.length === 1 && parts.length > 1) agenda.runOn = only.block;
    found.splice(0, 1, ...parts.map((text) => ({ ...only, text })));
  }
  const discussed = found.filter((item) => item.kind === 'DISCUSSED');
  agenda.items = found.map((item) => {
    const isDropped =
      item.heading?.generic && discussed.every(({ heading: other }) => other?.title === item.heading!.title);
    return { ...item, heading: isDropped ? null : (item.heading?.title ?? null) };
  });
  return agenda;
}

function splitIntroduction(block: Block): Block[] {
  const match = block.form === 'paragraph' ? INTRODUCED.exec(block.text) : null;
  if (!match || match[2]!.endsWith(':')) return [block];
  return [
    { ...block, text: match[1]!, beforeList: false },
    { ...block, text: match[2]! },
  ];
}

/** "Faste punkter: økonomi, eventuelt": how many items that is cannot be told. */
function namesStanding(text: string): boolean {
  const label = /^([^:]{3,60}): .*[^:]$/.exec(text)?.[1];
  return label !== undefined && readLabel(label).role === 'STANDING';
}

function isRemark(text: string): boolean {
  return /[.!]$/.test(text) || OPENS_REMARK.test(text) || text.split(' ').length > REMARK_LENGTH;
}

function splitAtSemicolons(text: string): string[] {
  const parts = text.split(/;\s/).filter((part) => part.trim() !== '');
  return parts.length > 2 ? parts : [text];
}

/** The items of one paragraph in which nothing stands between them. One seam alone is too weak a sign. */
function splitAtSeams(text: string): string[] {
  const seams = /[.!?] \p{Lu}/u.test(text) ? [] : findSeams(text);
  if (seams.length < 2) return [text];
  return [0, ...seams].map((start, index) => text.slice(start, seams[index]).trim());
}
