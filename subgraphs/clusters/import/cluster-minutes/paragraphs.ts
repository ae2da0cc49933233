import type { Line } from './lines.js';

/** Text that belongs together though it stands on several lines. */
export interface Paragraph {
  text: string;
  lines: Line[];
}

const ENDS = /[.:;!?)”"»]$/u;

/**
 * Joins lines that a page's width or end has cut: one that does not end a sentence, and one that goes on in lower case.
 * Blank lines do not count, since a page break leaves some in the middle of a sentence.
 */
export function joinParagraphs(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const isTable = line.text.includes('\t') || last?.lines.at(-1)?.text.includes('\t');
    const goesOn = last && !ENDS.test(last.lines.at(-1)!.text) && /^\p{Ll}(?![.)] )/u.test(line.text);
    const isEntry = /^(?:[-–•*]|\d{1,2}[.)]|\p{Ll}[.)]) /u.test(line.text);
    if (!last || isTable || !(goesOn || (last.lines.at(-1)!.isCut && !isEntry))) {
      paragraphs.push({ text: line.text, lines: [line] });
      continue;
    }
    // Only the last line is looked at: a paragraph may be long.
    const isWordCut = /\p{Ll}-$/u.test(last.lines.at(-1)!.text) && !/^(?:og|eller|samt) /.test(line.text);
    last.text = isWordCut ? last.text.slice(0, -1) + line.text : `${last.text} ${line.text}`;
    last.lines.push(line);
  }
  return paragraphs;
}

/** The whole text of some lines, one paragraph a line. */
export function textOf(lines: readonly Line[]): string {
  return joinParagraphs(lines)
    .map((paragraph) => paragraph.text)
    .join('\n');
}

/** The line of a paragraph on which words stand, or begin. */
export function lineWith(paragraph: Paragraph, words: string): Line {
  const start = words.split(' ', 2).join(' ');
  const holds = (sought: string): Line | undefined => paragraph.lines.find((line) => line.text.includes(sought));
  return holds(words) ?? holds(start) ?? paragraph.lines[0]!;
}
