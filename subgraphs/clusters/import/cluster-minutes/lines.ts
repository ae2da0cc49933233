import { splitMinutesLines } from '../../../../kernel/import/cluster-minutes-text.js';
import type { Place } from '../../../../kernel/import/reading.js';
import { citeVerbatim } from './verbatim.js';

/** Words and the physical line they stand on. */
export interface Cell {
  /** From 1. */
  number: number;
  /** The line as the document has it. */
  raw: string;
  /** Normalised and trimmed: what rules look at. */
  text: string;
}

/** One line of a document, or one row of a table that the document writes over several lines. */
export interface Line extends Cell {
  /** The page's width cut it: its sentence goes on in the next line. */
  isCut: boolean;
  /** Its columns where it is a row of a table. */
  cells: Cell[] | null;
}

/** Letters to a line of a page: shorter ones are lists, longer ones whole paragraphs. */
const PAGE_WIDTH = { least: 40, most: 140 };

/** A longer row is none. */
const MOST_CELLS = 50;

/** The lines of a document that hold text; a row of a web page's table is one line. */
export function splitLines(text: string): Line[] {
  const rows = new Map<number, Line>();
  return splitMinutesLines(text).flatMap(({ number, raw, text: words, webRow }) => {
    const line = toLine({ number, raw, text: words });
    if (webRow === null) return [line];
    const row = rows.get(webRow);
    if (row && row.cells!.length > MOST_CELLS) return [line];
    const cells = [...(row?.cells ?? []), ...cellsOf(line)];
    if (row) return Object.assign(row, toRow(cells)) && [];
    rows.set(webRow, toRow(cells));
    return [rows.get(webRow)!];
  });
}

/** A row of a table from its cells, at least one. */
export function toRow(cells: readonly Cell[]): Line {
  const [{ number, raw } = { number: 0, raw: '' }] = cells;
  const text = cells
    .map((cell) => cell.text)
    .join('\t')
    .trim();
  return { number, raw, text, isCut: false, cells: [...cells] };
}

/** The same line, of which only some words are meant. */
export function withWords(line: Line, text: string): Line {
  return { ...line, text, cells: null };
}

/** Marks the lines that a page's width has cut, in a document that is set in lines of one width. */
export function markCutLines(lines: readonly Line[]): void {
  const prose = lines.filter(({ cells }) => cells === null);
  const lengths = prose.map(({ text }) => text.length).sort((a, b) => b - a);
  // The longest are words that could not be cut: addresses, file names.
  const width = lengths[Math.ceil(lengths.length / 50)] ?? 0;
  const full = prose.filter(({ text }) => text.length > width * 0.75).length;
  if (width < PAGE_WIDTH.least || width > PAGE_WIDTH.most || full < 10 || full < prose.length / 5) return;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next?.number !== line.number + 1 || line.cells !== null || line.text.endsWith(':')) return;
    line.isCut = line.text.length + 1 + next.text.split(' ', 1)[0]!.length > width;
  });
}

/** The columns of a table row, or the whole line where it is none. */
export function cellsOf(line: Line): Cell[] {
  return line.cells ?? [line];
}

/** Where words stand. They are given as rules see them, and cited as the line writes them. */
export function placeOf(
  line: Pick<Cell, 'number' | 'raw' | 'text'>,
  words: string = line.text,
  column: string | null = null,
): Place {
  return { line: line.number, column, text: citeVerbatim(line.raw, words) };
}

function toLine(line: Cell): Line {
  const { number, raw, text } = line;
  // Tabs at the beginning of a row are cells without words, and are trimmed off its text; those of a web page are layout.
  const [margin] = /^\s*/.exec(raw)!;
  const isWeb = raw.startsWith('<', margin.length);
  const empty = isWeb ? 0 : margin.split('\t').length - 1;
  if (empty === 0 && !text.includes('\t')) return { ...line, isCut: false, cells: null };
  const words = [...Array<string>(empty).fill(''), ...text.split('\t')];
  return { ...line, isCut: false, cells: words.map((word) => ({ number, raw, text: word.trim() })) };
}
