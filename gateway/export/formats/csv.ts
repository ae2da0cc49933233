import { stringify, type Options } from 'csv-stringify/sync';
import type { CellKind } from '../columns.js';
import type { Cell } from '../rows.js';
import { type Format, isFullDate, LIST_SEPARATOR } from './format.js';

/** How a dialect of CSV writes what is not text. */
interface Dialect {
  options: Options;
  writeCell(cell: Cell, kind: CellKind): string | number | null | ProtectedText;
}

/** Text that a spreadsheet would take for a number or a date: written as a formula that gives the text. */
type ProtectedText = Record<'text', string>;

/** A cell that a spreadsheet could run gets an apostrophe in front; a negative number is a number. Nothing at all is unknown, `""` is empty. */
const COMMON: Options = { escape_formulas: true, quoted_match: /^$/ };

/**
 * The library sees to what stands first in a cell. A spreadsheet that expects another separator also begins a cell
 * after a semicolon, a tab or a line break in the midst of text.
 */
const defuse = (text: string): string => text.replace(/([;\t\r\n])(?=[=+\-@]\S)/g, "$1'");

const joinList = (cell: Cell): Cell =>
  Array.isArray(cell) ? cell.map((part) => part ?? '').join(LIST_SEPARATOR) : cell;

const PLAIN: Dialect = {
  options: { ...COMMON, record_delimiter: '\n' },
  writeCell: (cell) => {
    const flat = joinList(cell);
    return typeof flat === 'string' ? defuse(flat) : typeof flat === 'boolean' ? String(flat) : (flat as number | null);
  },
};

const EXCEL_DA: Dialect = {
  options: {
    ...COMMON,
    delimiter: ';',
    record_delimiter: '\r\n',
    cast: {
      number: (value) => String(value).replace('.', ','),
      object: (value) => ({ value: `="${value['text'] as string}"`, escape_formulas: false }),
    },
  },
  writeCell: (cell, kind) => {
    const flat = joinList(cell);
    if (typeof flat === 'boolean') return flat ? 'SAND' : 'FALSK';
    if (typeof flat !== 'string' || kind === 'time') return flat as string | number | null;
    if (kind === 'date' && isFullDate(flat)) return flat.split('-').reverse().join('-');
    return /^\d[\d.,:/ -]*$|^\d+e\d+$/i.test(flat) ? { text: flat } : defuse(flat);
  },
};

const createCsv = ({ options, writeCell }: Dialect, bom: string): Format => ({
  mediaType: 'text/csv; charset=utf-8',
  async *write({ columns }, pages) {
    yield bom + stringify([columns.map(({ name }) => name)], options);
    for await (const rows of pages) {
      if (rows.length === 0) continue;
      yield stringify(
        rows.map((row) => row.map((cell, at) => writeCell(cell, columns[at]!.kind))),
        options,
      );
    }
  },
});

/** RFC 4180 with `.` in numbers and ISO dates. */
export const CSV = createCsv(PLAIN, '');

/** What a Danish Excel opens right: semicolon, decimal comma, dd-mm-yyyy, SAND and FALSK, codes with their zeros. */
export const CSV_EXCEL_DA = createCsv(EXCEL_DA, '\uFEFF');
