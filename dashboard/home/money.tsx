import { useCallback } from 'preact/hooks';
import { Chart, type Ink } from '../chart.js';
import { useFormat, useWords } from '../language.js';
import { Panel, SourceLink } from '../panel.js';
import type { Asked } from '../use-question.js';
import { FRAME_WORDS } from '../wording/frame.js';
import { HOME_WORDS } from '../wording/home.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { AllocationPanel } from './allocations.js';
import type { Selection } from './choices.js';
import { InitiativePanel } from './initiatives.js';
import { drawMoney, MONEY_CHART_HEIGHT } from './money-chart.js';
import { amountOf, findGap, listTransfers } from './money-gap.js';
import type { ClusterMoney, Funding, FundingLine } from './money-question.js';

export interface MoneyPanelsProps {
  selection: Selection;
  /** The question of what can be chosen: without an answer of the clusters, none can be. */
  choices: Asked<unknown>;
  asked: Asked<ClusterMoney>;
}

/** The money of the chosen cluster: the statement, what it goes to, and who gets it. */
export function MoneyPanels({ selection, choices, asked }: MoneyPanelsProps) {
  const cluster = asked.data?.cluster ?? null;
  return (
    <>
      <StatementPanel selection={selection} choices={choices} asked={asked} />
      {cluster && (
        <>
          <AllocationPanel asked={asked} initiatives={cluster.initiatives ?? []} cluster={cluster.slug} />
          <InitiativePanel asked={asked} initiatives={cluster.initiatives ?? []} funding={cluster.funding} />
        </>
      )}
    </>
  );
}

/** The statement as a waterfall, with a mark where its sums do not match. */
function StatementPanel({ selection, choices, asked }: MoneyPanelsProps) {
  const words = useWords(HOME_WORDS).money;
  const terms = useWords(TERMS);
  const format = useFormat();
  const funding = asked.data?.cluster?.funding ?? null;
  const name = selection.cluster?.name ?? selection.cluster?.slug ?? null;
  return (
    <Panel
      id="klyngemidler"
      class={funding ? 'narrow' : 'wide'}
      title={name === null ? words.plainTitle : words.title(name)}
      help={funding && words.help(format.day(funding.date))}
      asked={name === null ? choices : asked}
      empty={funding ? null : name === null ? words.choose : words.empty(name, format.day(selection.asOf))}
      table={
        funding
          ? {
              caption: words.statement,
              columns: [
                { key: 'line', title: words.line, value: ({ label }: FundingLine) => label },
                { key: 'kind', title: words.kind, value: ({ kind }: FundingLine) => nameTerm(terms.fundingLine, kind) },
                {
                  key: 'amount',
                  title: words.amount,
                  kind: 'kroner',
                  value: (line: FundingLine) => amountOf(line),
                },
                {
                  key: 'source',
                  title: words.source,
                  value: ({ source }: FundingLine) => source.line,
                  show: ({ source }: FundingLine) => (
                    <SourceLink place={{ ...source, document: funding.source.document }} isShort />
                  ),
                },
              ],
              rows: funding.lines,
              rowKey: ({ source, label }: FundingLine) => `${source.line} ${label}`,
              rowClass: ({ kind }: FundingLine) => (kind === 'SUBTOTAL' || kind === 'HEADING' ? 'strong' : undefined),
            }
          : undefined
      }
      fileName={`klyngemidler-${selection.cluster?.slug ?? ''}`}
      sources={funding ? [funding.source] : []}
      sectors={['clusters']}
      exported={{ table: 'funding-lines', filters: { cluster: selection.cluster?.slug, asOf: selection.asOf } }}
    >
      {funding && <Statement funding={funding} />}
    </Panel>
  );
}

function Statement({ funding }: { funding: Funding }) {
  const words = useWords(HOME_WORDS).money;
  const { kroner } = useFormat();
  const { unknown } = useWords(FRAME_WORDS);
  const write = (amount: number | null): string => (amount === null ? unknown : kroner(amount));
  const { allocated, committed, recommended, remaining } = funding;
  const draw = useCallback((ink: Ink) => drawMoney({ funding, words, write }, ink), [funding, words, kroner]);
  return (
    <>
      <Chart
        label={words.chart(write(allocated), write(committed), write(recommended), write(remaining))}
        height={MONEY_CHART_HEIGHT}
        draw={draw}
      />
      <Balance funding={funding} />
    </>
  );
}

/** Whether the sums match; where they do not, by how much, in the words of the check. */
function Balance({ funding }: { funding: Funding }) {
  const words = useWords(HOME_WORDS).money;
  const { kroner } = useFormat();
  const { unknown } = useWords(FRAME_WORDS);
  const gap = findGap(funding, funding.lines);
  const transfers = listTransfers(funding.lines);
  const { balanced, issues } = funding;
  const isOdd = balanced === false || (gap !== null && gap !== 0);
  return (
    <div class={isOdd ? 'mark odd' : 'mark'}>
      <p>{balanced === null ? words.unchecked : balanced ? words.balanced : words.unbalanced}</p>
      {gap !== null && gap !== 0 && <p>{words.doesNotMeet(kroner(Math.abs(gap)))}</p>}
      {transfers.map(({ label, amount, source }) => (
        <p key={source.line}>{words.moved(label, amount === null ? unknown : kroner(amount))}</p>
      ))}
      {issues.length > 0 && (
        <ul>
          {issues.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
