import { useWords } from '../language.js';
import { SourceLink } from '../panel.js';
import type { Column } from '../table.js';
import { PAGE_WORDS } from '../wording/pages.js';
import { SOURCE_WORDS } from '../wording/source.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { Badge } from './badge.js';
import type { Place } from './place-record.js';

/** Something odd in a document. */
export interface Issue {
  kind: string;
  severity: string;
  message: string;
  sources: (Place & { text: string | null })[];
}

/** Severities, the gravest first: the order in which a table sorts them. */
export const SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const;

const rank = ({ severity }: Issue): number => SEVERITIES.indexOf(severity as (typeof SEVERITIES)[number]);

/**
 * The columns that every list of issues has.
 *
 * @param showsDocument whether a place names its document
 */
export function useIssueColumns(showsDocument: boolean): Column<Issue>[] {
  const words = useWords(SOURCE_WORDS);
  const { placeOf } = useWords(PAGE_WORDS);
  const terms = useWords(TERMS);
  const nameSeverity = ({ severity }: Issue) => nameTerm(terms.severity, severity);
  const namePlace = ({ document, line, column, page }: Place): string =>
    [showsDocument && (document.title ?? document.id), placeOf(line, column, page)].filter(Boolean).join(', ');
  return [
    { key: 'message', title: words.message, value: ({ message }) => message },
    {
      key: 'severity',
      title: words.severity,
      value: rank,
      csv: nameSeverity,
      show: (issue) => <Badge value={issue.severity}>{nameSeverity(issue)}</Badge>,
    },
    { key: 'kind', title: words.kind, value: ({ kind }) => nameTerm(terms.issueKind, kind) },
    {
      key: 'places',
      title: words.places,
      value: ({ sources }) => sources.map(namePlace).join('; ') || words.wholeDocument,
      show: ({ sources }) =>
        sources.length === 0 ? (
          <span class="faint">{words.wholeDocument}</span>
        ) : (
          <ul class="place-list">
            {sources.map((place, index) => (
              <li key={index}>
                <SourceLink place={place}>{namePlace(place)}</SourceLink>
                {place.text !== null && <q>{place.text}</q>}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}
