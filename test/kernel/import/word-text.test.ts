import { describe, expect, test } from '@jest/globals';
import { readWordText } from '../../../kernel/import/word-text.js';
import { writeWordFile, writeZip, type WordBlock, type WordCell } from '../../support/word-file.js';

const readCells = async (...blocks: WordBlock[]): Promise<string> =>
  (await readWordText(writeWordFile(blocks))).cells.text;
const readProse = async (...blocks: WordBlock[]): Promise<string> =>
  (await readWordText(writeWordFile(blocks))).prose.text;
const cell = (...blocks: WordBlock[]): WordCell => ({ blocks });

describe('paragraphs of a Word document', () => {
  test('stand apart, with their tabs and line breaks', async () => {
    expect(await readCells('Referat', '', '  ', 'Dato:\t1. maj', 'Første linje\nanden linje')).toBe(
      'Referat\n\nDato:\t1. maj\n\nFørste linje\nanden linje',
    );
  });

  test('of a list have the sign or number that Word shows, nested ones further in', async () => {
    const text = await readCells(
      'Emner:',
      { text: 'Kost', list: 1 },
      { text: 'Motion', list: 1 },
      { text: 'Løb', list: 1, level: 1 },
      { text: 'Baner', list: 1, level: 2 },
      'Indstilling',
      { text: 'Godkender', list: 2 },
      { text: 'med forbehold', list: 2, level: 1 },
      { text: 'Drøfter', list: 2 },
      'Næste punkt',
      { text: 'Udsætter', list: 3 },
      { text: 'Tager til efterretning', list: 3 },
    );
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      ...['Emner:', '- Kost', '- Motion', '  o Løb', '    ▪ Baner'],
      ...['Indstilling', '1. Godkender', '  1.a) med forbehold', '2. Drøfter'],
      ...['Næste punkt', '1. Udsætter', '2. Tager til efterretning'],
    ]);
  });

  test('counted by their style go on counting over other text', async () => {
    const heading = (text: string): WordBlock => ({ text, style: 'Punkt' });
    expect(await readCells(heading('Velkomst'), 'Formanden bød velkommen.', heading('Økonomi'))).toBe(
      'Punkt 1: Velkomst\n\nFormanden bød velkommen.\n\nPunkt 2: Økonomi',
    );
  });

  test.each([
    [
      'a field',
      '<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>1. maj 2025</w:t></w:r></w:fldSimple></w:p>',
      '1. maj 2025',
    ],
    ['what was inserted', '<w:p><w:ins><w:r><w:t>ny</w:t></w:r></w:ins></w:p>', 'ny'],
    [
      'not what was deleted',
      '<w:p><w:r><w:t>nu</w:t></w:r><w:del><w:r><w:delText>før</w:delText></w:r></w:del></w:p>',
      'nu',
    ],
    ['a link', '<w:p><w:hyperlink><w:r><w:t>læs mere</w:t></w:r></w:hyperlink></w:p>', 'læs mere'],
    ['hyphens', '<w:p><w:r><w:t>22</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p>', '22\u20111'],
    ['a content control', '<w:sdt><w:sdtContent><w:p><w:r><w:t>24/1</w:t></w:r></w:p></w:sdtContent></w:sdt>', '24/1'],
    [
      'a page break as a new line',
      '<w:p><w:r><w:t>slut</w:t><w:br w:type="page"/><w:t>ny side</w:t></w:r></w:p>',
      'slut\nny side',
    ],
  ])('have the text of %s', async (_what, xml, text) => {
    expect(await readCells({ xml })).toBe(text);
  });

  test('refer to notes, which stand at the end', async () => {
    const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const note = '<w:footnote w:id="2"><w:p><w:r><w:t>Se bilag 1.</w:t></w:r></w:p></w:footnote>';
    const bytes = writeWordFile(
      [{ xml: '<w:p><w:r><w:t>Kapacitet</w:t><w:footnoteReference w:id="2"/></w:r></w:p>' }, 'Slut'],
      { 'word/footnotes.xml': `<w:footnotes ${namespace}>${note}</w:footnotes>` },
    );
    expect((await readWordText(bytes)).cells.text).toBe('Kapacitet¹\n\nSlut\n\n¹ Se bilag 1.');
  });
});

describe('tables of a Word document', () => {
  test('are rows between tabs, with empty cells', async () => {
    expect(
      await readCells(
        'Tal',
        {
          rows: [
            ['Klynge', 'Beløb'],
            ['Fyn', ''],
            ['', '2.000'],
          ],
        },
        'Slut',
      ),
    ).toBe('Tal\n\nKlynge\tBeløb\nFyn\t\n\t2.000\n\nSlut');
  });

  test('keep the lines of a cell in quotation marks, and prose has them one after the other', async () => {
    const table = {
      rows: [['Emner'.padEnd(5), cell({ text: 'Kost "nu"', list: 1 }, { text: 'Motion', list: 1 }), 'ja']],
    };
    expect(await readCells(table)).toBe('Emner\t"- Kost ""nu""\n- Motion"\tja\n');
    expect(await readProse(table)).toBe('Emner\n- Kost "nu"\n- Motion\nja\n');
  });

  test('keep a label of two lines beside its amount, in prose too', async () => {
    expect(await readProse({ rows: [[cell('Sund start', '(jf. pkt. 4)'), '1.250.000 kr.']] })).toBe(
      'Sund start (jf. pkt. 4)\t1.250.000 kr.\n',
    );
  });

  test('leave cells empty that others cover', async () => {
    const rows = [
      [{ blocks: ['Odense'], covers: true }, 'Kost', 'Godt'],
      [{ blocks: [], isCovered: true }, 'Motion', 'Fint'],
      [{ blocks: ['I alt'], colSpan: 2 }, '2'],
    ];
    expect(await readCells({ rows })).toBe('Odense\tKost\tGodt\n\tMotion\tFint\nI alt\t\t2\n');
  });

  test('within a cell are lines of it', async () => {
    const nested = {
      rows: [
        ['Kost', '2'],
        ['Motion', '3'],
      ],
    };
    expect(await readCells({ rows: [['Odense', cell('Emner:', nested)]] })).toBe(
      'Odense\t"Emner:\nKost, 2\nMotion, 3"\n',
    );
  });

  test('with one column only frame their text', async () => {
    expect(await readCells({ rows: [[cell('Dato: 1. maj', 'Sted: Odense')]] })).toBe('Dato: 1. maj\n\nSted: Odense');
  });

  test('keep quotation marks that are words', async () => {
    expect(await readCells({ rows: [['"Tryg hjemme"', 'i drift']] })).toBe('"""Tryg hjemme"""\ti drift\n');
  });
});

describe('a file that is no whole Word document is refused', () => {
  const whole = writeWordFile(['Referat']);

  test.each<[string, Uint8Array, string]>([
    ['cut', whole.subarray(0, whole.length - 60), 'DOCUMENT_FORMAT'],
    ['without its main part', writeZip({ 'word/styles.xml': '<x/>' }), 'DOCUMENT_FORMAT'],
    ['with broken XML', writeZip({ 'word/document.xml': '<w:document><w:body>' }), 'DOCUMENT_FORMAT'],
    ['without text', writeWordFile(['', ' ']), 'DOCUMENT_FORMAT'],
    [
      'that unpacks beyond measure',
      writeWordFile(['x'], { 'word/styles.xml': ' '.repeat(60_000_000) }),
      'DOCUMENT_TOO_LARGE',
    ],
  ])('%s', async (_what, bytes, code) => {
    await expect(readWordText(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(/\.$/) });
  });

  test('as is one that lies about its size, and one with a damaged part', async () => {
    const lying = Buffer.from(writeWordFile(['x'], { 'word/styles.xml': ' '.repeat(60_000_000) }));
    for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 1))
      lying.writeUInt32LE(10, at + 24);
    await expect(readWordText(lying)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, damaged.indexOf('word/document.xml') + 20, damaged.indexOf('word/document.xml') + 60);
    await expect(readWordText(damaged)).rejects.toMatchObject({ code: 'DOCUMENT_FORMAT' });
  });
});
