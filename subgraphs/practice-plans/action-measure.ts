import { Ctx, Field, Float, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PartialDateScalar } from '../../kernel/graph/scalars.js';
import type { Place } from '../../kernel/import/reading.js';
import { Prose, Title } from '../../kernel/provenance/prose.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceAt, sourceOf } from '../../kernel/provenance/source.js';
import {
  BoolColumn,
  KeyColumn,
  OptionalBool,
  OptionalFloat,
  OptionalKey,
  OptionalOere,
  OptionalText,
  StructureColumn,
  TextColumn,
} from '../../kernel/store/columns.js';
import { ActionPlan } from './action-plan.js';
import { Cost, costOf, type CostColumns, type CostPeriod } from './cost.js';
import type { Context } from './loaders.js';
import { loadThemes, loadThemeTags, Theme, ThemeTag } from './theme.js';

@ObjectType({ description: 'Tiltag i en handleplan: one thing a municipality does for doctor coverage.' })
@Entity('action_measure')
export class ActionMeasure extends RecordRow implements CostColumns {
  @Field(() => ID, { description: 'Plan and name.' })
  override id!: string;

  /** Order of its plan, then place in it. */
  @KeyColumn() orderKey!: string;
  @StructureColumn() perYearPlace!: Place | null;
  /** Where it states how often, who, by when and how far. */
  @StructureColumn() places!: Place[] | null;
  @OptionalOere() costOere!: number | null;
  @OptionalOere() costMinOere!: number | null;
  @OptionalOere() costMaxOere!: number | null;
  @OptionalKey() costPeriod!: CostPeriod | null;
  @OptionalBool() costEstimated!: boolean | null;
  @StructureColumn() costPlace!: Place | null;

  @Field(() => String, { description: 'What the measure is called.' })
  @Title()
  @TextColumn()
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is, in the words of the plan; null where there is none or where prose was not imported.',
  })
  @Prose()
  @OptionalText()
  description!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How many times a year it takes place (0.5: every other year); null where the plan gives no number of its own.',
  })
  @OptionalFloat()
  perYear!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "What takes place that often, in the plan's word; null where the plan does not make it clear.",
  })
  @Title()
  @OptionalText()
  event!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How often, in the words of the plan, also where they give no number ("efter behov", "2-3 gange om året").',
  })
  @Title()
  @OptionalText()
  frequency!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Område: the heading or area that it stands under with other measures; null where it stands by itself.',
  })
  @Title()
  @OptionalText()
  group!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Ansvarlig: the department or body that carries it out; names of persons are masked.',
  })
  @Title()
  @OptionalText()
  responsible!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Frist: by when, as far as stated; of a quarter its last month.',
  })
  @OptionalKey()
  deadline!: string | null;

  @Field(() => String, { nullable: true, description: 'Status: how far it is, in the words of the plan.' })
  @Title()
  @OptionalText()
  status!: string | null;

  @Field(() => Source, { nullable: true, description: 'The words that `perYear` rests on.' })
  get perYearSource(): Source | null {
    return sourceAt(this, this.perYearPlace);
  }

  @Field(() => Cost, { nullable: true, description: 'What it costs; null where the plan does not say.' })
  get cost(): Cost | null {
    return costOf(this);
  }

  @Field(() => Boolean, { description: "Whether it stands in the plan's table of measures, or outside it." })
  @BoolColumn()
  inTable!: boolean;

  @Field(() => ActionPlan, { description: 'The plan it belongs to.' })
  async plan(@Ctx() { loaders }: Context): Promise<ActionPlan> {
    const plan = await loaders.actionPlan.load(this.root);
    if (plan === null) throw new Error(`no action plan ${this.root}`);
    return plan;
  }

  @Field(() => [Theme], { description: 'Themes it is about.' })
  themes(@Ctx() context: Context): Promise<Theme[]> {
    return loadThemes(context, this);
  }

  @Field(() => [ThemeTag], { description: 'Themes it is about, with the words that say so.' })
  themeTags(@Ctx() context: Context) {
    return loadThemeTags(context, this);
  }

  @Field(() => Source, { description: 'Where it stands.' })
  get source(): Source {
    return sourceOf(this);
  }

  @Field(() => [Source], {
    description: 'Where all that is known of it stands: name, how often, who, by when, how far.',
  })
  get sources(): Source[] {
    const stated = [this.perYearPlace, ...(this.places ?? [])].filter((place) => place !== null);
    return [sourceOf(this), ...stated.map((place) => sourceAt(this, place)!)];
  }
}
