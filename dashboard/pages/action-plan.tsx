import { useFormat, useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import { useQuestion, type Asked } from '../use-question.js';
import { PLAN_WORDS } from '../wording/plans.js';
import ONE_ACTION_PLAN from '../../schema/operations/one-action-plan.graphql?raw';
import { ActionMeasuresPanel } from './action-measures.js';
import { CostText } from './cost-text.js';
import { usePart } from './part.js';
import { Facts } from './facts.js';
import { Heading } from './heading.js';
import type { PageProps } from './index.js';
import { NotFound } from './not-found.js';
import { PageContent } from './page-content.js';
import { usePlaceColumn } from './place-column.js';
import type { ActionPlan, MeasureStatement } from './plan-record.js';

interface OneActionPlan {
  actionPlan: ActionPlan | null;
}

/** One action plan for doctor coverage: what it does, how often, at what cost, and what others say of it. */
export default function ActionPlanPage({ id }: PageProps) {
  const words = useWords(PLAN_WORDS);
  const asked = useQuestion<OneActionPlan>(ONE_ACTION_PLAN, { plan: id });
  return (
    <PageContent
      asked={asked}
      title={words.actionPlan}
      record={({ actionPlan }) => actionPlan}
      missing={<NotFound title={words.actionPlan} id={id} list="plans" listTitle={words.allPlans} />}
    >
      {(plan) => (
        <>
          <ActionPlanHead plan={plan} />
          <ActionMeasuresPanel asked={asked} plan={plan} />
          <StatementsPanel asked={asked} plan={plan} />
        </>
      )}
    </PageContent>
  );
}

function ActionPlanHead({ plan }: { plan: ActionPlan }) {
  const words = useWords(PLAN_WORDS);
  const { day } = useFormat();
  const written = (date: string | null) => date && day(date);
  return (
    <Heading title={plan.title ?? plan.id} kind={words.actionPlan}>
      <Facts
        facts={[
          { name: words.municipality, value: plan.municipality?.name ?? null },
          { name: words.date, value: written(plan.date) },
          { name: words.caseNumber, value: plan.caseNumber },
          { name: words.department, value: plan.department },
          { name: words.period, value: words.periodOf(written(plan.periodFrom), written(plan.periodTo)) },
          { name: words.cost, value: plan.cost && <CostText cost={plan.cost} /> },
        ]}
      />
    </Heading>
  );
}

/** What other documents say of how often something takes place in the municipality. */
function StatementsPanel({ asked, plan }: { asked: Asked<unknown>; plan: ActionPlan }) {
  const words = useWords(PLAN_WORDS);
  const statements = plan.municipality?.measureStatements ?? [];
  const columns: Column<MeasureStatement>[] = [
    { key: 'event', title: words.event, value: ({ event }) => event },
    { key: 'perYear', title: words.perYear, kind: 'number', value: ({ perYear }) => perYear },
    // A year is a name, not an amount: it takes no thousands separator.
    { key: 'year', title: words.year, value: ({ year }) => String(year) },
    usePlaceColumn(),
  ];
  return (
    <Panel
      id="andre-dokumenter"
      title={words.elsewhere}
      help={words.elsewhereHelp}
      {...usePart(asked, plan.municipality?.measureStatements, words.noElsewhere)}
      table={{ caption: words.elsewhere, columns, rows: statements, rowKey: ({ event, year }) => `${event} ${year}` }}
      tableShown
      fileName={`andre-dokumenter-${plan.id}`}
      sources={statements.map(({ source }) => source)}
    />
  );
}
