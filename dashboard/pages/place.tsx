import { useWords } from '../language.js';
import { SourceLink } from '../panel.js';
import { PAGE_WORDS } from '../wording/pages.js';
import type { Place } from './place-record.js';

/** A place in few words, with a link to it. */
export function PlaceLink({ place }: { place: Place }) {
  const { placeOf } = useWords(PAGE_WORDS);
  return <SourceLink place={place}>{placeOf(place.line, place.column, place.page)}</SourceLink>;
}
