import { Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { KeyColumn, OptionalKey, OptionalText, TextColumn } from '../../kernel/store/columns.js';
import { isValidOn } from '../../kernel/time/validity.js';
import type { Coverage } from './coverage.js';

@ObjectType({
  description:
    'Udpegning: that a municipality or an area of it counts as short of doctors, or as something else, by decision.',
})
@Entity('designation')
export class Designation extends RecordRow {
  @KeyColumn() municipalityCode!: string;
  /** First day of the period of its figures, then place in them. */
  @KeyColumn() orderKey!: string;

  @Field(() => String, { description: 'What it is designated as, as the figures name it.' })
  @TextColumn()
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The area; null for the whole municipality, or where not stated.',
  })
  @OptionalText()
  area!: string | null;

  @Field(() => String, { nullable: true, description: 'Who designated it.' })
  @OptionalText()
  by!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the designation; null where not stated.' })
  @OptionalKey()
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day no longer covered; null where no end is stated.' })
  @OptionalKey()
  validTo!: string | null;

  @Field(() => Source, { description: 'Where it stands.' })
  get source(): Source {
    return sourceOf(this);
  }
}

/**
 * The designations of a municipality on a day, as its latest figures state them. One without dates holds only where the
 * latest figures that had begun by that day name it: nothing says how long else. `coverage` and `designations`: by period.
 */
export function listDesignationsOn(
  designations: readonly Designation[],
  coverage: readonly Coverage[],
  day: string,
): Designation[] {
  const latest = coverage.findLast(({ periodFrom }) => periodFrom <= day);
  const isDated = ({ validFrom, validTo }: Designation): boolean => validFrom !== null || validTo !== null;
  const decisions = new Map<string, Designation>();
  for (const designation of designations.filter(isDated)) {
    const { kind, area, by, validFrom } = designation;
    decisions.set(JSON.stringify([kind, area, by, validFrom]), designation);
  }
  const undated = designations.filter((designation) => !isDated(designation) && designation.root === latest?.id);
  return [...[...decisions.values()].filter((designation) => isValidOn(designation, day)), ...undated];
}
