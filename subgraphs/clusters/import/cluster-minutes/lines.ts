import { decodeEntities, normaliseText } from '../../../../kernel/danish/text.js';
import type { Place } from '../../../../kernel/import/reading.js';

/** One physical line of a document. */
export interface Line {
  /** From 1. */
  number: number;
  /** As the document has it. */
  raw: string;
  /** Normalised and trimmed: what rules look at. A part of the line where only that part is meant. */
  text: string;
  /** The page's width cut it: its sentence goes on in the next line. */
  isCut: boolean;
}

/** A source text is a reference, not a copy: longer lines are cited by their beginning. */
const CITED = 300;
/** Letters to a line of a page: shorter ones are lists, longer ones whole paragraphs. */
const PAGE_WIDTH = { least: 40, most: 140 };

/** The lines of a document that hold text. */
export function splitLines(text: string): Line[] {
  const raw = text.split(/\r\n?|\n/);
  const lines: Line[] = [];
  normaliseText(text)
    .split('\n')
    .forEach((normal, index) => {
      const trimmed = (normal.includes('&') ? decodeEntities(normal) : normal).trim();
      if (trimmed !== '') lines.push({ number: index + 1, raw: raw[index]!, text: trimmed, isCut: false });
    });
  return lines;
}

/** Marks the lines that a page's width has cut, in a document that is set in lines of one width. */
export function markCutLines(lines: readonly Line[]): void {
  const prose = lines.filter(({ raw }) => !raw.includes('\t'));
  const lengths = prose.map(({ text }) => text.length).sort((a, b) => b - a);
  // The longest are words that could not be cut: addresses, file names.
  const width = lengths[Math.ceil(lengths.length / 50)] ?? 0;
  const full = prose.filter(({ text }) => text.length > width * 0.75).length;
  if (width < PAGE_WIDTH.least || width > PAGE_WIDTH.most || full < 10 || full < prose.length / 5) return;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next?.number !== line.number + 1 || line.raw.includes('\t') || line.text.endsWith(':')) return;
    line.isCut = line.text.length + 1 + next.text.split(' ', 1)[0]!.length > width;
  });
}

/** The columns of a table row, or the whole line where it is none. */
export function cellsOf(line: Line): string[] {
  if (!line.raw.includes('\t')) return [line.text];
  return decodeEntities(normaliseText(line.raw))
    .split('\t')
    .map((cell) => cell.trim());
}

/** Where words stand. They are given as rules see them, and cited as the line writes them. */
export function placeOf(line: Line, words: string = line.text, column: string | null = null): Place {
  return { line: line.number, column, text: citeVerbatim(line.raw, words) };
}

function citeVerbatim(raw: string, words: string): string | null {
  if (words === '') return null;
  const sought = words.slice(0, CITED).trimEnd();
  if (raw.includes(sought)) return sought;
  const pattern = sought.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(pattern, 'u').exec(raw.slice(0, 10_000))?.[0] ?? raw.trim().slice(0, CITED);
}
