import { Field, Float, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PartialDateScalar } from '../../kernel/graph/scalars.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { BoolColumn, IntColumn, OptionalFloat, OptionalKey, OptionalText } from '../../kernel/store/columns.js';

@ObjectType({ description: 'Tal i et udspil: a figure a proposal names, with what it counts.' })
@Entity('plan_number')
export class PlanNumber extends RecordRow {
  /** Id of the measure that names it; null for the proposal itself. */
  @OptionalKey() measureId!: string | null;
  @IntColumn() position!: number;

  @Field(() => Float, { nullable: true, description: 'The figure; null where the document gives a span.' })
  @OptionalFloat()
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of a span.' })
  @OptionalFloat()
  min!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of a span.' })
  @OptionalFloat()
  max!: number | null;

  @Field(() => String, { nullable: true, description: 'What it counts, in the words of the document.' })
  @OptionalText()
  unit!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is counted per (a year, a clinic); null for a plain number.',
  })
  @OptionalText()
  per!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'By when, as far as stated.' })
  @OptionalKey()
  by!: string | null;

  @Field(() => Boolean, { description: 'Whether the document calls it an estimate ("ca.", "skønnes", "ventes").' })
  @BoolColumn()
  estimated!: boolean;

  @Field(() => Source, { description: 'Where it stands.' })
  get source(): Source {
    return sourceOf(this);
  }
}
