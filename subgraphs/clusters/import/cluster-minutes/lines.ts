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
}

/** A source text is a reference, not a copy: longer lines are cited by their beginning. */
const CITED = 300;

/** All lines of a document. */
export function splitLines(text: string): Line[] {
  const raw = text.split(/\r\n?|\n/);
  const normal = normaliseText(text).split('\n');
  return raw.map((line, index) => ({ number: index + 1, raw: line, text: decodeEntities(normal[index]!).trim() }));
}

/** The columns of a table row, or the whole line where it is none. */
export function cellsOf(line: Line): string[] {
  if (!line.raw.includes('\t')) return [line.text];
  return decodeEntities(normaliseText(line.raw)).split('\t').map((cell) => cell.trim());
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
