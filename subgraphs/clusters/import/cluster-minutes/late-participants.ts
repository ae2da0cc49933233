import type { Line } from './lines.js';
import { readSectionHeading } from './section-heading.js';

const LABEL = /^(?:møde)?(?:deltagere|deltagerliste|til ?stede(?:værende)?|fremmødte)\s*:/iu;
const BEFORE = /^(?:mødeleder|ordstyrer|formand)\s*:/iu;
const LONGEST = 200;
const MOST_LINES = 80;

/**
 * The list of participants that some minutes put under their first item instead of over it; empty where there is none. `isItem`
 * tells the headings of items.
 */
export function findLateParticipants(lines: readonly Line[], isItem: (line: Line) => boolean): Line[] {
  const label = lines.findIndex(({ text }) => LABEL.test(text));
  if (label < 0) return [];
  const start = BEFORE.test(lines[label - 1]?.text ?? '') ? label - 1 : label;
  const after = lines.slice(label + 1, label + MOST_LINES);
  const end = after.findIndex((line) => {
    const heading = readSectionHeading(line.text);
    return isItem(line) || line.text.length > LONGEST || (heading !== null && heading.kind !== 'ABSENT');
  });
  return lines.slice(start, end < 0 ? label + MOST_LINES : label + 1 + end);
}
