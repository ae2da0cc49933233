import { crc32, deflateRawSync } from 'node:zlib';

/** A paragraph; one with `list` is an item of list 1 (bullets), 2 (numbers) or another that the numbering part defines. */
export interface WordParagraph {
  text: string;
  list?: number;
  level?: number;
  style?: string;
}

/** A cell of a table, as its paragraphs or tables. */
export interface WordCell {
  blocks: WordBlock[];
  colSpan?: number;
  /** The cell above goes on in this one. */
  isCovered?: boolean;
  /** The cells below go on with this one. */
  covers?: boolean;
}

export type WordBlock = string | WordParagraph | { rows: (string | WordCell)[][] } | { xml: string };

const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** Bullets in list 1; numbers in lists 2 and 3, of which 3 begins anew; headings of style "Punkt" are counted. */
const NUMBERING =
  `<w:numbering ${NAMESPACES}>` +
  `<w:abstractNum w:abstractNumId="1">${[0, 1, 2].map((index) => level(index, 'bullet', '·')).join('')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', 'Punkt %1:', '<w:pStyle w:val="Punkt"/>')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/>' +
  '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>' +
  '</w:numbering>';

/** A Word file with these blocks, as a word processor would write it. */
export function writeWordFile(blocks: readonly WordBlock[], parts: Record<string, string> = {}): Buffer {
  const body = blocks.map(toXml).join('');
  return writeZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
    ...parts,
  });
}

function toXml(block: WordBlock): string {
  if (typeof block === 'string') return toXml({ text: block });
  if ('xml' in block) return block.xml;
  if ('rows' in block) {
    const rows = block.rows.map((row) => `<w:tr>${row.map(toCell).join('')}</w:tr>`);
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  }
  const { text, list, level: depth = 0, style } = block;
  const properties =
    (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) +
    (list === undefined ? '' : `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
  const runs = text
    .split(/(\t|\n)/)
    .map((part) =>
      part === '\t' ? '<w:tab/>' : part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`,
    );
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${runs.join('')}</w:r></w:p>`;
}

function toCell(cell: string | WordCell): string {
  const {
    blocks,
    colSpan = 1,
    isCovered = false,
    covers = false,
  } = typeof cell === 'string' ? { blocks: [cell] } : cell;
  const properties =
    (colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : '') +
    (isCovered ? '<w:vMerge/>' : covers ? '<w:vMerge w:val="restart"/>' : '');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks.map(toXml).join('') || '<w:p/>'}</w:tc>`;
}

/** A zip archive with these files, packed. */
export function writeZip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listed, end]);
}

// A number before a small letter counts a day or a quarter, no item.
const ITEM = /^\s*(?:[-•*] |(\d{1,2})\. (?=\p{Lu}))(.*)$/u;

/** A Word file that says what a text says: its lists as lists, its rows of cells as tables, a paragraph a line. */
export function wordFileOf(text: string, delimiter: string): Buffer {
  const blocks: WordBlock[] = [];
  let numbered = 3;
  for (const row of splitRows(text, delimiter)) {
    const table = blocks.at(-1);
    if (row.length > 1) {
      const cells = row.map((cell) => ({ blocks: toBlocks(cell) }));
      if (typeof table === 'object' && 'rows' in table) table.rows.push(cells);
      else blocks.push({ rows: [cells] });
    } else blocks.push(...toBlocks(row[0]!));
  }
  return writeWordFile(blocks);

  function toBlocks(words: string): WordBlock[] {
    const lines = words
      .replace(/<\/?(?:p|ul|ol|li)[^<>]*>/g, '\n')
      .split('\n')
      .filter((line) => line.trim() !== '');
    return lines.map((line) => {
      const [, number, item] = ITEM.exec(line) ?? [];
      if (item === undefined) return line;
      if (number === '1') numbered = numbered === 3 ? 2 : 3;
      return { text: item, list: number === undefined ? 1 : 2, level: /^\s{2}/.test(line) ? 1 : 0 };
    });
  }
}

/** The rows of a text; a quoted cell may hold line ends. */
function splitRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  for (let rest = text; rest !== '';) {
    const row: string[] = [];
    for (;;) {
      const [cell, content] = /^"((?:[^"]|"")*)"(?=[\n\t;]|$)/.exec(rest) ?? [];
      const end = cell === undefined ? rest.search(new RegExp(`[\n${delimiter}]|$`)) : cell.length;
      row.push(content?.replaceAll('""', '"') ?? rest.slice(0, end));
      const isLast = rest[end] !== delimiter;
      rest = rest.slice(end + 1);
      if (isLast) break;
    }
    rows.push(row);
  }
  return rows;
}
