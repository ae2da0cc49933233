import type { DocumentIdentity, IssueDraft, Place } from '../../../../kernel/import/reading.js';
import type { DecisionOutcome } from '../../../../kernel/provenance/kinds.js';
import type { PlanGoalFact } from '../plan-text/goals.js';
import type { HearingFact } from '../plan-text/hearing.js';
import type { RegionFact } from '../plan-text/region.js';

/** A value and where it stands. */
export interface Stated<T> {
  value: T;
  place: Place;
}

/** What a body made of a practice plan. */
export interface ApprovalFact {
  /** As written; null where the document does not name it. */
  body: string | null;
  /** Code of the body's municipality: from the decision's heading, else as given; null for regional bodies and where unknown. */
  municipality: string | null;
  /** `yyyy-mm-dd` (`yyyy-mm` where no day is stated); null where no date is stated. */
  date: string | null;
  /** Null where no rule understood the decision. */
  outcome: DecisionOutcome | null;
  /** The decision's own words, one paragraph a line. */
  text: string | null;
  caseNumber: string | null;
  place: Place;
}

/** A theme (the plan's own heading, not the vocabulary's) and what is to be done under it. */
export interface PlanThemeFact {
  name: string;
  efforts: string[];
  place: Place;
}

/** The plan that is up for approval. */
export interface ApprovedPlanFacts {
  /** The plan's own name. */
  title: Stated<string>;
  region: RegionFact;
  /** First day in force, `yyyy-mm-dd`; its year is part of the plan's id. */
  validFrom: Stated<string>;
  /** First day no longer covered, `yyyy-mm-dd`; null where no end is stated. */
  validTo: Stated<string> | null;
  themes: PlanThemeFact[];
  goals: PlanGoalFact[];
  hearing: HearingFact | null;
  /** The agreement the plan carries out ("Sundhedsaftalen" and its years). */
  relatedAgreement: Stated<string> | null;
  /** How many municipalities are asked to approve it. */
  municipalityCount: Stated<number> | null;
}

/** What a document about the approval of a practice plan says. */
export interface PracticePlanApprovalFacts {
  document: DocumentIdentity;
  plan: ApprovedPlanFacts;
  /** What is decided is that a draft goes out for hearing: nothing in the document approves the plan. */
  isForHearing: boolean;
  /** The decisions of this document, in its order. */
  approvals: ApprovalFact[];
  /** Approvals by other bodies that the case only mentions, mostly without a date. */
  earlierApprovals: ApprovalFact[];
  issues: IssueDraft[];
  readShare: number;
}
