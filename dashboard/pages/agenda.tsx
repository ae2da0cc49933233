import { useFormat, useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { MEETING_WORDS } from '../wording/meeting.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { AgendaItemDetail } from './agenda-item.js';
import { Badge } from './badge.js';
import type { AgendaItem, Meeting } from './meeting-record.js';
import { usePart } from './part.js';
import { usePlaceColumn } from './place-column.js';
import { NotImported, NotImportedNote } from './prose.js';

/** The agenda as a table, and below it each item with its words. */
export function AgendaPanel({ asked, meeting }: { asked: Asked<unknown>; meeting: Meeting }) {
  const words = useWords(MEETING_WORDS);
  const { agendaItems: items } = meeting;
  const absent = new Set(meeting.attendance.flatMap((seat) => (seat.absent && seat.name ? [seat.name] : [])));
  const columns = useAgendaColumns();
  return (
    <Panel
      id="dagsorden"
      title={words.agenda}
      help={words.agendaHelp}
      {...usePart(asked, items, words.noAgenda)}
      table={{ caption: words.agenda, columns, rows: items, rowKey: ({ id }) => id }}
      fileName={`dagsorden-${meeting.id}`}
      exported={{ table: 'agenda-items', filters: { cluster: meeting.cluster.slug } }}
      sources={[meeting.source]}
    >
      {items.some(({ recommendations }) => recommendations === null) && <NotImportedNote />}
      <ol class="agenda">
        {items.map((item) => (
          <li key={item.id}>
            <AgendaItemDetail item={item} absent={absent} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function useAgendaColumns(): Column<AgendaItem>[] {
  const words = useWords(MEETING_WORDS);
  const terms = useWords(TERMS);
  const { number } = useFormat();
  const outcomeOf = ({ decision }: AgendaItem) => decision?.outcome ?? null;
  return [
    { key: 'number', title: words.number, kind: 'number', value: (item) => item.number },
    { key: 'title', title: words.item, value: ({ title }) => title },
    { key: 'kind', title: words.kind, value: ({ kind }) => nameTerm(terms.agendaKind, kind) },
    {
      key: 'outcome',
      title: words.outcome,
      value: (item) => nameTerm(terms.outcome, outcomeOf(item)),
      show: (item) => <Badge value={outcomeOf(item)!}>{nameTerm(terms.outcome, outcomeOf(item)!)}</Badge>,
    },
    { key: 'time', title: words.time, value: ({ startTime }) => startTime },
    {
      key: 'recommendations',
      title: words.recommendations,
      kind: 'number',
      value: ({ recommendations }) => recommendations?.length ?? null,
      blank: <NotImported />,
    },
    {
      key: 'appendices',
      title: words.appendices,
      kind: 'number',
      value: ({ appendices }) => appendices?.length ?? null,
      show: ({ appendices }) => number(appendices!.length),
    },
    usePlaceColumn(),
  ];
}
