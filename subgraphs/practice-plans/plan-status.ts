import { registerEnumType } from 'type-graphql';
import type { PracticePlan } from './practice-plan.js';
import { firstDayOf, lastDayOf } from './partial-date.js';

/** Where a practice plan stands on a day. */
export enum PlanStatus {
  EXPECTED = 'EXPECTED',
  DRAFT = 'DRAFT',
  HEARING = 'HEARING',
  APPROVED = 'APPROVED',
  IN_FORCE = 'IN_FORCE',
  ENDED = 'ENDED',
}

registerEnumType(PlanStatus, {
  name: 'PlanStatus',
  description: 'Where a practice plan stands on a day, as far as the documents tell.',
  valuesConfig: {
    EXPECTED: {
      description:
        'Announced, and no document tells more. A plan that is known only from before its adoption stays EXPECTED from the day it was to begin: it is never taken to be in force.',
    },
    DRAFT: { description: 'A draft is known to exist, outside the hearing and before the plan was to begin.' },
    HEARING: {
      description:
        'In hearing; the last day for answers is part of it. A hearing without a known beginning counts from the day a document tells of the draft, one that begins in a month from its first day.',
    },
    APPROVED: { description: 'A body has approved it, and it has not begun.' },
    IN_FORCE: { description: 'Approved and begun, and not ended.' },
    ENDED: { description: 'Past its last day, or followed by another approved plan of its region.' },
  },
});

/**
 * The status of a plan on a day. `siblings`: all plans of its region; `regionEnd`: the first day its region no longer
 * exists. null is not known: an approved plan without an end of its own, after the region ended or after the day on which
 * a following plan was to begin that no document says was approved.
 */
export function resolveStatus(
  plan: PracticePlan,
  day: string,
  siblings: readonly PracticePlan[],
  regionEnd: string | null,
): PlanStatus | null {
  if (!plan.adopted || plan.validFrom === null || day < plan.validFrom) return resolveStatusBefore(plan, day);
  const begun = siblings.filter(
    (next) => next.validFrom !== null && next.validFrom > plan.validFrom! && next.validFrom <= day,
  );
  if ((plan.validTo !== null && plan.validTo <= day) || begun.some((next) => next.adopted)) return PlanStatus.ENDED;
  if (regionEnd !== null && regionEnd <= day) return null;
  return plan.validTo === null && begun.length > 0 ? null : PlanStatus.IN_FORCE;
}

/** The plan in force on a day on which its region exists, among all plans of the region; null where none is known to be. */
export function findPlanInForce(plans: readonly PracticePlan[], day: string): PracticePlan | null {
  return plans.find((plan) => resolveStatus(plan, day, plans, null) === PlanStatus.IN_FORCE) ?? null;
}

function resolveStatusBefore(plan: PracticePlan, day: string): PlanStatus {
  if (plan.adopted && (plan.approvedOn === null || lastDayOf(plan.approvedOn) <= day)) return PlanStatus.APPROVED;
  const { hearingDeadline, hearingTo, draftOn } = plan;
  const hearingStart = plan.hearingFrom ?? draftOn;
  const hearingEnd = hearingDeadline ?? (hearingTo === null ? null : lastDayOf(hearingTo));
  const isHeard = hearingStart !== null && hearingEnd !== null && firstDayOf(hearingStart) <= day && day <= hearingEnd;
  if (isHeard) return PlanStatus.HEARING;
  const isToHaveBegun = plan.validFrom !== null && plan.validFrom <= day;
  return !isToHaveBegun && draftOn !== null && firstDayOf(draftOn) <= day ? PlanStatus.DRAFT : PlanStatus.EXPECTED;
}
