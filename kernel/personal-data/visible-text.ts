import { decodeEntities, normaliseText } from '../danish/text.js';

/** A text as a person sees it, and where each of its characters stands in the text as written. */
export interface VisibleText {
  text: string;
  /** Where the character at `index` begins as written. */
  startOf(index: number): number;
  /** Where the character at `index` ends as written. */
  endOf(index: number): number;
}

/** A stretch of the visible text: as long as it is written, or one character written as `length` others. */
interface Stretch {
  at: number;
  written: number;
  length: number | null;
}

const HYPHENS = '\\u2010-\\u2015\\u2212';
const SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\f\\v';
const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';
const ENTITY = '&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|[A-Za-z]{2,8}\\d{0,2});';
const TAG = '<\\/?(?:b|strong|i|em|u|span|a|font|sup|sub|small|mark|code|wbr|o:p)(?:[ /][^<>\\n]{0,400})?>';
const WRITTEN_OTHERWISE = new RegExp(`${ENTITY}|${TAG}|[${HYPHENS}${SPACES}${INVISIBLE}]`, 'gi');
const HYPHEN = new RegExp(`[${HYPHENS}]`);
const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'g');

/** What a person sees of a text: entities as characters, no tags within words, every hyphen and space a plain one. */
export function showText(written: string): VisibleText {
  const stretches: Stretch[] = [{ at: 0, written: 0, length: null }];
  const pieces: string[] = [];
  let shown = 0;
  let read = 0;
  for (const { 0: found, index } of written.matchAll(WRITTEN_OTHERWISE)) {
    pieces.push(written.slice(read, index));
    shown += index - read;
    read = index + found.length;
    const character = showCharacter(found);
    if (character !== '') stretches.push({ at: shown, written: index, length: found.length });
    pieces.push(character);
    shown += character.length;
    stretches.push({ at: shown, written: read, length: null });
  }
  pieces.push(written.slice(read));
  const startOf = (index: number): number => {
    const { at, written: start, length } = stretchAt(stretches, index);
    return length === null ? start + index - at : start;
  };
  const endOf = (index: number): number => {
    const { at, written: start, length } = stretchAt(stretches, index);
    return length === null ? start + index - at + 1 : start + length;
  };
  return { text: pieces.join(''), startOf, endOf };
}

function showCharacter(written: string): string {
  if (written.startsWith('<')) return '';
  const character = written.startsWith('&') ? decodeEntities(written) : written;
  if (character.length > 2) return character;
  return HYPHEN.test(character) ? '-' : normaliseText(character).replace(UNSEEN, '').replace('\n', ' ');
}

/** The last stretch that begins at or before an index of the visible text. */
function stretchAt(stretches: readonly Stretch[], index: number): Stretch {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (stretches[middle]!.at <= index) low = middle;
    else high = middle - 1;
  }
  return stretches[low]!;
}
