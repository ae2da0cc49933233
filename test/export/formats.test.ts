import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { CellKind, Column } from '../../gateway/export/columns.js';
import { CSV, CSV_EXCEL_DA } from '../../gateway/export/formats/csv.js';
import type { Format } from '../../gateway/export/formats/format.js';
import { NDJSON } from '../../gateway/export/formats/ndjson.js';
import { XLSX } from '../../gateway/export/formats/xlsx.js';
import type { Cell, Row } from '../../gateway/export/rows.js';
import { openWorkbook } from './workbook.js';

/** Writes one column of cells. */
async function writeCells(format: Format, kind: CellKind, cells: readonly Cell[], name = 'value'): Promise<Buffer> {
  const columns: Column[] = [{ name, kind, description: 'What stands here.', words: null }];
  async function* givePages(): AsyncGenerator<readonly Row[]> {
    for (const cell of cells) yield [[cell]];
  }
  const parts: Buffer[] = [];
  for await (const part of format.write({ table: 'invented', columns, filters: { year: '2023' } }, givePages())) {
    parts.push(Buffer.from(part as Uint8Array));
  }
  return Buffer.concat(parts);
}

async function writeLines(format: Format, kind: CellKind, cells: readonly Cell[]): Promise<string[]> {
  const text = (await writeCells(format, kind, cells)).toString('utf8');
  return text.split(/\r?\n/).slice(1, -1);
}

const DANGEROUS = ['=1+1', '+45', '-2+3', '@SUM(A1)', '\tcmd', '=HYPERLINK("http://x.invalid")', '- et punkt'];

describe('CSV', () => {
  test('tells not known from empty and from zero', async () => {
    expect(await writeLines(CSV, 'number', [null, 0, -5, 1583.25])).toEqual(['', '0', '-5', '1583.25']);
    expect(await writeLines(CSV, 'text', [null, '', '0'])).toEqual(['', '""', '0']);
    expect(await writeLines(CSV, 'list', [null, [], ['a', 'b;c'], [1, null, 3]])).toEqual([
      '',
      '""',
      'a; b;c',
      '1; ; 3',
    ]);
    expect(await writeLines(CSV, 'boolean', [true, false, null])).toEqual(['true', 'false', '']);
    expect(await writeLines(CSV, 'date', ['2024-11-12', '2024-11', null])).toEqual(['2024-11-12', '2024-11', '']);
  });

  test.each([
    ['plain', CSV],
    ['for Excel', CSV_EXCEL_DA],
  ])('%s: quotes, separators and line breaks come back as they were', async (_name, format) => {
    const cells = ['a "b" c', 'a;b,c', 'to\nlinjer', 'æøå ÆØÅ', '  rum  ', '😀'];
    const text = (await writeCells(format, 'text', cells)).toString('utf8');
    const delimiter = format === CSV ? ',' : ';';
    expect(parse(text, { bom: true, delimiter }).slice(1).flat()).toEqual(cells);
  });

  test.each([
    ['plain', CSV],
    ['for Excel', CSV_EXCEL_DA],
  ])('%s: text that a spreadsheet would run has an apostrophe in front, in cells and lists', async (_name, format) => {
    const delimiter = format === CSV ? ',' : ';';
    const read = async (kind: CellKind, cells: readonly Cell[]) =>
      parse((await writeCells(format, kind, cells)).toString('utf8'), { bom: true, delimiter })
        .slice(1)
        .flat();
    expect(await read('text', DANGEROUS)).toEqual(DANGEROUS.map((text) => `'${text}`));
    expect(await read('list', [['=1', '2']])).toEqual(["'=1; 2"]);
    expect(await read('number', [-1, 0])).toEqual(['-1', '0']);
    const inside = ['a;=1+1', 'a\n@x', 'a\n- punkt', 'a=b, 1-2'];
    expect(await read('text', inside)).toEqual(["a;'=1+1", "a\n'@x", 'a\n- punkt', 'a=b, 1-2']);
  });

  test('for a Danish Excel: mark, semicolon, comma in numbers, its dates and truths, and codes that stay text', async () => {
    const whole = await writeCells(CSV_EXCEL_DA, 'number', [-1583.25]);
    expect([...whole.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(whole.toString('utf8')).toBe('\uFEFFvalue\r\n-1583,25\r\n');
    expect(await writeLines(CSV_EXCEL_DA, 'date', ['2024-11-12', '2024', null])).toEqual([
      '12-11-2024',
      '"=""2024"""',
      '',
    ]);
    expect(await writeLines(CSV_EXCEL_DA, 'boolean', [true, false])).toEqual(['SAND', 'FALSK']);
    expect(await writeLines(CSV_EXCEL_DA, 'time', ['13:00'])).toEqual(['13:00']);
    const codes = ['0461', '24/1394', '2024-11', '8.389.000', '12e5', '1083-2025', 'sk-fyn', '1a'];
    expect(
      parse((await writeCells(CSV_EXCEL_DA, 'text', codes)).toString('utf8'), { bom: true })
        .slice(1)
        .flat(),
    ).toEqual(codes.map((code, at) => (at < 6 ? `="${code}"` : code)));
  });
});

describe('NDJSON', () => {
  test('keeps null, lists and numbers, and ends with the count', async () => {
    const text = (await writeCells(NDJSON, 'list', [null, [], ['=1'], -1.5, 'æ\n"'])).toString('utf8');
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual([...[null, [], ['=1'], -1.5, 'æ\n"'].map((value) => ({ value })), { rowCount: 5 }]);
    expect((await writeCells(NDJSON, 'text', [])).toString('utf8')).toBe('{"rowCount":0}\n');
  });
});

describe('XLSX', () => {
  test('numbers, booleans and dates are real, the header is frozen, and nothing is a formula', async () => {
    const numbers = openWorkbook(await writeCells(XLSX, 'number', [null, 0, -1583.25]));
    expect(numbers.sheet).toMatch(/<c r="A3"[^>]*><v>0<\/v>/);
    expect(numbers.sheet).toMatch(/<c r="A4"[^>]*><v>-1583.25<\/v>/);
    expect(numbers.sheet).not.toContain('r="A2"><v>');
    expect(numbers.sheet).toMatch(/<pane [^>]*state="frozen"/);
    expect(numbers.about).toContain('<v>3</v>');
    const dates = openWorkbook(await writeCells(XLSX, 'date', ['2024-11-12', '2024-11', '1899-01-01']));
    expect(dates.sheet).toMatch(/<c r="A2" s="\d+"><v>45608<\/v>/);
    expect(dates.texts).toEqual(expect.arrayContaining(['2024-11', '1899-01-01']));
    const booleans = openWorkbook(await writeCells(XLSX, 'boolean', [true, false]));
    expect(booleans.sheet).toMatch(/<c r="A2" t="b"><v>1<\/v>.*<c r="A3" t="b"><v>0<\/v>/s);
    const dangerous = openWorkbook(await writeCells(XLSX, 'text', DANGEROUS));
    expect(dangerous.sheet).not.toContain('<f>');
    expect(dangerous.texts).toContain('=1+1');
  });

  test('text that a workbook cannot hold is written so that it opens', async () => {
    const { texts } = openWorkbook(await writeCells(XLSX, 'text', ['a\u0000\u0008b', '_x0041_', 'x'.repeat(40_000)]));
    expect(texts).toContain('ab');
    expect(texts).toContain('_x005F_x0041_');
    expect(texts.map((text) => text.length)).toContain(32_767);
  });

  test('the same rows give the same bytes at another time', async () => {
    const cells = ['a', 'b'];
    const first = await writeCells(XLSX, 'text', cells);
    // A zip file tells time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await writeCells(XLSX, 'text', cells)).equals(first)).toBe(true);
  });

  test('a failure while rows are read is the failure of the file', async () => {
    const columns: Column[] = [{ name: 'value', kind: 'text', description: '', words: null }];
    async function* failPages(): AsyncGenerator<readonly Row[]> {
      yield [['a']];
      throw new Error('no more rows');
    }
    const parts = XLSX.write({ table: 'invented', columns, filters: {} }, failPages());
    await expect(parts[Symbol.asyncIterator]().next()).rejects.toThrow('no more rows');
    expect((await writeCells(XLSX, 'text', ['next'])).length).toBeGreaterThan(1_000);
  });
});
