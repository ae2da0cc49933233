import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Title } from '../../kernel/provenance/prose.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { IntColumn, ListColumn, TextColumn } from '../../kernel/store/columns.js';
import type { Context } from './loaders.js';
import { PracticePlan } from './practice-plan.js';
import { loadThemes, loadThemeTags, Theme, ThemeTag } from './theme.js';

@ObjectType({ description: "Tema i en praksisplan: one of a plan's own headings, with the efforts under it." })
@Entity('plan_theme')
export class PlanTheme extends RecordRow {
  @Field(() => ID, { description: 'Plan and heading.' })
  override id!: string;

  @IntColumn() position!: number;

  @Field(() => String, { description: 'The heading, as the plan writes it.' })
  @Title()
  @TextColumn()
  name!: string;

  @Field(() => [String], { description: 'What is to be done under it, in the order of the document.' })
  @Title()
  @ListColumn()
  efforts!: string[];

  @Field(() => PracticePlan, { description: 'The plan whose heading it is.' })
  async plan(@Ctx() { loaders }: Context): Promise<PracticePlan> {
    const plan = await loaders.plan.load(this.root);
    if (plan === null) throw new Error(`no practice plan ${this.root}`);
    return plan;
  }

  @Field(() => [Theme], { description: "The hub's themes that heading and efforts are about." })
  themes(@Ctx() context: Context): Promise<Theme[]> {
    return loadThemes(context, this);
  }

  @Field(() => [ThemeTag], { description: "The hub's themes, with the words that say so." })
  themeTags(@Ctx() context: Context) {
    return loadThemeTags(context, this);
  }

  @Field(() => Source, { description: 'Where it stands.' })
  get source(): Source {
    return sourceOf(this);
  }
}
