import type { DocumentIdentity, IssueDraft, Place } from '../../../../kernel/import/reading.js';
import type { PlanGoalFact } from '../plan-text/goals.js';
import type { HearingFact } from '../plan-text/hearing.js';
import type { RegionFact } from '../plan-text/region.js';
import type { ApprovalFact, Stated } from '../practice-plan-approval/facts.js';

/** What minutes say of a practice plan that is not adopted yet. */
export interface ExpectedPlan {
  /** The plan's name; null where the minutes only say "praksisplanen". */
  title: Stated<string> | null;
  /** The region of the cluster whose minutes they are. */
  region: RegionFact;
  /** First day it is to be in force, `yyyy-mm-dd`. */
  validFrom: Stated<string>;
  /** First day no longer covered, `yyyy-mm-dd`; null where no end is stated. */
  validTo: Stated<string> | null;
  /** Where it says that a draft exists; null where it does not. */
  draft: Place | null;
  hearing: HearingFact | null;
  /** The approvals that are to come: body and date as far as stated, outcome null. */
  approvals: ApprovalFact[];
  goals: PlanGoalFact[];
  /** Where the minutes begin to speak of it. */
  place: Place;
}

/** What the minutes of a cluster say of a coming practice plan. */
export interface ExpectedPlanFacts {
  /** The same as the clusters' own reader gives it. */
  document: DocumentIdentity;
  /** Null where the minutes do not say enough to know which plan they mean. */
  plan: ExpectedPlan | null;
  issues: IssueDraft[];
}
