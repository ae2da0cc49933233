import type { Place } from '../../../../kernel/import/reading.js';
import type { Line } from './line.js';

const INVISIBLE = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*';
const LONGEST_SPELT = 300;

/**
 * Where words stand in lines of the document. Words that run on over several lines are quoted as far as the line goes
 * on which they begin; words that stand nowhere as they are (masked, drawn from markup) give the first line and no quote.
 */
export function locate(lines: readonly Line[], words: string, column: string | null = null): Place {
  const nowhere = { line: lines[0]!.number, column, text: null };
  if (words === '') return nowhere;
  const found = lines.find(({ raw }) => raw.includes(words));
  if (found) return { line: found.number, column, text: words };
  return locateSpelling(lines, words, column) ?? locateBeginning(lines, words, column) ?? nowhere;
}

/** Words whose line has other kinds of space between them, or soft hyphens within. */
function locateSpelling(lines: readonly Line[], words: string, column: string | null): Place | null {
  const odd = words.length <= LONGEST_SPELT ? lines.filter(({ raw, text }) => raw !== text) : [];
  if (odd.length === 0) return null;
  const letters = [...words].map((letter) =>
    letter === ' ' ? '\\s+' : letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  );
  const spelling = new RegExp(letters.join(INVISIBLE), 'u');
  for (const { number, raw } of odd) {
    const text = spelling.exec(raw)?.[0];
    if (text !== undefined) return { line: number, column, text };
  }
  return null;
}

function locateBeginning(lines: readonly Line[], words: string, column: string | null): Place | null {
  const start = words.slice(0, 12);
  const line = start.length === 12 ? lines.find(({ raw }) => raw.includes(start)) : undefined;
  if (!line) return null;
  const from = line.raw.indexOf(start);
  let length = start.length;
  while (length < words.length && line.raw[from + length] === words[length]) length += 1;
  return { line: line.number, column, text: line.raw.slice(from, from + length).trimEnd() };
}
