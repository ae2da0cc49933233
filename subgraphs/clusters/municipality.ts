import { Arg, Ctx, Directive, Field, ID, ObjectType } from 'type-graphql';
import { compareDanish } from '../../kernel/danish/collation.js';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { municipalityByCode } from '../../kernel/reference/municipalities.js';
import { getToday } from '../../kernel/time/clock.js';
import { Allocation } from './allocation.js';
import { isActiveOn } from './body-period.js';
import { ClusterMembership } from './cluster-membership.js';
import { Cluster } from './cluster.js';
import { Initiative } from './initiative.js';
import { loadCluster, type Context } from './loaders.js';

/** What this subgraph adds to a municipality. */
@Directive('@key(fields: "code")')
@ObjectType()
export class Municipality {
  @Field(() => ID)
  code!: string;

  @Field(() => [Cluster], {
    nullable: true,
    description:
      'The health clusters and councils it is a member of on a day, those in preparation included, in Danish alphabetical order. Without `asOf`: today.',
  })
  async clusters(
    @Ctx() context: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day.' }) asOf?: string,
  ): Promise<Cluster[]> {
    const day = asOf ?? getToday();
    const memberships = await context.loaders.membershipsOfMunicipality.load(this.code);
    const current = memberships.filter((membership) => isActiveOn(membership, day));
    const clusters = await Promise.all(current.map(({ clusterId }) => loadCluster(context, clusterId)));
    return clusters.sort((a, b) => compareDanish(a.name, b.name));
  }

  @Field(() => [ClusterMembership], {
    nullable: true,
    description: 'Its memberships of health clusters and councils over time, by date.',
  })
  clusterMemberships(@Ctx() { loaders }: Context): Promise<ClusterMembership[]> {
    return loaders.membershipsOfMunicipality.load(this.code);
  }

  @Field(() => [Initiative], {
    nullable: true,
    description: "The clusters' initiatives in which it takes part, by name in Danish alphabetical order.",
  })
  initiatives(@Ctx() { loaders }: Context): Promise<Initiative[]> {
    return loaders.initiativesOfMunicipality.load(this.code);
  }

  @Field(() => [Allocation], { nullable: true, description: "What it gets of the clusters' money." })
  allocations(@Ctx() { loaders }: Context): Promise<Allocation[]> {
    return loaders.allocationsOfMunicipality.load(this.code);
  }
}

/** The municipality of a code; its owner tells the rest of it. */
export function toMunicipality(code: string): Municipality {
  return Object.assign(new Municipality(), { code });
}

/** The municipalities of the given codes, each once, in Danish alphabetical order. */
export function toMunicipalities(codes: readonly string[]): Municipality[] {
  const nameOf = (code: string): string => municipalityByCode(code)?.name ?? code;
  return [...new Set(codes)].sort((a, b) => compareDanish(nameOf(a), nameOf(b))).map(toMunicipality);
}
