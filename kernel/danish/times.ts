/** A time, or a span from one time to another, that stands in a text. */
export interface FoundTimeRange {
  /** `HH:MM`. */
  start: string;
  /** `HH:MM`; null where only a beginning is stated. */
  end: string | null;
  index: number;
  /** The words as written. */
  text: string;
}

const CLOCK = '(\\d{1,2})(?:[:.]?(\\d{2}))?';
const KL = '(?:kl(?:okken)?\\.?)';
const TO = `\\s?(?:-|–|—|til|og til)\\s?(?:ca\\.?\\s)?(?:${KL}\\s?)?`;
const END = '(?![\\d/]|[.:,-]\\d|\\s?(?:kr|mio|pct|%))';
const AFTER_KL = new RegExp(`(?<!\\p{L})${KL}\\s?(?:ca\\.?\\s)?${CLOCK}(?:${TO}${CLOCK})?${END}`, 'giu');
// Without "kl." only a span with minutes is a time, at both ends or after a colon: "2025-2028" and "10-30" are not.
const BARE = new RegExp(
  `(?<![\\d.,:/-])(?:(\\d{1,2})[:.](\\d{2})${TO}(\\d{1,2})[:.](\\d{2})|(\\d{1,2}):(\\d{2})${TO}(\\d{1,2})|(\\d{1,2})${TO}(\\d{1,2}):(\\d{2}))${END}`,
  'giu',
);
const SIGNED = CLOCK.replace('[:.]?', '[:.]');
const WHOLE_CELL = new RegExp(
  `^(?:tid(?:spunkt)?:?\\s?|fra\\s)?(?:${KL}\\s?)?${SIGNED}(?:${TO}${SIGNED})?(?:\\s?(?:t\\.|timer))?\\.?$`,
  'iu',
);

/**
 * The first time or time span in a text: "(13:15-13:20)", "kl. 12:00–13:15", "13.00-15.30", "kl. 12", "kl. 9-11". Null
 * where none stands, or what stands is no time of day.
 */
export function findTimeRange(text: string): FoundTimeRange | null {
  const matches = [...text.matchAll(AFTER_KL), ...text.matchAll(BARE)].sort((a, b) => a.index - b.index);
  for (const match of matches) {
    const found = toRange(match);
    if (found) return found;
  }
  return null;
}

/**
 * The time or span that a cell or label consists of: besides what prose may say also "9-11" and "9.30". Null for anything
 * else; a lone number needs "kl." or minutes.
 */
export function parseTimeRange(text: string): FoundTimeRange | null {
  const cell = text.trim().replace(/\.$/, '');
  const match = WHOLE_CELL.exec(cell);
  const isClock = match !== null && (match[2] !== undefined || match[3] !== undefined);
  const found = isClock ? toRange(match) : findTimeRange(cell);
  return found !== null && found.text === cell ? { ...found, index: text.indexOf(cell) } : null;
}

function toRange(match: RegExpExecArray): FoundTimeRange | null {
  const [from, fromMinutes, to, toMinutes] = clockOf(match);
  const start = toTime(from, fromMinutes);
  const end = toTime(to, toMinutes);
  if (start === null || (end === null && to !== undefined)) return null;
  return { start, end, index: match.index, text: match[0] };
}

/** Hours and minutes of both ends, whichever form of `BARE` fits. */
function clockOf(match: RegExpExecArray): (string | undefined)[] {
  if (match[5] !== undefined) return [match[5], match[6], match[7], undefined];
  if (match[8] !== undefined) return [match[8], undefined, match[9], match[10]];
  return match.slice(1, 5);
}

function toTime(hours: string | undefined, minutes = '00'): string | null {
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
