import { bodyBySlug } from '../../kernel/reference/bodies.js';
import { searchableOf, type Subgraph } from '../../kernel/graph/subgraph.js';
import { DocumentHistory1795400000000 } from '../../kernel/store/document-history.js';
import { KERNEL_ENTITIES } from '../../kernel/store/kernel-tables.js';
import { AgendaItemQueries } from './agenda-item-queries.js';
import { AgendaItem } from './agenda-item.js';
import { AgendaReference } from './agenda-reference.js';
import { Allocation } from './allocation.js';
import { Attendance } from './attendance.js';
import { ClusterFunding } from './cluster-funding.js';
import { ClusterMeeting, ClusterMeetingQueries } from './cluster-meeting.js';
import { ClusterMembership } from './cluster-membership.js';
import { ClusterPersonQueries } from './cluster-person.js';
import { ClusterQueries } from './cluster-queries.js';
import { ClusterSuccession } from './cluster-succession.js';
import { Cluster } from './cluster.js';
import { compareAmounts } from './comparisons/amounts.js';
import { Contribution } from './contribution.js';
import { Decision } from './decision.js';
import { ClusterDocumentQueries } from './documents.js';
import { FundingLine } from './funding-line.js';
import { clusterMinutesImporter } from './import/cluster-minutes.js';
import { readReference } from './import/reference.js';
import { InitiativeMunicipality } from './initiative-municipality.js';
import { InitiativeQueries } from './initiative-queries.js';
import { Initiative } from './initiative.js';
import { createLoaders, type ClustersLoaders } from './loaders.js';
import { Initial1700000000001 } from './migrations/initial.js';
import { Municipality, toMunicipality } from './municipality.js';
import { PracticePlan, toPracticePlan } from './practice-plan.js';
import { Region, toRegion } from './region.js';
import { Theme, toTheme } from './theme.js';

/** Sundhedsklynger, sundhedsråd, their meetings and klyngemidler. */
export const clusters: Subgraph<ClustersLoaders> = {
  name: 'clusters',
  entities: [
    ...KERNEL_ENTITIES,
    ...[Cluster, ClusterMembership, ClusterSuccession],
    ...[ClusterMeeting, Attendance, AgendaItem, Decision, AgendaReference],
    ...[ClusterFunding, FundingLine, Initiative, InitiativeMunicipality, Allocation, Contribution],
  ],
  migrations: [Initial1700000000001, DocumentHistory1795400000000],
  resolvers: [
    ClusterQueries,
    ClusterMeetingQueries,
    AgendaItemQueries,
    InitiativeQueries,
    ClusterPersonQueries,
    ClusterDocumentQueries,
  ],
  types: [Municipality, Region, Theme, PracticePlan],
  references: {
    Cluster: ({ slug }, { loaders }) => loaders.cluster.load(slug!),
    ClusterMeeting: ({ id }, { loaders }) => loaders.meeting.load(id!),
    AgendaItem: ({ id }, { loaders }) => loaders.agendaItem.load(id!),
    Initiative: ({ id }, { loaders }) => loaders.initiative.load(id!),
    Municipality: ({ code }) => toMunicipality(code!),
    Region: ({ code }) => toRegion(code!),
    Theme: ({ slug }) => toTheme(slug!),
    PracticePlan: ({ id }) => toPracticePlan(id!),
  },
  families: [
    { root: Cluster, children: [ClusterMembership] },
    { root: ClusterSuccession, children: [] },
    { root: ClusterMeeting, children: [Attendance, AgendaItem, Decision, AgendaReference] },
    { root: ClusterFunding, children: [FundingLine] },
    { root: Initiative, children: [InitiativeMunicipality] },
    { root: Allocation, children: [] },
    { root: Contribution, children: [] },
  ],
  searchables: [
    searchableOf('Cluster', Cluster, ({ name }) => ({ title: name, words: [] })),
    searchableOf('ClusterMeeting', ClusterMeeting, ({ clusterId, date, place }) => ({
      title: `${bodyBySlug(clusterId)?.name ?? clusterId}, ${date}`,
      words: [place],
    })),
    searchableOf(
      'AgendaItem',
      AgendaItem,
      ({ title, summary, sections, recommendations, appendices, decisionTexts }) => ({
        title,
        words: [
          summary,
          ...(sections ?? []).flatMap(({ heading, text }) => [heading, text]),
          ...(recommendations ?? []),
          ...(decisionTexts ?? []),
          ...appendices,
        ],
      }),
    ),
    searchableOf('Initiative', Initiative, ({ name, aliases, statusText }) => ({
      title: name,
      words: [...aliases, statusText],
    })),
  ],
  importers: [clusterMinutesImporter],
  comparisons: [compareAmounts],
  readReference,
  createLoaders,
};
