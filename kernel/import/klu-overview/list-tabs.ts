import { SIGNS } from './bullet.js';
import { isNameCell } from './name-cell.js';

const SIGN = new RegExp(`(^|[\\t\\n])([${SIGNS}§]|o)\\t(?=[^\\t\\n])`, 'gu');
/** A dash or number that begins a line and has a tabulator after it, with the word that follows. */
const AT_START = /^(?:([-–—*])|\d{1,2}[.)])\t([^\t]{1,80})/;
const BEFORE_LIST = /(^|.*\t)([-–—*]|\d{1,2}[.)])\t(?=[^\t]+(?:\t|$))/;
const LONGEST_LINE = 20_000;
const MOST_LINES = 20_000;

/**
 * The text with the tabulators between a bullet and its item, which Word leaves when a table is copied, as spaces: they
 * are no cell's end. A dash or number is a bullet where a line begins with it, and on the line before such a line. Every
 * offset stays.
 */
export function closeListTabs(text: string): string {
  const signed = text.includes('\t') ? text.replace(SIGN, '$1$2 ') : text;
  if (!/\n(?:[-–—*]|\d{1,2}[.)])\t/.test(signed)) return signed;
  const lines = signed.split('\n');
  if (lines.length > MOST_LINES) return signed;
  for (let at = lines.length - 1; at > 0; at--) {
    const match = lines[at]!.length > LONGEST_LINE ? null : AT_START.exec(lines[at]!);
    if (!match || isNameCell({ text: match[2]!, lines: [], quoted: false })) continue;
    lines[at] = lines[at]!.replace('\t', ' ');
    const before = lines[at - 1]!;
    if (before.length <= LONGEST_LINE && !AT_START.test(before)) {
      lines[at - 1] = before.replace(BEFORE_LIST, (words: string, head: string, sign: string) => {
        const isSame = /\d/.test(sign) === (match[1] === undefined);
        return isSame ? `${head}${sign} ` : words;
      });
    }
  }
  return lines.join('\n');
}
