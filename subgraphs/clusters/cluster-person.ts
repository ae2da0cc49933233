import { Args, ArgsType, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { compareDanish } from '../../kernel/danish/collation.js';
import { likeFolded, toLikePattern } from '../../kernel/provenance/search-hit.js';
import { Attendance } from './attendance.js';
import { Cluster } from './cluster.js';
import { loadCluster, type Context } from './loaders.js';

@ObjectType({
  description:
    'Person i klyngemøder: a name in the minutes of health clusters and councils, present or absent. Derived from the names alone: two persons of one name are one here.',
})
export class ClusterPerson {
  constructor(private readonly rows: readonly Attendance[]) {}

  @Field(() => String, { description: 'The name, as the latest minutes write it.' })
  get name(): string {
    return this.rows.at(-1)?.name ?? '';
  }

  /** Ids of the clusters in whose minutes the name stands. */
  get clusterIds(): string[] {
    return [...new Set(this.rows.map(({ clusterId }) => clusterId))];
  }

  @Field(() => [Cluster], {
    description: 'The clusters and councils in whose minutes the name stands, in Danish alphabetical order.',
  })
  async clusters(@Ctx() context: Context): Promise<Cluster[]> {
    const clusters = await Promise.all(this.clusterIds.map((id) => loadCluster(context, id)));
    return clusters.sort((a, b) => compareDanish(a.name, b.name));
  }

  @Field(() => [Attendance], { description: 'Every meeting in whose minutes the name stands, by date.' })
  attendances(): Attendance[] {
    return [...this.rows];
  }
}

@ArgsType()
class ClusterPeopleArgs {
  @Field(() => ID, { nullable: true, description: 'Only people in the minutes of this cluster or council.' })
  cluster?: string | null;

  @Field(() => String, { nullable: true, description: 'Only names that contain this text, without regard to case.' })
  name?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only people in the minutes of several clusters; false: only people in one.',
  })
  inSeveral?: boolean | null;
}

@Resolver()
export class ClusterPersonQueries {
  @Query(() => [ClusterPerson], {
    nullable: true,
    description: 'Named members and representatives in the minutes, by name in Danish alphabetical order.',
  })
  async clusterPeople(
    @Args(() => ClusterPeopleArgs) args: ClusterPeopleArgs,
    @Ctx() { store }: Context,
  ): Promise<ClusterPerson[]> {
    const query = store.reader
      .createQueryBuilder(Attendance, 'attendance')
      .where('attendance.leads = :leads AND attendance.personKey IS NOT NULL', { leads: true });
    if (args.name != null)
      query.andWhere(likeFolded('attendance.personKey', 'pattern'), { pattern: toLikePattern(args.name) });
    const rows = await query.orderBy('attendance.orderKey', 'ASC').addOrderBy('attendance.id', 'ASC').getMany();
    return groupByPerson(rows)
      .filter(({ clusterIds }) => args.cluster == null || clusterIds.includes(args.cluster))
      .filter(({ clusterIds }) => args.inSeveral == null || clusterIds.length > 1 === args.inSeveral)
      .sort((a, b) => compareDanish(a.name, b.name));
  }
}

function groupByPerson(rows: readonly Attendance[]): ClusterPerson[] {
  const people = new Map<string, Attendance[]>();
  for (const row of rows) {
    const known = people.get(row.personKey!);
    if (known) known.push(row);
    else people.set(row.personKey!, [row]);
  }
  return [...people.values()].map((attendances) => new ClusterPerson(attendances));
}
