import { useFormat, useWords } from '../language.js';
import { Link } from '../navigation.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import { useQuestion, type Asked } from '../use-question.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { TIMELINE_WORDS } from '../wording/timeline.js';
import BODY_SUCCESSIONS from '../../schema/operations/body-successions.graphql?raw';
import { Badge } from './badge.js';
import type { Body } from './body-record.js';
import { useDay } from './day-choice.js';
import { usePart } from './part.js';
import { useRegion } from './region-choice.js';
import { useValidityColumns } from './validity-columns.js';

interface PanelOfBodies {
  asked: Asked<unknown>;
  bodies: Body[] | null | undefined;
}

/** The clusters and councils with their periods. */
export function BodiesPanel({ asked, bodies }: PanelOfBodies) {
  const words = useWords(TIMELINE_WORDS);
  const terms = useWords(TERMS);
  const { day } = useFormat();
  const columns: Column<Body>[] = [
    {
      key: 'name',
      title: words.body,
      value: ({ name, slug }) => name ?? slug,
      show: ({ name, slug }) => (
        <Link to={{ name: 'home', id: '' }} filters={{ cluster: slug, region: 'all' }}>
          {name ?? slug}
        </Link>
      ),
    },
    {
      key: 'status',
      title: words.status,
      value: ({ status }) => nameTerm(terms.bodyStatus, status),
      show: ({ status }) => <Badge value={status!}>{nameTerm(terms.bodyStatus, status!)}</Badge>,
      blank: <span class="faint">{words.notBegun}</span>,
    },
    ...useValidityColumns(),
    {
      key: 'note',
      title: words.note,
      value: ({ note }) => note,
      // The reference tables' notes are in English.
      show: ({ note }) => <span lang="en">{note}</span>,
      blank: <span class="faint">{words.noNote}</span>,
    },
  ];
  return (
    <Panel
      id="klynger-og-raad"
      title={words.bodies}
      help={words.bodiesHelp(day(useDay()))}
      {...usePart(asked, bodies, words.noBodies)}
      table={{ caption: words.bodies, columns, rows: bodies ?? [], rowKey: ({ slug }) => slug }}
      tableShown
    />
  );
}

interface SuccessionRow {
  from: string;
  kind: string;
  to: string;
  date: string;
}

interface Regions {
  regions: RegionOverTime[] | null;
}

interface RegionOverTime {
  code: string;
  name: string | null;
  successors: { date: string; kind: string; region: { code: string } }[] | null;
}

/** Who passes into whom, regions first. */
export function SuccessionsPanel({ asked, bodies }: PanelOfBodies) {
  const words = useWords(TIMELINE_WORDS);
  const terms = useWords(TERMS);
  const chosen = useRegion();
  const regionsAsked = useQuestion<Regions>(BODY_SUCCESSIONS, {});
  const rows = [...listRegions(regionsAsked.data?.regions ?? [], chosen), ...(bodies ?? []).flatMap(listSuccessions)];
  const columns: Column<SuccessionRow>[] = [
    { key: 'from', title: words.from, value: ({ from }) => from },
    { key: 'how', title: words.how, value: ({ kind }) => nameTerm(terms.succession, kind) },
    { key: 'to', title: words.to, value: ({ to }) => to },
    { key: 'date', title: words.date, kind: 'day', value: ({ date }) => date },
  ];
  return (
    <Panel
      id="afloesere"
      title={words.successions}
      help={words.successionsHelp}
      asked={[asked, regionsAsked]}
      empty={rows.length === 0 ? words.noSuccessions : null}
      table={{
        caption: words.successions,
        columns,
        rows,
        rowKey: ({ from, to, date }) => `${from} ${to} ${date}`,
      }}
      tableShown
      fileName="afloesere"
    />
  );
}

const listSuccessions = ({ name, slug, successors }: Body): SuccessionRow[] =>
  (successors ?? []).map(({ date, kind, cluster }) => ({
    ...{ from: name ?? slug, kind, date },
    to: cluster.name ?? cluster.slug,
  }));

function listRegions(regions: readonly RegionOverTime[], chosen: string | null): SuccessionRow[] {
  const nameOf = (code: string): string => regions.find((region) => region.code === code)?.name ?? code;
  return regions.flatMap(({ code, successors }) =>
    (successors ?? [])
      .filter(({ region }) => chosen === null || chosen === code || chosen === region.code)
      .map(({ date, kind, region }) => ({ from: nameOf(code), kind, date, to: nameOf(region.code) })),
  );
}
