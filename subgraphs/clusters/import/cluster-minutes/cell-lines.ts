import { parseAmount } from '../../../../kernel/danish/amounts.js';
import { isAllocation, isRemaining, isSubtotal, readGroup } from './funding-label.js';
import { toRow, type Cell, type Line } from './lines.js';
import { isSectionHeading } from './section-heading.js';
import { looksLikeHeader } from './table.js';

const MOST_COLUMNS = 7;
const LONGEST_CELL = 120;
const LONGEST_HEADER = 40;
const MONEY_COLUMN = /kr\.?(?!\p{L})|beløb|bevil|tildel|afsat|ansøg|søgt|forbrug|budget|ramme|midler|i alt|^20\d\d$/iu;
/** Without a header only what is surely money makes a table; a bare number may be that of a page. */
const SURELY_MONEY = /\d[. ]?\d{3}|kr|mio|,-/iu;

interface CellTable {
  rows: Line[];
  /** Lines it takes. */
  length: number;
}

/**
 * Makes rows of tables that were drawn from a page cell by cell, one a line: a header of several short lines and rows that
 * each end in an amount, or, without a header, names and amounts in turn.
 */
export function gatherCellLines(lines: readonly Line[]): Line[] {
  const gathered: Line[] = [];
  for (let index = 0; index < lines.length;) {
    const table = readHeaded(lines, index) ?? readPairs(lines, index);
    gathered.push(...(table?.rows ?? [lines[index]!]));
    index += table?.length ?? 1;
  }
  return gathered;
}

function readHeaded(lines: readonly Line[], start: number): CellTable | null {
  if (!isCell(lines[start]) || isNumber(lines[start]!)) return null;
  let best: CellTable | null = null;
  for (let columns = 2; columns <= MOST_COLUMNS; columns += 1) {
    const header = lines.slice(start, start + columns);
    const last = header.at(-1);
    if (
      header.length < columns ||
      !isCell(last) ||
      header.some(({ text }) => text.length > LONGEST_HEADER) ||
      (isNumber(last!) && !isYear(last!.text))
    )
      break;
    if (!looksLikeHeader(header.map(({ text }) => text))) continue;
    const isMoney = header.map(({ text }) => MONEY_COLUMN.test(text));
    if (!isMoney.includes(true)) continue;
    const body = readBody(lines, start + columns, isMoney);
    if (body && body.length > (best?.length ?? 0))
      best = { rows: [toRow(header), ...body.rows], length: columns + body.length };
  }
  return best;
}

/** Rows as long as the header, or shorter where a cell is empty: its amounts stand in the last columns. */
function readBody(lines: readonly Line[], start: number, isMoney: readonly boolean[]): CellTable | null {
  const columns = isMoney.length;
  const endsInMoney = isMoney.at(-1)!;
  const rows: Line[] = [];
  let next = start;
  while (next < lines.length) {
    const cells = endsInMoney ? takeRow(lines, next, isMoney) : takeWhole(lines, next, isMoney);
    if (!cells) break;
    const amounts = cells.filter((cell) => isNumber(cell) && !isYear(cell.text)).length;
    const middle = cells.length - amounts;
    const empty = cells.length === 1 ? 0 : columns - cells.length;
    const gap: Cell[] = Array.from({ length: empty }, () => ({ ...cells[0]!, text: '' }));
    rows.push(toRow([...cells.slice(0, middle), ...gap, ...cells.slice(middle)]));
    next += cells.length;
  }
  const withMoney = rows.filter(({ cells }) => cells!.length > 1).length;
  return withMoney < 2 ? null : { rows, length: next - start };
}

function takeWhole(lines: readonly Line[], start: number, isMoney: readonly boolean[]): Line[] | null {
  const cells = lines.slice(start, start + isMoney.length);
  const fits =
    cells.length === isMoney.length &&
    cells.every((cell, column) => isCell(cell) && isMoney[column] === isNumber(cell));
  return fits ? cells : null;
}

function takeRow(lines: readonly Line[], start: number, isMoney: readonly boolean[]): Line[] | null {
  const wanted = isMoney.filter(Boolean).length;
  const cells: Line[] = [];
  let amounts = 0;
  for (let index = start; cells.length < isMoney.length && amounts < wanted; index += 1) {
    const line = lines[index];
    if (!isCell(line)) break;
    const isAmount = isNumber(line!) && (cells.length >= isMoney.indexOf(true) || !isYear(line!.text));
    if (!isAmount && amounts > 0) break;
    if (isAmount && cells.length === 0) return null;
    amounts += isAmount ? 1 : 0;
    cells.push(line!);
  }
  if (amounts > 0) return cells;
  const [heading] = cells;
  // A heading over some of the rows has no amount.
  return heading && (readGroup(heading.text) !== null || isAllocation(heading.text)) && cells.length > 1
    ? [heading]
    : null;
}

/** "Name", "1.250.000", "Name", "900.000" …, with headings between. */
function readPairs(lines: readonly Line[], start: number): CellTable | null {
  const rows: Line[] = [];
  let pairs = 0;
  let next = start;
  for (;;) {
    const [label, amount, below] = [lines[next], lines[next + 1], lines[next + 2]];
    if (!isCell(label) || isNumber(label!) || !isCell(amount)) break;
    if (isSurelyMoney(amount!)) {
      rows.push(toRow([label!, amount!]));
      pairs += 1;
      next += 2;
    } else if (rows.length > 0 && readGroup(label!.text) !== null && isCell(below) && isSurelyMoney(below!)) {
      rows.push(toRow([label!, { ...label!, text: '' }]));
      next += 1;
    } else break;
  }
  const says = rows.some(
    ({ cells }) => isSubtotal(cells![0]!.text) || isRemaining(cells![0]!.text) || isAllocation(cells![0]!.text),
  );
  return pairs > 2 || (pairs > 1 && says) ? { rows, length: next - start } : null;
}

function isCell(line: Line | undefined): boolean {
  if (line === undefined || line.cells !== null || line.text.length > LONGEST_CELL) return false;
  return !/[.!?;]$/.test(line.text.replace(/kr\.$/, '')) && !isSectionHeading(line.text);
}

function isNumber({ text }: Cell): boolean {
  return /\d/.test(text) && text.length < 30 && parseAmount(text) !== null;
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

function isSurelyMoney(line: Line): boolean {
  return isNumber(line) && !isYear(line.text) && SURELY_MONEY.test(line.text);
}
