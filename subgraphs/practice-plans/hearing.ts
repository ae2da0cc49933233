import { Field, ObjectType } from 'type-graphql';
import { DateScalar, PartialDateScalar } from '../../kernel/graph/scalars.js';

@ObjectType({ description: 'Høring: the public hearing of a draft plan.' })
export class Hearing {
  @Field(() => PartialDateScalar, { nullable: true, description: 'When it begins, as far as stated.' })
  from!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it ends, as far as stated.' })
  to!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day for answers.' })
  deadline!: string | null;
}
