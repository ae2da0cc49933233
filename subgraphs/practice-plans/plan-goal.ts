import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Title } from '../../kernel/provenance/prose.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { IntColumn, KeyColumn, TextColumn } from '../../kernel/store/columns.js';

/** What a goal of a practice plan is about. */
export enum PlanGoalKind {
  COVERAGE = 'COVERAGE',
  DEVELOPMENT = 'DEVELOPMENT',
  OTHER = 'OTHER',
}

registerEnumType(PlanGoalKind, {
  name: 'PlanGoalKind',
  description: 'What a goal of a practice plan is about.',
  valuesConfig: {
    COVERAGE: { description: 'Lægedækning: that there are doctors enough, and where.' },
    DEVELOPMENT: { description: 'Udvikling: the tasks and the quality of general practice.' },
    OTHER: { description: 'Anything else, or not told.' },
  },
});

@ObjectType({ description: 'Mål i en praksisplan: something a plan sets out to reach.' })
@Entity('plan_goal')
export class PlanGoal extends RecordRow {
  @Field(() => ID, { description: 'Plan and first words.' })
  override id!: string;

  @IntColumn() position!: number;

  @Field(() => PlanGoalKind, { description: 'What it is about.' })
  @KeyColumn()
  kind!: PlanGoalKind;

  @Field(() => String, { description: 'The goal, as written; cut at a word where only facts were loaded.' })
  @Title()
  @TextColumn()
  text!: string;

  @Field(() => Source, { description: 'Where it stands.' })
  get source(): Source {
    return sourceOf(this);
  }
}
