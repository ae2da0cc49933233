import type { PdfLine } from './pdf-lines.js';

/** What the lines of one document, or of one column, have in common. */
export interface PdfSetting {
  /** Where full lines end, in points. */
  margin: number;
  /** Usual distance of a paragraph's lines, in parts of the letters' height. */
  leading: number;
  /** Paragraphs stand farther apart than lines. */
  isSpaced: boolean;
}

const ENDS_SENTENCE = /[.!?:]["”»)]?$/;
const BEGINS_ITEM = /^(?:[•·▪●◦‣■□➢►✓*–-]\s|o\s|\(?(?:\d{1,3}|[a-zæøå])[.)]\s)/iu;
const KEEPS_HYPHEN = /(?:^|[^\p{L}])(?:\p{Lu}{2,}|\p{L}|\d+)-$/u;
/** Lines farther apart than this part of the usual distance are paragraphs. */
const APART = 1.25;

/** How the pages of a document are set. */
export function describeSetting(pages: readonly (readonly PdfLine[])[]): PdfSetting {
  const rights = pages
    .flat()
    .map(({ right }) => right)
    .sort((a, b) => b - a);
  // The very longest may be a word that could not be broken, or a page number.
  const margin = rights[Math.floor(rights.length / 50)] ?? 0;
  const steps = pages
    .flatMap((page) => page.map((line, index) => stepBefore(page[index - 1], line)))
    .filter((step) => step > 0.9 && step < 3)
    .sort((a, b) => a - b);
  const leading = steps[Math.floor(steps.length / 10)] ?? 1.2;
  return { margin, leading, isSpaced: steps.filter((step) => step > leading * APART).length * 5 >= steps.length };
}

/** Lines as paragraphs: what the page's width broke is one line again, a blank line stands where the page leaves space. */
export function writeParagraphs(lines: readonly PdfLine[], setting: PdfSetting): string[] {
  const written: string[] = [];
  let listLeft: number | null = null;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && goesOn(before, line, setting)) {
      written.push(joinBroken(written.pop()!, line.text));
      return;
    }
    if (before && stepBefore(before, line) > setting.leading * APART) written.push('');
    listLeft = BEGINS_ITEM.test(line.text) ? Math.min(listLeft ?? line.x, line.x) : null;
    const isNested = listLeft !== null && line.x > listLeft + line.size * 0.6;
    written.push(isNested ? `  ${line.text}` : line.text);
  });
  return written;
}

/** How far below the line before a line stands, in parts of its height. */
export function stepBefore(before: PdfLine | undefined, line: PdfLine): number {
  return before === undefined ? 0 : (before.y - line.y) / Math.max(line.size, 1);
}

/** Whether a line is the rest of the one before: no word more had room there, and nothing shows that another begins. */
export function goesOn(before: PdfLine, line: PdfLine, { margin, leading, isSpaced }: PdfSetting): boolean {
  const step = stepBefore(before, line);
  if (step <= 0 || step > leading * APART || Math.abs(before.size - line.size) > 0.6) return false;
  if (BEGINS_ITEM.test(line.text)) return false;
  const [first] = line.text.split(' ', 1);
  const width = ((line.right - line.x) * (first!.length + 1)) / Math.max(line.text.length, 1);
  if (before.right + width < margin) return false;
  return isSpaced || !ENDS_SENTENCE.test(before.text) || !/^[\p{Lu}\d]/u.test(line.text);
}

/** Puts a broken line together; a hyphen that only breaks a word goes. */
function joinBroken(before: string, rest: string): string {
  const isBroken =
    /\p{L}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(rest) && !/^(?:og|eller|samt|til)(?!\p{L})/u.test(rest);
  if (!isBroken) return `${before} ${rest}`;
  return KEEPS_HYPHEN.test(before) ? before + rest : before.slice(0, -1) + rest;
}
