import { useCallback, useMemo } from 'preact/hooks';
import { Chart, type Ink } from '../chart.js';
import { useFormat, useWords } from '../language.js';
import { Link, useNavigation } from '../navigation.js';
import { Panel, SourceLink } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { FRAME_WORDS } from '../wording/frame.js';
import { HOME_WORDS, type HomeWords } from '../wording/home.js';
import type { Selection } from './choices.js';
import { drawKlu, KLU_ROW_HEIGHT } from './klu-chart.js';
import type { KluMeetings, KluRow } from './klu-question.js';

const NONE: KluRow[] = [];

/** Meetings and topics of each KLU, side by side. */
export function KluPanel({ selection, asked }: { selection: Selection; asked: Asked<KluMeetings> }) {
  const { filters, choose } = useNavigation();
  const words = useWords(HOME_WORDS).klu;
  const { unknown } = useWords(FRAME_WORDS);
  const { number } = useFormat();
  const year = String(selection.year);
  const rows = asked.data?.kluReports?.nodes ?? NONE;
  const columns = useMemo(() => listColumns(words), [words]);
  const draw = useCallback(
    (ink: Ink, width: number) => drawKlu({ rows, words, unknown, number, chosen: filters.municipality }, ink, width),
    [rows, words, unknown, number, filters.municipality],
  );
  return (
    <Panel
      id="klu"
      class={selection.region === null ? 'wide' : undefined}
      title={words.title}
      help={words.help}
      asked={asked}
      empty={rows.length === 0 ? words.empty(year) : null}
      table={{
        caption: words.chart(year),
        columns,
        rows,
        rowKey: ({ municipality }) => municipality.code,
        rowClass: ({ municipality }) => (municipality.code === filters.municipality ? 'chosen' : undefined),
      }}
      fileName={`klu-${year}`}
      exported={{ table: 'klu-reports', filters: { region: selection.region?.code, year } }}
      sources={rows.flatMap(({ meetings }) => meetings.source ?? [])}
    >
      <Chart
        label={words.chart(year)}
        height={rows.length * KLU_ROW_HEIGHT + 30}
        draw={draw}
        onPick={(index) => choose({ municipality: rows[index]?.municipality.code ?? null })}
      />
    </Panel>
  );
}

function listColumns(words: HomeWords['klu']): Column<KluRow>[] {
  return [
    {
      key: 'name',
      title: words.municipality,
      value: ({ municipality }) => municipality.name ?? municipality.code,
      show: ({ municipality }) => (
        <Link to={{ name: 'home', id: '' }} filters={{ municipality: municipality.code }}>
          {municipality.name ?? municipality.code}
        </Link>
      ),
    },
    { key: 'meetings', title: words.meetings, kind: 'number', value: ({ meetings }) => meetings.held },
    { key: 'planned', title: words.planned, kind: 'number', value: ({ meetings }) => meetings.planned },
    { key: 'cancelled', title: words.cancelled, kind: 'number', value: ({ meetings }) => meetings.cancelled },
    {
      key: 'basis',
      title: words.basis,
      value: ({ meetings }) => (meetings.basis === 'UNKNOWN' ? null : (words.bases[meetings.basis] ?? meetings.basis)),
    },
    {
      key: 'topics',
      title: words.topics,
      kind: 'number',
      value: ({ reported, topicCount }) => (reported ? topicCount : null),
    },
    {
      key: 'source',
      title: words.source,
      value: ({ meetings }) => meetings.source?.line ?? null,
      show: ({ meetings }) => <SourceLink place={meetings.source!} isShort />,
    },
  ];
}
