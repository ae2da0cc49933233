import type { Line } from './lines.js';

const PAGE_NUMBER =
  /^(?:[-–] ?\d{1,3} ?[-–]|(?:side|s\.) ?\d{1,3}(?: ?(?:af|\/) ?\d{1,3})?|\d{1,3}(?: ?(?:af|\/) ?\d{1,3})?)$/iu;
const ENDS_IN_PAGE_NUMBER = /(?<!\p{L})side \d{1,3}(?: ?(?:af|\/) ?\d{1,3})?$/iu;

/** The lines without page numbers and without what a page repeats at its head or foot. */
export function dropFurniture(lines: readonly Line[]): Line[] {
  const title = lines[0]?.text;
  const isRunningHead = findRunningHeads(lines);
  let isTitleSeen = false;
  return lines.filter((line) => {
    const { text } = line;
    if (PAGE_NUMBER.test(text)) return false;
    if (text.length < 160 && ENDS_IN_PAGE_NUMBER.test(text)) return false;
    if (text !== title) return !isRunningHead.has(text);
    if (isTitleSeen) return false;
    isTitleSeen = true;
    return true;
  });
}

/** Short lines that stand nowhere but right after a form feed, and there three times or more. */
function findRunningHeads(lines: readonly Line[]): Set<string> {
  const atPageHead = new Map<string, number>();
  const elsewhere = new Set<string>();
  for (const { raw, text } of lines) {
    if (text.length > 160) continue;
    if (raw.startsWith('\f')) atPageHead.set(text, (atPageHead.get(text) ?? 0) + 1);
    else elsewhere.add(text);
  }
  return new Set([...atPageHead].filter(([text, count]) => count > 2 && !elsewhere.has(text)).map(([text]) => text));
}
