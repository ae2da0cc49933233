import { toRow, withWords, type Cell, type Line } from './lines.js';

/** A quoted cell of a spreadsheet runs over so many lines at most. */
const MOST_LINES_A_ROW = 30;
const RULE = /^[\s|:+=-]+$/;

/** Makes rows of the lines that bars or semicolons divide into cells: tables pasted from an editor or a spreadsheet. */
export function divideRows(lines: readonly Line[]): Line[] {
  return divideSemicolons(divideBars(lines));
}

/** Neighbouring lines with equally many bars are rows. "at | X |" is one sentence in a layout of columns. */
function divideBars(lines: readonly Line[]): Line[] {
  const counts = lines.map(({ text, cells }) => (cells === null ? barsIn(text) : 0));
  return lines.flatMap((line, index) => {
    const count = counts[index]!;
    if (count === 0) return [line];
    const asking = /^(?:[-–•*] ?)?at ?\| ?(.*?) ?\|?$/iu.exec(line.text);
    if (asking) return [withWords(line, `at ${asking[1]}`)];
    const isRow = counts[index - 1] === count || counts[index + 1] === count;
    if (!isRow) return [line];
    return RULE.test(line.text) ? [] : [toRow(cellsOfText(line, line.text.replace(/^\||\|$/g, '').split('|')))];
  });
}

function barsIn(text: string): number {
  return text.includes('|') ? text.replace(/^\||\|$/g, '').split('|').length - 1 : 0;
}

interface SpreadsheetRow {
  cells: Cell[];
  /** Lines it takes. */
  length: number;
}

/** Three rows or more with as many cells each; a semicolon in a sentence is followed by a space. */
function divideSemicolons(lines: readonly Line[]): Line[] {
  const divided: Line[] = [];
  for (let index = 0; index < lines.length;) {
    const rows: SpreadsheetRow[] = [];
    let next = index;
    for (let row = readSpreadsheetRow(lines, next); row; row = readSpreadsheetRow(lines, next)) {
      if (rows.length > 0 && row.cells.length !== rows[0]!.cells.length) break;
      rows.push(row);
      next += row.length;
    }
    if (rows.length > 2) {
      divided.push(...rows.map(({ cells }) => toRow(cells)));
      index = next;
    } else {
      divided.push(lines[index]!);
      index += 1;
    }
  }
  return divided;
}

function readSpreadsheetRow(lines: readonly Line[], start: number): SpreadsheetRow | null {
  const first = lines[start];
  if (!first || first.cells !== null || !(first.text.includes(';') || first.text.startsWith('"'))) return null;
  const cells: Cell[] = [];
  let quoted: Cell | null = null;
  for (let length = 1; length <= MOST_LINES_A_ROW; length += 1) {
    const line = lines[start + length - 1];
    if (!line || line.text.length > 5_000) return null;
    for (const [position, part] of line.text.split(';').entries()) {
      const words: string = part.trim();
      if (quoted) {
        quoted.text += `${position === 0 ? ' ' : ';'}${words}`;
      } else if (words.startsWith('"') && !/^"[^"]*(?:""[^"]*)*"$/.test(words)) {
        quoted = { number: line.number, raw: line.raw, text: words };
        cells.push(quoted);
      } else if (position > 0 && /^\s/.test(part)) return null;
      else cells.push({ number: line.number, raw: line.raw, text: words });
      if (quoted && /(?:^|[^"])"(?:"")*$/.test(words) && quoted.text.length > 1) quoted = null;
    }
    if (!quoted) return cells.length < 2 ? null : { cells: cells.map(unquote), length };
  }
  return null;
}

function unquote(cell: Cell): Cell {
  const quoted = /^"(.*)"$/su.exec(cell.text);
  return quoted ? { ...cell, text: quoted[1]!.replaceAll('""', '"').trim() } : cell;
}

function cellsOfText({ number, raw }: Line, words: readonly string[]): Cell[] {
  return words.map((text) => ({ number, raw, text: text.trim() }));
}
