/** A piece of text on a page, in points from the page's lower left corner. */
export interface PdfPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the letters. */
  size: number;
}

/** A line of a page, or the part of one that stands in a column. */
export interface PdfLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
}

/** All that stands on one base line. */
interface Baseline {
  pieces: PdfPiece[];
  right: number;
  y: number;
  size: number;
}

/** Where a column begins and ends. */
interface Edge {
  start: number;
  end: number;
}

/** Gaps in parts of the letters' height: from where words are apart, and from where they stand in columns. */
const WORD_GAP = 0.12;
const COLUMN_GAP = 1.6;
/** How far two rows' columns may be out of line, in points. */
const OUT_OF_LINE = 1.5;
/** A list's sign or number, with room after it that is no column's. */
const BULLET = /^(?:[•·▪●◦‣■□➢►✓*o–-]|\(?(?:\d{1,3}|[a-zæøå])[.)])$/iu;
/** Symbol fonts draw bullets under numbers that mean nothing elsewhere. */
const SYMBOL = /^[\ue000-\uf8ff]$/;

/** The lines of a page, in the order the file has them, which is how they were written. */
export function arrangeLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const baselines: Baseline[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const { y, size } = piece;
    const right = piece.x + piece.width;
    const last = baselines.at(-1);
    if (last && standsBeside(last, piece)) {
      last.pieces.push(piece);
      last.right = Math.max(last.right, right);
      last.size = Math.max(last.size, size);
    } else baselines.push({ pieces: [piece], right, y, size });
  }
  const edges = baselines.map(columnEdges);
  return baselines.flatMap((baseline, index) => {
    const near = [-2, -1, 1, 2].flatMap((distance) => edges[index + distance] ?? []);
    return splitColumns(baseline, near);
  });
}

function standsBeside(line: Baseline, piece: PdfPiece): boolean {
  const size = Math.max(line.size, piece.size);
  return Math.abs(line.y - piece.y) < size * 0.45 && piece.x > line.right - size * 0.5;
}

const gapBefore = (before: PdfPiece | undefined, piece: PdfPiece): number =>
  before === undefined ? 0 : piece.x - (before.x + before.width);

/** Where a line's columns begin and end, as far as wide gaps show it. */
function columnEdges({ pieces, size }: Baseline): Edge[] {
  return pieces
    .filter((piece, index) => gapBefore(pieces[index - 1], piece) > size * COLUMN_GAP)
    .map(({ x, width }) => ({ start: x, end: x + width }));
}

/** A gap is a column's where it is wide, or where a neighbouring line has a column that begins or ends in the same place. */
function splitColumns({ pieces, y, size }: Baseline, near: readonly Edge[]): PdfLine[] {
  const lines: PdfLine[] = [];
  pieces.forEach((piece, index) => {
    const { x, width } = piece;
    const text = SYMBOL.test(piece.text.trim()) ? '•' : piece.text;
    const gap = gapBefore(pieces[index - 1], piece);
    const isApart = gap > size * WORD_GAP;
    const isAligned = near.some(
      ({ start, end }) => Math.abs(start - x) < OUT_OF_LINE || Math.abs(end - x - width) < OUT_OF_LINE,
    );
    const last = lines.at(-1);
    const isItem = last !== undefined && BULLET.test(last.text.trim());
    if (last === undefined || (!isItem && (gap > size * COLUMN_GAP || (isApart && isAligned)))) {
      lines.push({ text: text.trimStart(), x, right: x + width, y, size });
      return;
    }
    last.text = isApart || isItem ? `${last.text.trimEnd()} ${text.trimStart()}` : last.text + text;
    last.right = x + width;
  });
  return lines.map((line) => ({ ...line, text: line.text.trimEnd() }));
}
