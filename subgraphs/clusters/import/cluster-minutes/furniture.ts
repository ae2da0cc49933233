import type { Line } from './lines.js';
import { isSectionHeading } from './section-heading.js';

const PAGE_NUMBER =
  /^(?:[-–] ?\d{1,3} ?[-–]|(?:side|s\.) ?\d{1,3}(?: ?(?:af|\/) ?\d{1,3})?|\d{1,3} ?(?:af|\/) ?\d{1,3})$/iu;
const BARE_NUMBER = /^\d{1,3}$/;
const ENDS_IN_PAGE_NUMBER = /(?<!\p{L})side \d{1,3}(?: ?(?:af|\/) ?\d{1,3})?$/iu;
const BEGINS_WITH_PAGE_NUMBER = /^side \d{1,3}(?: ?(?:af|\/) ?\d{1,3})?\s*[|–-]/iu;
const NAMES_DOCUMENT = /klynge|sundhedsråd|referat|dagsorden|møde|protokol/iu;
/** Items, entries of lists and labelled lines may stand at the edge of a page by chance. */
const SAYS_SOMETHING = /^(?:#|[-–•*]|\d|(?:punkt|pkt|sag|ad|emne|dagsordenspunkt)(?!\p{L})|[^:]{3,40}:)/iu;

/** The lines without page numbers and without what a page repeats at its head or foot. */
export function dropFurniture(lines: readonly Line[]): Line[] {
  const title = lines[0]?.text;
  const isRunningHead = new Set([...findRunningHeads(lines), ...findFooters(lines)]);
  let isTitleSeen = false;
  return lines.filter((line) => {
    const { text } = line;
    if (isGathered(line)) return true;
    if (PAGE_NUMBER.test(text)) return false;
    if (text.length < 160 && (ENDS_IN_PAGE_NUMBER.test(text) || BEGINS_WITH_PAGE_NUMBER.test(text))) return false;
    if (text !== title) return !isRunningHead.has(text);
    if (isTitleSeen) return false;
    isTitleSeen = true;
    return true;
  });
}

/** The lines without the numbers that stand alone on a line: figures of a table written cell by cell are in rows by then. */
export function dropBareNumbers(lines: readonly Line[]): Line[] {
  return lines.filter(({ text, cells }) => cells !== null || !BARE_NUMBER.test(text));
}

/** A row whose cells stand on several lines is a table's, whatever its last cell says. */
function isGathered({ cells, number }: Line): boolean {
  return cells !== null && cells.at(-1)!.number !== number;
}

/** Short lines that name the document and stand beside a page number wherever they stand, but for the first time. */
function findFooters(lines: readonly Line[]): Set<string> {
  const isNumber = (line: Line | undefined): boolean =>
    line !== undefined && line.text.length < 20 && PAGE_NUMBER.test(line.text);
  const counts = new Map<string, { all: number; beside: number }>();
  lines.forEach(({ text }, index) => {
    if (text.length > 160 || !NAMES_DOCUMENT.test(text) || SAYS_SOMETHING.test(text) || isSectionHeading(text)) return;
    const count = counts.get(text) ?? { all: 0, beside: 0 };
    counts.set(text, count);
    count.all += 1;
    if (isNumber(lines[index - 1]) || isNumber(lines[index + 1])) count.beside += 1;
  });
  const isFooter = ({ all, beside }: { all: number; beside: number }): boolean => beside > 1 && all - beside <= 1;
  return new Set([...counts].filter(([, count]) => isFooter(count)).map(([text]) => text));
}

/** Short lines that stand nowhere but right after a form feed, and there three times or more. */
function findRunningHeads(lines: readonly Line[]): Set<string> {
  const atPageHead = new Map<string, number>();
  const elsewhere = new Set<string>();
  for (const { raw, text } of lines) {
    if (text.length > 160 || isSectionHeading(text)) continue;
    if (raw.startsWith('\f')) atPageHead.set(text, (atPageHead.get(text) ?? 0) + 1);
    else elsewhere.add(text);
  }
  return new Set([...atPageHead].filter(([text, count]) => count > 2 && !elsewhere.has(text)).map(([text]) => text));
}
