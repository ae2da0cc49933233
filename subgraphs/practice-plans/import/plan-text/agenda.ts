import { isHeadingLike } from '../layout/block.js';
import type { Line } from '../layout/line.js';

const ITEM = /^(?:dagsordens)?(?:punkt|pkt\.?|sag)\s?(?:nr\.\s?)?(\d{1,3})\s?[.:)–-]?\s+(\S.*)$/iu;
const NUMBERED = /^(\d{1,2})\.?\s(\p{Lu}.*)$/u;
/** A line of a table of contents ends in the number of a page. */
const CONTENTS = /(?:\.{2,}|\t)\s?\d{1,3}$/;

interface Item {
  start: number;
  title: string;
}

/** An agenda item among others. */
export interface AgendaItem {
  /** What stands above the first item: whose meeting it is, and when. */
  head: Line[];
  /** The item, its heading first. */
  lines: Line[];
}

/**
 * The agenda item whose title fits; null where no item does. Items are headed "Punkt 6: …";
 * where nothing is, a numbered heading that fits begins an item, and the next number ends it.
 */
export function findAgendaItem(lines: readonly Line[], title: RegExp): AgendaItem | null {
  const items = lines.flatMap(({ text }, start): Item[] => {
    const match = text.length < 400 && !CONTENTS.test(text) ? ITEM.exec(text) : null;
    return match ? [{ start, title: match[2]! }] : [];
  });
  if (items.length > 0) {
    const index = items.findIndex((item) => title.test(item.title));
    return index < 0
      ? null
      : { head: lines.slice(0, items[0]!.start), lines: lines.slice(items[index]!.start, items[index + 1]?.start) };
  }
  const start = lines.findIndex(({ text }) => readNumber(text) !== null && title.test(text));
  if (start < 0) return null;
  const next = readNumber(lines[start]!.text)! + 1;
  const length = lines.slice(start + 1).findIndex(({ text, gap }) => gap && readNumber(text) === next);
  return { head: lines.slice(0, start), lines: lines.slice(start, length < 0 ? undefined : start + 1 + length) };
}

function readNumber(text: string): number | null {
  const match = isHeadingLike(text) && !CONTENTS.test(text) ? NUMBERED.exec(text) : null;
  return match ? Number(match[1]) : null;
}
