import { Choice } from '../choice.js';
import { useFormat, useWords } from '../language.js';
import { useNavigation } from '../navigation.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import { useQuestion } from '../use-question.js';
import { MEETING_WORDS } from '../wording/meeting.js';
import { PAGE_WORDS } from '../wording/pages.js';
import MEETINGS_ON_FILE from '../../schema/operations/meetings-on-file.graphql?raw';
import { createPager, CutNote, type Connection } from './all-pages.js';
import { Heading } from './heading.js';
import { useMeetingColumns } from './meeting-columns.js';
import type { MeetingOfCluster } from './meeting-record.js';
import { usePart } from './part.js';
import { usePlaceColumn } from './place-column.js';
import type { Place } from './place-record.js';

interface MeetingOnFile extends MeetingOfCluster {
  cluster: { slug: string; name: string | null };
  agendaItems: { number: number | null }[];
  source: Place;
}

interface MeetingsOnFile {
  clusterMeetings: Connection<MeetingOnFile> | null;
}

const askWhole = createPager<MeetingsOnFile>({ after: ({ clusterMeetings }) => clusterMeetings });

/** The meetings of all clusters and councils, or of one. */
export default function MeetingsPage() {
  const words = useWords(MEETING_WORDS);
  const pageWords = useWords(PAGE_WORDS);
  const { filters, choose } = useNavigation();
  const { compare } = useFormat();
  // All meetings, whichever body is chosen: they tell which bodies there are to choose.
  const asked = useQuestion<MeetingsOnFile>(MEETINGS_ON_FILE, {}, askWhole);
  const list = asked.data?.clusterMeetings ?? null;
  const bodies = new Map(list?.nodes.map(({ cluster }) => [cluster.slug, cluster.name ?? cluster.slug]));
  const options = [...bodies].map(([value, name]) => ({ value, name }));
  const shown = list && list.nodes.filter(({ cluster }) => !filters.cluster || cluster.slug === filters.cluster);
  return (
    <>
      <Heading title={words.meetings}>
        <p>{words.meetingsHelp}</p>
      </Heading>
      <Panel
        id="moeder"
        title={words.meetingsOnFile}
        {...usePart(asked, shown, words.noMeetings)}
        controls={
          <Choice
            label={words.cluster}
            value={filters.cluster ?? ''}
            any={pageWords.all}
            options={options.sort((one, other) => compare(one.name, other.name))}
            onChoose={(cluster) => choose({ cluster })}
          />
        }
        table={{
          caption: words.meetings,
          columns: useColumns(),
          rows: shown ?? [],
          rowKey: ({ id }) => id,
          sortedBy: { key: 'date', descending: true },
        }}
        tableShown
        exported={{ table: 'meetings', filters: { cluster: filters.cluster } }}
      >
        <CutNote list={list} />
      </Panel>
    </>
  );
}

function useColumns(): Column<MeetingOnFile>[] {
  const words = useWords(MEETING_WORDS);
  const [date, ...others] = useMeetingColumns();
  return [
    date!,
    { key: 'cluster', title: words.cluster, value: ({ cluster }) => cluster.name ?? cluster.slug },
    ...others,
    {
      key: 'items',
      title: words.items,
      kind: 'number',
      // The agenda of a meeting without minutes is not known; it is not empty.
      value: ({ status, agendaItems }) => (status === 'HELD' ? agendaItems.length : null),
    },
    usePlaceColumn(),
  ];
}
