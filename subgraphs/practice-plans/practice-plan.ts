import { Arg, Args, ArgsType, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graph/scalars.js';
import type { Place } from '../../kernel/import/reading.js';
import { Title } from '../../kernel/provenance/prose.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceAt, sourceOf } from '../../kernel/provenance/source.js';
import { regionByCode } from '../../kernel/reference/regions.js';
import {
  BoolColumn,
  KeyColumn,
  OptionalInt,
  OptionalKey,
  OptionalText,
  StructureColumn,
} from '../../kernel/store/columns.js';
import { getToday } from '../../kernel/time/clock.js';
import { Hearing } from './hearing.js';
import type { Context } from './loaders.js';
import { PlanApproval } from './plan-approval.js';
import { PlanGoal } from './plan-goal.js';
import { listPlansKnownOn, mergeStatements, pickStatement } from './plan-statements.js';
import { PlanStatus, resolveStatus } from './plan-status.js';
import { PlanTheme } from './plan-theme.js';
import { Region, toRegion } from './region.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Praksisplan: the plan by which a region, its municipalities and its doctors arrange general practice for some years. One plan may be told of by several documents (approvals, minutes from before its adoption); each is kept and named in `sources`.',
})
@Entity('practice_plan')
export class PracticePlan extends RootRecord {
  @Field(() => ID, { description: 'Region code and first year: `1083-2025`.' })
  override id!: string;

  @KeyColumn() regionCode!: string;
  /** Whether this document states that a body approved the plan. */
  @BoolColumn() adopted!: boolean;
  /** When it was first approved, as far as this document tells (`yyyy`, `yyyy-mm` or `yyyy-mm-dd`). */
  @OptionalKey() approvedOn!: string | null;
  /** From when a draft is known to exist, as far as this document tells. */
  @OptionalKey() draftOn!: string | null;
  @OptionalKey() hearingFrom!: string | null;
  @OptionalKey() hearingTo!: string | null;
  @OptionalKey() hearingDeadline!: string | null;
  /** Where this document states period, hearing and agreement. */
  @StructureColumn() places!: Place[] | null;
  /** All that documents state of this plan, the leading statement first; filled by `mergeStatements`. */
  statements!: readonly PracticePlan[];

  @Field(() => String, { nullable: true, description: "The plan's title as its documents write it." })
  @Title()
  @OptionalText()
  title!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day in force, or first day it was to be in force.' })
  @OptionalKey()
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day no longer covered; null where no end is stated: then it runs until the next plan of the region begins.',
  })
  @OptionalKey()
  validTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The agreement it is tied to, as written (a sundhedsaftale with its years).',
  })
  @Title()
  @OptionalText()
  relatedAgreement!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many municipalities are asked to approve it, where a document says so.',
  })
  @OptionalInt()
  municipalityCount!: number | null;

  @Field(() => Region, { nullable: true, description: 'The region whose plan it is.' })
  async region(): Promise<Region> {
    return toRegion(this.regionCode);
  }

  @Field(() => PlanStatus, {
    nullable: true,
    description:
      'Where it stands on a day; today where `asOf` is left out. Events count on the day they happened or were planned for, not on the day a document told of them. A plan known only from before its adoption is EXPECTED from the day it was to begin, never IN_FORCE. null: not known, because a following plan was to begin by then (or the region ended) and no document says that it did.',
  })
  async status(
    @Ctx() { loaders }: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day.' }) asOf?: string,
  ): Promise<PlanStatus | null> {
    const siblings = await loaders.plansOfRegion.load(this.regionCode);
    return resolveStatus(this, asOf ?? getToday(), siblings, regionByCode(this.regionCode)?.validTo ?? null);
  }

  @Field(() => [PlanTheme], {
    nullable: true,
    description: "The plan's own headings, in their order. They are not the hub's themes: those hang below each.",
  })
  async themes(@Ctx() { loaders }: Context): Promise<PlanTheme[]> {
    return pickStatement(this, await loaders.themesOfPlan.load(this.id));
  }

  @Field(() => [PlanGoal], { nullable: true, description: 'Its goals, in their order.' })
  async goals(@Ctx() { loaders }: Context): Promise<PlanGoal[]> {
    return pickStatement(this, await loaders.goalsOfPlan.load(this.id));
  }

  @Field(() => [PlanApproval], {
    nullable: true,
    description:
      'What bodies decided on it, or are to decide (then without an outcome), from all documents, by date; undated ones last.',
  })
  approvals(@Ctx() { loaders }: Context): Promise<PlanApproval[]> {
    return loaders.approvalsOfPlan.load(this.id);
  }

  @Field(() => Hearing, { nullable: true, description: 'Its public hearing; null where none is told of.' })
  get hearing(): Hearing | null {
    const { hearingFrom: from, hearingTo: to, hearingDeadline: deadline } = this;
    return from === null && to === null && deadline === null ? null : { from, to, deadline };
  }

  @Field(() => [Source], {
    nullable: true,
    description:
      'Where it is told of, document by document, the leading one first: its title, then its period, hearing and agreement.',
  })
  get sources(): Source[] {
    return this.statements.flatMap((row) => [
      sourceOf(row),
      ...(row.places ?? []).map((place) => sourceAt(row, place)!),
    ]);
  }
}

@ArgsType()
class PracticePlansArgs {
  @Field(() => ID, { nullable: true, description: 'Only this region.' })
  region?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day; today where left out, or the region's last day where it has ended.",
  })
  asOf?: string | null;
}

@Resolver()
export class PracticePlanQueries {
  @Query(() => [PracticePlan], {
    nullable: true,
    description:
      'The plans known of on a day, by region and first year: those expected, those in force and those that have ended. Ask each for its `status(asOf)`.',
  })
  async practicePlans(
    @Args(() => PracticePlansArgs) { region, asOf }: PracticePlansArgs,
    @Ctx() { store, loaders }: Context,
  ): Promise<PracticePlan[]> {
    if (region != null) return listPlansKnownOn(await loaders.plansOfRegion.load(region), asOf, region);
    const rows = await store.reader.find(PracticePlan, { where: { live: true }, order: { id: 'ASC' } });
    return listPlansKnownOn(mergeStatements(rows), asOf);
  }

  @Query(() => PracticePlan, {
    nullable: true,
    description: 'One practice plan by its id; null where no document tells of it.',
  })
  practicePlan(
    @Arg('id', () => ID, { description: 'Region code and first year: `1083-2025`.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<PracticePlan | null> {
    return loaders.plan.load(id);
  }
}
