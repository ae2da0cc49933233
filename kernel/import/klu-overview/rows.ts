/** One cell as written: its line breaks are kept, the quotation marks that a spreadsheet put around it are not. */
export interface Cell {
  text: string;
  /** The document's line of each line of `text`. */
  lines: number[];
  /** Within a quoted cell two quotation marks stand for one, so its text may differ from the document's there. */
  quoted: boolean;
}

/** One row of a delimited text. */
export interface Row {
  line: number;
  cells: Cell[];
}

// A row of millions of tabs is no table; what is beyond stays together as the last cell.
const MOST_CELLS = 64;
const LINE_FEED = 10;

/**
 * The rows of a text whose cells stand between delimiters; a blank line is none, a line of delimiters is. A cell that begins with a quotation
 * mark and ends with one before a delimiter or line end may hold delimiters and line breaks, as spreadsheets write it;
 * any other quotation mark is a letter like others.
 */
export function* scanRows(text: string, delimiter: string): Generator<Row> {
  let line = 1;
  for (let at = 0; at < text.length;) {
    if (text.charCodeAt(at) === LINE_FEED) {
      at += 1;
      line += 1;
      continue;
    }
    const row = scanRow(text, at, line, delimiter);
    if (row.cells.length > 1 || row.cells[0]!.text.trim() !== '') yield { line, cells: row.cells };
    line = row.nextLine;
    at = row.next;
  }
}

function scanRow(
  text: string,
  start: number,
  line: number,
  delimiter: string,
): { cells: Cell[]; next: number; nextLine: number } {
  const cells: Cell[] = [];
  let lineEnd = endOfLine(text, start);
  for (let at = start; ;) {
    const isLast = cells.length === MOST_CELLS - 1;
    const quoted = text[at] === '"' && !isLast ? scanQuoted(text, at, delimiter) : null;
    if (quoted) {
      const content = text.slice(at + 1, quoted.end - 1).replaceAll('""', '"');
      const count = content.split('\n').length;
      cells.push({ text: content, lines: Array.from({ length: count }, (_, index) => line + index), quoted: true });
      line += count - 1;
      if (quoted.end > lineEnd) lineEnd = endOfLine(text, quoted.end);
      at = quoted.end;
    } else {
      const found = isLast ? -1 : text.slice(at, lineEnd).indexOf(delimiter);
      const end = found < 0 ? lineEnd : at + found;
      cells.push({ text: text.slice(at, end), lines: [line], quoted: false });
      at = end;
    }
    if (at >= lineEnd) return { cells, next: lineEnd + 1, nextLine: line + 1 };
    at += 1;
  }
}

/** Where a quoted cell ends (after its closing mark), or null if it is not one: a mark inside it is not doubled. */
function scanQuoted(text: string, start: number, delimiter: string): { end: number } | null {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    const closes = at + 1 === text.length || text[at + 1] === delimiter || text[at + 1] === '\n';
    return closes ? { end: at + 1 } : null;
  }
  return null;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
