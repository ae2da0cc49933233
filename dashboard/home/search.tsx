import type { ComponentChildren } from 'preact';
import text from '../../schema/operations/search-everywhere.graphql?raw';
import type { Page } from '../address.js';
import type { Filters } from '../filters.js';
import { useFormat, useWords } from '../language.js';
import { Link, useNavigation } from '../navigation.js';
import { Panel, SourceLink } from '../panel.js';
import type { SectorName } from '../question.js';
import { useQuestion } from '../use-question.js';
import { FRAME_WORDS } from '../wording/frame.js';
import { HOME_WORDS } from '../wording/home.js';
import { TERMS, type Terms } from '../wording/terms.js';
import { WHOLE_COUNTRY } from './choices.js';

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

const HOME: Page = { name: 'home', id: '' };

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
  const target = findTarget(hit);
  if (target === null) return <SourceLink place={hit.source}>{children}</SourceLink>;
  return (
    <Link to={target.page} filters={target.filters}>
      {children}
    </Link>
  );
}

/** The page of a record. Ids of parts begin with the id of the whole, then `#`; a topic's with municipality and year. */
function findTarget({ typename, id, source }: Hit): { page: Page; filters?: Partial<Filters> } | null {
  const whole = id.split('#')[0]!;
  switch (typename) {
    case 'KluTopic':
    case 'KluReport': {
      const [, municipality, year] = /^(\d{4})-(\d{4})\b/.exec(id) ?? [];
      if (!municipality) return null;
      return { page: HOME, filters: { municipality, year: Number(year), search: null } };
    }
    case 'ClusterMeeting':
      return { page: { name: 'meeting', id } };
    case 'AgendaItem':
      return { page: { name: 'meeting', id: id.replace(/-\d+$/, '') } };
    case 'Cluster':
      return { page: HOME, filters: { cluster: id, region: WHOLE_COUNTRY, search: null } };
    case 'Initiative': {
      const [, cluster] = /^cluster-minutes-(.+)-\d{4}-\d{2}-\d{2}/.exec(source.document.id) ?? [];
      return cluster ? { page: HOME, filters: { cluster, search: null } } : null;
    }
    case 'ActionPlan':
    case 'ActionMeasure':
      return { page: { name: 'action-plan', id: whole } };
    case 'NationalProposal':
    case 'NationalMeasure':
      return { page: { name: 'national', id: whole } };
    case 'PracticePlan':
    case 'PlanTheme':
    case 'PlanGoal':
      return { page: { name: 'plan', id: whole } };
    default:
      return null;
  }
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
