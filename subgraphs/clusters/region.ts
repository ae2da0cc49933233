import { Arg, Ctx, Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { regionByCode } from '../../kernel/reference/regions.js';
import { getToday } from '../../kernel/time/clock.js';
import { resolveDayWithin } from '../../kernel/time/validity.js';
import { isActiveOn } from './body-period.js';
import { Cluster } from './cluster.js';
import type { Context } from './loaders.js';

/** What this subgraph adds to a region. */
@Directive('@key(fields: "code")')
@ObjectType()
export class Region {
  @Field(() => ID)
  code!: string;

  @Field(() => [Cluster], {
    nullable: true,
    description:
      'Its health clusters and councils that prepare or are in force on a day, in Danish alphabetical order. Without `asOf`: today, or its last day where it has ended.',
  })
  async clusters(
    @Ctx() { loaders }: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day.' }) asOf?: string,
  ): Promise<Cluster[]> {
    const region = regionByCode(this.code);
    const day = region === null ? (asOf ?? getToday()) : resolveDayWithin(region, asOf, getToday());
    return (await loaders.clustersOfRegion.load(this.code)).filter((cluster) => isActiveOn(cluster, day));
  }
}

/** The region of a code; its owner tells the rest of it. */
export function toRegion(code: string): Region {
  return Object.assign(new Region(), { code });
}
