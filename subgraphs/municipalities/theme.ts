import { Arg, Args, ArgsType, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { PageArgs, slicePage } from '../../kernel/graph/connection.js';
import { defineThemeTag } from '../../kernel/themes/theme-tag.js';
import { listThemes, themeBySlug } from '../../kernel/themes/vocabulary.js';
import { KluTopicConnection } from './klu-topic.js';
import type { Context } from './loaders.js';
import { loadMunicipalities, Municipality } from './municipality.js';

@ArgsType()
class ThemeTopicsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only this year.' })
  year?: number | null;
}

@Directive('@key(fields: "slug")')
@ObjectType({
  description:
    "Tema: a subject that the sectors word in different ways, from the hub's vocabulary. A theme filter includes its sub-themes.",
})
export class Theme {
  @Field(() => ID, { description: 'Key: the lower-case Danish word with ae, oe, aa, words joined by hyphens.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'Danish name.' })
  name!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Other words for it that the hub recognises, inflections aside.',
  })
  synonyms!: string[];

  @Field(() => Theme, { nullable: true, description: 'The wider theme it belongs to.' })
  get parent(): Theme | null {
    const parent = themeBySlug(this.slug)?.parent;
    return parent == null ? null : toTheme(parent);
  }

  @Field(() => [Theme], { nullable: true, description: 'Its sub-themes.' })
  get children(): Theme[] {
    return listThemes()
      .filter(({ parent }) => parent === this.slug)
      .map(({ slug }) => toTheme(slug));
  }

  @Field(() => [Municipality], {
    nullable: true,
    description: 'Municipalities whose KLU discussed it (standing items aside), in Danish alphabetical order.',
  })
  async municipalities(
    @Ctx() context: Context,
    @Arg('year', () => Int, { nullable: true, description: 'Only this year.' }) year?: number,
  ): Promise<Municipality[]> {
    const topics = await context.loaders.topicsOfTheme.load({ slug: this.slug, year: year ?? null });
    return loadMunicipalities(
      context,
      topics.map((topic) => topic.municipalityCode),
    );
  }

  @Field(() => KluTopicConnection, {
    nullable: true,
    description: 'KLU topics about it that were discussed (standing items aside).',
  })
  async kluTopics(@Args(() => ThemeTopicsArgs) args: ThemeTopicsArgs, @Ctx() { loaders }: Context) {
    const topics = await loaders.topicsOfTheme.load({ slug: this.slug, year: args.year ?? null });
    return new KluTopicConnection(slicePage(topics, ({ id }) => id, args));
  }
}

export const ThemeTag = defineThemeTag(() => Theme);

/** The theme of a slug of the vocabulary. A slug the vocabulary lacks is a fault in the store, and an error. */
export function toTheme(slug: string): Theme {
  const entry = themeBySlug(slug);
  if (!entry) throw new Error(`no theme ${slug}`);
  return Object.assign(new Theme(), { slug, name: entry.name, synonyms: entry.synonyms });
}

@Resolver()
export class ThemeQueries {
  @Query(() => Theme, { nullable: true, description: 'One theme by its slug.' })
  theme(@Arg('slug', () => ID, { description: 'Slug of the theme.' }) slug: string): Theme | null {
    return themeBySlug(slug) ? toTheme(slug) : null;
  }

  @Query(() => [Theme], { nullable: true, description: 'The whole vocabulary.' })
  themes(): Theme[] {
    return listThemes().map(({ slug }) => toTheme(slug));
  }
}
