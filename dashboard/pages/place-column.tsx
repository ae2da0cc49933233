import { useWords } from '../language.js';
import type { Column } from '../table.js';
import { PAGE_WORDS } from '../wording/pages.js';
import type { Place } from './place-record.js';
import { PlaceLink } from './place.js';

/** The column that says where a row stands in its document. */
export function usePlaceColumn<Row extends { source: Place }>(): Column<Row> {
  const words = useWords(PAGE_WORDS);
  return {
    key: 'source',
    title: words.source,
    cellClass: () => 'unbroken',
    value: ({ source }) => source.line,
    show: ({ source }) => <PlaceLink place={source} />,
    csv: ({ source }) => `${source.document.id}, ${words.placeOf(source.line, source.column, source.page)}`,
  };
}
