import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readPdfText } from '../../../kernel/import/pdf-text.js';
import { pdfFileOf, writePdfFile, type PdfText } from '../../support/pdf-file.js';

const read = async (bytes: Uint8Array) => (await readPdfText(bytes)).prose;
/** Texts of one page, the first at its head: [x, points below, text]. */
const page = (...texts: [x: number, below: number, text: string][]): PdfText[] =>
  texts.map(([x, below, text]) => ({ x, y: 780 - below, text }));
const full = 'x'.repeat(79);

describe('lines of a PDF', () => {
  test('that the width of the page broke are paragraphs again, with a blank line between them', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `ord${index}`).join(' ');
    const { text } = await read(pdfFileOf(`Referat af møde på Ærø\n\n${words}.\n\nNæste afsnit – »slut«`));
    expect(text.split('\n').slice(0, 5)).toEqual([
      ...['Referat af møde på Ærø', '', `${words}.`, '', 'Næste afsnit – »slut«'],
    ]);
  });

  test.each<[string, [string, string], string]>([
    ['a hyphen that breaks a word goes', ['sam-', 'arbejde om børn'], `${full} samarbejde om børn`],
    ['one that joins words stays', ['KLU-', 'møder i 2025'], `${full} KLU-møder i 2025`],
    ['one that stands for a part stays', ['børne-', 'og ungeområdet'], `${full} børne- og ungeområdet`],
  ])('%s', async (_what, [end, rest], joined) => {
    const { text } = await read(writePdfFile([page([56, 0, `${full} ${end}`], [56, 12, rest])]));
    expect(text).toBe(joined);
  });

  test.each<[string, string, string]>([
    ['an item of a list', full, '• Motion'],
    ['a heading after a sentence', `${full.slice(1)}.`, 'Bilag'],
    ['a numbered item', full, '2. Drøfter'],
  ])('%s begins anew', async (_what, first, second) => {
    const { text } = await read(writePdfFile([page([56, 0, first], [56, 12, second])]));
    expect(text).toBe(`${first}\n${second}`);
  });

  test('know their page; a foot that the file has first stands last', async () => {
    const pages = [
      page([250, 740, 'Side 1'], [56, 0, 'Første side']),
      page([250, 740, 'Side 2'], [56, 0, 'Anden side'], [56, 24, 'mere']),
    ];
    const { text, pageStarts } = await read(writePdfFile(pages));
    const lines = text.split('\n');
    expect(lines.filter((line) => line !== '')).toEqual(['Første side', 'Side 1', '\fAnden side', 'mere', 'Side 2']);
    expect(pageStarts).toEqual([1, lines.indexOf('\fAnden side') + 1]);
  });
});

describe('tables of a PDF', () => {
  test('are rows, each cell in its column, also where cells are empty', async () => {
    const rows = [page([56, 0, 'Initiativ'], [250, 0, 'Søgt'], [400, 0, 'Bevilget'])];
    rows.push(page([56, 14, 'Sund start'], [250, 14, '900.000'], [400, 14, '800.000']));
    rows.push(page([56, 28, 'Motion'], [400, 28, '500.000']), page([56, 42, 'Kost'], [250, 42, '100.000']));
    expect((await read(writePdfFile([rows.flat()]))).text).toBe(
      'Initiativ\tSøgt\tBevilget\nSund start\t900.000\t800.000\nMotion\t\t500.000\nKost\t100.000\t',
    );
  });

  test('have cells of several lines, whichever the file has first', async () => {
    const rows = page(
      ...([
        [56, 0, 'Tiltag'],
        [250, 0, 'Beskrivelse'],
      ] as [number, number, string][]),
      ...([
        [56, 20, 'Praktik'],
        [56, 32, 'på øen'],
        [250, 20, '- I fire uger.'],
        [250, 32, '- Rejsen betales.'],
      ] as [number, number, string][]),
      ...([
        [56, 60, 'Vikarer'],
        [250, 60, 'Tre vikarer.'],
      ] as [number, number, string][]),
    );
    const { cells } = await readPdfText(writePdfFile([rows]));
    expect(cells.text).toBe(
      'Tiltag\tBeskrivelse\nPraktik på øen\t"- I fire uger.\n- Rejsen betales."\nVikarer\tTre vikarer.',
    );
  });

  test('whose cells stand across each other are told', async () => {
    const rows = page([56, 0, 'a'], [120, 0, 'b'], [200, 0, 'c'], [56, 14, 'langt over to spalter'], [300, 14, 'd']);
    const { issues } = await read(writePdfFile([rows]));
    expect(issues.map(({ kind, places }) => [kind, places[0]!.line])).toEqual([['UNREAD_TEXT', 1]]);
  });

  test('are none where two columns of prose stand beside each other', async () => {
    const column = (x: number, word: string) =>
      Array.from({ length: 45 }, (_, line): [number, number, string] => [x, line * 12, `${word} ${line}`]);
    const { text } = await read(writePdfFile([page(...column(56, 'venstre'), ...column(320, 'højre'))]));
    expect(text).not.toContain('\t');
    expect(text.indexOf('højre 0')).toBeGreaterThan(text.indexOf('venstre 44'));
  });
});

describe('what a PDF does not say', () => {
  test('a page without text is told, with its line', async () => {
    const { text, issues } = await read(writePdfFile([page([56, 0, 'Referat']), [], page([56, 0, 'Slut'])]));
    expect(text).toBe('Referat\n\f\n\fSlut');
    expect(issues).toMatchObject([
      { kind: 'UNREAD_TEXT', places: [{ line: 2 }], message: expect.stringMatching(/^Side 2 /) },
    ]);
  });

  test('one that unpacks beyond measure is refused before it is unpacked', async () => {
    const bomb = deflateSync(Buffer.alloc(120_000_000, ' '));
    const bytes = writePdfFile([page([56, 0, 'Referat'])], '', bomb);
    await expect(readPdfText(bytes)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  const whole = pdfFileOf('Referat');
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`;

  test.each<[string, Uint8Array, RegExp]>([
    ['a scan', writePdfFile([[], []]), /billede af dokumentet.*OCR/],
    ['a password', writePdfFile([page([56, 0, 'Hemmeligt'])], locked), /adgangskode/],
    ['damage', Buffer.concat([whole.subarray(0, 60), Buffer.alloc(400, 7)]), /beskadiget/],
    ['nothing but a beginning', Buffer.from('%PDF-1.7\n'), /beskadiget/],
  ])('%s is refused', async (_what, bytes, reason) => {
    await expect(readPdfText(bytes)).rejects.toMatchObject({
      code: 'DOCUMENT_FORMAT',
      message: expect.stringMatching(reason),
    });
  });
});
