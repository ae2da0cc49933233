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
  columns: FigureColumn[];
  headerLine: number;
  rows: FigureRow[];
}

const LINES_ABOVE_HEADER = 50;
const LONGEST_HEADER = 10_000;

/** The header among the first lines of a text, with its delimiter; null where there is none. */
export function findHeader(text: string): { line: number; delimiter: string; columns: FigureColumn[] } | null {
  const head = text.slice(0, 100_000).split(/\r\n?|\n/, LINES_ABOVE_HEADER);
  for (const [index, line] of head.entries()) {
    if (line.startsWith('#') || line.length > LONGEST_HEADER) continue;
    const delimiter = [';', '\t', ','].toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!;
    const columns = line.replace(/^\ufeff/, '').split(delimiter).map((cell) => readColumn(cell.replace(/^\s*"|"\s*$/g, '')));
    if (isHeader(columns)) return { line: index + 1, delimiter, columns };
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
  const lines = text.split(/\r\n?|\n/);
  const above = lines.slice(0, header.line - 1);
  const remarks = new Map<string, { value: string; line: number }>();
  above.forEach((line, index) => {
    const remark = /^#\s*([^:]{1,40}):\s*(.+)$/.exec(line.replace(/[;,\t]+$/, ''));
    if (remark) remarks.set(remark[1]!.trim().toLowerCase(), { value: remark[2]!.trim(), line: index + 1 });
  });
  return {
    remarks,
    strayLines: above.flatMap((line, index) => (line.startsWith('#') || /^[\s;,"\ufeff]*$/.test(line) ? [] : [index + 1])),
    columns: header.columns,
    headerLine: header.line,
    rows: parseRows(lines.slice(header.line).join('\n'), header.delimiter, header.line),
  };
}

function parseRows(text: string, delimiter: string, linesBefore: number): FigureRow[] {
  try {
    const records = parse(text, {
      ...{ delimiter, comment: '#', comment_no_infix: true, trim: true },
      ...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records
      .filter(({ record }) => record.some((cell) => cell !== ''))
      .map(({ record, info }) => {
        const inner = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
        return { line: linesBefore + info.lines - inner, cells: record };
      });
  } catch (error) {
    const line = linesBefore + Number((error as { lines?: number }).lines ?? 0);
    throw new TvaersError('DOCUMENT_INCOMPLETE', `Tabellen kan ikke læses ved linje ${line}: et citationstegn bliver ikke lukket. Ret rækken, og prøv igen.`);
  }
}
