import { createHash } from 'node:crypto';
import type { Reading } from '../../kernel/import/importer.js';
import type { Place } from '../../kernel/import/reading.js';
import { DocumentKind } from '../../kernel/provenance/kinds.js';
import type {
  AgendaItemFacts,
  ClusterMinutesFacts,
  InitiativeFacts,
  MeetingFacts,
} from '../../subgraphs/clusters/import/cluster-minutes/facts.js';
import { toReading } from '../../subgraphs/clusters/import/cluster-minutes.js';

export const placeAt = (line: number, text: string | null = null): Place => ({ line, column: null, text });

/** A meeting of the political level, at line 1. */
export function inventMeeting(cluster: string, date: string, stated: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    ...{
      id: `${cluster}-${date}-political`,
      level: 'POLITICAL',
      date,
      startTime: null,
      endTime: null,
      place: null,
      status: 'HELD',
    },
    attendance: [],
    sourcePlace: placeAt(1),
    ...stated,
  };
}

/** An agenda item, at line ten times its number. */
export function inventItem(meetingId: string, number: number, stated: Partial<AgendaItemFacts> = {}): AgendaItemFacts {
  return {
    ...{ id: `${meetingId}-${number}`, meetingId, number, title: `Punkt ${number}`, kind: null, closed: false },
    ...{ startTime: null, endTime: null, caseNumber: null, summary: null },
    ...{ sections: [], recommendations: [], decisions: [], appendices: [], absentees: [] },
    place: placeAt(10 * number),
    ...stated,
  };
}

/** An initiative that the document names and says nothing else of. */
export function inventInitiative(
  cluster: string,
  slug: string,
  stated: Partial<InitiativeFacts> = {},
): InitiativeFacts {
  return {
    ...{
      id: `${cluster}-${slug}`,
      slug,
      name: slug,
      aliases: [],
      status: 'UNKNOWN',
      statusText: null,
      amountOere: null,
    },
    ...{
      periodFrom: null,
      periodTo: null,
      municipalityCodes: [],
      allocations: [],
      contributions: [],
      agendaItemIds: [],
    },
    places: [placeAt(90)],
    ...stated,
  };
}

/** The minutes of one meeting on a day. */
export function inventMinutes(
  cluster: string,
  date: string,
  stated: Partial<ClusterMinutesFacts> = {},
): ClusterMinutesFacts {
  return {
    document: {
      ...{ id: `cluster-minutes-${cluster}-${date}`, kind: DocumentKind.CLUSTER_MINUTES, title: `Referat ${date}` },
      ...{ publisher: null, caseNumber: null, date, year: Number(date.slice(0, 4)) },
    },
    ...{ clusterSlug: cluster, clusterName: 'Sundhedsklynge Opfundet' },
    meetings: [inventMeeting(cluster, date)],
    ...{ agendaItems: [], initiatives: [], funding: null, issues: [], readShare: 1 },
    ...stated,
  };
}

/** What a store is given of them. */
export function readInvented(facts: ClusterMinutesFacts): [reading: Reading, sha256: string] {
  return [toReading(facts), createHash('sha256').update(JSON.stringify(facts)).digest('hex')];
}
