import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Afsnit af en sagsfremstilling: one headed part of the text of an agenda item.' })
export class AgendaSection {
  @Field(() => String, { description: 'The heading as written; empty for text that stands under none.' })
  heading!: string;

  @Field(() => String, { description: 'The text, a line for each paragraph or bullet.' })
  text!: string;
}
