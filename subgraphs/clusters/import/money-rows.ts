import { batchOf, type RowBatch, type RowDraft } from '../../../kernel/import/importer.js';
import { matchThemes } from '../../../kernel/themes/matcher.js';
import { tagRows, ThemeTagRow } from '../../../kernel/themes/theme-tag-row.js';
import { Allocation } from '../allocation.js';
import { ClusterFunding } from '../cluster-funding.js';
import { Contribution, ContributionPeriod } from '../contribution.js';
import { FundingLine, FundingLineKind } from '../funding-line.js';
import { InitiativeMunicipality } from '../initiative-municipality.js';
import { InitiativeStatus } from '../initiative-status.js';
import { Initiative } from '../initiative.js';
import type { ClusterMinutesFacts, FundingFacts, InitiativeFacts } from './cluster-minutes/facts.js';
import { fromPlace } from './row-columns.js';

/** The money of minutes: the statement of it, the initiatives, who gets and who pays. */
export function toMoneyBatches({ document, clusterSlug, funding, initiatives }: ClusterMinutesFacts): RowBatch[] {
  const statement = { rank: 0, statedOn: document.date };
  return [
    batchOf(ClusterFunding, funding === null ? [] : [{ ...statement, ...toFundingRow(clusterSlug, funding) }]),
    batchOf(FundingLine, funding === null ? [] : toLineRows(funding)),
    batchOf(
      Initiative,
      initiatives.map((initiative) => ({ ...statement, ...toInitiativeRow(clusterSlug, initiative) })),
    ),
    batchOf(InitiativeMunicipality, initiatives.flatMap(toMunicipalityRows)),
    batchOf(
      Allocation,
      initiatives.flatMap((initiative) => toAllocationRows(initiative).map((row) => ({ ...statement, ...row }))),
    ),
    batchOf(
      Contribution,
      initiatives.flatMap((initiative) => toContributionRows(initiative).map((row) => ({ ...statement, ...row }))),
    ),
    batchOf(ThemeTagRow, initiatives.flatMap(toTagRows)),
  ];
}

function toFundingRow(clusterId: string, { lines: _, place, ...stated }: FundingFacts): RowDraft<ClusterFunding> {
  return { ...stated, root: stated.id, clusterId, ...fromPlace(place) };
}

function toLineRows({ id: root, lines }: FundingFacts): RowDraft<FundingLine>[] {
  return lines.map(({ kind, place, ...line }, position) => ({ ...line, root, position, kind: FundingLineKind[kind], ...fromPlace(place) }));
}

function toInitiativeRow(clusterId: string, initiative: InitiativeFacts): RowDraft<Initiative> {
  const { id, slug, name, aliases, status, statusText, amountOere, periodFrom, periodTo, places } = initiative;
  return {
    ...{ id, root: id, clusterId, slug, name, aliases, statusText, amountOere, periodFrom, periodTo, places },
    status: InitiativeStatus[status],
    ...fromPlace(places[0]!),
  };
}

function toMunicipalityRows({ id, municipalityCodes, allocations, contributions, places }: InitiativeFacts): RowDraft<InitiativeMunicipality>[] {
  const codes = [...municipalityCodes, ...[...allocations, ...contributions].map(({ municipalityCode }) => municipalityCode)];
  return [...new Set(codes)]
    .filter((code) => code !== null)
    .map((municipalityCode) => ({ id: `${id}#${municipalityCode}`, root: id, municipalityCode, ...fromPlace(places[0]!) }));
}

function toAllocationRows({ id: initiativeId, allocations }: InitiativeFacts): RowDraft<Allocation>[] {
  return allocations.map(({ place, ...stated }, position) => ({ ...stated, root: stated.id, initiativeId, position, ...fromPlace(place) }));
}

function toContributionRows({ id: initiativeId, contributions }: InitiativeFacts): RowDraft<Contribution>[] {
  return contributions.map(({ place, period, ...stated }, position) => ({
    ...stated,
    ...{ root: stated.id, initiativeId, position },
    period: period && ContributionPeriod[period],
    ...fromPlace(place),
  }));
}

function toTagRows({ id, name, aliases, places }: InitiativeFacts): RowDraft<ThemeTagRow>[] {
  return tagRows('Initiative', id, id, matchThemes([name, ...aliases].join('\n')), places[0]!);
}
