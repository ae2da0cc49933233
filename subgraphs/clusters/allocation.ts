import { Ctx, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { DkkScalar } from '../../kernel/graph/scalars.js';
import { Title } from '../../kernel/provenance/prose.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { BoolColumn, IntColumn, KeyColumn, OptionalKey, OptionalOere, TextColumn } from '../../kernel/store/columns.js';
import { Initiative } from './initiative.js';
import { loadInitiative, type Context } from './loaders.js';
import { Municipality, toMunicipality } from './municipality.js';

// A root record: minutes that speak of the initiative and not of its money leave the money as it was stated.
@ObjectType({ description: "Tildeling: what one recipient gets of a cluster's money for an initiative." })
@Entity('allocation')
export class Allocation extends RootRecord {
  @KeyColumn() initiativeId!: string;
  @IntColumn() position!: number;

  @Field(() => Initiative, { description: 'The initiative.' })
  initiative(@Ctx() context: Context): Promise<Initiative> {
    return loadInitiative(context, this.initiativeId);
  }

  @Field(() => String, { description: 'The recipient, as written.' })
  @Title()
  @TextColumn()
  recipient!: string;

  @OptionalKey() municipalityCode!: string | null;

  @Field(() => Municipality, { nullable: true, description: 'The recipient, where it is a municipality.' })
  municipality(): Municipality | null {
    return this.municipalityCode === null ? null : toMunicipality(this.municipalityCode);
  }

  @Field(() => DkkScalar, {
    name: 'amount',
    nullable: true,
    description: "The cluster's money to the recipient, in kroner.",
  })
  @OptionalOere()
  amountOere!: number | null;

  @Field(() => Boolean, { description: 'Whether the minutes call the amount rough ("ca.").' })
  @BoolColumn()
  estimated!: boolean;

  @Field(() => DkkScalar, {
    name: 'ownMoneyFirstYear',
    nullable: true,
    description: 'What the recipient pays of its own in the first year, in kroner; null where it is not stated.',
  })
  @OptionalOere()
  ownMoneyFirstYearOere!: number | null;

  @Field(() => Source, { description: 'Where it stands.' })
  source(): Source {
    return sourceOf(this);
  }
}
