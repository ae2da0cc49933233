import text from '../../schema/operations/cluster-funding.graphql?raw';
import type { SourcePlace } from '../source-place.js';
import { useQuestion, type Asked } from '../use-question.js';
import type { Selection } from './choices.js';
import type { Figures } from './money-gap.js';

/** What schema/operations/cluster-funding.graphql answers; amounts in kroner. */
export interface ClusterMoney {
  cluster: {
    slug: string;
    name: string | null;
    funding: Funding | null;
    initiatives: Initiative[] | null;
  } | null;
}

export interface Funding extends Figures {
  date: string;
  /** null: there is no sum to check. */
  balanced: boolean | null;
  lines: FundingLine[];
  issues: { kind: string; severity: string; message: string }[];
  source: Required<SourcePlace>;
}

export interface FundingLine {
  label: string;
  kind: string;
  amount: number | null;
  source: { line: number };
}

export interface Initiative {
  id: string;
  name: string | null;
  status: string | null;
  amount: number | null;
  periodTo: string | null;
  municipalities: { code: string; name: string | null }[] | null;
  agendaItems: { number: number | null; meeting: { id: string; date: string | null } | null }[] | null;
  allocations:
    { recipient: string; amount: number | null; ownMoneyFirstYear: number | null; source: SourcePlace }[] | null;
  contributions:
    { party: string; amount: number | null; period: string | null; estimated: boolean; source: SourcePlace }[] | null;
}

/** The money of the chosen cluster; nothing is asked where none is chosen. */
export function useClusterMoney({ cluster, asOf }: Selection): Asked<ClusterMoney> {
  return useQuestion<ClusterMoney>(text, cluster && { cluster: cluster.slug, asOf });
}
