import { Args, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { MeetingBasis } from './klu-meetings.js';
import { KluReport } from './klu-report.js';
import { KluTopic } from './klu-topic.js';
import { KluTopicKind } from './klu-topic-kind.js';
import type { Context } from './loaders.js';
import { loadMunicipalities, Municipality } from './municipality.js';
import { YearRegionArgs } from './theme-count.js';

@ObjectType({
  description:
    'KLU-nøgletal: the reports of one year added up. What no document says is left out of a sum and counted as not known, never as zero.',
})
export class KluTotals {
  @Field(() => Int, { description: 'Municipalities that the overviews of the year list.' })
  municipalities!: number;

  @Field(() => Int, { description: 'Of these, municipalities that reported anything.' })
  reported!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Meetings held, added over the municipalities with a number; null where none has one.',
  })
  meetingsHeld!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, meetings whose number the documents state; the rest was derived from their text.',
  })
  meetingsStated!: number | null;

  @Field(() => Int, { description: 'Municipalities with a number of meetings.' })
  withNumber!: number;

  @Field(() => [Municipality], { description: 'Municipalities without one, in Danish alphabetical order.' })
  withoutNumber!: Municipality[];

  @Field(() => Int, { description: 'Topics that were discussed.' })
  topics!: number;

  @Field(() => Int, { description: 'Standing agenda items.' })
  standing!: number;

  @Field(() => Int, { description: 'Reports with a follow-up on local agreements.' })
  followUps!: number;

  @Field(() => Int, { description: 'Reports with a general assessment.' })
  assessments!: number;
}

@Resolver()
export class KluTotalsQueries {
  @Query(() => KluTotals, {
    nullable: true,
    description: 'The KLU reports of a year added up, for a region or the whole country; null where there is none.',
  })
  async kluTotals(
    @Args(() => YearRegionArgs) { year, region }: YearRegionArgs,
    @Ctx() context: Context,
  ): Promise<KluTotals | null> {
    const where = { leads: true, year, ...(region == null ? {} : { regionCode: region }) };
    const reports = await context.store.reader.find(KluReport, { where });
    if (reports.length === 0) return null;
    const counts = await context.store.reader
      .createQueryBuilder(KluTopic, 'topic')
      .select(['topic.kind AS kind', 'COUNT(*) AS count'])
      .where(where)
      .groupBy('topic.kind')
      .getRawMany<{ kind: KluTopicKind; count: string | number }>();
    const countOf = (wanted: KluTopicKind): number => Number(counts.find(({ kind }) => kind === wanted)?.count ?? 0);
    const numbered = reports.filter(({ meetingsHeld }) => meetingsHeld !== null);
    const stated = numbered.filter(({ meetingsBasis }) => meetingsBasis === MeetingBasis.STATED);
    const without = reports.filter(({ meetingsHeld }) => meetingsHeld === null);
    return {
      municipalities: reports.length,
      reported: reports.filter(({ reported }) => reported).length,
      meetingsHeld: numbered.length === 0 ? null : sumMeetings(numbered),
      meetingsStated: numbered.length === 0 ? null : sumMeetings(stated),
      withNumber: numbered.length,
      withoutNumber: await loadMunicipalities(
        context,
        without.map(({ municipalityCode }) => municipalityCode),
      ),
      topics: countOf(KluTopicKind.DISCUSSED),
      standing: countOf(KluTopicKind.STANDING),
      followUps: reports.filter(({ followUpPlace }) => followUpPlace !== null).length,
      assessments: reports.filter(({ assessmentPlace }) => assessmentPlace !== null).length,
    };
  }
}

const sumMeetings = (reports: readonly KluReport[]): number =>
  reports.reduce((sum, { meetingsHeld }) => sum + (meetingsHeld ?? 0), 0);
