import { Table, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { KEY_LENGTH } from './columns.js';

/*
 * What migrations are written with. A migration is a frozen snapshot: once released it is never
 * edited, so nothing here may change what an existing word creates.
 */

/**
 * TypeORM prints a table's engine last in CREATE TABLE (and not at all on SQLite), which is where
 * MariaDB takes the collation. A Danish collation would make Aabenraa equal Åbenraa in a key.
 */
const BYTE_COLLATION = 'InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

export type ColumnSpec = Omit<TableColumnOptions, 'name'>;

export const key = (options: Partial<ColumnSpec> = {}): ColumnSpec => ({
  type: 'varchar',
  length: String(KEY_LENGTH),
  ...options,
});
export const optionalKey = (): ColumnSpec => key({ isNullable: true });
export const text = (): ColumnSpec => ({ type: 'text' });
export const optionalText = (): ColumnSpec => ({ type: 'text', isNullable: true });
export const int = (): ColumnSpec => ({ type: 'integer' });
export const optionalInt = (): ColumnSpec => ({ type: 'integer', isNullable: true });
export const float = (): ColumnSpec => ({ type: 'double' });
export const optionalFloat = (): ColumnSpec => ({ type: 'double', isNullable: true });
export const optionalOere = (): ColumnSpec => ({ type: 'bigint', isNullable: true });
export const bool = (queryRunner: QueryRunner): ColumnSpec => ({
  type: queryRunner.connection.options.type === 'better-sqlite3' ? 'boolean' : 'tinyint',
});
export const optionalBool = (queryRunner: QueryRunner): ColumnSpec => ({ ...bool(queryRunner), isNullable: true });

/** Creates a table whose text compares by bytes on both engines, with an index for each list of columns. */
export async function createTable(
  queryRunner: QueryRunner,
  name: string,
  columns: Record<string, ColumnSpec>,
  indices: string[][] = [],
): Promise<void> {
  await queryRunner.createTable(
    new Table({
      name,
      columns: Object.entries(columns).map(([column, spec]) => ({ name: column, ...spec })),
      engine: BYTE_COLLATION,
    }),
  );
  for (const columnNames of indices) {
    await queryRunner.createIndex(name, new TableIndex({ name: `${name}_${columnNames.join('_')}`, columnNames }));
  }
}

/** The columns every record row has from the first migration on: key, document, version, provenance. */
export function recordColumns(queryRunner: QueryRunner): Record<string, ColumnSpec> {
  return {
    id: key({ isPrimary: true }),
    documentId: key({ isPrimary: true }),
    version: { type: 'integer', isPrimary: true },
    root: key(),
    live: bool(queryRunner),
    leads: bool(queryRunner),
    sourceLine: int(),
    sourceColumn: optionalText(),
    sourceText: optionalText(),
  };
}

/** Creates the table of a record: `recordColumns`, its own columns, and the indices every record needs. */
export async function createRecordTable(
  queryRunner: QueryRunner,
  name: string,
  columns: Record<string, ColumnSpec>,
  indices: string[][] = [],
): Promise<void> {
  await createTable(queryRunner, name, { ...recordColumns(queryRunner), ...columns }, [
    ['documentId', 'version'],
    ['root'],
    ...indices,
  ]);
}

/** As `createRecordTable`, for a record that stands by itself. */
export async function createRootTable(
  queryRunner: QueryRunner,
  name: string,
  columns: Record<string, ColumnSpec>,
  indices: string[][] = [],
): Promise<void> {
  await createRecordTable(queryRunner, name, { rank: int(), statedOn: optionalKey(), ...columns }, indices);
}
