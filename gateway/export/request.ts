import { listColumns, type Column } from './columns.js';
import { CSV, CSV_EXCEL_DA } from './formats/csv.js';
import type { Format } from './formats/format.js';
import { NDJSON } from './formats/ndjson.js';
import { XLSX } from './formats/xlsx.js';
import { listParameters, readFilters } from './parameters.js';
import { readApiSchema } from './question.js';
import { ExportRefusal, refuseInput } from './refusal.js';
import type { ExportTable, Filters } from './table.js';
import { EXPORT_TABLES } from './tables/index.js';

/** What a client wants to take away. */
export interface ExportRequest {
  table: ExportTable;
  columns: readonly Column[];
  filters: Filters;
  /** Filters and dialect as they were written, by name in alphabetical order. */
  asked: Readonly<Record<string, string>>;
  extension: string;
  format: Format;
}

const FORMATS: Readonly<Record<string, Format>> = { csv: CSV, xlsx: XLSX, ndjson: NDJSON };
const DIALECT = 'excel-da';

export const EXPORT_FORMATS: readonly string[] = Object.keys(FORMATS);

/** Reads `<table>.<format>` and the query of an address. Refuses, with a sentence, what is not known. */
export function readExportRequest(file: string, search: URLSearchParams): ExportRequest {
  const [, name, extension = ''] = /^(.*?)(?:\.([^.]*))?$/.exec(file)!;
  const table = EXPORT_TABLES.find((candidate) => candidate.name === name);
  if (table === undefined) {
    const names = EXPORT_TABLES.map((candidate) => candidate.name).join(', ');
    throw new ExportRefusal(404, 'NOT_FOUND', `There is no table ${JSON.stringify(name)}. The tables are: ${names}.`);
  }
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (format === undefined) {
    const message = `${name} is not given as ${JSON.stringify(extension)}. Ask for one of: ${EXPORT_FORMATS.map((known) => `${name}.${known}`).join(', ')}.`;
    throw new ExportRefusal(404, 'NOT_FOUND', message);
  }
  const dialects = search.getAll('dialect');
  const others = new URLSearchParams([...search].filter(([parameter]) => parameter !== 'dialect'));
  const schema = readApiSchema();
  const columns = listColumns(schema, table);
  return {
    table,
    columns,
    filters: readFilters(listParameters(schema, table, columns), others),
    asked: Object.fromEntries([...search].sort()),
    extension,
    format: readDialect(extension, dialects) ? CSV_EXCEL_DA : format,
  };
}

function readDialect(extension: string, dialects: readonly string[]): boolean {
  const [dialect] = dialects;
  if (dialect === undefined) return false;
  if (dialects.length > 1) throw refuseInput('dialect is given twice. Give one value.');
  if (extension !== 'csv') throw refuseInput(`dialect is a matter of .csv alone; leave it out for .${extension}.`);
  if (dialect !== DIALECT)
    throw refuseInput(`dialect: ${JSON.stringify(dialect)} is not known. The only one is ${DIALECT}.`);
  return true;
}

/** `klu-topics-1083-2023.csv`: the table and what it was narrowed to. */
export function nameFile({ table, asked, extension }: ExportRequest): string {
  const words = Object.values(asked).map((value) => value.replace(/[^\w.-]+/g, '_').slice(0, 40));
  return `${[table.name, ...words].join('-')}.${extension}`;
}
