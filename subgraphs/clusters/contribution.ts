import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { DkkScalar } from '../../kernel/graph/scalars.js';
import { Prose, Title } from '../../kernel/provenance/prose.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import {
  BoolColumn,
  IntColumn,
  KeyColumn,
  OptionalKey,
  OptionalOere,
  OptionalText,
  TextColumn,
} from '../../kernel/store/columns.js';
import { Initiative } from './initiative.js';
import { loadInitiative, type Context } from './loaders.js';
import { Municipality, toMunicipality } from './municipality.js';

/** How often a contribution is paid. */
export enum ContributionPeriod {
  YEARLY = 'YEARLY',
  FIRST_YEAR = 'FIRST_YEAR',
  ONCE = 'ONCE',
}

registerEnumType(ContributionPeriod, {
  name: 'ContributionPeriod',
  description: 'How often a contribution is paid.',
  valuesConfig: {
    YEARLY: { description: 'Årligt: each year.' },
    FIRST_YEAR: { description: 'Første år: in the first year; later years are not stated or differ.' },
    ONCE: { description: 'Én gang: once.' },
  },
});

// A root record, for the same reason as an allocation.
@ObjectType({
  description: "Egenfinansiering: what a party pays of its own for an initiative, beside the cluster's money.",
})
@Entity('contribution')
export class Contribution extends RootRecord {
  @KeyColumn() initiativeId!: string;
  @IntColumn() position!: number;

  @Field(() => Initiative, { description: 'The initiative.' })
  initiative(@Ctx() context: Context): Promise<Initiative> {
    return loadInitiative(context, this.initiativeId);
  }

  @Field(() => String, { description: 'The party that pays, as written.' })
  @Title()
  @TextColumn()
  party!: string;

  @OptionalKey() municipalityCode!: string | null;

  @Field(() => Municipality, { nullable: true, description: 'The party, where it is a municipality.' })
  municipality(): Municipality | null {
    return this.municipalityCode === null ? null : toMunicipality(this.municipalityCode);
  }

  @Field(() => DkkScalar, { name: 'amount', nullable: true, description: 'Amount in kroner for each `period`.' })
  @OptionalOere()
  amountOere!: number | null;

  @Field(() => ContributionPeriod, {
    nullable: true,
    description: 'How often it is paid; null where it is not stated.',
  })
  @OptionalKey()
  period!: ContributionPeriod | null;

  @Field(() => Boolean, { description: 'Whether the amount is an estimate.' })
  @BoolColumn()
  estimated!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What it pays for; null where it is not stated or where prose was not imported.',
  })
  @Prose()
  @OptionalText()
  purpose!: string | null;

  @Field(() => Source, { description: 'Where it stands.' })
  source(): Source {
    return sourceOf(this);
  }
}
