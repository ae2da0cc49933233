import type { Place } from '../../../kernel/import/reading.js';

/** Where a record stands that rests on the document as a whole. */
export const TOP_OF_DOCUMENT: Place = { line: 1, column: null, text: null };

/** The columns that say where a record stands. */
export function placeColumns({ line, column, text }: Place): {
  sourceLine: number;
  sourceColumn: string | null;
  sourceText: string | null;
} {
  return { sourceLine: line, sourceColumn: column, sourceText: text };
}

/** Places that are known, each once. */
export function listPlaces(...places: (Place | null | undefined)[]): Place[] {
  const known = places.filter((place) => place != null);
  return [...new Map(known.map((place) => [JSON.stringify([place.line, place.column, place.text]), place])).values()];
}
