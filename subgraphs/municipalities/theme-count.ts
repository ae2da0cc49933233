import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { compareDanish } from '../../kernel/danish/collation.js';
import type { ThemeEntry } from '../../kernel/themes/theme-entry.js';
import { listThemes, themeWithDescendants } from '../../kernel/themes/vocabulary.js';
import { ThemeTagRow } from '../../kernel/themes/theme-tag-row.js';
import { KluTopic } from './klu-topic.js';
import { KluTopicKind } from './klu-topic-kind.js';
import { loadMunicipalities, Municipality } from './municipality.js';
import type { Context } from './loaders.js';
import { Theme, toTheme } from './theme.js';

@ObjectType({ description: 'Tema i en kommune: how many topics of one municipality are about a theme.' })
export class ThemeMunicipalityCount {
  @Field(() => Municipality, { description: 'The municipality.' })
  municipality!: Municipality;

  @Field(() => Int, { description: 'Topics about the theme, sub-themes included.' })
  topicCount!: number;
}

@ObjectType({
  description:
    'Tema-optælling: how many municipalities and topics are about a theme. Counts topics that were discussed, sub-themes included.',
})
export class ThemeCount {
  @Field(() => Theme, { description: 'The theme.' })
  theme!: Theme;

  @Field(() => Int, { description: 'Municipalities with at least one topic about it.' })
  municipalityCount!: number;

  @Field(() => Int, { description: 'Topics about it.' })
  topicCount!: number;

  @Field(() => [ThemeMunicipalityCount], { description: 'The same by municipality, in Danish alphabetical order.' })
  byMunicipality!: ThemeMunicipalityCount[];
}

/** A year, and perhaps a region: what the aggregates are asked for. */
@ArgsType()
export class YearRegionArgs {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => ID, { nullable: true, description: 'Only this region.' })
  region?: string | null;
}

@ArgsType()
class ThemeCountArgs extends YearRegionArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Also the wide themes at the top of the vocabulary, which count all that their sub-themes do.',
  })
  groups?: boolean | null;
}

/** A wide theme that gathers others: its count says little beside those of its sub-themes. */
const isGroup = ({ slug, parent }: ThemeEntry): boolean => parent === null && themeWithDescendants(slug).length > 1;

@Resolver()
export class ThemeCountQueries {
  @Query(() => [ThemeCount], {
    nullable: true,
    description: 'Themes by how many municipalities discussed them, most first, then in Danish alphabetical order.',
  })
  async kluThemeCounts(
    @Args(() => ThemeCountArgs) { year, region, groups }: ThemeCountArgs,
    @Ctx() context: Context,
  ): Promise<ThemeCount[]> {
    const query = context.store.reader
      .createQueryBuilder(KluTopic, 'topic')
      .innerJoin(ThemeTagRow, 'tag', 'tag.recordId = topic.id AND tag.leads = topic.leads')
      .select(['topic.id AS id', 'topic.municipalityCode AS code', 'tag.slug AS slug'])
      .where('topic.leads = :leads AND topic.kind = :kind AND topic.year = :year', {
        leads: true,
        kind: KluTopicKind.DISCUSSED,
        year,
      });
    if (region != null) query.andWhere('topic.regionCode = :region', { region });
    const rows = await query.getRawMany<{ id: string; code: string; slug: string }>();
    const asked = listThemes().filter((theme) => groups || !isGroup(theme));
    const counts = await Promise.all(asked.map(({ slug }) => countTheme(context, slug, rows)));
    return counts
      .filter(({ topicCount }) => topicCount > 0)
      .sort((a, b) => b.municipalityCount - a.municipalityCount || compareDanish(a.theme.name, b.theme.name));
  }
}

async function countTheme(
  context: Context,
  slug: string,
  rows: readonly { id: string; code: string; slug: string }[],
): Promise<ThemeCount> {
  const slugs = new Set(themeWithDescendants(slug));
  const topics = new Map(rows.filter((row) => slugs.has(row.slug)).map(({ id, code }) => [id, code]));
  const municipalities = await loadMunicipalities(context, [...topics.values()]);
  return {
    theme: toTheme(slug),
    municipalityCount: municipalities.length,
    topicCount: topics.size,
    byMunicipality: municipalities.map((municipality) => ({
      municipality,
      topicCount: [...topics.values()].filter((code) => code === municipality.code).length,
    })),
  };
}
