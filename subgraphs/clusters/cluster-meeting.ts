import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  ID,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { Entity } from 'typeorm';
import { defineConnection, PageArgs, readPage } from '../../kernel/graph/connection.js';
import { DateScalar, TimeScalar } from '../../kernel/graph/scalars.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { KeyColumn, OptionalKey, OptionalText } from '../../kernel/store/columns.js';
import { AgendaItem } from './agenda-item.js';
import { Attendance } from './attendance.js';
import { Cluster } from './cluster.js';
import { loadCluster, type Context } from './loaders.js';

/** Which level of a cluster meets. */
export enum ClusterLevel {
  POLITICAL = 'POLITICAL',
  STRATEGIC = 'STRATEGIC',
}

/** Whether a meeting took place. */
export enum MeetingStatus {
  HELD = 'HELD',
  PLANNED = 'PLANNED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(ClusterLevel, {
  name: 'ClusterLevel',
  description: 'Which level of a health cluster meets.',
  valuesConfig: {
    POLITICAL: { description: 'Politisk niveau: elected members and representatives of general practice.' },
    STRATEGIC: { description: 'Fagligt strategisk niveau: managers.' },
  },
});
registerEnumType(MeetingStatus, {
  name: 'MeetingStatus',
  description: 'Whether a meeting took place.',
  valuesConfig: {
    HELD: { description: 'Held: there are minutes of it.' },
    PLANNED: { description: 'Planned, as minutes of an earlier meeting say; no minutes of it have been read.' },
    CANCELLED: { description: 'Aflyst: cancelled.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Klyngemøde: one meeting of a health cluster or council, held or planned. A meeting that was announced and later held is one record, and its minutes answer.',
})
@Entity('cluster_meeting')
export class ClusterMeeting extends RootRecord {
  @Field(() => ID, { description: "The cluster's slug, the date and the level." })
  override id!: string;

  @KeyColumn() clusterId!: string;
  /** Date, cluster, level. */
  @KeyColumn() orderKey!: string;

  @Field(() => ClusterLevel, { nullable: true, description: 'The level that meets; null where it is not said.' })
  @OptionalKey()
  level!: ClusterLevel | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day.' })
  @OptionalKey()
  date!: string | null;

  @Field(() => TimeScalar, { nullable: true, description: 'When it begins.' })
  @OptionalKey()
  startTime!: string | null;

  @Field(() => TimeScalar, { nullable: true, description: 'When it ends; null where it is not said.' })
  @OptionalKey()
  endTime!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is held, as written.' })
  @OptionalText()
  place!: string | null;

  @Field(() => MeetingStatus, { description: 'Held, planned or cancelled.' })
  @KeyColumn()
  status!: MeetingStatus;

  @Field(() => Cluster, { description: 'The health cluster or council.' })
  cluster(@Ctx() context: Context): Promise<Cluster> {
    return loadCluster(context, this.clusterId);
  }

  @Field(() => [Attendance], {
    description: 'Who was there and who was absent, in the order of the minutes; empty for a planned meeting.',
  })
  attendance(@Ctx() { loaders }: Context): Promise<Attendance[]> {
    return loaders.attendanceOfMeeting.load(this.id);
  }

  @Field(() => [AgendaItem], { description: 'Its agenda, in order; empty for a planned meeting.' })
  agendaItems(@Ctx() { loaders }: Context): Promise<AgendaItem[]> {
    return loaders.agendaItemsOfMeeting.load(this.id);
  }

  @Field(() => Source, { description: 'Where it stands.' })
  source(): Source {
    return sourceOf(this);
  }
}

const ClusterMeetingConnection = defineConnection('ClusterMeeting', () => ClusterMeeting, 'by date, then by cluster');

@ArgsType()
class ClusterMeetingsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only meetings of this cluster or council.' })
  cluster?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only meetings on or after this day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only meetings on or before this day.' })
  to?: string | null;

  @Field(() => MeetingStatus, { nullable: true, description: 'Only meetings of this status.' })
  status?: MeetingStatus | null;
}

@Resolver()
export class ClusterMeetingQueries {
  @Query(() => ClusterMeeting, {
    nullable: true,
    description: 'One meeting of a health cluster or council by its id; null where no minutes tell of it.',
  })
  clusterMeeting(
    @Arg('id', () => ID, { description: "The cluster's slug, the date and the level." }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<ClusterMeeting | null> {
    return loaders.meeting.load(id);
  }

  @Query(() => ClusterMeetingConnection, {
    nullable: true,
    description: 'Meetings of health clusters and councils, held and planned, by date, then by cluster.',
  })
  async clusterMeetings(@Args(() => ClusterMeetingsArgs) args: ClusterMeetingsArgs, @Ctx() { store }: Context) {
    const query = store.reader
      .createQueryBuilder(ClusterMeeting, 'meeting')
      .where('meeting.leads = :leads', { leads: true });
    if (args.cluster != null) query.andWhere('meeting.clusterId = :cluster', { cluster: args.cluster });
    if (args.from != null) query.andWhere('meeting.date >= :from', { from: args.from });
    if (args.to != null) query.andWhere('meeting.date <= :to', { to: args.to });
    if (args.status != null) query.andWhere('meeting.status = :status', { status: args.status });
    return new ClusterMeetingConnection(await readPage(query, ['orderKey', 'id'], args));
  }
}
