import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PACKAGE_ROOT } from '../../../kernel/root.js';
import type { CellKind } from '../columns.js';
import { refuseInput } from '../refusal.js';
import type { Cell } from '../rows.js';
import { type Format, type Heading, isFullDate, LIST_SEPARATOR } from './format.js';

/** The library holds the whole workbook in memory, about 600 MB for so many rows. */
const MOST_ROWS = 50_000;
const WORKER_MEMORY_MB = 1_500;

/** What a cell of a workbook holds at most. */
const LONGEST_TEXT = 32_767;

const WORKER = join(PACKAGE_ROOT, 'gateway', 'export', 'formats', 'workbook-worker.js');

type SheetCell = string | number | boolean | Date | null;

let last: Promise<unknown> = Promise.resolve();

/** An Excel workbook: the table under a frozen header, with real numbers, dates and booleans, and a sheet that explains it. */
export const XLSX: Format = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async *write(heading, pages) {
    // One at a time: each takes a processor and much memory.
    const before = last;
    let finish = (): void => undefined;
    last = new Promise<void>((resolve) => (finish = resolve));
    try {
      await before;
      yield await writeWorkbook(heading, pages);
    } finally {
      finish();
    }
  },
};

async function writeWorkbook(heading: Heading, pages: Parameters<Format['write']>[1]): Promise<Uint8Array> {
  const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB } });
  // `once` hears of an error only while it waits; one that comes earlier must not end the process.
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  failed.catch(() => undefined);
  try {
    let rowCount = 0;
    for await (const rows of pages) {
      rowCount += rows.length;
      if (rowCount > MOST_ROWS) {
        throw refuseInput(
          `The table has more than ${MOST_ROWS} rows, too many for .xlsx. Take .csv or .ndjson, or filter.`,
        );
      }
      worker.postMessage({
        rows: rows.map((row) => row.map((cell, at) => toSheetCell(cell, heading.columns[at]!.kind))),
      });
    }
    const data = [heading.columns.map(({ name }) => ({ value: name, fontWeight: 'bold' }))];
    const columns = heading.columns.map(({ kind }) => ({ width: WIDTHS[kind] }));
    const table = { sheet: heading.table, data, columns, stickyRowsCount: 1, dateFormat: 'dd-mm-yyyy' };
    worker.postMessage({ sheets: [table, describeSheet(heading, rowCount)] });
    const [bytes] = (await Promise.race([once(worker, 'message'), failed])) as [Uint8Array];
    return bytes;
  } finally {
    await worker.terminate();
  }
}

const WIDTHS: Readonly<Record<CellKind, number>> = { text: 24, list: 24, number: 12, date: 12, time: 8, boolean: 10 };

/** The sheet that says what was asked for, how many rows there are, and what each column means. */
function describeSheet({ table, columns, filters }: Heading, rowCount: number) {
  const asked = Object.entries(filters).map(([name, value]) => `${name}=${value}`);
  return {
    sheet: 'Om tabellen',
    columns: [{ width: 26 }, { width: 110 }],
    data: [
      ['Tabel', table],
      ['Rækker', rowCount],
      ['Filtre', asked.length > 0 ? asked.join(', ') : 'ingen'],
      ['Tom celle', 'ikke oplyst (er ikke 0)'],
      [null, null],
      [
        { value: 'Kolonne', fontWeight: 'bold' },
        { value: 'Betydning', fontWeight: 'bold' },
      ],
      ...columns.map(({ name, description }) => [name, description]),
    ],
  };
}

function toSheetCell(cell: Cell, kind: CellKind): SheetCell {
  if (Array.isArray(cell)) return toSheetText(cell.map((part) => part ?? '').join(LIST_SEPARATOR));
  if (typeof cell !== 'string') return cell as SheetCell;
  // A workbook counts days from 1900.
  if (kind === 'date' && isFullDate(cell) && cell >= '1900-03-01') return new Date(`${cell}T00:00:00Z`);
  return toSheetText(cell);
}

/** A workbook reads `_x0041_` as a character; text that is too long for a cell is cut with '…'. */
function toSheetText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return escaped.length > LONGEST_TEXT ? `${escaped.slice(0, LONGEST_TEXT - 1)}…` : escaped;
}
