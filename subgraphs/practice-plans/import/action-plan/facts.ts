import type { DocumentIdentity, IssueDraft, Place } from '../../../../kernel/import/reading.js';

/** A value and where it stands; no place where whoever imports the document has said so. */
export interface Stated<T> {
  value: T;
  place: Place | null;
}

/** What a cost covers: a year, one time, or all of the plan. */
export type CostPeriodName = 'YEARLY' | 'ONCE' | 'TOTAL';

/** A cost in whole øre. */
export interface CostFact {
  /** Null where a span is stated, or only words ("inden for rammen"). */
  oere: number | null;
  /** Both ends of a span ("600-750 t.kr."). */
  span: { from: number; to: number } | null;
  /** Null where it is not stated what the amount covers. */
  period: CostPeriodName | null;
  /** The plan calls it an estimate or rough. */
  estimated: boolean;
  place: Place;
}

/** One of the things the municipality does. */
export interface ActionMeasureFact {
  name: string;
  /** Plain text, one paragraph a line; null where only the name is stated. */
  description: string | null;
  /** Times a year; 0.5 is every other year; null where the plan gives no number of its own. */
  perYear: number | null;
  /** The words `perYear` rests on. */
  perYearPlace: Place | null;
  /** How often, in the plan's words, also where they give no number ("efter behov", "2-3 gange om året"). */
  frequency: string | null;
  /** The heading or area that it stands under with others. */
  group: string | null;
  /** Who carries it out; a person's name is masked. */
  responsible: string | null;
  /** By when, as exact as stated: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
  deadline: string | null;
  /** How far it is, in the plan's words. */
  status: string | null;
  /** Where frequency, responsible, deadline and status stand. */
  places: Place[];
  /** Whether it stands in the plan's table or as a section or item of its own. */
  inTable: boolean;
  cost: CostFact | null;
  place: Place;
}

/** When the plan holds, as exact as it says (`yyyy`, `yyyy-mm` or `yyyy-mm-dd`); `to` is the last year, month or day. */
export interface PlanPeriodFact {
  from: string | null;
  to: string | null;
  place: Place;
}

/** What a municipality's action plan for doctor coverage says. */
export interface ActionPlanFacts {
  document: DocumentIdentity;
  /** Municipality code. */
  municipality: Stated<string>;
  title: Stated<string>;
  /** `yyyy-mm-dd`; null where only a month, a year or a period is stated. */
  date: Stated<string> | null;
  caseNumber: Stated<string> | null;
  department: Stated<string> | null;
  period: PlanPeriodFact | null;
  /** Of the plan as a whole. */
  cost: CostFact | null;
  /** In the document's order. */
  measures: ActionMeasureFact[];
  issues: IssueDraft[];
  readShare: number;
}
