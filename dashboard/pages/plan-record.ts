import type { MunicipalityName, ThemeName } from './meeting-record.js';
import type { Place } from './place-record.js';

/** A practice plan as one-practice-plan.graphql tells of it. */
export interface PracticePlan {
  id: string;
  title: string | null;
  validFrom: string | null;
  /** First day no longer covered. */
  validTo: string | null;
  status: string | null;
  relatedAgreement: string | null;
  municipalityCount: number | null;
  /** null: the sector that knows regions is down. */
  region: { code: string; name: string | null; municipalities: MunicipalityName[] | null } | null;
  hearing: { from: string | null; to: string | null; deadline: string | null } | null;
  approvals: PlanApproval[] | null;
  themes: PlanTheme[] | null;
  goals: { kind: string; text: string; source: Place }[] | null;
  discussedIn: PlanDiscussion[] | null;
  sources: Place[] | null;
}

export interface PlanApproval {
  body: string | null;
  date: string | null;
  outcome: string | null;
  text: string | null;
  caseNumber: string | null;
  municipality: MunicipalityName | null;
  source: Place;
}

export interface PlanTheme {
  name: string;
  efforts: string[];
  themes: ThemeName[];
  source: Place;
}

export interface PlanDiscussion {
  id: string;
  number: number | null;
  title: string | null;
  decision: { outcome: string | null } | null;
  meeting: { id: string; date: string | null; cluster: { slug: string; name: string | null } } | null;
}

/** An action plan as one-action-plan.graphql tells of it. */
export interface ActionPlan {
  id: string;
  title: string | null;
  date: string | null;
  caseNumber: string | null;
  department: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  municipality: (MunicipalityName & { measureStatements: MeasureStatement[] | null }) | null;
  cost: Cost | null;
  measures: ActionMeasure[] | null;
  source: Place | null;
}

export interface Cost {
  amount: number | null;
  period: string | null;
  estimated: boolean;
}

export interface ActionMeasure {
  id: string;
  name: string;
  description: string | null;
  inTable: boolean;
  perYear: number | null;
  event: string | null;
  cost: Cost | null;
  themes: ThemeName[];
  source: Place;
}

export interface MeasureStatement {
  event: string;
  perYear: number;
  year: number;
  source: Place;
}

/** A proposal as one-national-proposal.graphql tells of it. */
export interface NationalProposal {
  id: string;
  title: string | null;
  publisher: string | null;
  date: string | null;
  objectives: string[] | null;
  objectiveSources: Place[] | null;
  measures: NationalMeasure[] | null;
  source: Place | null;
}

export interface NationalMeasure {
  id: string;
  group: string | null;
  name: string;
  detail: string | null;
  numbers: PlanNumber[];
  themes: ThemeName[];
  source: Place;
}

export interface PlanNumber {
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string | null;
  per: string | null;
  by: string | null;
  estimated: boolean;
}
