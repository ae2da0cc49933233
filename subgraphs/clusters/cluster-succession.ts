import { Ctx, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { SuccessionKind } from '../../kernel/provenance/kinds.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { KeyColumn, OptionalText } from '../../kernel/store/columns.js';
import { Cluster } from './cluster.js';
import { loadCluster, type Context } from './loaders.js';

@ObjectType({ description: 'Efterfølger: how one health cluster or council follows another, and when.' })
@Entity('cluster_succession')
export class ClusterSuccession extends RootRecord {
  @KeyColumn() fromCluster!: string;
  @KeyColumn() toCluster!: string;
  /** The end it is seen towards: `fromCluster` among predecessors, `toCluster` among successors. Set by the loaders. */
  otherCluster!: string;

  @Field(() => SuccessionKind, { description: 'Kind of succession.' })
  @KeyColumn()
  kind!: SuccessionKind;

  @Field(() => DateScalar, { description: 'The day the successor takes over.' })
  @KeyColumn()
  date!: string;

  @Field(() => String, { nullable: true, description: 'What the succession rests on.' })
  @OptionalText()
  note!: string | null;

  @Field(() => Cluster, { description: 'The other body: the one that came before, or the one that follows.' })
  cluster(@Ctx() context: Context): Promise<Cluster> {
    return loadCluster(context, this.otherCluster);
  }

  @Field(() => Source, { description: 'Where it stands.' })
  source(): Source {
    return sourceOf(this);
  }
}
