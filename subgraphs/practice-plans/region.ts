import { Arg, Ctx, Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../kernel/graph/scalars.js';
import type { Context } from './loaders.js';
import { listPlansKnownOn } from './plan-statements.js';
import { PracticePlan } from './practice-plan.js';

@Directive('@key(fields: "code")')
@ObjectType()
export class Region {
  @Field(() => ID)
  code!: string;

  @Field(() => [PracticePlan], {
    nullable: true,
    description:
      'The practice plans known of on a day, by first year: expected, in force and ended. Without `asOf`: today, or the last day of the region where it has ended.',
  })
  async practicePlans(
    @Ctx() { loaders }: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day.' }) asOf?: string,
  ): Promise<PracticePlan[]> {
    return listPlansKnownOn(await loaders.plansOfRegion.load(this.code), asOf, this.code);
  }
}

/** What this subgraph adds to the region of a code. */
export function toRegion(code: string): Region {
  return Object.assign(new Region(), { code });
}
