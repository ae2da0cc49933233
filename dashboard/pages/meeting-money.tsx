import { useFormat, useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { SourcePlace } from '../source-place.js';
import type { Column } from '../table.js';
import { useQuestion } from '../use-question.js';
import { MEETING_WORDS } from '../wording/meeting.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { amountOf } from '../home/money-gap.js';
import CLUSTER_FUNDING from '../../schema/operations/cluster-funding.graphql?raw';
import { Facts } from './facts.js';
import { Badge } from './badge.js';

interface Line {
  label: string;
  kind: string;
  amount: number | null;
  source: { line: number };
}

interface Statement {
  date: string;
  allocated: number | null;
  committed: number | null;
  recommended: number | null;
  remaining: number | null;
  balanced: boolean | null;
  lines: Line[];
  source: SourcePlace;
}

interface Funding {
  cluster: { funding: Statement | null } | null;
}

/** The statement of the cluster's money that stands in the minutes of a meeting. */
export function MeetingMoneyPanel({ cluster, day: meetingDay }: { cluster: string; day: string }) {
  const words = useWords(MEETING_WORDS);
  const terms = useWords(TERMS);
  const { day, kroner } = useFormat();
  const asked = useQuestion<Funding>(CLUSTER_FUNDING, { cluster, asOf: meetingDay });
  const latest = asked.data?.cluster?.funding ?? null;
  // An older statement than the meeting stands in other minutes.
  const statement = latest?.date === meetingDay ? latest : null;
  const money = (amount: number | null) => (amount === null ? null : kroner(amount));
  const columns: Column<Line>[] = [
    { key: 'label', title: words.line, value: ({ label }) => label },
    { key: 'kind', title: words.lineKind, value: ({ kind }) => nameTerm(terms.fundingLine, kind) },
    { key: 'amount', title: words.amount, kind: 'kroner', value: (line) => amountOf(line) },
  ];
  return (
    <Panel
      id="midler"
      title={words.money}
      help={statement && words.moneyHelp(day(statement.date))}
      asked={asked}
      empty={statement === null ? words.noMoney : null}
      table={{
        caption: words.money,
        columns,
        rows: statement?.lines ?? [],
        rowKey: ({ source, label }) => `${source.line} ${label}`,
        rowClass: ({ kind }) => (kind === 'SUBTOTAL' || kind === 'REMAINING' ? 'sum' : undefined),
      }}
      tableShown
      fileName={`klyngemidler-${cluster}-${meetingDay}`}
      sources={statement ? [statement.source] : []}
    >
      {statement && (
        <Facts
          facts={[
            { name: words.allocated, value: money(statement.allocated) },
            { name: words.committed, value: money(statement.committed) },
            { name: words.recommended, value: money(statement.recommended) },
            { name: words.remaining, value: money(statement.remaining) },
            {
              name: words.balanced,
              value: statement.balanced === null ? null : <Balance holds={statement.balanced} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Balance({ holds }: { holds: boolean }) {
  const words = useWords(MEETING_WORDS);
  return <Badge value={holds ? 'APPROVED' : 'ERROR'}>{holds ? words.sumsMatch : words.sumsDiffer}</Badge>;
}
