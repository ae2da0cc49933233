import { Ctx, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { SuccessionKind } from '../../kernel/provenance/kinds.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { KeyColumn } from '../../kernel/store/columns.js';
import type { Context } from './loaders.js';
import { Region } from './region.js';

@ObjectType({ description: 'Regionssammenlægning: how one region followed another, and when.' })
@Entity('region_succession')
export class RegionSuccession extends RootRecord {
  @KeyColumn() fromCode!: string;
  @KeyColumn() toCode!: string;

  @Field(() => SuccessionKind, { description: 'Kind of succession.' })
  @KeyColumn()
  kind!: SuccessionKind;

  @Field(() => DateScalar, { description: 'The day the successor takes over.' })
  @KeyColumn()
  date!: string;

  private other: string | undefined;

  /** The same succession seen from one end: `region` is then the region with this code. */
  towards(code: string): this {
    return Object.assign(Object.create(this) as this, { other: code });
  }

  @Field(() => Region, { description: 'The other region.' })
  async region(@Ctx() { loaders }: Context): Promise<Region> {
    const region = await loaders.region.load(this.other ?? this.toCode);
    if (region === null) throw new Error(`no region ${this.other}`);
    return region;
  }
}
