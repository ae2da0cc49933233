import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import { createManyLoader, createOneLoader } from '../../kernel/graph/loaders.js';
import type { GraphContext } from '../../kernel/graph/context.js';
import type { Store } from '../../kernel/store/store.js';
import { listThemes, themeWithDescendants } from '../../kernel/themes/vocabulary.js';
import { ThemeTagRow } from '../../kernel/themes/theme-tag-row.js';
import { KluReport } from './klu-report.js';
import { KluTopic } from './klu-topic.js';
import { Municipality } from './municipality.js';
import { MunicipalityRegion } from './municipality-region.js';
import { Region } from './region.js';
import { RegionSuccession } from './region-succession.js';

/** A theme in a year; year null: in all years. */
export interface ThemeYear {
  slug: string;
  year: number | null;
}

type Many<K, V> = DataLoader<K, V[], unknown>;
type One<K, V> = DataLoader<K, V | null, unknown>;

/** The batches of this subgraph: the only reads behind its fields. */
export interface MunicipalitiesLoaders {
  region: One<string, Region>;
  municipality: One<string, Municipality>;
  /** By municipality code, in order of time. */
  regionsOfMunicipality: Many<string, MunicipalityRegion>;
  /** By region code. */
  municipalitiesOfRegion: Many<string, MunicipalityRegion>;
  predecessorsOfRegion: Many<string, RegionSuccession>;
  successorsOfRegion: Many<string, RegionSuccession>;
  /** By municipality code, in order of year. */
  reportsOfMunicipality: Many<string, KluReport>;
  report: One<string, KluReport>;
  topic: One<string, KluTopic>;
  /** By report id, in order of position. */
  topicsOfReport: Many<string, KluTopic>;
  /** By report id: the tags of all its topics. */
  tagsOfReport: Many<string, ThemeTagRow>;
  /** Discussed topics of a theme and its sub-themes, in the order of `kluTopics`. */
  topicsOfTheme: Pick<Many<ThemeYear, KluTopic>, 'load'>;
}

export type Context = GraphContext<MunicipalitiesLoaders>;

const VOCABULARY_ORDER = new Map(listThemes().map(({ slug }, index) => [slug, index]));

export function createLoaders({ reader }: Store): MunicipalitiesLoaders {
  const leads = true;
  return {
    region: createOneLoader(
      (ids) => reader.find(Region, { where: { id: In([...ids]), leads } }),
      ({ id }) => id,
    ),
    municipality: createOneLoader(
      (ids) => reader.find(Municipality, { where: { id: In([...ids]), leads } }),
      ({ id }) => id,
    ),
    regionsOfMunicipality: createManyLoader(
      (codes) =>
        reader.find(MunicipalityRegion, {
          where: { municipalityCode: In([...codes]), leads },
          order: { validFrom: 'ASC' },
        }),
      ({ municipalityCode }) => municipalityCode,
    ),
    municipalitiesOfRegion: createManyLoader(
      (codes) => reader.find(MunicipalityRegion, { where: { regionCode: In([...codes]), leads } }),
      ({ regionCode }) => regionCode,
    ),
    predecessorsOfRegion: createManyLoader(
      (codes) =>
        reader.find(RegionSuccession, { where: { toCode: In([...codes]), leads }, order: { fromCode: 'ASC' } }),
      ({ toCode }) => toCode,
    ),
    successorsOfRegion: createManyLoader(
      (codes) =>
        reader.find(RegionSuccession, { where: { fromCode: In([...codes]), leads }, order: { toCode: 'ASC' } }),
      ({ fromCode }) => fromCode,
    ),
    reportsOfMunicipality: createManyLoader(
      (codes) => reader.find(KluReport, { where: { municipalityCode: In([...codes]), leads }, order: { year: 'ASC' } }),
      ({ municipalityCode }) => municipalityCode,
    ),
    report: createOneLoader(
      (ids) => reader.find(KluReport, { where: { id: In([...ids]), leads } }),
      ({ id }) => id,
    ),
    topic: createOneLoader(
      (ids) => reader.find(KluTopic, { where: { id: In([...ids]), leads } }),
      ({ id }) => id,
    ),
    topicsOfReport: createManyLoader(
      (ids) => reader.find(KluTopic, { where: { root: In([...ids]), leads }, order: { orderKey: 'ASC' } }),
      ({ root }) => root,
    ),
    tagsOfReport: createManyLoader(
      async (ids) => {
        const tags = await reader.find(ThemeTagRow, { where: { root: In([...ids]), leads } });
        return tags.sort((a, b) => (VOCABULARY_ORDER.get(a.slug) ?? 0) - (VOCABULARY_ORDER.get(b.slug) ?? 0));
      },
      ({ root }) => root,
    ),
    topicsOfTheme: createTopicsOfTheme(reader),
  };
}

function createTopicsOfTheme(reader: Store['reader']): MunicipalitiesLoaders['topicsOfTheme'] {
  interface Tagged {
    asked: ThemeYear;
    topic: KluTopic;
  }
  const tagged = createManyLoader<ThemeYear, Tagged>(
    async (asked) => {
      const slugs = [...new Set(asked.flatMap(({ slug }) => themeWithDescendants(slug)))];
      const topics = await reader
        .createQueryBuilder(KluTopic, 'topic')
        .innerJoinAndMapMany('topic.tags', ThemeTagRow, 'tag', 'tag.recordId = topic.id AND tag.leads = topic.leads')
        .where('topic.leads = :leads AND topic.kind = :kind AND tag.slug IN (:...slugs)', {
          leads: true,
          kind: 'DISCUSSED',
          slugs,
        })
        .orderBy('topic.orderKey', 'ASC')
        .getMany();
      return asked.flatMap((key) => {
        const wanted = new Set(themeWithDescendants(key.slug));
        return topics
          .filter(
            ({ tags, year }) => (key.year === null || key.year === year) && tags?.some(({ slug }) => wanted.has(slug)),
          )
          .map((topic) => ({ asked: key, topic }));
      });
    },
    ({ asked }) => asked,
  );
  return { load: async (key) => (await tagged.load(key)).map(({ topic }) => topic) };
}
