import type { DocumentIdentity, IssueDraft, Place } from '../../../../kernel/import/reading.js';

/** A number of people, clinics or places that a proposal aims at or expects. */
export interface PlanNumberFact {
  /** Null where the proposal gives a span or a bound. */
  value: number | null;
  min: number | null;
  max: number | null;
  /** What is counted, as written: "uddannelseslæger". */
  unit: string;
  /** Per what, as a Danish word ("år", "måned"); null where it is a number once and for all. */
  per: string | null;
  /** When it is to be reached: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
  by: string | null;
  /** It is an expectation or rough; a number that is promised or aimed at is not. */
  estimated: boolean;
  place: Place;
}

/** What the proposal is to achieve. */
export interface ObjectiveFact {
  text: string;
  place: Place;
}

/** One of the things the proposal wants to do. */
export interface NationalMeasureFact {
  /** The heading of the list it stands in; null for a measure that has a heading of its own. */
  group: string | null;
  /** Its own heading, or the first sentence of its item without the full stop. */
  name: string;
  /** What more is said of it; null where nothing is. */
  detail: string | null;
  numbers: PlanNumberFact[];
  place: Place;
}

/** What a national proposal on doctor coverage says. */
export interface NationalProposalFacts {
  document: DocumentIdentity;
  title: { value: string; place: Place };
  /** Who proposes, as the document names it ("regeringen"), or as given. */
  publisher: { value: string; place: Place | null } | null;
  /** As exact as stated. */
  date: { value: string; place: Place | null } | null;
  objectives: ObjectiveFact[];
  measures: NationalMeasureFact[];
  /** All numbers of the proposal in the document's order, those of its measures among them. */
  numbers: PlanNumberFact[];
  issues: IssueDraft[];
  readShare: number;
}
