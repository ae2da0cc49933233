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

const CLOCK = '(\\d{1,2})(?:[:.](\\d{2}))?';
const TO = '\\s?(?:-|–|—|til)\\s?(?:kl\\.?\\s?)?';
const END = '(?![\\d/]|[.:,-]\\d)';
const AFTER_KL = new RegExp(`(?<!\\p{L})kl\\.?\\s?${CLOCK}(?:${TO}${CLOCK})?${END}`, 'giu');
// Without "kl." only a span in which both ends have minutes is a time: "2025-2028" and "10-30" are not.
const BARE = new RegExp(`(?<![\\d.,:/-])(\\d{1,2})[:.](\\d{2})${TO}(\\d{1,2})[:.](\\d{2})${END}`, 'giu');

/**
 * The first time or time span in a text: "(13:15-13:20)", "kl. 12:00–13:15", "13.00-15.30", "kl. 12". Null where none
 * stands, or what stands is no time of day.
 */
export function findTimeRange(text: string): FoundTimeRange | null {
  const matches = [...text.matchAll(AFTER_KL), ...text.matchAll(BARE)].sort((a, b) => a.index - b.index);
  for (const match of matches) {
    const start = toTime(match[1], match[2]);
    const end = toTime(match[3], match[4]);
    if (start === null || (end === null && match[3] !== undefined)) continue;
    return { start, end, index: match.index, text: match[0] };
  }
  return null;
}

function toTime(hours: string | undefined, minutes = '00'): string | null {
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
