import { addDays, parseDate } from '../../../../kernel/danish/dates.js';
import type { IssueDraft, Place } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import type { ColumnField, FigureColumn } from './columns.js';
import type { Lookups } from './lookups.js';
import type { FigureRow } from './table.js';

/** Ways to write that a figure is not known. A dash is none: it may mean zero. */
const UNKNOWN = /^(?:\.\.|…|\?|ukendt|ikke (?:oplyst|opgjort|kendt)|uoplyst|i\.o\.|n\/?a)$/i;
/** A mark that leads to a note below the table. */
const NOTE_MARK = /(?<=\d) ?(?:\*{1,3}|[¹²³⁴-⁹]|\(\d\)|\d\))$/u;
const NUMBER = /^-?(?:\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)$/;

/** The number a cell states in Danish writing: "1.600" is 1600, "12,5" and "12.5" are 12.5. Null for anything else. */
export function parseFigure(cell: string): number | null {
  const text = cell.replace(/[\u00a0\u202f]/g, ' ').trim();
  if (!NUMBER.test(text)) return null;
  const isDecimalPoint = /^-?\d+\.\d+$/.test(text) && !/^-?\d{1,3}(?:\.\d{3})+$/.test(text);
  return Number(isDecimalPoint ? text : text.replace(/[. ]/g, '').replace(',', '.'));
}

/** Reads the cells of one row by what their column holds; what cannot be read is reported with row and column. */
export class RowCells {
  readonly issues: IssueDraft[] = [];

  constructor(
    private readonly row: FigureRow,
    private readonly columns: readonly FigureColumn[],
    readonly lookups: Lookups,
  ) {}

  /** The cell's text; null where it is empty, says that it is unknown, or there is no such column. */
  text(field: ColumnField): string | null {
    const index = this.columns.findIndex((column) => column.field === field);
    const cell = index < 0 ? '' : this.cellAt(index);
    return cell === '' ? null : this.lookups.mask(cell);
  }

  /** Where the cell of a field stands. */
  place(field: ColumnField): Place {
    return this.placeAt(this.columns.findIndex((column) => column.field === field));
  }

  /** Columns of a field that may stand several times. */
  indexesOf(field: ColumnField): number[] {
    return this.columns.flatMap((column, index) => (column.field === field ? [index] : []));
  }

  number(field: ColumnField, isWhole: boolean): number | null {
    const index = this.columns.findIndex((column) => column.field === field);
    return index < 0 ? null : this.numberAt(index, isWhole);
  }

  /** A count or measure, never below zero; null where it is not stated or not readable. */
  numberAt(index: number, isWhole: boolean): number | null {
    const cell = this.cellAt(index);
    if (cell === '') return null;
    const value = parseFigure(cell.replace(NOTE_MARK, ''));
    if (value !== null && NOTE_MARK.test(cell)) this.reportMark(index);
    if (value !== null && value >= 0 && (!isWhole || Number.isInteger(value))) return value;
    const reason = value === null ? 'er ikke et tal' : value < 0 ? 'er under nul' : 'er ikke et helt tal';
    this.report(index, `${reason}. Feltet er læst som ukendt.`);
    return null;
  }

  /** First day, `yyyy-mm-dd`. */
  firstDay(field: ColumnField): string | null {
    const index = this.columns.findIndex((column) => column.field === field);
    const cell = index < 0 ? '' : this.cellAt(index);
    if (cell === '') return null;
    const date = parseDate(cell);
    if (date === null) this.report(index, 'er ikke en dato. Feltet er læst som ukendt.');
    return date;
  }

  /** The table states the last day; the day after is the first no longer covered. */
  dayAfter(field: ColumnField): string | null {
    const last = this.firstDay(field);
    return last === null ? null : addDays(last, 1);
  }

  placeAt(index: number): Place {
    const [cell = ''] = (this.row.cells[index] ?? '').split('\n', 1);
    const isQuotable = cell !== '' && !cell.includes('"') && (NUMBER.test(cell) || this.lookups.mask(cell) === cell);
    return { line: this.row.line, column: this.columns[index]?.name ?? null, text: isQuotable ? cell : null };
  }

  report(index: number, problem: string, kind = DataIssueKind.UNREAD_TEXT, severity = DataIssueSeverity.ERROR): void {
    const place = this.placeAt(index);
    const quote = place.text === null ? 'feltet' : `"${place.text.slice(0, 60)}"`;
    const message = `Linje ${place.line}, kolonnen "${place.column}": ${quote} ${problem}`;
    this.issues.push({ kind, severity, message, places: [place], record: null });
  }

  private reportMark(index: number): void {
    this.report(
      index,
      'har et mærke, der henviser til en note. Tallet er læst, noten er ikke.',
      DataIssueKind.UNREAD_TEXT,
      DataIssueSeverity.INFO,
    );
  }

  private cellAt(index: number): string {
    const cell = (this.row.cells[index] ?? '').trim();
    return UNKNOWN.test(cell) ? '' : cell;
  }
}
