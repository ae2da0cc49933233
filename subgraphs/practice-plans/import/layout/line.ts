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

const PAGE_NUMBER = /^(?:(?:side|page)\s?\d{1,4}(?:\s?(?:af|of|\/)\s?\d{1,4})?|[-–]\s?\d{1,4}\s?[-–]|\d{1,3})$/i;

/** Underlines and rows of dashes that divide a table, as a text drawn from Word leaves them. */
const RULER = /^[-–_=*|:+\s]{3,}$/;

/** The lines of a text that hold something to read. Page numbers and rulers are left out as if they were blank. */
export function splitLines(text: string): Line[] {
  const unixText = text.replace(/\r\n?/g, '\n');
  const normalised = normaliseText(unixText).replace(/ {2,}/g, ' ').split('\n');
  const lines: Line[] = [];
  let gap = true;
  unixText.split('\n').forEach((raw, index) => {
    const words = normalised[index]!;
    const bare = words.trim();
    if (bare === '' || PAGE_NUMBER.test(bare) || RULER.test(bare)) {
      gap = true;
      return;
    }
    const cells = words.startsWith(' ') ? words.slice(1) : words;
    lines.push({ number: index + 1, raw, text: cells.endsWith(' ') ? cells.slice(0, -1) : cells, gap });
    gap = false;
  });
  return lines;
}
