import { Ctx, Directive, Field, ID, ObjectType } from 'type-graphql';
import type { RecordRow } from '../../kernel/provenance/record.js';
import { defineThemeTag } from '../../kernel/themes/theme-tag.js';
import { ActionMeasure } from './action-measure.js';
import type { Context } from './loaders.js';
import { NationalMeasure } from './national-measure.js';
import { PlanTheme } from './plan-theme.js';

@Directive('@key(fields: "slug")')
@ObjectType()
export class Theme {
  @Field(() => ID)
  slug!: string;

  @Field(() => [ActionMeasure], {
    nullable: true,
    description:
      "Measures of municipalities' action plans about it or a sub-theme, by municipality in Danish alphabetical order.",
  })
  actionMeasures(@Ctx() { loaders }: Context): Promise<ActionMeasure[]> {
    return loaders.actionMeasuresOfTheme.load(this.slug);
  }

  @Field(() => [NationalMeasure], {
    nullable: true,
    description: 'Measures of national proposals about it or a sub-theme.',
  })
  nationalMeasures(@Ctx() { loaders }: Context): Promise<NationalMeasure[]> {
    return loaders.nationalMeasuresOfTheme.load(this.slug);
  }

  @Field(() => [PlanTheme], {
    nullable: true,
    description: "Practice plans' own headings about it or a sub-theme, by plan.",
  })
  planThemes(@Ctx() { loaders }: Context): Promise<PlanTheme[]> {
    return loaders.planThemesOfTheme.load(this.slug);
  }
}

export const ThemeTag = defineThemeTag(() => Theme);

/** What this subgraph adds to the theme of a slug. */
export function toTheme(slug: string): Theme {
  return Object.assign(new Theme(), { slug });
}

/** The themes a record is tagged with, in the vocabulary's order. */
export async function loadThemes(context: Context, record: RecordRow): Promise<Theme[]> {
  return (await loadThemeTags(context, record)).map(({ theme }) => theme);
}

/** The themes a record is tagged with, and the words that say so. */
export async function loadThemeTags(
  { loaders }: Context,
  { id, documentId }: RecordRow,
): Promise<{ theme: Theme; words: string[] }[]> {
  const tags = await loaders.tagsOfRecord.load({ recordId: id, documentId });
  return tags.map(({ slug, words }) => ({ theme: toTheme(slug), words }));
}
