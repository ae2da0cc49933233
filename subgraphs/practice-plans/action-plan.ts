import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity } from 'typeorm';
import { DateScalar, PartialDateScalar } from '../../kernel/graph/scalars.js';
import type { Place } from '../../kernel/import/reading.js';
import { Title } from '../../kernel/provenance/prose.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceAt, sourceOf } from '../../kernel/provenance/source.js';
import {
  KeyColumn,
  OptionalBool,
  OptionalKey,
  OptionalOere,
  OptionalText,
  StructureColumn,
} from '../../kernel/store/columns.js';
import { ActionMeasure } from './action-measure.js';
import { Cost, costOf, type CostColumns, type CostPeriod } from './cost.js';
import type { Context } from './loaders.js';
import { Municipality, toMunicipality } from './municipality.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: "Handleplan: a municipality's plan of what it does for doctor coverage." })
@Entity('action_plan')
export class ActionPlan extends RootRecord implements CostColumns {
  @Field(() => ID, { description: 'Municipality and date.' })
  override id!: string;

  @KeyColumn() municipalityCode!: string;
  /** Danish order of the municipality, then date. */
  @KeyColumn() orderKey!: string;
  @OptionalOere() costOere!: number | null;
  @OptionalOere() costMinOere!: number | null;
  @OptionalOere() costMaxOere!: number | null;
  @OptionalKey() costPeriod!: CostPeriod | null;
  @OptionalBool() costEstimated!: boolean | null;
  @StructureColumn() costPlace!: Place | null;
  /** Where it states municipality, date, case number, department and period. */
  @StructureColumn() places!: Place[] | null;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  @Title()
  @OptionalText()
  title!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of the plan.' })
  @OptionalKey()
  date!: string | null;

  @Field(() => String, { nullable: true, description: "The municipality's case or journal number." })
  @OptionalText()
  caseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The department that made it.' })
  @Title()
  @OptionalText()
  department!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Start of the period it is for, as far as stated.' })
  @OptionalKey()
  periodFrom!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'End of the period it is for, as stated: its last year, month or day.',
  })
  @OptionalKey()
  periodTo!: string | null;

  @Field(() => Municipality, { nullable: true, description: 'The municipality whose plan it is.' })
  async municipality(): Promise<Municipality> {
    return toMunicipality(this.municipalityCode);
  }

  @Field(() => Cost, { nullable: true, description: 'What it costs; null where the plan does not say.' })
  get cost(): Cost | null {
    return costOf(this);
  }

  @Field(() => [ActionMeasure], { nullable: true, description: 'Its measures, in the order of the document.' })
  measures(@Ctx() { loaders }: Context): Promise<ActionMeasure[]> {
    return loaders.measuresOfActionPlan.load(this.id);
  }

  @Field(() => Source, { nullable: true, description: 'Where its title stands.' })
  get source(): Source {
    return sourceOf(this);
  }

  @Field(() => [Source], {
    nullable: true,
    description: 'Where its head stands: title, municipality, date, case number, department, period.',
  })
  get sources(): Source[] {
    return [sourceOf(this), ...(this.places ?? []).map((place) => sourceAt(this, place)!)];
  }
}

@Resolver()
export class ActionPlanQueries {
  @Query(() => ActionPlan, {
    nullable: true,
    description: 'One action plan for doctor coverage by its id; null where there is none.',
  })
  actionPlan(
    @Arg('id', () => ID, { description: 'Municipality and date.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<ActionPlan | null> {
    return loaders.actionPlan.load(id);
  }

  @Query(() => [ActionPlan], {
    nullable: true,
    description: 'Action plans for doctor coverage, by municipality in Danish alphabetical order, then by date.',
  })
  async actionPlans(
    @Ctx() { store, loaders }: Context,
    @Arg('municipality', () => ID, { nullable: true, description: 'Only this municipality (code).' })
    municipality?: string,
  ): Promise<ActionPlan[]> {
    if (municipality != null) return loaders.actionPlansOfMunicipality.load(municipality);
    return store.reader.find(ActionPlan, { where: { leads: true }, order: { orderKey: 'ASC', id: 'ASC' } });
  }
}
