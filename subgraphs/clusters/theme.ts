import { Args, Ctx, Directive, Field, ID, ObjectType } from 'type-graphql';
import { PageArgs, slicePage } from '../../kernel/graph/connection.js';
import { defineThemeTag } from '../../kernel/themes/theme-tag.js';
import { AgendaItemConnection } from './agenda-item-queries.js';
import { Initiative } from './initiative.js';
import type { Context } from './loaders.js';

/** What this subgraph adds to a theme. */
@Directive('@key(fields: "slug")')
@ObjectType()
export class Theme {
  @Field(() => ID)
  slug!: string;

  @Field(() => AgendaItemConnection, {
    nullable: true,
    description:
      'Agenda items of cluster meetings about it or a sub-theme, by date of the meeting, then by cluster and number.',
  })
  async agendaItems(@Args(() => PageArgs) args: PageArgs, @Ctx() { loaders }: Context) {
    const items = await loaders.agendaItemsOfTheme.load(this.slug);
    return new AgendaItemConnection(slicePage(items, ({ id }) => id, args));
  }

  @Field(() => [Initiative], {
    nullable: true,
    description: "The clusters' initiatives about it or a sub-theme, by name in Danish alphabetical order.",
  })
  initiatives(@Ctx() { loaders }: Context): Promise<Initiative[]> {
    return loaders.initiativesOfTheme.load(this.slug);
  }
}

export const ThemeTag = defineThemeTag(() => Theme);

/** The theme of a slug; its owner tells the rest of it. */
export function toTheme(slug: string): Theme {
  return Object.assign(new Theme(), { slug });
}
