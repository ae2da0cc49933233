import { Ctx, Directive, Field, ID, ObjectType } from 'type-graphql';
import { AgendaItem } from './agenda-item.js';
import type { Context } from './loaders.js';

/** What this subgraph adds to a practice plan. */
@Directive('@key(fields: "id")')
@ObjectType()
export class PracticePlan {
  @Field(() => ID)
  id!: string;

  @Field(() => [AgendaItem], {
    nullable: true,
    description: 'Agenda items of cluster meetings that speak of the plan, by date of the meeting.',
  })
  discussedIn(@Ctx() { loaders }: Context): Promise<AgendaItem[]> {
    return loaders.agendaItemsAbout.load({ typename: 'PracticePlan', targetId: this.id });
  }
}

/** The plan of an id; its owner tells the rest of it. */
export function toPracticePlan(id: string): PracticePlan {
  return Object.assign(new PracticePlan(), { id });
}
