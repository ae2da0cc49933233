import { Args, ArgsType, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity } from 'typeorm';
import { defineConnection, PageArgs, readPage } from '../../kernel/graph/connection.js';
import type { Place } from '../../kernel/import/reading.js';
import { DataIssue } from '../../kernel/provenance/data-issue.js';
import { Prose } from '../../kernel/provenance/prose.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceAt, sourceOf } from '../../kernel/provenance/source.js';
import {
  BoolColumn,
  IntColumn,
  KeyColumn,
  ListColumn,
  OptionalInt,
  OptionalKey,
  OptionalText,
  StructureColumn,
} from '../../kernel/store/columns.js';
import { themeWithDescendants } from '../../kernel/themes/vocabulary.js';
import { KluMeetings, type MeetingBasis } from './klu-meetings.js';
import { KluTopic, topicsAbout } from './klu-topic.js';
import { KluTopicKind } from './klu-topic-kind.js';
import type { Context } from './loaders.js';
import { Municipality } from './municipality.js';
import { NursingHomeDoctors, type Extent } from './nursing-home-doctors.js';
import { Theme, toTheme } from './theme.js';

@ArgsType()
class TopicsArgs {
  @Field(() => ID, { nullable: true, description: 'Only topics about this theme or a sub-theme of it.' })
  theme?: string | null;

  @Field(() => KluTopicKind, {
    nullable: true,
    defaultValue: KluTopicKind.DISCUSSED,
    description: 'Only this kind; null for all.',
  })
  kind?: KluTopicKind | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: "KLU-indberetning: what a municipality's KLU (§ 102 of the doctors' agreement) reported for one year.",
})
@Entity('klu_report')
export class KluReport extends RootRecord {
  @Field(() => ID, { description: 'Municipality code and year.' })
  override id!: string;

  @KeyColumn() municipalityCode!: string;
  @OptionalKey() regionCode!: string | null;
  /** Danish order of the municipality, then year. */
  @KeyColumn() orderKey!: string;

  @Field(() => Int, { description: 'The year reported on.' })
  @IntColumn()
  year!: number;

  @Field(() => Boolean, { description: 'False where the overview has a row for the municipality but nothing in it.' })
  @BoolColumn()
  reported!: boolean;

  @OptionalInt() meetingsHeld!: number | null;
  @OptionalInt() meetingsPlanned!: number | null;
  @OptionalInt() meetingsCancelled!: number | null;
  @KeyColumn() meetingsBasis!: MeetingBasis;
  @ListColumn() meetingDates!: string[];
  @Prose() @OptionalText() meetingsNote!: string | null;
  @StructureColumn() meetingsPlace!: Place | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Follow-up on local agreements, in the words of the document; null where there is none or where prose was not imported (then `followUpSource` is there).',
  })
  @Prose()
  @OptionalText()
  followUp!: string | null;
  @StructureColumn() followUpPlace!: Place | null;

  @Field(() => String, {
    nullable: true,
    description:
      'General assessment of the collaboration, in the words of the document; null where there is none or where prose was not imported (then `assessmentSource` is there).',
  })
  @Prose()
  @OptionalText()
  assessment!: string | null;
  @StructureColumn() assessmentPlace!: Place | null;

  @OptionalKey() nursingExtent!: Extent | null;
  @OptionalInt() nursingCovered!: number | null;
  @OptionalInt() nursingTotal!: number | null;
  @StructureColumn() nursingPlace!: Place | null;

  @Field(() => Municipality, { description: 'The municipality.' })
  async municipality(@Ctx() { loaders }: Context): Promise<Municipality> {
    const municipality = await loaders.municipality.load(this.municipalityCode);
    if (municipality === null) throw new Error(`no municipality ${this.municipalityCode}`);
    return municipality;
  }

  @Field(() => KluMeetings, { description: 'How many meetings were held.' })
  get meetings(): KluMeetings {
    return Object.assign(new KluMeetings(), {
      held: this.meetingsHeld,
      planned: this.meetingsPlanned,
      cancelled: this.meetingsCancelled,
      basis: this.meetingsBasis,
      dates: this.meetingDates,
      note: this.meetingsNote,
      source: sourceAt(this, this.meetingsPlace),
    });
  }

  @Field(() => [KluTopic], {
    description: 'Its topics in the order of the document; DISCUSSED unless asked otherwise.',
  })
  async topics(@Args(() => TopicsArgs) { theme, kind }: TopicsArgs, @Ctx() { loaders }: Context): Promise<KluTopic[]> {
    const topics = (await loaders.topicsOfReport.load(this.id)).filter((topic) => kind == null || topic.kind === kind);
    return theme == null ? topics : topicsAbout(topics, await loaders.tagsOfReport.load(this.id), theme);
  }

  @Field(() => Int, { description: 'How many topics were discussed (standing items aside).' })
  async topicCount(@Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.topicsOfReport.load(this.id)).filter((topic) => topic.kind === KluTopicKind.DISCUSSED).length;
  }

  @Field(() => [Theme], { description: 'Themes of the topics that were discussed, in the order of the vocabulary.' })
  async themes(@Ctx() { loaders }: Context): Promise<Theme[]> {
    const [topics, tags] = await Promise.all([
      loaders.topicsOfReport.load(this.id),
      loaders.tagsOfReport.load(this.id),
    ]);
    const discussed = new Set(topics.filter(({ kind }) => kind === KluTopicKind.DISCUSSED).map(({ id }) => id));
    return [...new Set(tags.filter(({ recordId }) => discussed.has(recordId)).map(({ slug }) => slug))].map(toTheme);
  }

  @Field(() => Source, { nullable: true, description: 'Where the follow-up stands.' })
  get followUpSource(): Source | null {
    return sourceAt(this, this.followUpPlace);
  }

  @Field(() => Source, { nullable: true, description: 'Where the assessment stands.' })
  get assessmentSource(): Source | null {
    return sourceAt(this, this.assessmentPlace);
  }

  @Field(() => NursingHomeDoctors, {
    nullable: true,
    description: 'The nursing-home doctor scheme, where the follow-up speaks of it.',
  })
  get nursingHomeDoctors(): NursingHomeDoctors | null {
    const source = sourceAt(this, this.nursingPlace);
    if (this.nursingExtent === null || source === null) return null;
    return Object.assign(new NursingHomeDoctors(), {
      extent: this.nursingExtent,
      covered: this.nursingCovered,
      total: this.nursingTotal,
      source,
    });
  }

  @Field(() => [DataIssue], { description: 'What was odd in this report.' })
  issues(@Ctx() { provenance }: Context): Promise<DataIssue[]> {
    return provenance.issuesOfRecord.load(this.id);
  }

  @Field(() => Source, { description: 'Where the report begins.' })
  get source(): Source {
    return sourceOf(this);
  }
}

export const KluReportConnection = defineConnection(
  'KluReport',
  () => KluReport,
  'by municipality in Danish alphabetical order, then by year',
);

@ArgsType()
class KluReportsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only this year.' })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Only this region.' })
  region?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this municipality.' })
  municipality?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only reports with a discussed topic about this theme or a sub-theme.',
  })
  theme?: string | null;
}

@Resolver()
export class KluReportQueries {
  @Query(() => KluReportConnection, {
    nullable: true,
    description: 'KLU reports, by municipality in Danish alphabetical order, then by year.',
  })
  async kluReports(@Args(() => KluReportsArgs) args: KluReportsArgs, @Ctx() { store }: Context) {
    const query = store.reader.createQueryBuilder(KluReport, 'report').where('report.leads = :leads', { leads: true });
    if (args.year != null) query.andWhere('report.year = :year', { year: args.year });
    if (args.region != null) query.andWhere('report.regionCode = :region', { region: args.region });
    if (args.municipality != null)
      query.andWhere('report.municipalityCode = :municipality', { municipality: args.municipality });
    if (args.theme != null) {
      const about = KluTopic.selectAbout(query.subQuery(), 'topic.root').getQuery();
      query.andWhere(`report.id IN ${about}`, {
        slugs: themeWithDescendants(args.theme),
        discussed: KluTopicKind.DISCUSSED,
      });
    }
    return new KluReportConnection(await readPage(query, ['orderKey', 'id'], args));
  }
}
