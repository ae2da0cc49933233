import { DocumentHistory1795400000000 } from '../../kernel/store/document-history.js';
import { KERNEL_ENTITIES } from '../../kernel/store/kernel-tables.js';
import { searchableOf, type Subgraph } from '../../kernel/graph/subgraph.js';
import { compareMeetingCounts } from './comparisons/meeting-counts.js';
import { KluDocumentQueries } from './documents.js';
import { kluOverviewImporter } from './import/klu-overview.js';
import { readReference } from './import/reference.js';
import { KluReport, KluReportQueries } from './klu-report.js';
import { KluTopic, KluTopicQueries } from './klu-topic.js';
import { KluTotalsQueries } from './klu-totals.js';
import { createLoaders, type MunicipalitiesLoaders } from './loaders.js';
import { Initial1700000000001 } from './migrations/initial.js';
import { Municipality, MunicipalityQueries } from './municipality.js';
import { MunicipalityRegion } from './municipality-region.js';
import { Region, RegionQueries } from './region.js';
import { RegionSuccession } from './region-succession.js';
import { ThemeCountQueries } from './theme-count.js';
import { Theme, ThemeQueries, toTheme } from './theme.js';
import { themeBySlug } from '../../kernel/themes/vocabulary.js';

/** Kommuner, regioner, KLU and temaer. */
export const municipalities: Subgraph<MunicipalitiesLoaders> = {
  name: 'municipalities',
  entities: [...KERNEL_ENTITIES, Region, RegionSuccession, Municipality, MunicipalityRegion, KluReport, KluTopic],
  migrations: [Initial1700000000001, DocumentHistory1795400000000],
  resolvers: [
    RegionQueries,
    MunicipalityQueries,
    KluReportQueries,
    KluTopicQueries,
    ThemeCountQueries,
    KluTotalsQueries,
    ThemeQueries,
    KluDocumentQueries,
  ],
  types: [Region, Municipality, Theme, KluReport, KluTopic],
  references: {
    Region: ({ code }, { loaders }) => loaders.region.load(code!),
    Municipality: ({ code }, { loaders }) => loaders.municipality.load(code!),
    Theme: ({ slug }) => (themeBySlug(slug!) ? toTheme(slug!) : null),
    KluReport: ({ id }, { loaders }) => loaders.report.load(id!),
    KluTopic: ({ id }, { loaders }) => loaders.topic.load(id!),
  },
  families: [
    { root: Region, children: [] },
    { root: RegionSuccession, children: [] },
    { root: Municipality, children: [] },
    { root: MunicipalityRegion, children: [] },
    { root: KluReport, children: [KluTopic] },
  ],
  searchables: [
    searchableOf('KluTopic', KluTopic, ({ title, detail, heading }) => ({ title, words: [detail, heading] })),
  ],
  importers: [kluOverviewImporter],
  comparisons: [compareMeetingCounts],
  readReference,
  createLoaders,
};
