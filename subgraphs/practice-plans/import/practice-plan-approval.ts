import { batchOf, type Importer, type RowDraft } from '../../../kernel/import/importer.js';
import { DecisionOutcome, DocumentKind } from '../../../kernel/provenance/kinds.js';
import { ThemeTagRow } from '../../../kernel/themes/theme-tag-row.js';
import { PlanApproval } from '../plan-approval.js';
import { PlanGoal } from '../plan-goal.js';
import { PlanTheme } from '../plan-theme.js';
import { PracticePlan } from '../practice-plan.js';
import {
  findDraftDay,
  hearingColumns,
  identifyPlan,
  PLAN_RANK,
  toApprovalRows,
  toGoalRows,
  toThemeRows,
} from './plan-rows.js';
import { listPlaces, placeColumns } from './places.js';
import type { ApprovalFact, PracticePlanApprovalFacts } from './practice-plan-approval/facts.js';
import { detectPracticePlanApproval, readPracticePlanApproval } from './practice-plan-approval/reader.js';

/** What a body decided on a practice plan, and what its case says of the plan. */
export const practicePlanApprovalImporter: Importer = {
  kind: DocumentKind.PRACTICE_PLAN_APPROVAL,
  detect: detectPracticePlanApproval,
  read: (text, given) => {
    const facts = readPracticePlanApproval(text, given);
    const { document, plan, approvals, earlierApprovals, issues, readShare } = facts;
    const planId = identifyPlan(plan.region.code, plan.validFrom.value);
    const themes = toThemeRows(planId, plan.themes);
    return {
      ...{ document, issues, readShare },
      batches: [
        batchOf(PracticePlan, [toPlanRow(planId, facts)]),
        batchOf(PlanApproval, toApprovalRows(planId, [...approvals, ...earlierApprovals])),
        batchOf(PlanTheme, themes.rows),
        batchOf(PlanGoal, toGoalRows(planId, plan.goals)),
        batchOf(ThemeTagRow, themes.tags),
      ],
    };
  },
};

function toPlanRow(
  planId: string,
  { document, plan, isForHearing, approvals, earlierApprovals }: PracticePlanApprovalFacts,
): RowDraft<PracticePlan> {
  const { title, region, validFrom, validTo, hearing, relatedAgreement, municipalityCount } = plan;
  const approving = isForHearing ? [] : findApproving(approvals, earlierApprovals);
  const approvalDates = approving.map(({ date }) => date).filter((date) => date !== null);
  return {
    ...{ id: planId, root: planId, rank: PLAN_RANK.decided, statedOn: document.date, regionCode: region.code },
    title: title.value,
    validFrom: validFrom.value,
    validTo: validTo?.value ?? null,
    adopted: approving.length > 0,
    approvedOn: approving.length > 0 ? (approvalDates.sort()[0] ?? document.date) : null,
    draftOn: findDraftDay(document.date, hearing?.from ?? null),
    ...hearingColumns(hearing),
    relatedAgreement: relatedAgreement?.value ?? null,
    municipalityCount: municipalityCount?.value ?? null,
    places: listPlaces(
      validFrom.place,
      validTo?.place,
      hearing?.place,
      hearing?.deadlinePlace,
      relatedAgreement?.place,
      region.place,
    ),
    ...placeColumns(title.place),
  };
}

/**
 * The decisions by which the plan counts as approved. Those of the document's own bodies say it; what its case mentions of
 * other bodies counts only where the own decision is not told, for a plan that was put off is not known to be adopted.
 */
function findApproving(own: readonly ApprovalFact[], earlier: readonly ApprovalFact[]): ApprovalFact[] {
  const isTold = own.some(({ outcome }) => outcome !== null);
  return (isTold ? own : earlier).filter(({ outcome }) => outcome === DecisionOutcome.APPROVED);
}
