import { Ctx, Directive, Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { compareDanish } from '../../kernel/danish/collation.js';
import { DkkScalar, PartialDateScalar } from '../../kernel/graph/scalars.js';
import type { Place } from '../../kernel/import/reading.js';
import { Prose, Title } from '../../kernel/provenance/prose.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceAt } from '../../kernel/provenance/source.js';
import {
  KeyColumn,
  ListColumn,
  OptionalKey,
  OptionalOere,
  OptionalText,
  StructureColumn,
  TextColumn,
} from '../../kernel/store/columns.js';
import { AgendaItem } from './agenda-item.js';
import { Allocation } from './allocation.js';
import { Cluster } from './cluster.js';
import { Contribution } from './contribution.js';
import { InitiativeStatus } from './initiative-status.js';
import type { Context } from './loaders.js';
import { Municipality, toMunicipalities } from './municipality.js';
import { Theme, toTheme } from './theme.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Klyngeinitiativ: a project or measure that a cluster considered or pays for. Where several minutes speak of it, the latest answers, and an earlier one what the latest leaves open; `sources` are all.',
})
@Entity('initiative')
export class Initiative extends RootRecord {
  @Field(() => ID, { description: "The cluster's slug and the initiative's." })
  override id!: string;

  @KeyColumn() clusterId!: string;
  /** Every live statement of it, the leading one first: set by `mergeStatements`. */
  statements?: Initiative[];

  @Field(() => String, { nullable: true, description: 'Its name as part of an address; unique within the cluster.' })
  @KeyColumn()
  slug!: string;

  @Field(() => String, { nullable: true, description: 'Name, as the minutes write it.' })
  @Title()
  @TextColumn()
  name!: string;

  @Field(() => [String], { nullable: true, description: 'Other names and spellings that the minutes have for it.' })
  @Title()
  @ListColumn()
  aliases!: string[];

  @Field(() => InitiativeStatus, { nullable: true, description: 'How far it has come.' })
  @KeyColumn()
  status!: InitiativeStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Status in the words of the minutes; null where there is none or where prose was not imported.',
  })
  @Prose()
  @OptionalText()
  statusText!: string | null;

  @Field(() => DkkScalar, {
    name: 'amount',
    nullable: true,
    description:
      "The cluster's money for it, in kroner; null where none is stated, and for what was refused or merely applied for.",
  })
  @OptionalOere()
  amountOere!: number | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it begins, as far as stated.' })
  @OptionalKey()
  periodFrom!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it ends, as far as stated; the stated day, month or year is the last.',
  })
  @OptionalKey()
  periodTo!: string | null;

  /** Every place in the document that speaks of it. */
  @StructureColumn() places!: Place[] | null;

  @Field(() => Cluster, { nullable: true, description: 'The health cluster or council.' })
  cluster(@Ctx() { loaders }: Context): Promise<Cluster | null> {
    return loaders.cluster.load(this.clusterId);
  }

  @Field(() => [Municipality], {
    nullable: true,
    description:
      'The municipalities it takes place in or pays, in Danish alphabetical order; empty where none is named.',
  })
  async municipalities(@Ctx() { loaders }: Context): Promise<Municipality[]> {
    const places = await loaders.municipalitiesOfInitiative.load(this.id);
    return toMunicipalities(places.map(({ municipalityCode }) => municipalityCode));
  }

  @Field(() => [Allocation], { nullable: true, description: "What each recipient gets of the cluster's money for it." })
  allocations(@Ctx() { loaders }: Context): Promise<Allocation[]> {
    return loaders.allocationsOfInitiative.load(this.id);
  }

  @Field(() => [Contribution], { nullable: true, description: 'What the parties pay of their own.' })
  contributions(@Ctx() { loaders }: Context): Promise<Contribution[]> {
    return loaders.contributionsOfInitiative.load(this.id);
  }

  @Field(() => [AgendaItem], { nullable: true, description: 'The agenda items that speak of it, by date and number.' })
  agendaItems(@Ctx() { loaders }: Context): Promise<AgendaItem[]> {
    return loaders.agendaItemsAbout.load({ typename: 'Initiative', targetId: this.id });
  }

  @Field(() => [Theme], { nullable: true, description: 'Themes its name is about.' })
  async themes(@Ctx() { loaders }: Context): Promise<Theme[]> {
    return (await loaders.tagsOfRecord.load(this.id)).map(({ slug }) => toTheme(slug));
  }

  @Field(() => [Source], {
    nullable: true,
    description: 'Every place that speaks of it, in all minutes, the latest minutes first.',
  })
  sources(): Source[] {
    const statements = this.statements ?? [this];
    return statements.flatMap((statement) => (statement.places ?? []).map((place) => sourceAt(statement, place)!));
  }
}

/** By name in Danish alphabetical order. For `Array.sort`. */
export const compareInitiatives = (a: Initiative, b: Initiative): number =>
  compareDanish(a.name, b.name) || (a.id < b.id ? -1 : 1);

/**
 * One initiative for each id among live statements, by name: what the leading statement says, and
 * where it says nothing what the latest of the others does. Status and its words come from one statement.
 */
export function mergeStatements(rows: readonly Initiative[]): Initiative[] {
  const byId = new Map<string, Initiative[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return [...byId.values()].map(mergeOne).sort(compareInitiatives);
}

function mergeOne(rows: Initiative[]): Initiative {
  const statements = rows.sort(
    (a, b) => Number(b.leads) - Number(a.leads) || ((a.statedOn ?? '') < (b.statedOn ?? '') ? 1 : -1),
  );
  const leader = statements[0]!;
  const told = statements.find(({ status }) => status !== InitiativeStatus.UNKNOWN) ?? leader;
  const names = new Set(statements.flatMap(({ name, aliases }) => [name, ...aliases]));
  return Object.assign(new Initiative(), leader, {
    statements,
    aliases: [...names].filter((name) => name !== leader.name),
    status: told.status,
    statusText: told.statusText,
    amountOere: told.status === InitiativeStatus.REFUSED ? told.amountOere : firstStated(statements, 'amountOere'),
    periodFrom: firstStated(statements, 'periodFrom'),
    periodTo: firstStated(statements, 'periodTo'),
  });
}

function firstStated<K extends keyof Initiative>(statements: readonly Initiative[], key: K): Initiative[K] | null {
  return statements.find((row) => row[key] !== null)?.[key] ?? null;
}
