import type { Place } from './place-record.js';

/** A theme as the pages show it. */
export interface ThemeName {
  slug: string;
  name: string | null;
}

export interface MunicipalityName {
  code: string;
  name: string | null;
}

/** A meeting as one-meeting.graphql tells of it. */
export interface Meeting {
  id: string;
  date: string | null;
  level: string | null;
  startTime: string | null;
  endTime: string | null;
  place: string | null;
  status: string;
  cluster: { slug: string; name: string; kind: string; meetings: MeetingOfCluster[] | null };
  attendance: Seat[];
  agendaItems: AgendaItem[];
  source: Place;
}

export interface MeetingOfCluster {
  id: string;
  date: string | null;
  level: string | null;
  place: string | null;
  status: string;
}

/** One named place at a meeting. */
export interface Seat {
  name: string | null;
  role: string | null;
  organisation: string | null;
  party: string | null;
  municipality: MunicipalityName | null;
  absent: boolean;
  listed: boolean;
  source: Place;
}

export interface AgendaItem {
  id: string;
  number: number | null;
  title: string | null;
  kind: string | null;
  closed: boolean | null;
  startTime: string | null;
  endTime: string | null;
  caseNumber: string | null;
  summary: string | null;
  /** null: the words of the item were not imported. */
  sections: { heading: string; text: string }[] | null;
  recommendations: string[] | null;
  appendices: string[] | null;
  absentees: string[] | null;
  decision: { outcome: string | null } | null;
  decisions: Decision[] | null;
  themes: ThemeName[] | null;
  initiatives: { id: string; name: string; status: string; amount: number | null }[] | null;
  practicePlans: { id: string; title: string | null }[] | null;
  source: Place;
}

export interface Decision {
  body: string | null;
  date: string | null;
  outcome: string | null;
  text: string | null;
  postponedTo: string | null;
  source: Place;
}
