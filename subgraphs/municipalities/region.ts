import { Arg, Args, ArgsType, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity } from 'typeorm';
import { compareDanish } from '../../kernel/danish/collation.js';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { Verification } from '../../kernel/provenance/kinds.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { KeyColumn, OptionalKey, OptionalText, TextColumn } from '../../kernel/store/columns.js';
import { getToday } from '../../kernel/time/clock.js';
import { isValidOn, resolveDayWithin } from '../../kernel/time/validity.js';
import type { Context } from './loaders.js';
import { loadMunicipalities, Municipality } from './municipality.js';
import { RegionSuccession } from './region-succession.js';

@Directive('@key(fields: "code")')
@ObjectType({
  description:
    'Region: one of the regions that run hospitals and draw up practice plans, with the period in which it exists.',
})
@Entity('region')
export class Region extends RootRecord {
  @Field(() => ID, {
    description:
      "Official region code, as text. Region Østdanmark's official code was not known when this table was made; `region-oestdanmark` stands for it.",
  })
  get code(): string {
    return this.id;
  }

  @Field(() => String, { nullable: true, description: 'Name, with the word Region.' })
  @TextColumn()
  name!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the region.' })
  @OptionalKey()
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day no longer covered; null while it exists.' })
  @OptionalKey()
  validTo!: string | null;

  @Field(() => Verification, { nullable: true, description: 'How far these facts have been verified.' })
  @KeyColumn()
  verification!: Verification;

  @Field(() => String, { nullable: true, description: 'What the verification rests on or leaves open.' })
  @OptionalText()
  note!: string | null;

  @Field(() => [Municipality], {
    nullable: true,
    description:
      'Its municipalities on a day, in Danish alphabetical order. Without `asOf`: today, or its last day where it has ended.',
  })
  async municipalities(
    @Ctx() context: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day.' }) asOf?: string,
  ): Promise<Municipality[]> {
    const day = resolveDayWithin(this, asOf, getToday());
    const memberships = await context.loaders.municipalitiesOfRegion.load(this.id);
    return loadMunicipalities(
      context,
      memberships.filter((membership) => isValidOn(membership, day)).map((membership) => membership.municipalityCode),
    );
  }

  @Field(() => [RegionSuccession], { nullable: true, description: 'The regions it came from.' })
  predecessors(@Ctx() { loaders }: Context): Promise<RegionSuccession[]> {
    return loaders.predecessorsOfRegion.load(this.id).then((rows) => rows.map((row) => row.towards(row.fromCode)));
  }

  @Field(() => [RegionSuccession], { nullable: true, description: 'The regions it became.' })
  successors(@Ctx() { loaders }: Context): Promise<RegionSuccession[]> {
    return loaders.successorsOfRegion.load(this.id).then((rows) => rows.map((row) => row.towards(row.toCode)));
  }

  @Field(() => Source, { nullable: true, description: 'Where these facts stand.' })
  get source(): Source {
    return sourceOf(this);
  }
}

@ArgsType()
class RegionsArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Regions that exist on this day; today where left out.' })
  asOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'All regions that ever were or are decided.',
  })
  allTime?: boolean | null;
}

@Resolver()
export class RegionQueries {
  @Query(() => Region, { nullable: true, description: 'One region by its code.' })
  region(
    @Arg('code', () => ID, { description: 'Region code.' }) code: string,
    @Ctx() { loaders }: Context,
  ): Promise<Region | null> {
    return loaders.region.load(code);
  }

  @Query(() => [Region], {
    nullable: true,
    description: 'The regions that exist on a day, in Danish alphabetical order.',
  })
  async regions(@Args(() => RegionsArgs) { asOf, allTime }: RegionsArgs, @Ctx() { store }: Context): Promise<Region[]> {
    const day = asOf ?? getToday();
    const regions = await store.reader.find(Region, { where: { leads: true } });
    return regions.filter((region) => allTime || isValidOn(region, day)).sort((a, b) => compareDanish(a.name, b.name));
  }
}
