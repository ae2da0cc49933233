import { registerEnumType } from 'type-graphql';

/** What kind of document a record was read from. */
export enum DocumentKind {
  REFERENCE = 'REFERENCE',
  KLU_OVERVIEW = 'KLU_OVERVIEW',
  CLUSTER_MINUTES = 'CLUSTER_MINUTES',
  PRACTICE_PLAN_APPROVAL = 'PRACTICE_PLAN_APPROVAL',
  ACTION_PLAN = 'ACTION_PLAN',
  NATIONAL_PROPOSAL = 'NATIONAL_PROPOSAL',
  COVERAGE_FIGURES = 'COVERAGE_FIGURES',
}

/** What is odd about something a document says, or about how it was read. */
export enum DataIssueKind {
  CONFLICT = 'CONFLICT',
  SUM_MISMATCH = 'SUM_MISMATCH',
  UNKNOWN_NAME = 'UNKNOWN_NAME',
  SPELLING = 'SPELLING',
  DUPLICATE = 'DUPLICATE',
  UNREAD_TEXT = 'UNREAD_TEXT',
  PERSONAL_DATA = 'PERSONAL_DATA',
  MISSING = 'MISSING',
}

/** How much a data issue matters to whoever uses the figures. */
export enum DataIssueSeverity {
  INFO = 'INFO',
  WARNING = 'WARNING',
  ERROR = 'ERROR',
}

/** What a meeting made of a matter. NONE: nothing was to be decided; null elsewhere: not known. */
export enum DecisionOutcome {
  APPROVED = 'APPROVED',
  RECOMMENDED = 'RECOMMENDED',
  NOTED = 'NOTED',
  DISCUSSED = 'DISCUSSED',
  POSTPONED = 'POSTPONED',
  REJECTED = 'REJECTED',
  NONE = 'NONE',
}

/** How one body followed another. */
export enum SuccessionKind {
  MERGED = 'MERGED',
  REPLACED = 'REPLACED',
  RENAMED = 'RENAMED',
  SPLIT = 'SPLIT',
}

/** How far a reference fact has been verified against an official source. */
export enum Verification {
  VERIFIED = 'VERIFIED',
  PARTLY = 'PARTLY',
  UNVERIFIED = 'UNVERIFIED',
}

registerEnumType(DocumentKind, {
  name: 'DocumentKind',
  description:
    'The kind of document a fact was read from: reference table, KLU overview, cluster minutes, approval of a practice plan, action plan, national proposal or coverage figures.',
  valuesConfig: {
    REFERENCE: {
      description:
        'Reference table of the hub: municipalities, regions, clusters and councils, with a verification mark each.',
    },
    KLU_OVERVIEW: { description: "A region's yearly overview of what the municipalities' KLU discussed." },
    CLUSTER_MINUTES: { description: 'Minutes (referat) of a health cluster meeting.' },
    PRACTICE_PLAN_APPROVAL: { description: "A political body's approval of a practice plan." },
    ACTION_PLAN: { description: "A municipality's action plan (handleplan) for doctor coverage." },
    NATIONAL_PROPOSAL: { description: 'A national proposal (udspil) on doctor coverage.' },
    COVERAGE_FIGURES: { description: 'A table of coverage figures: practices, capacities, patients.' },
  },
});
registerEnumType(DataIssueKind, {
  name: 'DataIssueKind',
  description: 'What is odd about something a document says, or about how it was read.',
  valuesConfig: {
    CONFLICT: {
      description: 'Two places, in one document or in two, state different things about the same fact. Both are kept.',
    },
    SUM_MISMATCH: { description: 'A stated sum differs from the sum of its rows. Both figures are in the message.' },
    UNKNOWN_NAME: { description: 'A name (municipality, body) that the reference tables do not know.' },
    SPELLING: { description: 'A misspelt label or name that was understood all the same.' },
    DUPLICATE: { description: 'The same item stands twice. Both are kept.' },
    UNREAD_TEXT: { description: 'Text in scope that no rule understood; its line is given.' },
    PERSONAL_DATA: { description: 'Personal data that were masked or withheld before anything was stored.' },
    MISSING: { description: 'Something such a document should say and does not.' },
  },
});
registerEnumType(DataIssueSeverity, {
  name: 'DataIssueSeverity',
  description: 'How much a data issue matters to whoever uses the figures.',
  valuesConfig: {
    INFO: { description: 'Worth knowing; the figures stand.' },
    WARNING: { description: 'Look before you use the figure.' },
    ERROR: { description: 'A fact could not be read or is contradicted.' },
  },
});
registerEnumType(DecisionOutcome, {
  name: 'DecisionOutcome',
  description: 'What a body made of a matter. NONE means nothing was to be decided; null elsewhere means not known.',
  valuesConfig: {
    APPROVED: { description: 'Godkendt: approved.' },
    RECOMMENDED: { description: 'Anbefalet: recommended to another body for decision.' },
    NOTED: { description: 'Taget til efterretning: noted.' },
    DISCUSSED: { description: 'Drøftet: discussed, input given.' },
    POSTPONED: { description: 'Udsat: postponed to a later meeting.' },
    REJECTED: { description: 'Afvist or ikke godkendt: rejected.' },
    NONE: { description: 'Nothing was to be decided.' },
  },
});
registerEnumType(SuccessionKind, {
  name: 'SuccessionKind',
  description: 'How one body followed another on a date.',
  valuesConfig: {
    MERGED: { description: 'Several bodies became one.' },
    REPLACED: { description: 'One body took the place of another.' },
    RENAMED: { description: 'The same body under a new name.' },
    SPLIT: { description: 'One body became several.' },
  },
});
registerEnumType(Verification, {
  name: 'Verification',
  description: 'How far a reference fact has been verified against an official source.',
  valuesConfig: {
    VERIFIED: { description: 'Found at an official source.' },
    PARTLY: { description: 'Found in part, for example the name but not the members.' },
    UNVERIFIED: { description: 'Not confirmed; use with care.' },
  },
});
