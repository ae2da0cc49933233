import { useMemo } from 'preact/hooks';
import { useWords } from '../language.js';
import { Link } from '../navigation.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { HOME_WORDS, type HomeWords } from '../wording/home.js';
import type { Selection } from './choices.js';
import type { KluMeetings, KluRow } from './klu-question.js';
import { divideIntoLevels, findLevel } from './measures.js';
import type { ThemeCount } from './theme-count.js';
import { useThemeCounts } from './theme-question.js';

const NONE: KluRow[] = [];

/** Theme by municipality: how many topics each KLU discussed about each theme. */
export function ThemePanel({ selection, klu }: { selection: Selection; klu: Asked<KluMeetings> }) {
  const words = useWords(HOME_WORDS).themes;
  const asked = useThemeCounts(selection);
  const rows = asked.data?.kluThemeCounts ?? [];
  const reports = klu.data?.kluReports?.nodes ?? NONE;
  const columns = useMemo(() => listColumns(words, reports, rows), [words, reports, rows]);
  const year = String(selection.year);
  return (
    <Panel
      id="temaer"
      class="wide"
      title={words.title}
      help={words.help}
      asked={[asked, klu]}
      empty={rows.length === 0 ? words.empty(year) : null}
      table={{
        caption: words.title,
        columns,
        rows,
        rowKey: ({ theme }) => theme.slug,
        rowClass: ({ theme }) => (theme.slug === selection.theme?.slug ? 'chosen' : undefined),
        class: 'matrix',
      }}
      tableShown
      fileName={`temaer-${year}`}
      exported={{ table: 'klu-topics', filters: { region: selection.region?.code, year } }}
      sources={reports.slice(0, 1).flatMap(({ meetings }) => meetings.source ?? [])}
    />
  );
}

function listColumns(
  words: HomeWords['themes'],
  reports: readonly KluRow[],
  rows: readonly ThemeCount[],
): Column<ThemeCount>[] {
  const counts = new Map(
    rows.map(({ theme, byMunicipality }) => [
      theme.slug,
      new Map(byMunicipality.map(({ municipality, topicCount }) => [municipality.code, topicCount])),
    ]),
  );
  const levels = divideIntoLevels([...counts.values()].flatMap((row) => [...row.values()]));
  const ofMunicipality = ({ municipality, reported }: KluRow): Column<ThemeCount> => {
    const value = ({ theme }: ThemeCount): number | null =>
      reported ? (counts.get(theme.slug)?.get(municipality.code) ?? 0) : null;
    return {
      key: municipality.code,
      title: municipality.name ?? municipality.code,
      kind: 'number',
      headClass: 'upright',
      value,
      show: (row) => value(row) || <span class="zero">0</span>,
      blank: <span class="unseen">{words.noReport}</span>,
      cellClass: (row) => {
        const level = findLevel(value(row), levels);
        return level === null ? 'unknown-level' : `level-${level}`;
      },
    };
  };
  return [
    {
      key: 'theme',
      title: words.theme,
      value: ({ theme }) => theme.name ?? theme.slug,
      show: ({ theme }) => (
        <Link to={{ name: 'home', id: '' }} filters={{ theme: theme.slug }}>
          {theme.name ?? theme.slug}
        </Link>
      ),
    },
    { key: 'municipalities', title: words.municipalities, kind: 'number', value: (row) => row.municipalityCount },
    { key: 'topics', title: words.topics, kind: 'number', value: (row) => row.topicCount },
    ...reports.map(ofMunicipality),
  ];
}
