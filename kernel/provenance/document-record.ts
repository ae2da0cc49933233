import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { In } from 'typeorm';
import { defineConnection } from '../graph/connection.js';
import type { Store } from '../store/store.js';
import type { DocumentKey } from './loaders.js';
import type { RecordRow } from './record.js';
import { isDerived, listRecordTables } from './record-tables.js';

@Directive('@shareable')
@ObjectType({ description: 'One value of a record, as text.' })
export class RecordValue {
  @Field(() => String, { description: 'Name of the value.' })
  name!: string;

  @Field(() => String, {
    description: 'The value: sums in øre, dates as ISO text, what has parts as JSON.',
  })
  value!: string;
}

@Directive('@shareable')
@ObjectType({
  description: 'One record as one version of one document states it, whether or not that version still answers.',
})
export class DocumentRecord {
  documentId!: string;
  version!: number;

  @Field(() => String, { description: 'What it is: KluTopic, AgendaItem, ActionMeasure …' })
  typename!: string;

  @Field(() => ID, { description: 'Id of the record: the same in every version.' })
  id!: string;

  @Field(() => [RecordValue], { description: 'Its values; what is not known is left out.' })
  values!: RecordValue[];

  @Field(() => Int, { description: "Line of the document's text, from 1." })
  line!: number;

  @Field(() => String, { nullable: true, description: "A table's column name; null for prose." })
  column!: string | null;

  @Field(() => String, { nullable: true, description: 'The words it rests on, verbatim; null where none are kept.' })
  text!: string | null;
}

export const DocumentRecordConnection = defineConnection(
  'DocumentRecord',
  () => DocumentRecord,
  'by type, then by id',
  true,
);

/** Columns that say whose statement a row is and where it stands, not what it states. */
const BOOKKEEPING = new Set([
  ...['id', 'documentId', 'version', 'root', 'live', 'leads', 'rank', 'statedOn', 'orderKey'],
  ...['sourceLine', 'sourceColumn', 'sourceText'],
]);

/** Every record of some versions of documents: one statement a table. */
export async function readDocumentRecords({ reader }: Store, keys: readonly DocumentKey[]): Promise<DocumentRecord[]> {
  const where = {
    documentId: In([...new Set(keys.map((key) => key.documentId))]),
    version: In([...new Set(keys.map((key) => key.version))]),
  };
  const tables = listRecordTables(reader)
    .filter((table) => !isDerived(table))
    .map(async (table) => (await reader.find(table, { where })).map((row) => toDocumentRecord(table.name, row)));
  const nameOf = (record: DocumentRecord): string => `${record.typename} ${record.id}`;
  return (await Promise.all(tables)).flat().sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function toDocumentRecord(typename: string, row: RecordRow): DocumentRecord {
  const values = Object.entries(row)
    .filter(([name, value]) => !BOOKKEEPING.has(name) && value !== null && value !== undefined)
    .map(([name, value]) => ({ name, value: typeof value === 'object' ? JSON.stringify(value) : String(value) }));
  const { id, documentId, version, sourceLine: line, sourceColumn: column, sourceText: text } = row;
  return { typename, id, documentId, version, values, line, column, text };
}
