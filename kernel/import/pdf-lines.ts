/** A piece of text on a page, in points from the page's lower left corner. */
export interface PdfPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the letters. */
  size: number;
}

/** A line of a page. Where columns stand beside each other, a tab divides them. */
export interface PdfLine {
  pieces: PdfPiece[];
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
}

/** Gaps in parts of the letters' height: from where words are apart, and from where they stand in columns. */
const WORD_GAP = 0.12;
const COLUMN_GAP = 1.6;
/** How far two rows' columns may be out of line, in points. */
const OUT_OF_LINE = 1.5;
const BULLET = /^(?:[•·▪●◦‣■□➢►✓*o–-]|\(?(?:\d{1,3}|[a-zæøå])[.)])$/iu;

/** The lines of a page, in reading order. Pieces come as the file has them, which is how it was written. */
export function arrangeLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const last = lines.at(-1);
    if (last && standsBeside(last, piece)) {
      last.pieces.push(piece);
      last.right = Math.max(last.right, piece.x + piece.width);
      last.size = Math.max(last.size, piece.size);
    } else {
      const { x, y, size } = piece;
      lines.push({ pieces: [piece], text: '', x, right: x + piece.width, y, size });
    }
  }
  lines.forEach((line, index) => {
    const neighbours = [lines[index - 2], lines[index - 1], lines[index + 1], lines[index + 2]];
    line.text = joinPieces(
      line,
      neighbours.flatMap((neighbour) => (neighbour ? columnEdges(neighbour) : [])),
    );
  });
  return orderBlocks(lines);
}

function standsBeside(line: PdfLine, piece: PdfPiece): boolean {
  const size = Math.max(line.size, piece.size);
  return Math.abs(line.y - piece.y) < size * 0.45 && piece.x > line.right - size * 0.5;
}

/** Where a line's columns begin and end, as far as wide gaps show it. */
function columnEdges({ pieces, size }: PdfLine): { start: number; end: number }[] {
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    const isApart = before !== undefined && piece.x - (before.x + before.width) > size * COLUMN_GAP;
    return isApart ? [{ start: piece.x, end: piece.x + piece.width }] : [];
  });
}

/** A gap is a column's where it is wide, or where a neighbouring line has a column that begins or ends in the same place. */
function joinPieces({ pieces, size }: PdfLine, edges: readonly { start: number; end: number }[]): string {
  let text = '';
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const gap = before === undefined ? 0 : piece.x - (before.x + before.width);
    const isInColumn = (): boolean =>
      edges.some(
        ({ start, end }) =>
          Math.abs(start - piece.x) < OUT_OF_LINE || Math.abs(end - piece.x - piece.width) < OUT_OF_LINE,
      );
    const isApart = gap > size * WORD_GAP;
    if (BULLET.test(text.trim())) text = `${text.trim()} `;
    else if (gap > size * COLUMN_GAP || (isApart && isInColumn())) text = `${text.trimEnd()}\t`;
    else if (isApart && !/\s$/.test(text)) text += ' ';
    text += /\s$/.test(text) ? piece.text.trimStart() : piece.text;
  });
  return text.trimEnd();
}

/** Headers and footers may come first or last in the file; what stands wholly above comes first. Columns stay as they come. */
function orderBlocks(lines: readonly PdfLine[]): PdfLine[] {
  const blocks: PdfLine[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1)?.at(-1);
    if (last && line.y < last.y + last.size * 0.5) blocks.at(-1)!.push(line);
    else blocks.push([line]);
  }
  const ordered: PdfLine[][] = [];
  for (const block of blocks) {
    let at = ordered.length;
    while (at > 0 && block.at(-1)!.y > ordered[at - 1]![0]!.y) at -= 1;
    ordered.splice(at, 0, block);
  }
  return ordered.flat();
}
