import { useFormat, useWords, type Format } from '../language.js';
import { Link } from '../navigation.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { HOME_WORDS, type HomeWords } from '../wording/home.js';
import { TERMS, type Terms } from '../wording/terms.js';
import type { Funding, Initiative } from './money-question.js';

export interface InitiativePanelProps {
  asked: Asked<unknown>;
  initiatives: readonly Initiative[];
  funding: Funding | null;
}

/** What the cluster's money goes to. */
export function InitiativePanel({ asked, initiatives, funding }: InitiativePanelProps) {
  const words = useWords(HOME_WORDS).money;
  const terms = useWords(TERMS);
  const format = useFormat();
  return (
    <Panel
      id="initiativer"
      class="wide"
      title={words.initiatives}
      help={words.initiativesHelp}
      asked={asked}
      empty={initiatives.length === 0 ? words.noInitiatives : null}
      table={{
        caption: words.initiatives,
        columns: listColumns(words, terms, format, funding?.allocated ?? null),
        rows: initiatives,
        rowKey: ({ id }) => id,
        sortedBy: { key: 'amount', descending: true },
      }}
      tableShown
      sources={funding ? [{ document: funding.source.document }] : []}
    />
  );
}

function listColumns(
  words: HomeWords['money'],
  terms: Terms,
  { number, day }: Format,
  allocated: number | null,
): Column<Initiative>[] {
  const share = ({ amount }: Initiative): number | null =>
    amount === null || !allocated ? null : (100 * amount) / allocated;
  return [
    { key: 'name', title: words.initiative, value: ({ name, id }) => name ?? id },
    {
      key: 'status',
      title: words.status,
      value: ({ status }) =>
        status === null || status === 'UNKNOWN'
          ? null
          : (terms.initiativeStatus[status as keyof Terms['initiativeStatus']] ?? status),
    },
    { key: 'amount', title: words.amount, kind: 'kroner', value: ({ amount }) => amount },
    {
      key: 'share',
      title: words.share,
      kind: 'number',
      value: (initiative) => share(initiative),
      csv: (initiative) => roundShare(share(initiative)),
      show: (initiative) => `${number(share(initiative)!)} %`,
    },
    { key: 'until', title: words.until, kind: 'day', value: ({ periodTo }) => periodTo },
    {
      key: 'municipalities',
      title: words.municipalities,
      value: ({ municipalities }) => municipalities?.map(({ name, code }) => name ?? code).join(', ') || null,
    },
    {
      key: 'meeting',
      title: words.meeting,
      kind: 'day',
      value: ({ agendaItems }) => listMeetings(agendaItems)[0]?.date ?? null,
      show: ({ agendaItems }) =>
        listMeetings(agendaItems).map(({ id, date }) => (
          <Link key={id} to={{ name: 'meeting', id }}>
            {date === null ? id : day(date)}
          </Link>
        )),
    },
  ];
}

const roundShare = (share: number | null): number | null => share && Math.round(share * 10) / 10;

/** The meetings that dealt with an initiative, each once. */
function listMeetings(agendaItems: Initiative['agendaItems']): { id: string; date: string | null }[] {
  const meetings = (agendaItems ?? []).flatMap(({ meeting }) => meeting ?? []);
  return [...new Map(meetings.map((meeting) => [meeting.id, meeting])).values()];
}
