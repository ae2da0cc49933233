import { Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { DecisionOutcome } from '../../kernel/provenance/kinds.js';
import { Prose } from '../../kernel/provenance/prose.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { BoolColumn, IntColumn, KeyColumn, OptionalKey, OptionalText } from '../../kernel/store/columns.js';

@ObjectType({ description: 'Beslutning: what a body made of an agenda item.' })
@Entity('decision')
export class Decision extends RecordRow {
  @KeyColumn() itemId!: string;
  @IntColumn() position!: number;
  /** Whether it is the meeting's own decision of the item, and not one the minutes quote. */
  @BoolColumn() own!: boolean;

  @Field(() => String, { nullable: true, description: 'The body that decided, as written.' })
  @OptionalText()
  body!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was decided.' })
  @OptionalKey()
  date!: string | null;

  @Field(() => DecisionOutcome, { nullable: true, description: 'What was decided; null where the text does not tell.' })
  @OptionalKey()
  outcome!: DecisionOutcome | null;

  @Field(() => String, { nullable: true, description: "The decision's wording; null where prose was not imported." })
  @Prose()
  @OptionalText()
  text!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day to which the matter was postponed, where one is stated.',
  })
  @OptionalKey()
  postponedTo!: string | null;

  @Field(() => Source, { description: 'Where it stands.' })
  source(): Source {
    return sourceOf(this);
  }
}
