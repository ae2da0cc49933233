import type { Format } from './format.js';

/** One JSON object a line. The last line is `{"rowCount":n}`: a file without it is not whole. */
export const NDJSON: Format = {
  mediaType: 'application/x-ndjson; charset=utf-8',
  async *write({ columns }, pages) {
    let rowCount = 0;
    for await (const rows of pages) {
      rowCount += rows.length;
      yield rows
        .map((row) => `${JSON.stringify(Object.fromEntries(row.map((cell, at) => [columns[at]!.name, cell])))}\n`)
        .join('');
    }
    yield `${JSON.stringify({ rowCount })}\n`;
  },
};
