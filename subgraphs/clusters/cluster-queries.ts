import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { getToday } from '../../kernel/time/clock.js';
import { isActiveOn } from './body-period.js';
import { ClusterKind } from './cluster-kind.js';
import { ClusterMembership } from './cluster-membership.js';
import { Cluster } from './cluster.js';
import type { Context } from './loaders.js';

@ArgsType()
class ClustersArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this region.' })
  region?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those of which this municipality is a member on the day (with `allTime`: on any day).',
  })
  municipality?: string | null;

  @Field(() => ClusterKind, { nullable: true, description: 'Only this kind.' })
  kind?: ClusterKind | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Those that prepare or are in force on this day; today where left out.',
  })
  asOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'All that ever were or are decided, whatever the day.',
  })
  allTime?: boolean | null;
}

@Resolver()
export class ClusterQueries {
  @Query(() => Cluster, { nullable: true, description: 'One health cluster or council by its slug.' })
  cluster(
    @Arg('slug', () => ID, { description: 'Its slug: `sk-…` or `sr-…`.' }) slug: string,
    @Ctx() { loaders }: Context,
  ): Promise<Cluster | null> {
    return loaders.cluster.load(slug);
  }

  @Query(() => [Cluster], {
    nullable: true,
    description: 'Health clusters and councils that prepare or are in force on a day, in Danish alphabetical order.',
  })
  async clusters(@Args(() => ClustersArgs) args: ClustersArgs, @Ctx() { store, loaders }: Context): Promise<Cluster[]> {
    const day = args.asOf ?? getToday();
    const isWanted = args.allTime ? () => true : (period: Cluster | ClusterMembership) => isActiveOn(period, day);
    const query = store.reader.createQueryBuilder(Cluster, 'cluster').where('cluster.leads = :leads', { leads: true });
    if (args.region != null) query.andWhere('cluster.regionCode = :region', { region: args.region });
    if (args.kind != null) query.andWhere('cluster.kind = :kind', { kind: args.kind });
    if (args.municipality != null) {
      const memberships = await store.reader.find(ClusterMembership, {
        where: { municipalityCode: args.municipality, leads: true },
      });
      const ids = memberships.filter(isWanted).map(({ clusterId }) => clusterId);
      if (ids.length === 0) return [];
      query.andWhere('cluster.id IN (:...ids)', { ids });
    }
    const clusters = await query.orderBy('cluster.orderKey', 'ASC').addOrderBy('cluster.id', 'ASC').getMany();
    for (const cluster of clusters) loaders.cluster.prime(cluster.id, cluster);
    return clusters.filter(isWanted);
  }
}
