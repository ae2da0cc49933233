import { decodeEntities } from '../../../kernel/danish/text.js';
import type { ReadFile } from '../../../kernel/import/corridor.js';
import type { Place } from '../../../kernel/import/reading.js';

/** A place that a record or an issue rests on, and whose it is. */
export interface Cited {
  /** `KluTopic 0530-2023-…`, `UNREAD_TEXT`. */
  by: string;
  place: Place;
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'line' in value && 'column' in value && 'text' in value;

/** Places within a value, however deep: a record may keep several. */
function listPlaces(value: unknown): Place[] {
  if (isPlace(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(listPlaces);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(listPlaces);
  return [];
}

/** Every place that the records and issues of a file name. */
export function listCited({ readings }: Pick<ReadFile, 'readings'>): Cited[] {
  return readings.flatMap(({ reading: { batches, issues } }) => [
    ...batches.flatMap(({ entity, rows }) =>
      rows.flatMap((row): Cited[] => {
        const { sourceLine: line, sourceColumn: column, sourceText: text } = row;
        const by = `${entity.name} ${row.id}`;
        return [{ line, column, text }, ...listPlaces(Object.values(row))].map((place) => ({ by, place }));
      }),
    ),
    ...issues.flatMap(({ kind, places }) => places.map((place) => ({ by: kind, place }))),
  ]);
}

/** What stands for personal data that are not quoted. */
const MARK = /\[(?:navn|e-mail|telefon|cpr|tilbageholdt)\]/;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Whether the pieces stand in a text in their order. */
function holdsInOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

/**
 * What is wrong with a place, null where nothing is. `text` stands on the line letter for letter; where it runs on over lines
 * it begins on the line, and the break is one space in it; where a name was masked, what stands before and after is there.
 */
export function findFault(lines: readonly string[], { line, column, text }: Place): string | null {
  const words = lines[line - 1];
  if (words === undefined) return 'no such line';
  if (column !== null && !lines.some((candidate) => isCellOf(candidate, column))) return 'no such column';
  if (text === null || words.includes(text)) return null;
  if (text === '') return 'empty text';
  const following = oneLine(lines.slice(line - 1, line + 60).join('\n'));
  const at = following.indexOf(text);
  if (at >= 0 && at < oneLine(words).length) return null;
  const pieces = text.split(MARK).map((piece) => piece.trim());
  if (pieces.length > 1 && holdsInOrder(words, pieces.filter(Boolean))) return null;
  return 'not verbatim';
}

/** What stands between the cells of a table: a delimiter, a tag, a gap where columns are set in line, a colon after a label. */
const BETWEEN_CELLS = ['\t', ';', ',', '|', /<[^<>]*>/, / {2,}/, ':'];

/** Whether a line has a cell of just these words, as a table's header has: as somebody reads it, without markup. */
function isCellOf(line: string, column: string): boolean {
  const bare = (cell: string): string =>
    readable(cell).trim().replace(/^"|"$/g, '').replaceAll('""', '"').replace(/\s+/g, ' ').trim();
  return BETWEEN_CELLS.some((between) =>
    [line, readable(line)].some((written) => written.split(between).some((cell) => bare(cell) === column)),
  );
}

/** A document's text as somebody reads it who does not see its markup, words that a line's end divides whole. */
export function readable(text: string): string {
  return decodeEntities(text.replace(/<[^<>]*>/g, ' '))
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1');
}
