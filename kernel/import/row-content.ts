import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { TvaersError } from '../errors.js';
import { TEXT_BYTES } from '../store/columns.js';
import type { RowDraft } from './importer.js';

/** Columns that say whose statement a row is, not what it states. */
const BOOKKEEPING = new Set(['documentId', 'version', 'live', 'leads']);

export type Content = Record<string, unknown>;

const contentColumns = (metadata: EntityMetadata): ColumnMetadata[] =>
  metadata.columns.filter((column) => !BOOKKEEPING.has(column.propertyName));

/** As the store gives it back: a list column that was left out is an empty list, any other null. */
function normaliseValue(column: ColumnMetadata, value: unknown): unknown {
  const transformer = column.transformer;
  if (!transformer || Array.isArray(transformer)) {
    if (value == null && !column.isNullable)
      throw new Error(`${column.entityMetadata.name}.${column.propertyName} was left out`);
    return value ?? null;
  }
  return transformer.from(transformer.to(value ?? (column.isNullable ? null : [])));
}

/** What a draft states, column by column. TEXT_TOO_LONG where a value exceeds what a store can hold. */
export function contentOfDraft(metadata: EntityMetadata, draft: RowDraft): Content {
  return Object.fromEntries(
    contentColumns(metadata).map((column) => {
      const value = normaliseValue(column, (draft as unknown as Content)[column.propertyName]);
      checkLength(column, value, draft);
      return [column.propertyName, value];
    }),
  );
}

/** What a stored row states, column by column. */
export function contentOfRow(metadata: EntityMetadata, row: object): Content {
  return Object.fromEntries(
    contentColumns(metadata).map(({ propertyName }) => [propertyName, (row as Content)[propertyName] ?? null]),
  );
}

export function isSameContent(a: Content, b: Content): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What may differ between rows that state the same: the line they stand on, and the date of the whole document. */
const BESIDE_STATEMENT = new Set(['line', 'sourceLine', 'statedOn']);

/** Whether two rows state the same, be it on another line of a document with another date. */
export function isSameStatement(a: Content, b: Content): boolean {
  const leaveOut = (key: string, value: unknown): unknown => (BESIDE_STATEMENT.has(key) ? undefined : value);
  return JSON.stringify(a, leaveOut) === JSON.stringify(b, leaveOut);
}

function checkLength(column: ColumnMetadata, value: unknown, draft: RowDraft): void {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const tooLong =
    column.type === 'varchar' ? text.length > Number(column.length) : Buffer.byteLength(text) > TEXT_BYTES;
  if (tooLong) {
    throw new TvaersError(
      'TEXT_TOO_LONG',
      `Linje ${draft.sourceLine}: teksten er længere, end et felt kan rumme (${text.length} tegn). Del den op, og indlæs igen.`,
    );
  }
}
