import { decodeEntities, normaliseText } from '../danish/text.js';

/** A line of minutes with text, trimmed. One physical line of a web page may hold several. */
export interface MinutesLine {
  /** From 1. */
  number: number;
  /** As the document has it. */
  raw: string;
  /** Without markup, entities decoded. */
  text: string;
  /** The table row of a web page that the line is part of, counted through the document; null outside such rows. */
  webRow: number | null;
}

const TAG = /<!--[^<>]{0,500}-->|<(\/?)([a-z][a-z0-9:]{0,11})(?:\s[^<>]{0,500})?\/?>/giu;
/** Bullets of word processors; "o" is one only where it stands alone. */
const BULLET = /^(?:[•▪▫■□●○◦‣⁃·➢➤→]\s*|o\s+)(?=[^\s\p{Ll}]|\p{L}{2})/u;
const BLOCK =
  /^(?:p|br|div|ul|ol|h[1-6]|tr|table|thead|tbody|tfoot|section|article|header|footer|hr|blockquote|dl|dt|dd|body|html|head|title)$/iu;
const INLINE =
  /^(?:span|strong|b|em|i|u|s|a|sup|sub|font|small|mark|img|o:p|col|colgroup|caption|script|style|meta|link|label|input|pre|code|main|center)$/iu;

/** The lines of minutes that hold text, whether they came as plain text or with the tags of a web page. */
export function splitMinutesLines(text: string): MinutesLine[] {
  const raw = text.split(/\r\n?|\n/);
  const lines: MinutesLine[] = [];
  let row = 0;
  let isInRow = false;
  const add = (index: number, words: string): void => {
    const trimmed = (words.includes('&') ? decodeEntities(words) : words).trim().replace(BULLET, '• ');
    if (trimmed !== '')
      lines.push({ number: index + 1, raw: raw[index]!, text: trimmed, webRow: isInRow ? row : null });
  };
  normaliseText(text)
    .split('\n')
    .forEach((normal, index) => {
      if (!normal.includes('<')) return add(index, normal);
      for (const piece of takeTags(normal)) {
        if (piece.startsWith('\u0001')) {
          isInRow = piece === ROW_OPENS;
          if (isInRow) row += 1;
        } else add(index, piece.replace(/\t$/, ''));
      }
    });
  return lines;
}

const ROW_OPENS = '\u0001open';
const ROW_CLOSES = '\u0001close';

/** The text between tags: a block ends a line, a cell ends in a tab, an entry of a list begins with a bullet. */
function takeTags(line: string): string[] {
  const replaced = line.replace(TAG, (tag: string, closing: string | undefined, name: string | undefined) => {
    if (name === undefined) return '';
    const lower = name.toLowerCase();
    if (lower === 'tr') return `\n${closing ? ROW_CLOSES : ROW_OPENS}\n`;
    if (lower === 'td' || lower === 'th') return closing ? '\t' : '';
    if (lower === 'li') return closing ? '\n' : '\n• ';
    if (BLOCK.test(lower)) return '\n';
    return INLINE.test(lower) ? '' : tag;
  });
  return replaced.split('\n');
}
