import type { GraphQLSchema } from 'graphql';
import { describeTables, EXPORT_FORMATS, type TableDescription } from '../gateway/index.js';

const SOURCE_COLUMN = /^(source[A-Z]|licence$)/;

/** docs/reference/exports.md: every table with its filters and columns, in the graph's own words. */
export function renderExportReference(schema: GraphQLSchema): string {
  const tables = describeTables(schema);
  const sources = tables
    .find(({ name }) => name === 'klu-topics')!
    .columns.filter(({ name }) => SOURCE_COLUMN.test(name));
  return [
    '# Tables to take away',
    '',
    'Generated from `gateway/export` and the graph by `npx tvaers schema`; a test compares.',
    '',
    `\`GET /export/<table>.<${EXPORT_FORMATS.join('|')}>\` gives all rows of a table, \`GET /export\` the list of tables (a page for a`,
    'browser, else JSON). The rows are what the named operations of `schema/operations/export` answer, page by page.',
    '',
    '## What holds for all',
    '',
    '| | |',
    '|---|---|',
    ...RULES.map(([what, rule]) => `| ${what} | ${rule} |`),
    '',
    'Every table ends with these columns, which say where the row stands:',
    '',
    ...renderColumns(sources),
    ...tables.flatMap(renderTable),
  ].join('\n');
}

const RULES: readonly [string, string][] = [
  [
    'not known',
    'an empty cell in `.csv` and `.xlsx`, `null` in `.ndjson`; 0 is zero. In `.csv` an empty text, or a list of nothing, is `""`',
  ],
  [
    'rows',
    'in the trailer `x-row-count` behind every file; also in the last line of `.ndjson`, `{"rowCount":n}`, and on the second sheet of `.xlsx`',
  ],
  [
    'a file that was cut',
    'has no trailer, and its connection ends without the last chunk: curl says `transfer closed` (18), other clients fail alike. `.ndjson` lacks its last line, `.xlsx` does not open. A client of HTTP/1.0 gets a file only when all of it is there',
  ],
  [
    '`.csv`',
    'UTF-8, comma, `.` in numbers, dates `yyyy-mm-dd`, `true` and `false`, a header line, lines that end in `\\n`',
  ],
  [
    '`.csv?dialect=excel-da`',
    'opens right in a Danish Excel: byte order mark, semicolon, decimal comma, dates `dd-mm-yyyy`, `SAND` and `FALSK`. Text of digits (`0461`, `24/1394`) stands as `="0461"`: else Excel makes a number or a date of it',
  ],
  [
    '`.xlsx`',
    'numbers, dates and booleans are real, the header is frozen, the sheet "Om tabellen" says what the columns mean. At most 50,000 rows; text is cut with … at 32,767 characters',
  ],
  ['lists', 'elements in one cell with `; ` between them; arrays in `.ndjson`'],
  [
    'text that begins with `=`, `+`, `-` or `@`',
    'has an apostrophe in front in `.csv`, so that no spreadsheet runs it; so has such a sign after a semicolon or a line break, where a spreadsheet with another separator begins a cell. Numbers have not',
  ],
  [
    '`ETag`',
    'changes with the data, the filters, the dialect, the release, and, where a table takes `asOf`, the day. Send it as `If-None-Match`: 304 where nothing is new',
  ],
  [
    'a wrong table or format',
    '404; an unknown parameter, one given twice, a value that cannot be: 400. Both with a sentence',
  ],
  [
    'a sector that does not answer',
    '503 with a sentence, or a cut file where rows have been sent already. Likewise where documents come in while a long file is written',
  ],
];

function renderTable({ name, title, rows, parameters, columns }: TableDescription): string[] {
  return [
    `## \`${name}\``,
    '',
    `${title}. A row is: ${rows.map((row) => row.replace(/\.$/, '')).join('; or ')}.`,
    '',
    '| filter | meaning |',
    '|---|---|',
    ...parameters.map(
      ({ name: filter, meaning, words }) =>
        `| \`${filter}\` | ${escapeCell(meaning)}${words ? ` One of ${words.map((word) => `\`${word}\``).join(', ')}.` : ''} |`,
    ),
    '',
    ...renderColumns(columns.filter((column) => !SOURCE_COLUMN.test(column.name))),
  ];
}

function renderColumns(columns: TableDescription['columns']): string[] {
  return [
    '| column | holds | meaning |',
    '|---|---|---|',
    ...columns.map(({ name, kind, description }) => `| \`${name}\` | ${kind} | ${escapeCell(description)} |`),
    '',
  ];
}

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
