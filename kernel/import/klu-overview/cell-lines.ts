import { TvaersError } from '../../errors.js';
import { readHeader } from './columns.js';
import { isNameCell, isTotalCell } from './name-cell.js';
import { findPageLines } from './page-lines.js';
import type { Cell, Row } from './rows.js';

/** A header of this form has as many cells. */
const [FEWEST, MOST] = [3, 8];
const MOST_LINES = 20_000;
/** A number alone is a cell here, whatever page it may be. */
const NUMBER = /^\W*\d{1,3}\W*$/;

interface Line {
  number: number;
  text: string;
  isBlank: boolean;
}

/**
 * The rows of a table whose cells stand one below the other, as a table pasted from Word may leave them: after a header of
 * three to eight lines each municipality's name begins a row, and its other cells are a line each, or are set apart by
 * blank lines. Other lines are one cell. Throws DOCUMENT_INCOMPLETE where the lines of a row cannot be told apart: what an
 * empty cell left behind shifts all that follows.
 */
export function scanCellLines(text: string): Row[] {
  const lines = text.split('\n', MOST_LINES + 1).map((line, index) => toLine(line, index + 1));
  const width = lines.length > MOST_LINES ? null : findHeader(lines);
  if (width === null) return [];
  const page = findPageLines(text);
  const rows: Row[] = [];
  let labels: string[] = [];
  let group: Line[] | null = null;
  const close = (): void => {
    if (group) rows.push(...splitGroup(group, labels.length));
    group = null;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const head = lines.slice(at, at + width.count);
    const isHeader = labels.length === 0 ? at === width.at : head.every(({ text: words }, n) => words === labels[n]);
    if (isHeader) {
      close();
      labels = head.map(({ text: words }) => words);
      rows.push(toRow(head));
      at += width.count - 1;
    } else if (labels.length > 0 && !NUMBER.test(line.text) && page.has(line.text)) continue;
    else if (labels.length > 0 && isStart(line)) {
      close();
      group = [line];
    } else if (group) group.push(line);
    else if (!line.isBlank) rows.push(toRow([line]));
  }
  close();
  return rows;
}

function toLine(text: string, number: number): Line {
  const trimmed = text.trim();
  return { number, text: trimmed, isBlank: trimmed === '' };
}

function toCell(lines: readonly Line[]): Cell {
  return { text: lines.map(({ text }) => text).join('\n'), lines: lines.map(({ number }) => number), quoted: false };
}

function toRow(lines: readonly Line[]): Row {
  return { line: lines[0]!.number, cells: lines.map((line) => toCell([line])) };
}

/** A header's labels follow each other, and a municipality's name follows them. */
function findHeader(lines: readonly Line[]): { at: number; count: number } | null {
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.isBlank || lines[at]!.text.length > 60) continue;
    for (let count = MOST; count >= FEWEST; count--) {
      const head = lines.slice(at, at + count);
      if (head.length < count || head.some(({ isBlank }) => isBlank)) continue;
      const [after, below] = [lines[at + count], lines[at + count + 1]];
      const next = after?.isBlank ? below : after;
      if (next && isStart(next) && readHeader(toRow(head), count)?.[0]?.role === 'name') return { at, count };
    }
  }
  return null;
}

function isStart({ text, isBlank }: Line): boolean {
  if (isBlank || text.length > 60) return false;
  const cell = toCell([{ number: 0, text, isBlank }]);
  return isNameCell(cell) || isTotalCell(cell);
}

/** The row of a municipality, and the lines after it that are below a blank line. */
function splitGroup([name, ...below]: Line[], width: number): Row[] {
  const filled = below.filter(({ isBlank }) => !isBlank);
  const blocks = splitAtBlanks(below);
  if (filled.length === 0) return [toRow([name!])];
  if (filled.length === width - 1) return [toRow([name!, ...filled])];
  if (blocks.length === width - 1) {
    return [{ line: name!.number, cells: [toCell([name!]), ...blocks.map((block) => toCell(block))] }];
  }
  const [first, ...others] = blocks;
  if (first?.length === width - 1) return [toRow([name!, ...first]), ...others.flat().map((line) => toRow([line]))];
  throw new TvaersError(
    'DOCUMENT_INCOMPLETE',
    `Tabellen står med én celle på hver linje, og under »${name!.text}« (linje ${name!.number}) står der ${filled.length} linjer, ` +
      `hvor der skulle være ${width - 1}. Tomme celler kan ikke kendes. Gem tabellen fra Word som .docx, eller med tabulator eller semikolon mellem kolonnerne.`,
  );
}

function splitAtBlanks(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  lines.forEach((line, index) => {
    if (line.isBlank) return;
    if (index > 0 && !lines[index - 1]!.isBlank && blocks.length > 0) blocks.at(-1)!.push(line);
    else blocks.push([line]);
  });
  return blocks;
}
