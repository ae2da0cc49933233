import { batchOf, type RowBatch, type RowDraft } from '../../../kernel/import/importer.js';
import { Allocation } from '../allocation.js';
import { ClusterFunding } from '../cluster-funding.js';
import { Contribution, ContributionPeriod } from '../contribution.js';
import { FundingLine, FundingLineKind } from '../funding-line.js';
import { InitiativeMunicipality } from '../initiative-municipality.js';
import { InitiativeStatus } from '../initiative-status.js';
import { Initiative } from '../initiative.js';
import type { ClusterMinutesFacts, FundingFacts, InitiativeFacts } from './cluster-minutes/facts.js';
import { boundId, fromPlace } from './row-columns.js';

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
  ];
}

function toFundingRow(clusterId: string, { lines: _, place, ...stated }: FundingFacts): RowDraft<ClusterFunding> {
  return { ...stated, root: stated.id, clusterId, ...fromPlace(place) };
}

function toLineRows({ id: root, lines }: FundingFacts): RowDraft<FundingLine>[] {
  return lines.map(({ id, label, kind, amountOere, initiativeId, place }, position) => ({
    ...{ id: boundId(id), root, position, label, amountOere },
    kind: FundingLineKind[kind],
    initiativeId: initiativeId && boundId(initiativeId),
    ...fromPlace(place),
  }));
}

function toInitiativeRow(clusterId: string, initiative: InitiativeFacts): RowDraft<Initiative> {
  const { slug, name, aliases, status, statusText, amountOere, periodFrom, periodTo, places } = initiative;
  const id = boundId(initiative.id);
  return {
    ...{
      id,
      root: id,
      clusterId,
      slug: boundId(slug),
      name,
      aliases,
      statusText,
      amountOere,
      periodFrom,
      periodTo,
      places,
    },
    status: InitiativeStatus[status],
    ...fromPlace(places[0]!),
  };
}

function toMunicipalityRows(initiative: InitiativeFacts): RowDraft<InitiativeMunicipality>[] {
  const { municipalityCodes, allocations, contributions, places } = initiative;
  const root = boundId(initiative.id);
  const codes = [
    ...municipalityCodes,
    ...[...allocations, ...contributions].map(({ municipalityCode }) => municipalityCode),
  ];
  return [...new Set(codes)]
    .filter((code) => code !== null)
    .map((municipalityCode) => ({
      id: `${root}#${municipalityCode}`,
      root,
      municipalityCode,
      ...fromPlace(places[0]!),
    }));
}

function toAllocationRows({ id: initiative, allocations }: InitiativeFacts): RowDraft<Allocation>[] {
  return allocations.map(({ id, place, ...stated }, position) => ({
    ...stated,
    ...{ id: boundId(id), root: boundId(id), initiativeId: boundId(initiative), position },
    ...fromPlace(place),
  }));
}

function toContributionRows({ id: initiative, contributions }: InitiativeFacts): RowDraft<Contribution>[] {
  return contributions.map(({ id, place, period, ...stated }, position) => ({
    ...stated,
    ...{ id: boundId(id), root: boundId(id), initiativeId: boundId(initiative), position },
    period: period && ContributionPeriod[period],
    ...fromPlace(place),
  }));
}
