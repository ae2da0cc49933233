import type { Place } from '../../../../kernel/import/reading.js';
import type { Line } from './line.js';

const INVISIBLE = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*';

/** `words` as a line has them letter for letter, though it may use other kinds of space; null if they are not there. */
function findVerbatim(raw: string, words: string): string | null {
  if (words === '' || raw.includes(words)) return words === '' ? null : words;
  if (words.length > 2_000) return null;
  const letters = [...words].map((letter) => (letter === ' ' ? '\\s+' : letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')));
  return new RegExp(letters.join(INVISIBLE), 'u').exec(raw)?.[0] ?? null;
}

/**
 * Where words stand in lines of the document. Words that run on over several lines are quoted as far as the line goes
 * on which they begin; words that stand nowhere as they are (masked, drawn from markup) give the first line and no quote.
 */
export function locate(lines: readonly Line[], words: string, column: string | null = null): Place {
  for (const line of lines) {
    const text = findVerbatim(line.raw, words);
    if (text !== null) return { line: line.number, column, text };
  }
  return locateBeginning(lines, words, column) ?? { line: lines[0]!.number, column, text: null };
}

function locateBeginning(lines: readonly Line[], words: string, column: string | null): Place | null {
  for (const line of lines) {
    const start = words.slice(0, 12);
    const from = start.length === 12 ? line.raw.indexOf(start) : -1;
    if (from < 0) continue;
    let length = start.length;
    while (length < words.length && line.raw[from + length] === words[length]) length += 1;
    return { line: line.number, column, text: line.raw.slice(from, from + length).trimEnd() };
  }
  return null;
}
