import type DataLoader from 'dataloader';
import { In, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';
import type { GraphContext } from '../../kernel/graph/context.js';
import { createManyLoader, createOneLoader } from '../../kernel/graph/loaders.js';
import type { EntityClass } from '../../kernel/graph/subgraph.js';
import type { RecordRow } from '../../kernel/provenance/record.js';
import type { Store } from '../../kernel/store/store.js';
import { ThemeTagRow } from '../../kernel/themes/theme-tag-row.js';
import { listThemes, themeWithDescendants } from '../../kernel/themes/vocabulary.js';
import { AgendaItem } from './agenda-item.js';
import { AgendaReference, type AgendaTarget } from './agenda-reference.js';
import { Allocation } from './allocation.js';
import { Attendance } from './attendance.js';
import { ClusterFunding } from './cluster-funding.js';
import { ClusterMeeting } from './cluster-meeting.js';
import { ClusterMembership } from './cluster-membership.js';
import { ClusterSuccession } from './cluster-succession.js';
import { Cluster } from './cluster.js';
import { Contribution } from './contribution.js';
import { Decision } from './decision.js';
import { FundingLine } from './funding-line.js';
import { InitiativeMunicipality } from './initiative-municipality.js';
import { compareInitiatives, Initiative, mergeStatements } from './initiative.js';

/** What an agenda item speaks of. */
export interface AgendaTargetKey {
  typename: AgendaTarget;
  targetId: string;
}

type Many<K, V> = DataLoader<K, V[], unknown>;
type One<K, V> = DataLoader<K, V | null, unknown>;

/** The batches of this subgraph: the only reads behind its fields. */
export type ClustersLoaders = ReturnType<typeof createLoaders>;

export type Context = GraphContext<ClustersLoaders>;

const VOCABULARY_ORDER = new Map(listThemes().map(({ slug }, index) => [slug, index]));

/** Fresh batches over a store, for one request. Each list is one statement for all that ask for it in a tick. */
export function createLoaders({ reader }: Store) {
  /** The answering rows of a key column, in an order. */
  const rowsBy = <T extends RecordRow, K extends keyof T & string>(
    entity: EntityClass<T>,
    column: K,
    order: readonly (keyof T & string)[],
  ): Many<string, T> =>
    createManyLoader<string, T>(
      (keys) =>
        reader.find(entity, {
          where: { [column]: In([...keys]), leads: true } as FindOptionsWhere<T>,
          order: Object.fromEntries([...order, 'id'].map((name) => [name, 'ASC'])) as FindOptionsOrder<T>,
        }),
      (row) => String(row[column]),
    );
  const rowBy = <T extends RecordRow>(entity: EntityClass<T>): One<string, T> =>
    createOneLoader<string, T>(
      (ids) => reader.find(entity, { where: { id: In([...ids]), leads: true } as FindOptionsWhere<T> }),
      ({ id }) => id,
    );

  const initiative = createOneLoader<string, Initiative>(
    async (ids) => mergeStatements(await reader.find(Initiative, { where: { id: In([...ids]), live: true } })),
    ({ id }) => id,
  );
  const loadInitiatives = async (ids: readonly string[]): Promise<Initiative[]> => {
    const found = await Promise.all([...new Set(ids)].map((id) => initiative.load(id)));
    return found.filter((known) => known !== null).sort(compareInitiatives);
  };
  const placesOfMunicipality = createManyLoader<string, InitiativeMunicipality>(
    (codes) => reader.find(InitiativeMunicipality, { where: { municipalityCode: In([...codes]), live: true } }),
    ({ municipalityCode }) => municipalityCode,
  );
  const initiativeTags = createTagLoader(reader, 'Initiative');
  const referencesTo = createManyLoader<AgendaTargetKey, AgendaReference>(
    (keys) =>
      reader.find(AgendaReference, { where: { targetId: In(keys.map(({ targetId }) => targetId)), leads: true } }),
    ({ typename, targetId }) => ({ typename, targetId }),
  );
  const agendaItem = rowBy(AgendaItem);
  const loadItems = async (ids: readonly string[]): Promise<AgendaItem[]> => {
    const found = await Promise.all([...new Set(ids)].map((id) => agendaItem.load(id)));
    return found.filter((item) => item !== null).sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1));
  };
  const itemTags = createTagLoader(reader, 'AgendaItem');

  return {
    cluster: rowBy(Cluster),
    clustersOfRegion: rowsBy(Cluster, 'regionCode', ['orderKey']),
    membershipsOfCluster: rowsBy(ClusterMembership, 'clusterId', ['orderKey', 'validFrom']),
    membershipsOfMunicipality: rowsBy(ClusterMembership, 'municipalityCode', ['validFrom', 'clusterId']),
    predecessorsOfCluster: createSuccessionLoader(reader, 'toCluster', 'fromCluster'),
    successorsOfCluster: createSuccessionLoader(reader, 'fromCluster', 'toCluster'),
    meeting: rowBy(ClusterMeeting),
    meetingsOfCluster: rowsBy(ClusterMeeting, 'clusterId', ['orderKey']),
    attendanceOfMeeting: rowsBy(Attendance, 'root', ['position']),
    agendaItem,
    agendaItemsOfMeeting: rowsBy(AgendaItem, 'root', ['orderKey']),
    decisionsOfItem: rowsBy(Decision, 'itemId', ['position']),
    referencesOfItem: rowsBy(AgendaReference, 'itemId', []),
    /** By what they speak of, in the order of `agendaItems`. */
    agendaItemsAbout: {
      load: async (target: AgendaTargetKey) => loadItems((await referencesTo.load(target)).map(({ itemId }) => itemId)),
    },
    /** By theme, sub-themes included, in the order of `agendaItems`. */
    agendaItemsOfTheme: {
      load: async (slug: string) => loadItems((await itemTags.load(slug)).map(({ recordId }) => recordId)),
    },
    /** By date. */
    fundingsOfCluster: rowsBy(ClusterFunding, 'clusterId', ['date']),
    linesOfFunding: rowsBy(FundingLine, 'root', ['position']),
    initiative,
    initiativesOfCluster: createManyLoader<string, Initiative>(
      async (ids) => mergeStatements(await reader.find(Initiative, { where: { clusterId: In([...ids]), live: true } })),
      ({ clusterId }) => clusterId,
    ),
    initiativesOfMunicipality: {
      load: async (code: string) => loadInitiatives((await placesOfMunicipality.load(code)).map(({ root }) => root)),
    },
    /** By theme, sub-themes included. */
    initiativesOfTheme: {
      load: async (slug: string) => loadInitiatives((await initiativeTags.load(slug)).map(({ recordId }) => recordId)),
    },
    municipalitiesOfInitiative: createManyLoader<string, InitiativeMunicipality>(
      (ids) => reader.find(InitiativeMunicipality, { where: { root: In([...ids]), live: true } }),
      ({ root }) => root,
    ),
    allocationsOfInitiative: rowsBy(Allocation, 'initiativeId', ['position']),
    allocationsOfMunicipality: rowsBy(Allocation, 'municipalityCode', ['initiativeId']),
    contributionsOfInitiative: rowsBy(Contribution, 'initiativeId', ['position']),
    /** By record, in the order of the vocabulary. */
    tagsOfRecord: createManyLoader<string, ThemeTagRow>(
      async (ids) => {
        const tags = await reader.find(ThemeTagRow, { where: { recordId: In([...ids]), leads: true } });
        return tags.sort((a, b) => (VOCABULARY_ORDER.get(a.slug) ?? 0) - (VOCABULARY_ORDER.get(b.slug) ?? 0));
      },
      ({ recordId }) => recordId,
    ),
  };
}

/** The tags of one type of record by theme, those of its sub-themes included. */
function createTagLoader(reader: Store['reader'], typename: string): Pick<Many<string, ThemeTagRow>, 'load'> {
  const tagged = createManyLoader<string, { asked: string; tag: ThemeTagRow }>(
    async (asked) => {
      const slugs = [...new Set(asked.flatMap(themeWithDescendants))];
      const tags = await reader.find(ThemeTagRow, { where: { typename, slug: In(slugs), leads: true } });
      return asked.flatMap((theme) => {
        const wanted = new Set(themeWithDescendants(theme));
        return tags.filter(({ slug }) => wanted.has(slug)).map((tag) => ({ asked: theme, tag }));
      });
    },
    ({ asked }) => asked,
  );
  return { load: async (slug) => (await tagged.load(slug)).map(({ tag }) => tag) };
}

type SuccessionEnd = 'fromCluster' | 'toCluster';

function createSuccessionLoader(
  reader: Store['reader'],
  near: SuccessionEnd,
  far: SuccessionEnd,
): Many<string, ClusterSuccession> {
  return createManyLoader<string, ClusterSuccession>(
    async (ids) => {
      const rows = await reader.find(ClusterSuccession, {
        where: { [near]: In([...ids]), leads: true },
        order: { [far]: 'ASC' },
      });
      return rows.map((row) => Object.assign(row, { otherCluster: row[far] }));
    },
    (row) => row[near],
  );
}

/** The cluster of an id that a record holds. */
export async function loadCluster({ loaders }: Context, id: string): Promise<Cluster> {
  const cluster = await loaders.cluster.load(id);
  if (cluster === null) throw new Error(`no cluster ${id}`);
  return cluster;
}

/** The initiative of an id that a record holds. */
export async function loadInitiative({ loaders }: Context, id: string): Promise<Initiative> {
  const initiative = await loaders.initiative.load(id);
  if (initiative === null) throw new Error(`no initiative ${id}`);
  return initiative;
}
