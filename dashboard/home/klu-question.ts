import text from '../../schema/operations/klu-meetings.graphql?raw';
import type { SourcePlace } from '../source-place.js';
import { useQuestion, type Asked } from '../use-question.js';
import type { Selection } from './choices.js';

/** What schema/operations/klu-meetings.graphql answers. */
export interface KluMeetings {
  kluTotals: {
    municipalities: number;
    reported: number;
    meetingsHeld: number | null;
    withNumber: number;
    withoutNumber: { code: string }[];
    topics: number;
    standing: number;
    followUps: number;
    assessments: number;
  } | null;
  kluReports: { nodes: KluRow[] } | null;
}

export interface KluRow {
  municipality: { code: string; name: string | null };
  reported: boolean;
  meetings: {
    held: number | null;
    planned: number | null;
    cancelled: number | null;
    basis: string;
    source: SourcePlace | null;
  };
  topicCount: number;
}

/** The KLU reports of the chosen region and year, and their sums. */
export function useKluMeetings({ region, year }: Selection): Asked<KluMeetings> {
  return useQuestion<KluMeetings>(text, { region: region?.code ?? null, year });
}
