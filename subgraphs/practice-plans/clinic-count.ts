import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { IntColumn, OptionalInt, TextColumn } from '../../kernel/store/columns.js';

@ObjectType({
  description: 'Antal klinikker af en slags: regionsklinikker, udbudsklinikker, licensklinikker and so on.',
})
@Entity('clinic_count')
export class ClinicCount extends RecordRow {
  @IntColumn() position!: number;

  @Field(() => String, { description: 'The kind of clinic, as the figures name it.' })
  @TextColumn()
  kind!: string;

  @Field(() => Int, { nullable: true, description: 'How many; null where the figures do not say.' })
  @OptionalInt()
  count!: number | null;

  @Field(() => Source, { description: 'Where it stands.' })
  get source(): Source {
    return sourceOf(this);
  }
}
