import { Field, Float, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { OptionalFloat, OptionalKey, OptionalText } from '../../kernel/store/columns.js';

@ObjectType({
  description:
    'Kapacitetsnorm: how many group 1 patients one doctor capacity is for; from there a practice may close its list.',
})
@Entity('capacity_norm')
export class CapacityNorm extends RecordRow {
  @Field(() => Float, { description: 'Group 1 patients per capacity.' })
  @OptionalFloat()
  patientsPerCapacity!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the norm; null where not stated.' })
  @OptionalKey()
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day no longer covered; null where no end is stated.' })
  @OptionalKey()
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: 'What it rests on: an agreement or a law.' })
  @OptionalText()
  legalBasis!: string | null;

  @Field(() => Source, { description: 'Where it stands.' })
  get source(): Source {
    return sourceOf(this);
  }
}
