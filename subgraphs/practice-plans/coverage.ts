import { Args, ArgsType, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity } from 'typeorm';
import { defineConnection, PageArgs, readPage } from '../../kernel/graph/connection.js';
import type { Place } from '../../kernel/import/reading.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceAt, sourceOf } from '../../kernel/provenance/source.js';
import { KeyColumn, OptionalFloat, OptionalInt, OptionalKey, StructureColumn } from '../../kernel/store/columns.js';
import { CapacityNorm } from './capacity-norm.js';
import { ClinicCount } from './clinic-count.js';
import { Designation } from './designation.js';
import type { Context } from './loaders.js';
import { Municipality, toMunicipality } from './municipality.js';
import { toPeriod } from './period.js';

@ObjectType({
  description:
    "Lægedækning: a municipality's figures for general practice in a period. What the figures do not say is null, never zero.",
})
@Entity('coverage')
export class Coverage extends RootRecord {
  @Field(() => ID, { description: 'Municipality and period.' })
  override id!: string;

  @KeyColumn() municipalityCode!: string;
  /** Region of the municipality on the first day of the period. */
  @OptionalKey() regionCode!: string | null;
  /** `danishSortKey` of the municipality's name. */
  @KeyColumn() orderKey!: string;
  /** First day of the period. */
  @KeyColumn() periodFrom!: string;
  /** Where each figure stands. */
  @StructureColumn() places!: Place[] | null;

  @Field(() => String, {
    description: 'The period the figures are for: `yyyy`, a quarter `yyyy-Qn`, a month `yyyy-mm` or a day.',
  })
  @KeyColumn()
  period!: string;

  @Field(() => Int, { nullable: true, description: 'Number of practices (ydernumre).' })
  @OptionalInt()
  practices!: number | null;

  @Field(() => Int, { nullable: true, description: 'Practices open for intake of new patients.' })
  @OptionalInt()
  practicesOpenForIntake!: number | null;

  @Field(() => Float, { nullable: true, description: 'Number of doctor capacities (lægekapaciteter).' })
  @OptionalFloat()
  capacities!: number | null;

  @Field(() => Int, { nullable: true, description: 'Patients in group 1: listed with a practice.' })
  @OptionalInt()
  group1Patients!: number | null;

  @Field(() => Int, { nullable: true, description: 'Inhabitants.' })
  @OptionalInt()
  population!: number | null;

  @Field(() => Float, { nullable: true, description: 'Group 1 patients per capacity, computed where both are known.' })
  get patientsPerCapacity(): number | null {
    const { group1Patients, capacities } = this;
    return group1Patients === null || capacities === null || capacities === 0 ? null : group1Patients / capacities;
  }

  @Field(() => Municipality, { description: 'The municipality.' })
  async municipality(): Promise<Municipality> {
    return toMunicipality(this.municipalityCode);
  }

  @Field(() => CapacityNorm, {
    nullable: true,
    description: 'The norm the figures are held against; null where their document states none.',
  })
  norm(@Ctx() { loaders }: Context): Promise<CapacityNorm | null> {
    return loaders.normOfCoverage.load(this.id);
  }

  @Field(() => [ClinicCount], { description: 'Clinics by kind, beside ordinary practices.' })
  clinics(@Ctx() { loaders }: Context): Promise<ClinicCount[]> {
    return loaders.clinicsOfCoverage.load(this.id);
  }

  @Field(() => [Designation], {
    description: 'What the figures say the municipality, or an area of it, is designated as.',
  })
  async designations(@Ctx() { loaders }: Context): Promise<Designation[]> {
    return (await loaders.designationsOfMunicipality.load(this.municipalityCode)).filter(
      ({ root }) => root === this.id,
    );
  }

  @Field(() => Source, { description: 'Where the figures stand.' })
  get source(): Source {
    return sourceOf(this);
  }

  @Field(() => [Source], { description: 'Where each figure stands: `column` says which.' })
  get figureSources(): Source[] {
    return (this.places ?? []).map((place) => sourceAt(this, place)!);
  }
}

export const CoverageConnection = defineConnection(
  'Coverage',
  () => Coverage,
  'by municipality in Danish alphabetical order, then by period',
);

@ArgsType()
class CoverageArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Only municipalities that belonged to this region on the period's first day.",
  })
  region?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only this municipality (code).' })
  municipality?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this period: `2024`, `2024-Q4`, `2024-11` or a day.' })
  period?: string | null;
}

@Resolver()
export class CoverageQueries {
  @Query(() => CoverageConnection, {
    nullable: true,
    description: 'Coverage figures, by municipality in Danish alphabetical order, then by period.',
  })
  async coverage(@Args(() => CoverageArgs) args: CoverageArgs, @Ctx() { store }: Context) {
    const query = store.reader
      .createQueryBuilder(Coverage, 'coverage')
      .where('coverage.leads = :leads', { leads: true });
    if (args.region != null) query.andWhere('coverage.regionCode = :region', { region: args.region });
    if (args.municipality != null)
      query.andWhere('coverage.municipalityCode = :municipality', { municipality: args.municipality });
    if (args.period != null) query.andWhere('coverage.period = :period', { period: toPeriod(args.period) });
    return new CoverageConnection(await readPage(query, ['orderKey', 'periodFrom', 'id'], args));
  }
}
