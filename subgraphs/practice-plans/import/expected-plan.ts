import { batchOf, type Importer, type RowBatch, type RowDraft } from '../../../kernel/import/importer.js';
import type { DocumentIdentity } from '../../../kernel/import/reading.js';
import { DocumentKind } from '../../../kernel/provenance/kinds.js';
import { PlanApproval } from '../plan-approval.js';
import { PlanGoal } from '../plan-goal.js';
import { PracticePlan } from '../practice-plan.js';
import type { ExpectedPlan } from './expected-plan/facts.js';
import { detectExpectedPlan, readExpectedPlan } from './expected-plan/reader.js';
import { findDraftDay, hearingColumns, identifyPlan, PLAN_RANK, toApprovalRows, toGoalRows } from './plan-rows.js';
import { listPlaces, placeColumns } from './places.js';

/** What the minutes of a cluster tell of a practice plan that is still to come. The minutes themselves are another subgraph's. */
export const expectedPlanImporter: Importer = {
  kind: DocumentKind.CLUSTER_MINUTES,
  detect: detectExpectedPlan,
  read: (text, given) => {
    const { document, plan, issues } = readExpectedPlan(text, given);
    return { document, issues, readShare: null, batches: plan === null ? [] : toBatches(document, plan) };
  },
};

function toBatches(document: DocumentIdentity, plan: ExpectedPlan): RowBatch[] {
  const planId = identifyPlan(plan.region.code, plan.validFrom.value);
  return [
    batchOf(PracticePlan, [toPlanRow(planId, document, plan)]),
    batchOf(PlanGoal, toGoalRows(planId, plan.goals)),
    batchOf(PlanApproval, toApprovalRows(planId, plan.approvals)),
  ];
}

function toPlanRow(planId: string, { date }: DocumentIdentity, plan: ExpectedPlan): RowDraft<PracticePlan> {
  const { region, title, validFrom, validTo, draft, hearing, place } = plan;
  return {
    ...{ id: planId, root: planId, rank: PLAN_RANK.expected, statedOn: date, regionCode: region.code },
    title: title?.value ?? null,
    validFrom: validFrom.value,
    validTo: validTo?.value ?? null,
    adopted: false,
    approvedOn: null,
    draftOn: findDraftDay(draft === null ? null : date, hearing?.from ?? null),
    ...hearingColumns(hearing),
    relatedAgreement: null,
    municipalityCount: null,
    places: listPlaces(title?.place, validFrom.place, validTo?.place, draft, hearing?.place, hearing?.deadlinePlace),
    ...placeColumns(place),
  };
}
