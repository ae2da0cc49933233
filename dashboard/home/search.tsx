import type { ComponentChildren } from 'preact';
import text from '../../schema/operations/search-everywhere.graphql?raw';
import { useFormat, useWords } from '../language.js';
import { Link, useNavigation } from '../navigation.js';
import { Panel, SourceLink } from '../panel.js';
import type { SectorName } from '../question.js';
import { findRecordPage } from '../record-page.js';
import { useQuestion } from '../use-question.js';
import { FRAME_WORDS } from '../wording/frame.js';
import { HOME_WORDS } from '../wording/home.js';
import { TERMS, type Terms } from '../wording/terms.js';

interface Hit {
  id: string;
  typename: string;
  title: string;
  source: { line: number; document: { id: string; title: string | null } };
}

interface Hits {
  kluSearch: Hit[] | null;
  clusterSearch: Hit[] | null;
  planSearch: Hit[] | null;
}

/** The most hits that one sector gives. */
const MOST_PER_SECTOR = 100;

interface FoundHit extends Hit {
  sector: SectorName;
}

/** What all three sectors know of a text, asked in one request. */
export function SearchPanel({ text: searched }: { text: string }) {
  const { choose } = useNavigation();
  const home = useWords(HOME_WORDS);
  const words = home.search;
  const { sectors } = useWords(FRAME_WORDS);
  const terms = useWords(TERMS);
  const { number } = useFormat();
  const asked = useQuestion<Hits>(text, { text: searched });
  const lists: [SectorName, Hit[]][] = [
    ['municipalities', asked.data?.kluSearch ?? []],
    ['clusters', asked.data?.clusterSearch ?? []],
    ['practice-plans', asked.data?.planSearch ?? []],
  ];
  const rows: FoundHit[] = lists.flatMap(([sector, hits]) => hits.map((hit) => ({ ...hit, sector })));
  const isCut = lists.some(([, hits]) => hits.length === MOST_PER_SECTOR);
  const count = number(rows.length);
  return (
    <Panel
      id="soegning"
      title={words.title(searched)}
      help={words.help}
      asked={asked}
      empty={rows.length === 0 ? words.none(searched) : null}
      table={{
        caption: words.title(searched),
        columns: [
          {
            key: 'title',
            title: words.hit,
            value: ({ title }: FoundHit) => title,
            show: (hit: FoundHit) => (
              <RecordLink hit={hit}>
                <Marked text={hit.title} searched={searched} />
              </RecordLink>
            ),
          },
          {
            key: 'kind',
            title: words.kind,
            cellClass: () => 'unbroken',
            value: ({ typename }: FoundHit) => terms.record[typename as keyof Terms['record']] ?? typename,
          },
          {
            key: 'sector',
            title: words.sector,
            cellClass: () => 'unbroken',
            value: ({ sector }: FoundHit) => sectors[sector],
          },
          {
            key: 'source',
            title: words.source,
            value: ({ source }: FoundHit) => source.document.id,
            show: ({ source }: FoundHit) => <SourceLink place={source} />,
          },
        ],
        rows,
        rowKey: ({ typename, id }: FoundHit) => `${typename} ${id}`,
      }}
      tableShown
      controls={
        <button type="button" class="plain" onClick={() => choose({ search: null })}>
          {words.close}
        </button>
      }
    >
      <p class="note">{isCut ? words.atLeast(count) : words.count(count)}</p>
    </Panel>
  );
}

/** The title as a link to its record; where no page shows the record, to its place in the document. */
function RecordLink({ hit, children }: { hit: Hit; children: ComponentChildren }) {
  const target = findRecordPage(hit.typename, hit.id, hit.source.document.id);
  if (target === null) return <SourceLink place={hit.source}>{children}</SourceLink>;
  return (
    <Link to={target.page} filters={target.filters}>
      {children}
    </Link>
  );
}

/** A text with the searched part marked, in whatever case it stands. */
function Marked({ text: whole, searched }: { text: string; searched: string }) {
  const index = whole.toLocaleLowerCase('da').indexOf(searched.toLocaleLowerCase('da'));
  if (index < 0) return <>{whole}</>;
  const end = index + searched.length;
  return (
    <>
      {whole.slice(0, index)}
      <mark>{whole.slice(index, end)}</mark>
      {whole.slice(end)}
    </>
  );
}
