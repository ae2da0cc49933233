import type { MigrationInterface } from 'typeorm';
import type { NonEmptyArray } from 'type-graphql';
import type { Comparison } from '../import/comparison.js';
import type { Importer, Reading } from '../import/importer.js';
import type { RecordRow, RootRecord } from '../provenance/record.js';
import type { ReferenceDocument } from '../reference/document.js';
import type { SectorName } from '../sectors.js';
import type { Store } from '../store/store.js';
import type { GraphContext } from './context.js';

export type EntityClass<T = object> = new () => T;

/** A root record's table, and the tables whose rows stand or fall with it. */
export interface RecordFamily {
  root: EntityClass<RootRecord>;
  children: readonly EntityClass<RecordRow>[];
}

/** What a text search over a record's rows finds, and what the hit is called. */
export interface Searchable {
  /** GraphQL type name of the record. */
  typename: string;
  entity: EntityClass<RecordRow>;
  /** Title of the hit, and further words it is found by. */
  describe(row: RecordRow): { title: string; words: readonly (string | null | undefined)[] };
}

/** A `Searchable` whose `describe` is checked against its entity. */
export function searchableOf<T extends RecordRow>(
  typename: string,
  entity: EntityClass<T>,
  describe: (row: T) => ReturnType<Searchable['describe']>,
): Searchable {
  return { typename, entity, describe: describe as Searchable['describe'] };
}

/** What a subgraph reads from a reference table. */
export interface ReferenceReading {
  table: ReferenceDocument;
  reading: Reading;
}

/** Answers one `{__typename, key}` of another subgraph; null where this subgraph knows no such record. */
export type ReferenceResolver<L> = (reference: Record<string, string>, context: GraphContext<L>) => unknown;

/**
 * A subgraph as one value: all that the hub, the gateway's composition and the command line need to
 * know of it. Its `index.ts` exports nothing else.
 */
export interface Subgraph<L = unknown> {
  readonly name: SectorName;
  /** Every table of its store, those of the kernel included. */
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly resolvers: NonEmptyArray<EntityClass>;
  /** Every type that no root query reaches (type-graphql drops such types silently). */
  readonly types: readonly EntityClass[];
  /** By GraphQL type name: how a reference from another subgraph is answered. */
  readonly references: Readonly<Record<string, ReferenceResolver<L>>>;
  readonly families: readonly RecordFamily[];
  readonly searchables: readonly Searchable[];
  readonly importers: readonly Importer[];
  /** What is compared across documents whenever one is imported. */
  readonly comparisons: readonly Comparison[];
  /** The reference tables as records of this subgraph: in its store before any document is. */
  readReference(): readonly ReferenceReading[];
  createLoaders(store: Store): L;
}
