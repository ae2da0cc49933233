import { useWords } from '../language.js';
import { SourceLink } from '../panel.js';
import type { SourcePlace } from '../source-place.js';
import { PAGE_WORDS } from '../wording/pages.js';

/** Where a fact stands in a document. */
export interface Place extends SourcePlace {
  line: number;
  /** A table's column. */
  column: string | null;
  page: number | null;
}

/** A place in few words, with a link to it. */
export function PlaceLink({ place }: { place: Place }) {
  const { placeOf } = useWords(PAGE_WORDS);
  return <SourceLink place={place}>{placeOf(place.line, place.column, place.page)}</SourceLink>;
}
