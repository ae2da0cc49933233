import { useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { PLAN_WORDS } from '../wording/plans.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { usePart } from './part.js';
import { Badge } from './badge.js';
import { usePlaceColumn } from './place-column.js';
import type { PlanApproval, PracticePlan } from './plan-record.js';
import { NotImported, Prose } from './prose.js';

/** Who decided what on a practice plan, and when. */
export function ApprovalsPanel({ asked, plan }: { asked: Asked<unknown>; plan: PracticePlan }) {
  const words = useWords(PLAN_WORDS);
  const terms = useWords(TERMS);
  const approvals = plan.approvals ?? [];
  const columns: Column<PlanApproval>[] = [
    { key: 'body', title: words.body, value: ({ body }) => body },
    { key: 'date', title: words.date, kind: 'day', value: ({ date }) => date },
    {
      key: 'outcome',
      title: words.outcome,
      value: ({ outcome }) => nameTerm(terms.outcome, outcome),
      show: ({ outcome }) => <Badge value={outcome!}>{nameTerm(terms.outcome, outcome!)}</Badge>,
    },
    { key: 'case', title: words.caseNumber, value: ({ caseNumber }) => caseNumber },
    {
      key: 'municipality',
      title: words.municipality,
      value: ({ municipality }) => municipality?.name ?? null,
      blank: <span class="faint">{words.notStated}</span>,
    },
    {
      key: 'text',
      title: words.wording,
      value: ({ text }) => text,
      show: ({ text }) => <Prose text={text} />,
      blank: <NotImported />,
    },
    usePlaceColumn(),
  ];
  return (
    <Panel
      id="godkendelser"
      title={words.approvals}
      help={words.approvalsHelp}
      {...usePart(asked, plan.approvals, words.noApprovals)}
      table={{
        caption: words.approvals,
        columns,
        rows: approvals,
        rowKey: ({ source, body }) => `${source.document.id} ${source.line} ${body}`,
      }}
      tableShown
      fileName={`godkendelser-${plan.id}`}
      sources={approvals.map(({ source }) => source)}
    />
  );
}
