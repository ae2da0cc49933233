import type { Place } from '../../../../kernel/import/reading.js';
import { decodeEntities, normaliseText } from '../../../../kernel/danish/text.js';
import type { Line } from './line.js';
import { INLINE_TAG } from './markup.js';

const LONGEST_QUOTE = 2_000;
const LONGEST_SPELT = 50_000;
/** What a line is read as piece by piece: a tag, an entity, spaces, a letter with its accents. */
const SPELLING = new RegExp(`${INLINE_TAG.source}|&#?\\w{2,9};|\\s+|\\P{M}\\p{M}*`, 'giu');

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

/** Words whose line spells them otherwise: other kinds of space, soft hyphens, entities or tags within. */
function locateSpelling(lines: readonly Line[], words: string, column: string | null): Place | null {
  if (words.length > LONGEST_QUOTE) return null;
  for (const { number, raw, text } of lines) {
    if (raw === text && !/[<&]/.test(raw)) continue;
    const quote = raw.length > LONGEST_SPELT ? null : findSpelling(raw, words);
    if (quote !== null) return { line: number, column, text: quote };
  }
  return null;
}

/** The part of `raw` that reads as `words`. */
function findSpelling(raw: string, words: string): string | null {
  const starts: number[] = [];
  const ends: number[] = [];
  let read = '';
  for (const { 0: piece, index } of raw.matchAll(SPELLING)) {
    const isTag = piece.startsWith('<') && piece.length > 1;
    const letters = isTag ? '' : normaliseText(decodeEntities(piece)).replace(/\s+/g, ' ');
    if (letters === ' ' && read.endsWith(' ')) ends[ends.length - 1] = index + piece.length;
    else {
      read += letters;
      for (let count = 0; count < letters.length; count += 1) {
        starts.push(index);
        ends.push(index + piece.length);
      }
    }
  }
  const at = read.indexOf(words);
  return at < 0 ? null : raw.slice(starts[at], ends[at + words.length - 1]);
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
