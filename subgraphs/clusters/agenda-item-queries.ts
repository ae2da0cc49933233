import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { defineConnection, PageArgs, readPage } from '../../kernel/graph/connection.js';
import { DecisionOutcome } from '../../kernel/provenance/kinds.js';
import { SearchEntry } from '../../kernel/provenance/search-entry.js';
import { likeFolded, toLikePattern } from '../../kernel/provenance/search-hit.js';
import { ThemeTagRow } from '../../kernel/themes/theme-tag-row.js';
import { themeWithDescendants } from '../../kernel/themes/vocabulary.js';
import { AgendaItem, AgendaItemKind } from './agenda-item.js';
import { Decision } from './decision.js';
import type { Context } from './loaders.js';

export const AgendaItemConnection = defineConnection(
  'AgendaItem',
  () => AgendaItem,
  'by date of the meeting, then by cluster and number',
);

@ArgsType()
class AgendaItemsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only items of this cluster or council.' })
  cluster?: string | null;

  @Field(() => AgendaItemKind, { nullable: true, description: 'Only items of this kind.' })
  kind?: AgendaItemKind | null;

  @Field(() => DecisionOutcome, {
    nullable: true,
    description: "Only items whose `decision`, the meeting's own, has this outcome.",
  })
  outcome?: DecisionOutcome | null;

  @Field(() => ID, { nullable: true, description: 'Only items about this theme or a sub-theme.' })
  theme?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only items whose title, text or decision contains this text, without regard to case.',
  })
  text?: string | null;
}

@Resolver()
export class AgendaItemQueries {
  @Query(() => AgendaItemConnection, {
    nullable: true,
    description: 'Agenda items of cluster meetings, by date of the meeting, then by cluster and number.',
  })
  async agendaItems(@Args(() => AgendaItemsArgs) args: AgendaItemsArgs, @Ctx() { store }: Context) {
    const query = store.reader.createQueryBuilder(AgendaItem, 'item').where('item.leads = :leads', { leads: true });
    if (args.cluster != null) query.andWhere('item.clusterId = :cluster', { cluster: args.cluster });
    if (args.kind != null) query.andWhere('item.kind = :kind', { kind: args.kind });
    if (args.outcome != null) {
      const decided = query
        .subQuery()
        .select('decision.itemId')
        .from(Decision, 'decision')
        .where('decision.leads = :leads AND decision.own = :leads');
      query.andWhere(`item.id IN ${decided.andWhere('decision.outcome = :outcome').getQuery()}`, {
        outcome: args.outcome,
      });
    }
    if (args.theme != null) {
      const tagged = query
        .subQuery()
        .select('tag.recordId')
        .from(ThemeTagRow, 'tag')
        .where('tag.leads = :leads AND tag.slug IN (:...slugs)');
      const slugs = themeWithDescendants(args.theme);
      query.andWhere(slugs.length === 0 ? '1 = 0' : `item.id IN ${tagged.getQuery()}`, { slugs });
    }
    if (args.text != null) {
      const found = query
        .subQuery()
        .select('entry.recordId')
        .from(SearchEntry, 'entry')
        .where("entry.leads = :leads AND entry.typename = 'AgendaItem'");
      query.andWhere(`item.id IN ${found.andWhere(likeFolded('entry.folded', 'pattern')).getQuery()}`, {
        pattern: toLikePattern(args.text),
      });
    }
    return new AgendaItemConnection(await readPage(query, ['orderKey', 'id'], args));
  }
}
