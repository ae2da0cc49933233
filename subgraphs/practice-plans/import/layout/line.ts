import { normaliseText } from '../../../../kernel/danish/text.js';

/** A line of a document that holds text. */
export interface Line {
  /** Counts from 1 in the document. */
  number: number;
  /** As it stands in the document. */
  raw: string;
  /** Normalised, spaces single, without spaces at its ends; a tab at its start stays: it is an empty cell. */
  text: string;
  /** Something else, a blank line or a page's number, stands between it and the line before. */
  gap: boolean;
}

/** A document's lines as far as they are read, and how much stands beyond. */
export interface DocumentLines {
  lines: Line[];
  /** Null where all is read. */
  beyond: { line: number; characters: number } | null;
}

/** Some 200 pages: no document of these kinds is longer, and reading stays quick whatever the text is. */
const MOST_CHARACTERS = 500_000;
const MOST_LINES = 20_000;

const PAGE_NUMBER = /^(?:(?:side|page)\s?\d{1,4}(?:\s?(?:af|of|\/)\s?\d{1,4})?|[-–]\s?\d{1,4}\s?[-–]|\d{1,3})$/i;

/** Underlines and rows of dashes that divide a table, as a text drawn from Word leaves them. */
const RULER = /^[-–_=*|:+\s]{3,}$/;

/** A page's number beside words that stand on every page: set apart by space or a sign, for prose may end in "se side 3". */
const RUNNING =
  /(?:\s{3}|[|·•]|\s[-–—]\s)\s*(?:side|s\.)\s?\d{1,4}(?:\s?(?:af|\/)\s?\d{1,4})?\s*$|^\s*side\s\d{1,4}(?:\s(?:af|\/)\s\d{1,4})?\s*(?:\s{3}|[|·•]|[-–—]\s)/i;
const CELLS = /[\t|;]|\S {2,}\S/;

/**
 * The lines of a text that hold something to read. Page numbers, rulers and what runs along on every page are left out as
 * if they were blank.
 */
export function splitLines(text: string): DocumentLines {
  const unixText = text.slice(0, MOST_CHARACTERS).replace(/\r\n?/g, '\n');
  const normalised = normaliseText(unixText).replace(/ {2,}/g, ' ').split('\n');
  const lines: Line[] = [];
  let characters = text.length - Math.min(text.length, MOST_CHARACTERS);
  let firstBeyond: number | null = characters > 0 ? normalised.length : null;
  let gap = true;
  const written = unixText.split('\n');
  const running = findRunningLines(written);
  for (const [index, raw] of written.entries()) {
    const words = normalised[index]!;
    const bare = words.trim();
    if (bare === '' || isPageMark(raw, bare) || RULER.test(bare) || running.has(index)) {
      gap = true;
    } else if (lines.length === MOST_LINES) {
      firstBeyond = Math.min(firstBeyond ?? Infinity, index + 1);
      characters += raw.length;
    } else {
      const cells = words.startsWith(' ') ? words.slice(1) : words;
      lines.push({ number: index + 1, raw, text: cells.endsWith(' ') ? cells.slice(0, -1) : cells, gap });
      gap = false;
    }
  }
  return { lines, beyond: firstBeyond === null ? null : { line: firstBeyond, characters } };
}

function isPageMark(raw: string, bare: string): boolean {
  return PAGE_NUMBER.test(bare) || (raw.length < 200 && RUNNING.test(raw));
}

/**
 * The lines beside a page's number or break that stand beside another one too, whatever their figures. A sentence or a label
 * with its value is none: "Godkendt." may end two pages.
 */
function findRunningLines(lines: readonly string[]): Set<number> {
  const beside = new Map<string, number[]>();
  const addBeside = (from: number, step: number): void => {
    for (let index = from; Math.abs(index - from) < 3; index += step) {
      const words = lines[index]?.trim() ?? '';
      if (words === '') continue;
      if (
        words.length >= 4 &&
        words.length <= 120 &&
        !/[.!?]$|:/.test(words) &&
        !CELLS.test(words) &&
        !PAGE_NUMBER.test(words)
      ) {
        const key = words.replace(/\d+/g, '0');
        beside.set(key, [...(beside.get(key) ?? []), index]);
      }
      return;
    }
  };
  lines.forEach((line, index) => {
    if (!PAGE_NUMBER.test(line.trim()) && !line.includes('\f')) return;
    addBeside(index - 1, -1);
    addBeside(line.includes('\f') && line.trim() !== '' ? index : index + 1, 1);
  });
  return new Set([...beside.values()].filter((indexes) => new Set(indexes).size > 1).flat());
}
