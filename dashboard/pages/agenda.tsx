import { useFormat, useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { MEETING_WORDS } from '../wording/meeting.js';
import { PAGE_WORDS } from '../wording/pages.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { AgendaItemDetail } from './agenda-item.js';
import { Mark } from './mark.js';
import type { AgendaItem, Meeting } from './meeting-record.js';
import { PlaceLink } from './place.js';
import { NotImportedNote } from './prose.js';

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
      asked={asked}
      empty={items.length === 0 ? words.noAgenda : null}
      table={{ caption: words.agenda, columns, rows: items, rowKey: ({ id }) => id }}
      fileName={`dagsorden-${meeting.id}`}
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
  const { source } = useWords(PAGE_WORDS);
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
      show: (item) => <Mark value={outcomeOf(item)!}>{nameTerm(terms.outcome, outcomeOf(item)!)}</Mark>,
    },
    { key: 'time', title: words.time, value: ({ startTime }) => startTime },
    {
      key: 'recommendations',
      title: words.recommendations,
      kind: 'number',
      value: ({ recommendations }) => recommendations?.length ?? null,
    },
    {
      key: 'appendices',
      title: words.appendices,
      kind: 'number',
      value: ({ appendices }) => appendices?.length ?? null,
      show: ({ appendices }) => number(appendices!.length),
    },
    {
      key: 'source',
      title: source,
      value: ({ source }) => source.line,
      show: ({ source }) => <PlaceLink place={source} />,
    },
  ];
}
