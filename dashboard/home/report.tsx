import { useEffect, useRef } from 'preact/hooks';
import text from '../../schema/operations/klu-report-in-full.graphql?raw';
import { useWords } from '../language.js';
import { Link, useNavigation } from '../navigation.js';
import { Panel, SourceLink } from '../panel.js';
import type { Column } from '../table.js';
import { ThemeLinks } from '../pages/theme-links.js';
import { useQuestion } from '../use-question.js';
import { HOME_WORDS, type HomeWords } from '../wording/home.js';
import type { Selection } from './choices.js';
import { ReportNotes, type FullReport, type Topic } from './report-notes.js';

interface ReportInFull {
  municipality: {
    code: string;
    name: string | null;
    kluReports: { year: number; reported: boolean }[] | null;
    kluReport: FullReport | null;
  } | null;
}

/** What one municipality's KLU reported: topics, follow-up, assessment. */
export function ReportPanel({ code, selection }: { code: string; selection: Selection }) {
  const { choose } = useNavigation();
  const home = useWords(HOME_WORDS);
  const words = home.report;
  const year = String(selection.year);
  const asked = useQuestion<ReportInFull>(text, { municipality: code, year: selection.year });
  const municipality = asked.data?.municipality ?? null;
  const report = municipality?.kluReport ?? null;
  const name = municipality?.name ?? code;
  const { theme } = selection;
  const isShown = ({ themes }: Topic): boolean => theme === null || themes.some(({ slug }) => slug === theme.slug);
  const rows = [...(report?.topics ?? [])].filter(isShown);
  const frame = useRef<HTMLDivElement>(null);
  const isHere = asked.data !== null;
  useEffect(() => {
    if (isHere) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [code, isHere]);
  const empty =
    municipality === null
      ? home.filters.unknownMunicipality(code)
      : report === null
        ? words.none(name, year)
        : report.reported
          ? null
          : words.notReported(name);
  return (
    <div class="wide" ref={frame}>
      <Panel
        id="indberetning"
        title={words.title(name, year)}
        asked={asked}
        empty={empty}
        fileName={`klu-emner-${code}-${year}`}
        table={{ caption: words.topics, columns: listColumns(words), rows, rowKey: ({ id }) => id }}
        tableShown
        exported={{ table: 'klu-topics', filters: { municipality: code, year, theme: theme?.slug } }}
        sources={report?.source ? [report.source] : []}
        controls={
          <>
            <OtherYears reports={municipality?.kluReports ?? []} shown={selection.year} />
            <button type="button" class="plain" onClick={() => choose({ municipality: null })}>
              {words.close}
            </button>
          </>
        }
      >
        {report && <ReportNotes report={report} />}
        {theme && (
          <p class="note">
            {words.onlyTheme(theme.name)}{' '}
            <button type="button" class="plain" onClick={() => choose({ theme: null })}>
              {words.allTopics}
            </button>
          </p>
        )}
      </Panel>
    </div>
  );
}

/** The years for which there is a report, where there are several. */
function OtherYears({ reports, shown }: { reports: readonly { year: number }[]; shown: number }) {
  const { report: words } = useWords(HOME_WORDS);
  const others = reports.filter(({ year }) => year !== shown);
  if (others.length === 0) return null;
  return (
    <span>
      {words.otherYears}{' '}
      {others.map(({ year }) => (
        <Link key={year} to={{ name: 'home', id: '' }} filters={{ year }}>
          {year}
        </Link>
      ))}
    </span>
  );
}

function listColumns(words: HomeWords['report']): Column<Topic>[] {
  return [
    { key: 'topic', title: words.topic, value: ({ title }) => title, show: (topic) => <TopicTitle topic={topic} /> },
    {
      key: 'themes',
      title: words.themes,
      value: ({ themes }) => themes.map(({ name, slug }) => name ?? slug).join(', '),
      show: ({ themes }) => <ThemeLinks themes={themes} />,
    },
    {
      key: 'source',
      title: words.source,
      value: ({ source }) => source.line ?? null,
      show: ({ source }) => <SourceLink place={source} isShort />,
    },
  ];
}

function TopicTitle({ topic: { title, detail, heading } }: { topic: Topic }) {
  return (
    <>
      {heading && <span class="heading-above">{heading}: </span>}
      {title}
      {detail && <p class="detail">{detail}</p>}
    </>
  );
}
