import type { DocumentIdentity, IssueDraft, Place } from '../../../../kernel/import/reading.js';
import type { DecisionOutcome } from '../../../../kernel/provenance/kinds.js';

/** At which of its two tables a cluster meets. */
export type ClusterLevel = 'POLITICAL' | 'STRATEGIC';
export type MeetingStatus = 'HELD' | 'PLANNED' | 'CANCELLED';
export type AgendaItemKind =
  'PRESENTATION' | 'DISCUSSION' | 'DECISION' | 'INFORMATION' | 'ANY_OTHER_BUSINESS' | 'OTHER';
export type InitiativeStatus =
  'UNKNOWN' | 'PROPOSED' | 'REFUSED' | 'APPROVED' | 'STARTING' | 'RUNNING' | 'COMPLETED' | 'IN_OPERATION';
export type FundingLineKind = 'ALLOCATION' | 'INITIATIVE' | 'SUBTOTAL' | 'REMAINING' | 'HEADING' | 'TRANSFER';
export type ContributionPeriod = 'YEARLY' | 'FIRST_YEAR' | 'ONCE';

/** All that the minutes of one cluster meeting say. What they do not say is null. */
export interface ClusterMinutesFacts {
  document: DocumentIdentity;
  /** Slug of the reference table, or one made of the name where the table has no such cluster (UNKNOWN_NAME). */
  clusterSlug: string;
  clusterName: string;
  /** The meeting of these minutes first, then the ones they announce. */
  meetings: MeetingFacts[];
  agendaItems: AgendaItemFacts[];
  initiatives: InitiativeFacts[];
  /** The cluster's money; null where the minutes hold no table of it. */
  funding: FundingFacts | null;
  issues: IssueDraft[];
  /** Share of the characters in scope that a rule understood, 0-1. */
  readShare: number;
}

export interface MeetingFacts {
  /** `<cluster>-<date>-<political|strategic>`, without the last part where the level is not known. */
  id: string;
  level: ClusterLevel | null;
  date: string;
  /** `HH:MM`. */
  startTime: string | null;
  endTime: string | null;
  place: string | null;
  status: MeetingStatus;
  attendance: AttendanceFacts[];
  sourcePlace: Place;
}

/** One elected member or named representative at one meeting. */
export interface AttendanceFacts {
  /** Meeting and name. */
  id: string;
  name: string;
  role: string | null;
  organisation: string | null;
  /** Party letter or name, as written. */
  party: string | null;
  municipalityCode: string | null;
  absent: boolean;
  /** False for somebody whom only a decision's text or an item's list of absentees names. */
  listed: boolean;
  place: Place;
}

export interface AgendaItemFacts {
  /** Meeting and number. */
  id: string;
  meetingId: string;
  number: number;
  /** Without the label of its kind and without its time. */
  title: string;
  /** Null where no label and no usual title says it. */
  kind: AgendaItemKind | null;
  closed: boolean;
  startTime: string | null;
  endTime: string | null;
  caseNumber: string | null;
  summary: string | null;
  /** In the order they stand; the heading is '' for text that stands under none. */
  sections: { heading: string; text: string }[];
  recommendations: string[];
  /** In the order they stand: the last is the meeting's own. */
  decisions: DecisionFacts[];
  appendices: string[];
  /** Names. */
  absentees: string[];
  place: Place;
}

export interface DecisionFacts {
  body: string | null;
  date: string | null;
  /** Null: not known. */
  outcome: DecisionOutcome | null;
  text: string;
  postponedTo: string | null;
  /** Its text is the words that tell the outcome. */
  place: Place;
}

/** A project or measure of the cluster, and its money in whole øre. */
export interface InitiativeFacts {
  /** Cluster and slug. */
  id: string;
  slug: string;
  name: string;
  /** Other names the document has for it. */
  aliases: string[];
  /** What holds after the meeting: a proposal it approved is APPROVED. */
  status: InitiativeStatus;
  statusText: string | null;
  /** Of the cluster's money; null for what was refused or merely applied for. */
  amountOere: number | null;
  /** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
  periodFrom: string | null;
  periodTo: string | null;
  municipalityCodes: string[];
  allocations: AllocationFacts[];
  contributions: ContributionFacts[];
  agendaItemIds: string[];
  places: Place[];
}

/** What one recipient gets of the cluster's money for an initiative. */
export interface AllocationFacts {
  id: string;
  recipient: string;
  municipalityCode: string | null;
  amountOere: number | null;
  /** The minutes call the amount rough. */
  estimated: boolean;
  ownMoneyFirstYearOere: number | null;
  place: Place;
}

/** What one party adds of its own. */
export interface ContributionFacts {
  id: string;
  party: string;
  municipalityCode: string | null;
  amountOere: number | null;
  period: ContributionPeriod | null;
  estimated: boolean;
  purpose: string | null;
  place: Place;
}

/** The cluster's money as one table states it, in whole øre. */
export interface FundingFacts {
  /** Cluster and date. */
  id: string;
  date: string;
  allocatedOere: number | null;
  /** The stated subtotal of what is granted, else the sum of its rows. */
  committedOere: number | null;
  recommendedOere: number | null;
  remainingOere: number | null;
  lines: FundingLineFacts[];
  /** Whether every sum in the document agrees with its rows; null where there is nothing to check. */
  balanced: boolean | null;
  place: Place;
}

export interface FundingLineFacts {
  id: string;
  label: string;
  kind: FundingLineKind;
  amountOere: number | null;
  initiativeId: string | null;
  place: Place;
}
