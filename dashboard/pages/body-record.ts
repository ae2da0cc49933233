import type { Place } from './place-record.js';

/** A cluster or council as memberships-over-time.graphql tells of it. */
export interface Body {
  slug: string;
  name: string | null;
  kind: string | null;
  preparatoryFrom: string | null;
  validFrom: string | null;
  /** First day no longer covered. */
  validTo: string | null;
  /** null: not begun on the day, or not known. */
  status: string | null;
  verification: string | null;
  note: string | null;
  successors: { date: string; kind: string; cluster: { slug: string; name: string | null } }[] | null;
}

export interface Membership {
  preparatoryFrom: string | null;
  validFrom: string | null;
  /** First day no longer covered. */
  validTo: string | null;
  verification: string | null;
  cluster: { slug: string; name: string | null; kind: string | null };
  source: Place;
}

export interface CoveredMunicipality {
  code: string;
  name: string | null;
  clusterMemberships: Membership[] | null;
}

export interface MembershipsOverTime {
  municipalities: CoveredMunicipality[] | null;
  clusters: Body[] | null;
}
