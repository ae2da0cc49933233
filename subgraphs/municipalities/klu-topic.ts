import { Args, ArgsType, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity, type SelectQueryBuilder } from 'typeorm';
import { defineConnection, PageArgs, readPage } from '../../kernel/graph/connection.js';
import { Title, Prose } from '../../kernel/provenance/prose.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { likeFolded, toLikePattern } from '../../kernel/provenance/search-hit.js';
import { SearchEntry } from '../../kernel/provenance/search-entry.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { IntColumn, KeyColumn, OptionalKey, OptionalText, TextColumn } from '../../kernel/store/columns.js';
import { ThemeTagRow } from '../../kernel/themes/theme-tag-row.js';
import { themeWithDescendants } from '../../kernel/themes/vocabulary.js';
import { KluReport } from './klu-report.js';
import { KluTopicKind } from './klu-topic-kind.js';
import type { Context } from './loaders.js';
import { Theme, ThemeTag, toTheme } from './theme.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'KLU-emne: one topic that a KLU discussed, or a standing item of its agenda.' })
@Entity('klu_topic')
export class KluTopic extends RecordRow {
  @Field(() => ID, { description: 'Report, kind and first words; does not change when topics are added.' })
  override id!: string;

  @KeyColumn() municipalityCode!: string;
  @OptionalKey() regionCode!: string | null;
  @IntColumn() year!: number;
  /** Order of its report, then position. */
  @KeyColumn() orderKey!: string;
  /** Filled where a query joins the tags. */
  tags?: ThemeTagRow[];

  @Field(() => String, {
    description:
      'The topic as written, without bullet and closing full stop. [tilbageholdt]: it concerned one person; [navn]: a name was left out.',
  })
  @Title()
  @TextColumn()
  title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the document adds in further sentences; null where there is none or where prose was not imported.',
  })
  @Prose()
  @OptionalText()
  detail!: string | null;

  @Field(() => String, { nullable: true, description: 'The heading it stands under in its cell.' })
  @Title()
  @OptionalText()
  heading!: string | null;

  @Field(() => KluTopicKind, { description: 'Discussed, or a standing item.' })
  @KeyColumn()
  kind!: KluTopicKind;

  @Field(() => Int, { description: 'Place in its report, from 1.' })
  @IntColumn()
  position!: number;

  @Field(() => [Theme], { description: 'Themes it is about.' })
  async themes(@Ctx() context: Context): Promise<Theme[]> {
    return (await this.loadTags(context)).map(({ slug }) => toTheme(slug));
  }

  @Field(() => [ThemeTag], { description: 'Themes it is about, with the words that say so.' })
  async themeTags(@Ctx() context: Context) {
    return (await this.loadTags(context)).map(({ slug, words }) => ({ theme: toTheme(slug), words }));
  }

  private async loadTags({ loaders }: Context): Promise<ThemeTagRow[]> {
    return (await loaders.tagsOfReport.load(this.root)).filter(({ recordId }) => recordId === this.id);
  }

  @Field(() => KluReport, { description: 'The report it belongs to.' })
  async report(@Ctx() { loaders }: Context): Promise<KluReport> {
    const report = await loaders.report.load(this.root);
    if (report === null) throw new Error(`no report ${this.root}`);
    return report;
  }

  @Field(() => Source, { description: 'Where it stands.' })
  get source(): Source {
    return sourceOf(this);
  }

  /** Selects `column` of the discussed topics about `:slugs`; wants parameters `slugs`, `discussed` and `leads`. */
  static selectAbout<T extends object>(subQuery: SelectQueryBuilder<T>, column: string): SelectQueryBuilder<KluTopic> {
    return subQuery
      .select(column)
      .from(KluTopic, 'topic')
      .innerJoin(ThemeTagRow, 'tag', 'tag.recordId = topic.id AND tag.leads = topic.leads')
      .where('topic.leads = :leads AND topic.kind = :discussed AND tag.slug IN (:...slugs)');
  }
}

/** The topics that a tag says are about a theme or a sub-theme of it. */
export function topicsAbout(topics: readonly KluTopic[], tags: readonly ThemeTagRow[], theme: string): KluTopic[] {
  const slugs = new Set(themeWithDescendants(theme));
  const about = new Set(tags.filter(({ slug }) => slugs.has(slug)).map(({ recordId }) => recordId));
  return topics.filter(({ id }) => about.has(id));
}

export const KluTopicConnection = defineConnection(
  'KluTopic',
  () => KluTopic,
  'by municipality in Danish alphabetical order, then by year and position',
);

@ArgsType()
class KluTopicsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only this year.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Only this region.' })
  region?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this municipality.' })
  municipality?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only topics about this theme or a sub-theme.' })
  theme?: string | null;

  @Field(() => KluTopicKind, {
    nullable: true,
    defaultValue: KluTopicKind.DISCUSSED,
    description: 'Only this kind; null for all.',
  })
  kind?: KluTopicKind | null;

  @Field(() => String, { nullable: true, description: 'Only topics that contain this text, without regard to case.' })
  text?: string | null;
}

@Resolver()
export class KluTopicQueries {
  @Query(() => KluTopicConnection, {
    nullable: true,
    description:
      'KLU topics, by municipality in Danish alphabetical order, then by year and position. DISCUSSED unless asked otherwise.',
  })
  async kluTopics(@Args(() => KluTopicsArgs) args: KluTopicsArgs, @Ctx() { store }: Context) {
    const query = store.reader.createQueryBuilder(KluTopic, 'topic').where('topic.leads = :leads', { leads: true });
    if (args.year != null) query.andWhere('topic.year = :year', { year: args.year });
    if (args.region != null) query.andWhere('topic.regionCode = :region', { region: args.region });
    if (args.municipality != null)
      query.andWhere('topic.municipalityCode = :municipality', { municipality: args.municipality });
    if (args.kind != null) query.andWhere('topic.kind = :kind', { kind: args.kind });
    if (args.theme != null) {
      const tagged = query
        .subQuery()
        .select('tag.recordId')
        .from(ThemeTagRow, 'tag')
        .where('tag.leads = :leads AND tag.slug IN (:...slugs)')
        .getQuery();
      query.andWhere(`topic.id IN ${tagged}`, { slugs: themeWithDescendants(args.theme) });
    }
    if (args.text != null) {
      const found = query
        .subQuery()
        .select('entry.recordId')
        .from(SearchEntry, 'entry')
        .where("entry.leads = :leads AND entry.typename = 'KluTopic'")
        .andWhere(likeFolded('entry.folded', 'pattern'))
        .getQuery();
      query.andWhere(`topic.id IN ${found}`, { pattern: toLikePattern(args.text) });
    }
    return new KluTopicConnection(await readPage(query, ['orderKey', 'id'], args));
  }
}
