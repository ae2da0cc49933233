import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { GraphContext } from '../../kernel/graph/context.js';
import { searchableOf, type Subgraph } from '../../kernel/graph/subgraph.js';
import { batchOf, type Reading } from '../../kernel/import/importer.js';
import type { IssueDraft } from '../../kernel/import/reading.js';
import { DocumentKind } from '../../kernel/provenance/kinds.js';
import { Prose, Title } from '../../kernel/provenance/prose.js';
import { RecordRow, RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { ListColumn, OptionalOere, OptionalText, TextColumn } from '../../kernel/store/columns.js';
import { DocumentHistory1795400000000 } from '../../kernel/store/document-history.js';
import { createKernelTables, KERNEL_ENTITIES } from '../../kernel/store/kernel-tables.js';
import * as c from '../../kernel/store/migration.js';

/** The smallest subgraph: a note, and the remarks that stand or fall with it. What the kernel is tested on. */
@ObjectType({ description: 'Note.' })
@Entity('note')
export class Note extends RootRecord {
  @Field(() => ID) override id!: string;
  @Field(() => String) @Title() @TextColumn() title!: string;
  @Prose() @OptionalText() body!: string | null;
  @ListColumn() words!: string[];
  @OptionalOere() priceOere!: number | null;
  @Field(() => Source) get source(): Source {
    return sourceOf(this);
  }
}

@Entity('remark')
export class Remark extends RecordRow {
  @TextColumn() text!: string;
}

@Resolver()
class NoteQueries {
  @Query(() => [Note], { nullable: true })
  notes(@Ctx() { store }: GraphContext): Promise<Note[]> {
    return store.reader.find(Note, { where: { leads: true }, order: { id: 'ASC' } });
  }
}

class CreateNotes1700000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createKernelTables(queryRunner);
    await c.createRootTable(queryRunner, 'note', {
      title: c.text(),
      body: c.optionalText(),
      words: c.text(),
      priceOere: c.optionalOere(),
    });
    await c.createRecordTable(queryRunner, 'remark', { text: c.text() });
  }
  async down(): Promise<void> {}
}

export const noteSubgraph: Subgraph = {
  name: 'municipalities',
  entities: [...KERNEL_ENTITIES, Note, Remark],
  migrations: [CreateNotes1700000000001, DocumentHistory1795400000000],
  resolvers: [NoteQueries],
  types: [],
  references: {},
  families: [{ root: Note, children: [Remark] }],
  searchables: [searchableOf('Note', Note, ({ title, body }) => ({ title, words: [body] }))],
  importers: [],
  comparisons: [],
  readReference: () => [],
  createLoaders: () => ({}),
};

/** What a note says in a test. */
export interface NoteDraft {
  id: string;
  title: string;
  body?: string | null;
  priceOere?: number | null;
  rank?: number;
  remarks?: string[];
}

/** A reading of a document that states these notes, one a line. */
export function readNotes(
  documentId: string,
  date: string | null,
  notes: readonly NoteDraft[],
  issues: readonly IssueDraft[] = [],
): Reading {
  const placed = notes.map((note, index) => ({
    ...note,
    sourceLine: index + 1,
    sourceColumn: null,
    sourceText: note.title,
    root: note.id,
  }));
  return {
    document: {
      id: documentId,
      kind: DocumentKind.KLU_OVERVIEW,
      title: documentId,
      publisher: null,
      caseNumber: null,
      date,
      year: null,
    },
    batches: [
      batchOf(
        Note,
        placed.map(({ remarks: _remarks, ...note }) => ({
          rank: 0,
          statedOn: date,
          words: note.title.split(' '),
          ...note,
        })),
      ),
      batchOf(
        Remark,
        placed.flatMap(({ id, remarks = [], sourceLine }) =>
          remarks.map((text, index) => ({
            id: `${id}-${index}`,
            root: id,
            text,
            sourceLine,
            sourceColumn: null,
            sourceText: null,
          })),
        ),
      ),
    ],
    issues,
    readShare: 1,
  };
}
