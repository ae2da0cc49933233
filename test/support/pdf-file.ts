import iconv from 'iconv-lite';

/** A text on a page of A4, in points from the lower left corner. */
export interface PdfText {
  x: number;
  y: number;
  text: string;
}

const HEIGHT = 842;
const SIZE = 10;
/** Every letter of Courier is as wide. */
const LETTER = 0.6 * SIZE;
const LEADING = 12;
const LEFT = 56;
const TOP = HEIGHT - 56;
const BOTTOM = 56;
const LETTERS_A_LINE = 80;

/** A PDF with a text layer; a page without texts is empty. `extra` goes into the trailer, `packed` is a part of its own. */
export function writePdfFile(pages: readonly (readonly PdfText[])[], extra = '', packed: Buffer | null = null): Buffer {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>'),
    ...pages.flatMap((texts, index) => {
      const content = Buffer.concat(texts.map(showText));
      return [
        Buffer.from(
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        ),
        Buffer.concat([Buffer.from(`<< /Length ${content.length} >>\nstream\n`), content, Buffer.from('\nendstream')]),
      ];
    }),
  ];
  if (packed) {
    const dictionary = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
    objects.push(Buffer.concat([Buffer.from(dictionary), packed, Buffer.from('\nendstream')]));
  }
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(at);
    parts.push(part);
    at += part.length;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([
    ...parts,
    Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}${trailer}`),
  ]);
}

function showText({ x, y, text }: PdfText): Buffer {
  const bytes = iconv.encode(text.replace(/[\\()]/g, '\\$&'), 'win1252');
  return Buffer.concat([Buffer.from(`BT /F1 ${SIZE} Tf 1 0 0 1 ${x} ${y} Tm (`), bytes, Buffer.from(') Tj ET\n')]);
}

/** A PDF that says what a text says, set in lines of one width, with a running foot on every page. */
export function pdfFileOf(text: string): Buffer {
  const pages: PdfText[][] = [[]];
  let y = TOP;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    if (line.trim() === '') {
      y -= LEADING;
      return;
    }
    const isRow = line.includes('\t');
    const cells = isRow ? line.split('\t') : [line];
    const starts = columnStarts(lines, index);
    const broken = isRow ? [line] : breakLine(line);
    for (const part of broken) {
      if (y < BOTTOM) {
        pages.push([]);
        y = TOP;
      }
      const texts = isRow ? cells : [part];
      texts.forEach((cell, column) => {
        const indent = cell.length - cell.trimStart().length;
        if (cell !== '') pages.at(-1)!.push({ x: LEFT + (starts[column]! + indent) * LETTER, y, text: cell.trim() });
      });
      y -= LEADING;
    }
    y -= LEADING / 2;
  });
  return writePdfFile(
    pages.map((texts, index) => [...texts, { x: 250, y: 30, text: `Side ${index + 1} af ${pages.length}` }]),
  );
}

/** Where the columns of the table begin that a line is a row of, in letters. */
function columnStarts(lines: readonly string[], index: number): number[] {
  let [first, last] = [index, index];
  while (lines[first - 1]?.includes('\t')) first -= 1;
  while (lines[last + 1]?.includes('\t')) last += 1;
  const rows = lines.slice(first, last + 1).map((line) => line.split('\t'));
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width + 3, 0));
}

function breakLine(line: string): string[] {
  return line.split(' ').reduce((broken: string[], word) => {
    const last = broken.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LETTERS_A_LINE)
      broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
    return broken;
  }, []);
}
