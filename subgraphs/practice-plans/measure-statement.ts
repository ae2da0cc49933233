import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Title } from '../../kernel/provenance/prose.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { FloatColumn, IntColumn, KeyColumn, TextColumn } from '../../kernel/store/columns.js';

// Its id is of its document: what two documents say of one thing are two statements, and both answer.
@ObjectType({
  description:
    "Udsagn om hyppighed: what a document other than a municipality's action plan says of how often something takes place there.",
})
@Entity('measure_statement')
export class MeasureStatement extends RootRecord {
  @Field(() => ID, { description: 'Document, municipality and what takes place.' })
  override id!: string;

  @KeyColumn() municipalityCode!: string;
  /** What takes place, by which it is compared: see `subjectOf`. */
  @KeyColumn() subject!: string;

  @Field(() => String, { description: "What takes place, in the document's word." })
  @Title()
  @TextColumn()
  event!: string;

  @Field(() => Float, { description: 'How many times a year it takes place (0.5: every other year).' })
  @FloatColumn()
  perYear!: number;

  @Field(() => Int, { description: 'The year the document is about.' })
  @IntColumn()
  year!: number;

  @Field(() => Source, { description: 'Where it stands.' })
  get source(): Source {
    return sourceOf(this);
  }
}
