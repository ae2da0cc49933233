import { parse } from 'csv-parse/sync';
import { TvaersError } from '../../../../kernel/errors.js';
import { isHeader, readColumn, type FigureColumn } from './columns.js';

/** A row of the table. */
export interface FigureRow {
  /** The line it begins on. */
  line: number;
  cells: string[];
}

/** A table of figures: what stands above it, its columns and its rows. */
export interface FigureTable {
  /** `# name: value` lines above the header, names in small letters. */
  remarks: Map<string, { value: string; line: number }>;
  /** Lines above the header that are neither remark nor blank. */
  strayLines: number[];
  /** The first of them, where it has no cells and no remark gives a title. */
  title: { value: string; line: number } | null;
  columns: FigureColumn[];
  headerLine: number;
  rows: FigureRow[];
  /** The first line that is not read because there are too many rows; null where all are. */
  beyond: number | null;
}

const LINES_ABOVE_HEADER = 50;
const LONGEST_HEADER = 10_000;
const LONGEST_ROW = 20_000;
/** All municipalities in a hundred periods. */
const MOST_ROWS = 10_000;

/** The row of a table that names its columns. */
export interface FigureHeader {
  line: number;
  /** Where the row begins in the text, and where the next one does. */
  start: number;
  end: number;
  delimiter: string;
  columns: FigureColumn[];
}

/** The header among the first lines of a text; null where there is none. */
export function findHeader(text: string): FigureHeader | null {
  let start = 0;
  for (let line = 1; line <= LINES_ABOVE_HEADER && start < text.length; line += 1) {
    const [words = '', lineEnd = ''] =
      /^([^\r\n]{0,10000})(\r\n?|\n)?/.exec(text.slice(start, start + LONGEST_HEADER + 2))?.slice(1) ?? [];
    if (words.length === LONGEST_HEADER) return null;
    const end = start + words.length + lineEnd.length;
    const delimiter = [';', '\t', '|', ','].toSorted((a, b) => words.split(b).length - words.split(a).length)[0]!;
    const cells = words.replace(/^\ufeff/, '').split(delimiter);
    const columns = cells.map((cell) => readColumn(cell.replace(/^\s*"|"\s*$/g, '')));
    if (!words.startsWith('#') && isHeader(columns)) return { line, start, end, delimiter, columns };
    start = end;
  }
  return null;
}

/** Reads the table. Throws DOCUMENT_INCOMPLETE where there is no header, or a quote that never ends. */
export function readTable(text: string): FigureTable {
  const header = findHeader(text);
  if (header === null) {
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Der er ingen overskriftsrække med kolonnerne "kommune" og "periode" og mindst ét tal. Kolonnerne er beskrevet i docs/reference/coverage-figures.md.',
    );
  }
  const above = text
    .slice(0, header.start)
    .split(/\r\n?|\n/)
    .slice(0, header.line - 1);
  const remarks = new Map<string, { value: string; line: number }>();
  above.forEach((line, index) => {
    const remark = /^#\s*([^:]{1,40}):\s*(.+)$/.exec(line.replace(/[;,\t]+$/, ''));
    if (remark) remarks.set(remark[1]!.trim().toLowerCase(), { value: remark[2]!.trim(), line: index + 1 });
  });
  const rows = parseRows(text.slice(header.end), header.delimiter, header.line);
  const titleAt = above.findIndex((line) => /^["\ufeff]*\p{L}[^;|\t#]{2,150}$/u.test(line.replace(/[;,\t]+$/, '')));
  const hasTitle = titleAt >= 0 && !remarks.has('titel');
  return {
    remarks,
    title: hasTitle ? { value: above[titleAt]!.replace(/^["\ufeff]+|[;,\t"]+$/g, '').trim(), line: titleAt + 1 } : null,
    strayLines: above.flatMap((line, index) =>
      (hasTitle && index === titleAt) || line.startsWith('#') || /^[\s;,"\ufeff]*$/.test(line) ? [] : [index + 1],
    ),
    columns: header.columns,
    headerLine: header.line,
    rows: rows.slice(0, MOST_ROWS),
    beyond: rows[MOST_ROWS]?.line ?? null,
  };
}

function parseRows(text: string, delimiter: string, linesBefore: number): FigureRow[] {
  try {
    const records = parse(text, {
      ...{ delimiter, comment: '#', comment_no_infix: true, trim: true },
      ...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
      info: true,
      ...{ to: MOST_ROWS + 1, max_record_size: LONGEST_ROW },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records
      .filter(({ record }) => record.some((cell) => !/^:?-*:?$/.test(cell)))
      .map(({ record, info }) => {
        const inner = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
        return { line: linesBefore + info.lines - inner, cells: record };
      });
  } catch (error) {
    const { lines = 0, code } = error as { lines?: number; code?: string };
    const reason = code === 'CSV_MAX_RECORD_SIZE' ? 'rækken er for lang' : 'et citationstegn bliver ikke lukket';
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      `Tabellen kan ikke læses ved linje ${linesBefore + lines}: ${reason}. Ret rækken, og prøv igen.`,
    );
  }
}
