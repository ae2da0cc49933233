import { Arg, Args, ArgsType, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { TvaersError } from '../../kernel/errors.js';
import { Verification } from '../../kernel/provenance/kinds.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { findMunicipality } from '../../kernel/reference/municipalities.js';
import { KeyColumn, ListColumn, OptionalKey, TextColumn } from '../../kernel/store/columns.js';
import { getToday } from '../../kernel/time/clock.js';
import { isValidOn } from '../../kernel/time/validity.js';
import { KluReport } from './klu-report.js';
import type { Context } from './loaders.js';
import { Region } from './region.js';

@Directive('@key(fields: "code")')
@ObjectType({
  description:
    'Kommune: one of the 98 municipalities, with what its KLU reported, the clusters and councils it belongs to, the money it got and the plans that cover it.',
})
@Entity('municipality')
export class Municipality extends RootRecord {
  @Field(() => ID, { description: 'Municipality code (kommunekode), four digits as text.' })
  get code(): string {
    return this.id;
  }

  @Field(() => String, { nullable: true, description: 'Name without the word Kommune.' })
  @TextColumn()
  name!: string;

  /** `danishSortKey` of the name. */
  @KeyColumn() orderKey!: string;

  @Field(() => [String], { nullable: true, description: 'Other spellings and names that documents use.' })
  @ListColumn()
  aliases!: string[];

  @Field(() => Verification, {
    nullable: true,
    description: 'How far code and name have been verified; null where the reference table carries no mark.',
  })
  @OptionalKey()
  verification!: Verification | null;

  @Field(() => Region, {
    nullable: true,
    description: 'The region it belongs to on a day; today where `asOf` is left out.',
  })
  async region(
    @Ctx() { loaders }: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day.' }) asOf?: string,
  ): Promise<Region | null> {
    const day = asOf ?? getToday();
    const membership = (await loaders.regionsOfMunicipality.load(this.id)).find((period) => isValidOn(period, day));
    return membership === undefined ? null : loaders.region.load(membership.regionCode);
  }

  @Field(() => KluReport, {
    nullable: true,
    description: 'What its KLU reported for a year; null where no overview of that year names it.',
  })
  async kluReport(
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Ctx() { loaders }: Context,
  ): Promise<KluReport | null> {
    return (await loaders.reportsOfMunicipality.load(this.id)).find((report) => report.year === year) ?? null;
  }

  @Field(() => [KluReport], { nullable: true, description: 'What its KLU reported, by year.' })
  kluReports(@Ctx() { loaders }: Context): Promise<KluReport[]> {
    return loaders.reportsOfMunicipality.load(this.id);
  }

  @Field(() => Source, { nullable: true, description: 'Where code and name stand.' })
  get source(): Source {
    return sourceOf(this);
  }
}

/** The municipalities of the given codes, in Danish alphabetical order, each once. */
export async function loadMunicipalities({ loaders }: Context, codes: readonly string[]): Promise<Municipality[]> {
  const found = await Promise.all([...new Set(codes)].map((code) => loaders.municipality.load(code)));
  return found.filter((municipality) => municipality !== null).sort(compareByName);
}

export const compareByName = (a: Municipality, b: Municipality): number =>
  a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : 0;

@ArgsType()
class MunicipalityArgs {
  @Field(() => ID, { nullable: true, description: 'Municipality code, four digits.' })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name in any usual spelling: "Aabenraa", "Åbenrå", "Nordfyn", "Vejle Kommune".',
  })
  name?: string | null;
}

@ArgsType()
class MunicipalitiesArgs {
  @Field(() => ID, { nullable: true, description: 'Only the municipalities of this region.' })
  region?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day of the region's membership; today where left out, or the region's last day where it has ended.",
  })
  asOf?: string | null;
}

@Resolver()
export class MunicipalityQueries {
  @Query(() => Municipality, { nullable: true, description: 'One municipality, by exactly one of code and name.' })
  async municipality(
    @Args(() => MunicipalityArgs) { code, name }: MunicipalityArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Municipality | null> {
    if ((code == null) === (name == null)) {
      throw new TvaersError('BAD_USER_INPUT', 'municipality: give exactly one of code and name.');
    }
    const key = code ?? findMunicipality(name!)?.code ?? null;
    return key === null ? null : loaders.municipality.load(key);
  }

  @Query(() => [Municipality], {
    nullable: true,
    description: 'The municipalities, of one region or all, in Danish alphabetical order.',
  })
  async municipalities(
    @Args(() => MunicipalitiesArgs) { region, asOf }: MunicipalitiesArgs,
    @Ctx() context: Context,
  ): Promise<Municipality[]> {
    if (region == null)
      return context.store.reader.find(Municipality, { where: { leads: true }, order: { orderKey: 'ASC' } });
    const found = await context.loaders.region.load(region);
    return found === null ? [] : found.municipalities(context, asOf ?? undefined);
  }
}
