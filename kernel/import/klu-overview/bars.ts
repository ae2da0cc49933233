import type { Cell, Row } from './rows.js';

/** The line below a header that sets the columns' alignment. */
const RULE = /^[\s:|+=-]+$/;
const BAR = /(?<!\\)\|/g;
const LONGEST_LINE = 100_000;

/** The rows of a text whose cells stand between bars, with or without bars at the ends; other lines are one cell. */
export function* scanBarRows(text: string): Generator<Row> {
  let line = 0;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    line += 1;
    const content = text.slice(start, end).trim();
    start = end + 1;
    if (content === '' || (content.includes('|') && RULE.test(content))) continue;
    yield { line, cells: splitBars(content, line) };
  }
}

function splitBars(content: string, line: number): Cell[] {
  const isRow = content.startsWith('|') || content.length < LONGEST_LINE;
  const parts = isRow ? content.replace(/^\||(?<!\\)\|$/g, '').split(BAR) : [content];
  return parts.map((text) => ({ text: text.trim(), lines: [line], quoted: false }));
}
