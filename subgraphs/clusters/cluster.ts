import { Arg, Ctx, Directive, Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { Verification } from '../../kernel/provenance/kinds.js';
import { Title } from '../../kernel/provenance/prose.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { KeyColumn, OptionalKey, OptionalText, TextColumn } from '../../kernel/store/columns.js';
import { getToday } from '../../kernel/time/clock.js';
import { resolveDayWithin } from '../../kernel/time/validity.js';
import { isActiveOn, type BodyPeriod } from './body-period.js';
import { ClusterFunding } from './cluster-funding.js';
import { ClusterKind, ClusterStatus } from './cluster-kind.js';
import { ClusterMeeting } from './cluster-meeting.js';
import { ClusterMembership } from './cluster-membership.js';
import { ClusterSuccession } from './cluster-succession.js';
import { Initiative } from './initiative.js';
import type { Context } from './loaders.js';
import { Municipality, toMunicipalities } from './municipality.js';
import { Region, toRegion } from './region.js';

@Directive('@key(fields: "slug")')
@ObjectType({
  description:
    'Sundhedsklynge eller sundhedsråd: a health cluster (municipalities, region and general practice around an emergency hospital, until 2026), or a health council (from 2027: a political committee under the region with municipal members, in which doctors have no seat). `kind` tells which.',
})
@Entity('cluster')
export class Cluster extends RootRecord implements BodyPeriod {
  @Field(() => ID, {
    description:
      "Key: `sk-` for a sundhedsklynge, `sr-` for a sundhedsråd, then the place; equal to the hub's reference table.",
  })
  get slug(): string {
    return this.id;
  }

  @Field(() => String, { nullable: true, description: 'Name, with the word for the kind of body.' })
  @Title()
  @TextColumn()
  name!: string;

  /** `danishSortKey` of the name. */
  @KeyColumn() orderKey!: string;

  @Field(() => ClusterKind, { nullable: true, description: 'Health cluster or health council.' })
  @OptionalKey()
  kind!: ClusterKind | null;

  @Field(() => Verification, {
    nullable: true,
    description: 'How far name, members and period have been verified; null for a body that only minutes name.',
  })
  @OptionalKey()
  verification!: Verification | null;

  @Field(() => String, { nullable: true, description: 'What the verification rests on or leaves open.' })
  @OptionalText()
  note!: string | null;

  @OptionalKey() regionCode!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it works in preparation; null where it does not.',
  })
  @OptionalKey()
  preparatoryFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day in force.' })
  @OptionalKey()
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day no longer covered; null while no end is known.' })
  @OptionalKey()
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: 'What `validTo` rests on.' })
  @OptionalText()
  validToNote!: string | null;

  @Field(() => ClusterStatus, {
    nullable: true,
    description:
      'Its status on a day; today where `asOf` is left out. null before it began, and where its beginning is not known.',
  })
  status(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day.' }) asOf?: string,
  ): ClusterStatus | null {
    const day = asOf ?? getToday();
    if (this.validTo !== null && this.validTo <= day) return ClusterStatus.ENDED;
    if (this.validFrom !== null && this.validFrom <= day) return ClusterStatus.IN_FORCE;
    return this.preparatoryFrom !== null && this.preparatoryFrom <= day ? ClusterStatus.PREPARATORY : null;
  }

  @Field(() => Region, { nullable: true, description: 'The region it lies in; null where it is not known.' })
  region(): Region | null {
    return this.regionCode === null ? null : toRegion(this.regionCode);
  }

  @Field(() => [Municipality], {
    nullable: true,
    description:
      'Its member municipalities on a day, in Danish alphabetical order, those of its preparation included. Without `asOf`: today, or its last day where it has ended. null where its members are not known.',
  })
  async municipalities(
    @Ctx() { loaders }: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day.' }) asOf?: string,
  ): Promise<Municipality[] | null> {
    const day = resolveDayWithin(this, asOf, getToday());
    const memberships = await loaders.membershipsOfCluster.load(this.id);
    if (memberships.length === 0) return null;
    return toMunicipalities(
      memberships.filter((membership) => isActiveOn(membership, day)).map(({ municipalityCode }) => municipalityCode),
    );
  }

  @Field(() => [ClusterMembership], {
    nullable: true,
    description:
      'All its memberships over time, by municipality in Danish alphabetical order; null where its members are not known.',
  })
  async memberships(@Ctx() { loaders }: Context): Promise<ClusterMembership[] | null> {
    const memberships = await loaders.membershipsOfCluster.load(this.id);
    return memberships.length === 0 ? null : memberships;
  }

  @Field(() => [ClusterSuccession], { nullable: true, description: 'The bodies it took over from, by slug.' })
  predecessors(@Ctx() { loaders }: Context): Promise<ClusterSuccession[]> {
    return loaders.predecessorsOfCluster.load(this.id);
  }

  @Field(() => [ClusterSuccession], { nullable: true, description: 'The bodies that take over from it, by slug.' })
  successors(@Ctx() { loaders }: Context): Promise<ClusterSuccession[]> {
    return loaders.successorsOfCluster.load(this.id);
  }

  @Field(() => [ClusterMeeting], { nullable: true, description: 'Its meetings, held and planned, by date.' })
  meetings(@Ctx() { loaders }: Context): Promise<ClusterMeeting[]> {
    return loaders.meetingsOfCluster.load(this.id);
  }

  @Field(() => [Initiative], {
    nullable: true,
    description: 'What it set going or considered, by name in Danish alphabetical order.',
  })
  initiatives(@Ctx() { loaders }: Context): Promise<Initiative[]> {
    return loaders.initiativesOfCluster.load(this.id);
  }

  @Field(() => ClusterFunding, {
    nullable: true,
    description:
      'Klyngemidler: the latest statement of its money that is dated on or before a day. Without `asOf`: today, or its last day where it has ended.',
  })
  async funding(
    @Ctx() { loaders }: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day.' }) asOf?: string,
  ): Promise<ClusterFunding | null> {
    const day = resolveDayWithin(this, asOf, getToday());
    const statements = await loaders.fundingsOfCluster.load(this.id);
    return statements.findLast(({ date }) => date <= day) ?? null;
  }

  @Field(() => Source, { nullable: true, description: 'Where these facts stand.' })
  source(): Source {
    return sourceOf(this);
  }
}
