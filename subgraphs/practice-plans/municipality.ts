import { Arg, Ctx, Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { regionOn } from '../../kernel/reference/municipalities.js';
import { getToday } from '../../kernel/time/clock.js';
import { ActionPlan } from './action-plan.js';
import { Coverage } from './coverage.js';
import { Designation, listDesignationsOn } from './designation.js';
import type { Context } from './loaders.js';
import { MeasureStatement } from './measure-statement.js';
import { toPeriod } from './period.js';
import { findPlanInForce } from './plan-status.js';
import { PracticePlan } from './practice-plan.js';

@Directive('@key(fields: "code")')
@ObjectType()
export class Municipality {
  @Field(() => ID)
  code!: string;

  @Field(() => PracticePlan, {
    nullable: true,
    description:
      'The practice plan in force on a day (today where `asOf` is left out) in the region the municipality belongs to that day. null where no plan is known to be in force: an expected plan is not.',
  })
  async practicePlan(
    @Ctx() { loaders }: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day.' }) asOf?: string,
  ): Promise<PracticePlan | null> {
    const day = asOf ?? getToday();
    const region = regionOn(this.code, day);
    return region === null ? null : findPlanInForce(await loaders.plansOfRegion.load(region), day);
  }

  @Field(() => [ActionPlan], { nullable: true, description: 'Its action plans for doctor coverage, by date.' })
  actionPlans(@Ctx() { loaders }: Context): Promise<ActionPlan[]> {
    return loaders.actionPlansOfMunicipality.load(this.code);
  }

  @Field(() => [MeasureStatement], {
    nullable: true,
    description:
      'What other documents than its action plans say of how often something takes place in it, by year. Where one disagrees with an action plan, `planDataIssues` has a CONFLICT.',
  })
  measureStatements(@Ctx() { loaders }: Context): Promise<MeasureStatement[]> {
    return loaders.statementsOfMunicipality.load(this.code);
  }

  @Field(() => Coverage, {
    nullable: true,
    description: 'Its coverage figures for a period; the latest where `period` is left out. null where there are none.',
  })
  async coverage(
    @Ctx() { loaders }: Context,
    @Arg('period', () => String, { nullable: true, description: 'The period: `2024`, `2024-Q4`, `2024-11` or a day.' })
    period?: string,
  ): Promise<Coverage | null> {
    const all = await loaders.coverageOfMunicipality.load(this.code);
    return (period == null ? all.at(-1) : all.find((coverage) => coverage.period === toPeriod(period))) ?? null;
  }

  @Field(() => [Designation], {
    nullable: true,
    description:
      'What it, or an area of it, was designated as on a day (today where `asOf` is left out). A designation without dates holds as long as the latest figures of that day name it.',
  })
  async coverageDesignations(
    @Ctx() { loaders }: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day.' }) asOf?: string,
  ): Promise<Designation[]> {
    const [coverage, designations] = await Promise.all([
      loaders.coverageOfMunicipality.load(this.code),
      loaders.designationsOfMunicipality.load(this.code),
    ]);
    return listDesignationsOn(designations, coverage, asOf ?? getToday());
  }
}

/** What this subgraph adds to the municipality of a code. */
export function toMunicipality(code: string): Municipality {
  return Object.assign(new Municipality(), { code });
}
