import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Prose, Title } from '../../kernel/provenance/prose.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { KeyColumn, OptionalText, TextColumn } from '../../kernel/store/columns.js';
import type { Context } from './loaders.js';
import { NationalProposal } from './national-proposal.js';
import { PlanNumber } from './plan-number.js';
import { loadThemes, loadThemeTags, Theme, ThemeTag } from './theme.js';

@ObjectType({ description: 'Initiativ i et nationalt udspil: one thing the state proposes to do.' })
@Entity('national_measure')
export class NationalMeasure extends RecordRow {
  @Field(() => ID, { description: 'Proposal and name.' })
  override id!: string;

  /** Proposal, then place in it. */
  @KeyColumn() orderKey!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The heading of the list it stands in; null for a measure with a heading of its own.',
  })
  @Title()
  @OptionalText()
  group!: string | null;

  @Field(() => String, { description: 'Its heading, or its first sentence.' })
  @Title()
  @TextColumn()
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What more the proposal says of it; null where there is nothing or where prose was not imported.',
  })
  @Prose()
  @OptionalText()
  detail!: string | null;

  @Field(() => NationalProposal, { description: 'The proposal it belongs to.' })
  async proposal(@Ctx() { loaders }: Context): Promise<NationalProposal> {
    const proposal = await loaders.nationalProposal.load(this.root);
    if (proposal === null) throw new Error(`no national proposal ${this.root}`);
    return proposal;
  }

  @Field(() => [PlanNumber], { description: 'The figures it names, in the order of the document.' })
  async numbers(@Ctx() { loaders }: Context): Promise<PlanNumber[]> {
    return (await loaders.numbersOfProposal.load(this.root)).filter(({ measureId }) => measureId === this.id);
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
}
