import type { Filters } from '../filters.js';

/** What schema/operations/what-can-be-chosen.graphql answers. A list is null while its sector is down. */
export interface Choices {
  regions: { code: string; name: string | null }[] | null;
  clusters: ClusterChoice[] | null;
  themes: { slug: string; name: string | null }[] | null;
  kluReports: { nodes: { year: number; municipality: { code: string; region: { code: string } | null } }[] } | null;
}

export interface ClusterChoice {
  slug: string;
  name: string | null;
  status: string | null;
  region: { code: string } | null;
  funding: { date: string } | null;
}

/** What the overview shows: the reader's choice, and where there is none what something is known of. */
export interface Selection {
  /** null: the whole country. */
  region: { code: string; name: string } | null;
  cluster: ClusterChoice | null;
  year: number;
  theme: { slug: string; name: string } | null;
  /** `yyyy-mm-dd`. */
  asOf: string;
  /** What was chosen and is not there, by filter. */
  unknown: Partial<Record<'region' | 'cluster' | 'theme', string>>;
}

/** The value of the region filter that stands for all regions. */
export const WHOLE_COUNTRY = 'all';

/**
 * Completes what the reader chose. Without a choice: the region, where reports come from one alone; its cluster whose
 * money is known; the latest year with reports.
 */
export function completeChoice(filters: Filters, choices: Choices, asOf: string): Selection {
  const reports = choices.kluReports?.nodes ?? [];
  const region = chooseRegion(filters, choices, reports);
  const inRegion = (choices.clusters ?? []).filter(
    (cluster) => region === null || cluster.region === null || cluster.region.code === region.code,
  );
  const cluster =
    filters.cluster === null
      ? inRegion.find(({ funding }) => funding !== null)
      : choices.clusters?.find(({ slug }) => slug === filters.cluster);
  const theme = choices.themes?.find(({ slug }) => slug === filters.theme);
  const isMissing = (chosen: string | null, list: unknown, found: unknown): boolean =>
    chosen !== null && list !== null && found == null;
  return {
    region: region && { code: region.code, name: region.name ?? region.code },
    cluster: cluster ?? null,
    year: filters.year ?? listYears(choices)[0] ?? Number(asOf.slice(0, 4)),
    theme: theme ? { slug: theme.slug, name: theme.name ?? theme.slug } : null,
    asOf,
    unknown: {
      ...(filters.region !== WHOLE_COUNTRY &&
        isMissing(filters.region, choices.regions, region) && { region: filters.region! }),
      ...(isMissing(filters.cluster, choices.clusters, cluster) && { cluster: filters.cluster! }),
      ...(isMissing(filters.theme, choices.themes, theme) && { theme: filters.theme! }),
    },
  };
}

function chooseRegion(
  filters: Filters,
  { regions }: Choices,
  reports: NonNullable<Choices['kluReports']>['nodes'],
): { code: string; name: string | null } | null {
  const reporting = new Set(reports.map(({ municipality }) => municipality.region?.code));
  const code = filters.region ?? (reporting.size === 1 ? [...reporting][0] : null);
  return regions?.find((region) => region.code === code) ?? null;
}

/** Years with KLU reports, the latest first. */
export function listYears({ kluReports }: Choices): number[] {
  return [...new Set(kluReports?.nodes.map(({ year }) => year))].sort((one, other) => other - one);
}
