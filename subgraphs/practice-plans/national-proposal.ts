import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity } from 'typeorm';
import { PartialDateScalar } from '../../kernel/graph/scalars.js';
import type { Place } from '../../kernel/import/reading.js';
import { Title } from '../../kernel/provenance/prose.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceAt, sourceOf } from '../../kernel/provenance/source.js';
import { ListColumn, OptionalKey, OptionalText, StructureColumn } from '../../kernel/store/columns.js';
import type { Context } from './loaders.js';
import { NationalMeasure } from './national-measure.js';
import { PlanNumber } from './plan-number.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Nationalt udspil: a proposal of the state for doctor coverage.' })
@Entity('national_proposal')
export class NationalProposal extends RootRecord {
  @Field(() => ID, { description: 'Title, and date where one is known.' })
  override id!: string;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  @Title()
  @OptionalText()
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Who proposes it, as the document or its importer states.' })
  @OptionalText()
  publisher!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Its date, as far as stated; null where the document has none.',
  })
  @OptionalKey()
  date!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What it sets out to reach, in the order of the document; cut at a word where only facts were loaded.',
  })
  @Title()
  @ListColumn()
  objectives!: string[];

  @StructureColumn() objectivePlaces!: Place[] | null;

  @Field(() => [Source], { nullable: true, description: 'Where each objective stands, in the same order.' })
  get objectiveSources(): Source[] {
    return (this.objectivePlaces ?? []).map((place) => sourceAt(this, place)!);
  }

  @Field(() => [PlanNumber], {
    nullable: true,
    description: 'Every figure it names, those of its measures among them, in the order of the document.',
  })
  numbers(@Ctx() { loaders }: Context): Promise<PlanNumber[]> {
    return loaders.numbersOfProposal.load(this.id);
  }

  @Field(() => [NationalMeasure], { nullable: true, description: 'Its measures, in the order of the document.' })
  measures(@Ctx() { loaders }: Context): Promise<NationalMeasure[]> {
    return loaders.measuresOfProposal.load(this.id);
  }

  @Field(() => Source, { nullable: true, description: 'Where it stands.' })
  get source(): Source {
    return sourceOf(this);
  }
}

@Resolver()
export class NationalProposalQueries {
  @Query(() => NationalProposal, {
    nullable: true,
    description: 'One national proposal for doctor coverage by its id; null where there is none.',
  })
  nationalProposal(
    @Arg('id', () => ID, { description: 'Title, and date where one is known.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<NationalProposal | null> {
    return loaders.nationalProposal.load(id);
  }

  @Query(() => [NationalProposal], { nullable: true, description: 'National proposals for doctor coverage, by id.' })
  nationalProposals(@Ctx() { store }: Context): Promise<NationalProposal[]> {
    return store.reader.find(NationalProposal, { where: { leads: true }, order: { id: 'ASC' } });
  }
}
