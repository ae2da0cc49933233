import { useWords } from '../language.js';
import { SourceLink } from '../panel.js';
import type { Column } from '../table.js';
import { PAGE_WORDS } from '../wording/pages.js';
import { SOURCE_WORDS } from '../wording/source.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { Badge } from './badge.js';
import type { SourcePlace } from '../source-place.js';
import type { Place } from './place-record.js';

/** Something odd in a document. */
export interface Issue {
  kind: string;
  severity: string;
  message: string;
  sources: (Place & { text: string | null })[];
  /** The document it was met in; left out where the page is of that document alone. */
  document?: SourcePlace['document'] | null;
}

/** Severities, the gravest first: the order in which a table sorts them. */
export const SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const;

const rank = ({ severity }: Issue): number => SEVERITIES.indexOf(severity as (typeof SEVERITIES)[number]);

/**
 * The columns that every list of issues has.
 *
 * @param showsDocument whether a place, or the document as a whole, names the document
 */
export function useIssueColumns(showsDocument: boolean): Column<Issue>[] {
  const words = useWords(SOURCE_WORDS);
  const { placeOf } = useWords(PAGE_WORDS);
  const terms = useWords(TERMS);
  const nameSeverity = ({ severity }: Issue) => nameTerm(terms.severity, severity);
  const namePlace = ({ document, line, column, page }: Place): string =>
    [showsDocument && (document.title ?? document.id), placeOf(line, column, page)].filter(Boolean).join(', ');
  const nameWhole = ({ document }: Issue): string =>
    [showsDocument && (document?.title ?? document?.id), words.wholeDocument].filter(Boolean).join(', ');
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
      value: (issue) => issue.sources.map(namePlace).join('; ') || nameWhole(issue),
      show: (issue) =>
        issue.sources.length === 0 ? (
          <Whole document={showsDocument ? issue.document : null}>{nameWhole(issue)}</Whole>
        ) : (
          <ul class="place-list">
            {issue.sources.map((place, index) => (
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

/** A document as a whole: a link, where it is another than the page is of. */
function Whole({ document, children }: { document: Issue['document']; children: string }) {
  return document ? <SourceLink place={{ document }}>{children}</SourceLink> : <span class="faint">{children}</span>;
}
