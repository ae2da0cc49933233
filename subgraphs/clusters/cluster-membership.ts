import { Ctx, Field, ObjectType } from 'type-graphql';
import { Entity, type Relation } from 'typeorm';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { Verification } from '../../kernel/provenance/kinds.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { KeyColumn, OptionalKey } from '../../kernel/store/columns.js';
import type { BodyPeriod } from './body-period.js';
import { Cluster } from './cluster.js';
import { loadCluster, type Context } from './loaders.js';
import { Municipality, toMunicipality } from './municipality.js';

@ObjectType({ description: 'Medlemskab: that a municipality is a member of a health cluster or council in a period.' })
@Entity('cluster_membership')
export class ClusterMembership extends RecordRow implements BodyPeriod {
  @KeyColumn() clusterId!: string;
  @KeyColumn() municipalityCode!: string;
  /** `danishSortKey` of the municipality's name. */
  @KeyColumn() orderKey!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day of membership in the body's preparation; null where the body has none.",
  })
  @OptionalKey()
  preparatoryFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of membership in the body in force.' })
  @OptionalKey()
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day no longer covered; null while no end is known.' })
  @OptionalKey()
  validTo!: string | null;

  @Field(() => Verification, { nullable: true, description: 'How far the membership has been verified.' })
  @OptionalKey()
  verification!: Verification | null;

  @Field(() => Cluster, { description: 'The health cluster or council.' })
  cluster(@Ctx() context: Context): Promise<Cluster> {
    return loadCluster(context, this.clusterId);
  }

  @Field(() => Municipality, { description: 'The municipality.' })
  municipality(): Relation<Municipality> {
    return toMunicipality(this.municipalityCode);
  }

  @Field(() => Source, { description: 'Where it stands.' })
  source(): Source {
    return sourceOf(this);
  }
}
