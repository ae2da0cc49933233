import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { Source } from '../../kernel/provenance/source.js';

/** What the number of meetings rests on. */
export enum MeetingBasis {
  STATED = 'STATED',
  DERIVED = 'DERIVED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(MeetingBasis, {
  name: 'MeetingBasis',
  description: 'What the number of meetings rests on.',
  valuesConfig: {
    STATED: { description: 'The document states the number held.' },
    DERIVED: { description: 'Counted from what the document says, for example a list of months.' },
    UNKNOWN: { description: 'The document gives no number: not known, which is not zero.' },
  },
});

@ObjectType({
  description: 'KLU-møder: how many meetings a KLU held in the year. The agreement asks for at least two a year.',
})
export class KluMeetings {
  @Field(() => Int, { nullable: true, description: 'Meetings held; null where not known.' })
  held!: number | null;

  @Field(() => Int, { nullable: true, description: 'Meetings planned, where the document says so.' })
  planned!: number | null;

  @Field(() => Int, { nullable: true, description: 'Meetings cancelled, where the document says so.' })
  cancelled!: number | null;

  @Field(() => MeetingBasis, { description: 'What the number rests on.' })
  basis!: MeetingBasis;

  @Field(() => [DateScalar], { description: 'Dates of the meetings, where the document gives them.' })
  dates!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What else the document says about the meetings; null where only numbers were imported.',
  })
  note!: string | null;

  @Field(() => Source, { nullable: true, description: 'Where the number stands.' })
  source!: Source | null;
}
