import { lastDayBefore } from '../last-day.js';
import { useFormat, useWords } from '../language.js';
import { useQuestion } from '../use-question.js';
import { PLAN_WORDS } from '../wording/plans.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import ONE_PRACTICE_PLAN from '../../schema/operations/one-practice-plan.graphql?raw';
import { DayChoice, useDay } from './day-choice.js';
import { Facts } from './facts.js';
import { Heading } from './heading.js';
import type { PageProps } from './index.js';
import { Badge } from './badge.js';
import { NotFound } from './not-found.js';
import { PageContent } from './page-content.js';
import { ApprovalsPanel } from './plan-approvals.js';
import { CoveredPanel, DiscussedPanel } from './plan-reach.js';
import { GoalsPanel, PlanThemesPanel } from './plan-content.js';
import type { PracticePlan } from './plan-record.js';

interface OnePracticePlan {
  practicePlan: PracticePlan | null;
}

/** One practice plan: where it stands on a day, who approved it, what it says, and whom it is for. */
export default function PracticePlanPage({ id }: PageProps) {
  const words = useWords(PLAN_WORDS);
  const asked = useQuestion<OnePracticePlan>(ONE_PRACTICE_PLAN, { plan: id, asOf: useDay() });
  return (
    <PageContent
      asked={asked}
      title={words.practicePlan}
      record={({ practicePlan }) => practicePlan}
      missing={<NotFound title={words.practicePlan} id={id} list="plans" listTitle={words.allPlans} />}
    >
      {(plan) => (
        <>
          <PlanHead plan={plan} />
          <ApprovalsPanel asked={asked} plan={plan} />
          <PlanThemesPanel asked={asked} plan={plan} />
          <GoalsPanel asked={asked} plan={plan} />
          <CoveredPanel asked={asked} plan={plan} />
          <DiscussedPanel asked={asked} plan={plan} />
        </>
      )}
    </PageContent>
  );
}

function PlanHead({ plan }: { plan: PracticePlan }) {
  const words = useWords(PLAN_WORDS);
  const terms = useWords(TERMS);
  const { day, number } = useFormat();
  const asOf = useDay();
  const { title, status, region, hearing, municipalityCount } = plan;
  const written = (date: string | null) => date && day(date);
  return (
    <Heading title={words.titleOf(title ?? plan.id, region?.name ?? null)} kind={words.practicePlan}>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <DayChoice />
      </form>
      <Facts
        facts={[
          {
            name: words.statusOn(day(asOf)),
            value: status && <Badge value={status}>{nameTerm(terms.planStatus, status)}</Badge>,
          },
          {
            name: words.period,
            value: words.periodOf(written(plan.validFrom), written(lastDayBefore(plan.validTo))),
          },
          { name: words.region, value: region?.name ?? null },
          { name: words.askedMunicipalities, value: municipalityCount === null ? null : number(municipalityCount) },
          { name: words.agreement, value: plan.relatedAgreement },
          ...(hearing === null
            ? [{ name: words.hearing, value: <span class="faint">{words.notStated}</span> }]
            : [
                { name: words.hearingPeriod, value: writeSpan(written(hearing.from), written(hearing.to), words.span) },
                { name: words.deadline, value: written(hearing.deadline) },
              ]),
        ]}
      />
      {status === 'EXPECTED' && <p class="note">{words.expectedNote}</p>}
      {status === null && plan.validFrom !== null && plan.validFrom <= asOf && (
        <p class="note">{words.unknownStatusNote}</p>
      )}
    </Heading>
  );
}

function writeSpan(from: string | null, to: string | null, span: (from: string, to: string) => string): string | null {
  if (from === null || to === null) return from ?? to;
  return from === to ? from : span(from, to);
}
