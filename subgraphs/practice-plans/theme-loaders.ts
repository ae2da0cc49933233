import type DataLoader from 'dataloader';
import { In, type EntityManager } from 'typeorm';
import { createManyLoader, createOneLoader } from '../../kernel/graph/loaders.js';
import { ThemeTagRow } from '../../kernel/themes/theme-tag-row.js';
import { themeWithDescendants } from '../../kernel/themes/vocabulary.js';
import { ActionMeasure } from './action-measure.js';
import { NationalMeasure } from './national-measure.js';
import { pickStatement } from './plan-statements.js';
import type { PlanTheme } from './plan-theme.js';
import type { PracticePlan } from './practice-plan.js';

type OfTheme<V> = Pick<DataLoader<string, V[], unknown>, 'load'>;

/** By slug: what is tagged with that theme or a sub-theme. */
export interface ThemeLoaders {
  actionMeasuresOfTheme: OfTheme<ActionMeasure>;
  nationalMeasuresOfTheme: OfTheme<NationalMeasure>;
  planThemesOfTheme: OfTheme<PlanTheme>;
}

/** Batches of this subgraph that the ones here go on from. */
interface PlanLoaders {
  plan: DataLoader<string, PracticePlan | null, unknown>;
  themesOfPlan: DataLoader<string, PlanTheme[], unknown>;
}

/** Records of one GraphQL type that are about a theme. */
interface Tagged {
  typename: string;
  slug: string;
}

export function createThemeLoaders(reader: EntityManager, { plan, themesOfPlan }: PlanLoaders): ThemeLoaders {
  const tags = createManyLoader<Tagged, Tagged & { tag: ThemeTagRow }>(
    async (asked) => {
      const typename = In([...new Set(asked.map((key) => key.typename))]);
      const slug = In([...new Set(asked.flatMap((key) => themeWithDescendants(key.slug)))]);
      const rows = await reader.find(ThemeTagRow, { where: { typename, slug, live: true }, order: { id: 'ASC' } });
      return asked.flatMap((key) => {
        const wanted = new Set(themeWithDescendants(key.slug));
        return rows
          .filter((row) => row.typename === key.typename && wanted.has(row.slug))
          .map((tag) => ({ ...key, tag }));
      });
    },
    ({ typename, slug }) => ({ typename, slug }),
  );
  const findTags = async (typename: string, slug: string) =>
    (await tags.load({ typename, slug })).map(({ tag }) => tag);
  const listMeasures = async <M extends ActionMeasure | NationalMeasure>(
    typename: string,
    measure: DataLoader<string, M | null, unknown>,
    slug: string,
  ): Promise<M[]> => {
    const ids = (await findTags(typename, slug)).filter(({ leads }) => leads).map(({ recordId }) => recordId);
    const measures = await Promise.all([...new Set(ids)].map((id) => measure.load(id)));
    return measures.filter((found) => found !== null).sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1));
  };
  const actionMeasure = createOneLoader(
    (ids: readonly string[]) => reader.find(ActionMeasure, { where: { id: In([...ids]), leads: true } }),
    ({ id }) => id,
  );
  const nationalMeasure = createOneLoader(
    (ids: readonly string[]) => reader.find(NationalMeasure, { where: { id: In([...ids]), leads: true } }),
    ({ id }) => id,
  );
  return {
    actionMeasuresOfTheme: { load: (slug) => listMeasures('ActionMeasure', actionMeasure, slug) },
    nationalMeasuresOfTheme: { load: (slug) => listMeasures('NationalMeasure', nationalMeasure, slug) },
    planThemesOfTheme: {
      load: async (slug) => {
        const found = await findTags('PlanTheme', slug);
        const isTagged = (theme: PlanTheme): boolean =>
          found.some((tag) => tag.recordId === theme.id && tag.documentId === theme.documentId);
        const plans = await Promise.all([...new Set(found.map(({ root }) => root))].sort().map((id) => plan.load(id)));
        const themes = await Promise.all(
          plans.filter((one) => one !== null).map(async (one) => pickStatement(one, await themesOfPlan.load(one.id))),
        );
        return themes.flat().filter(isTagged);
      },
    },
  };
}
