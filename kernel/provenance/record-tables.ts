import type { EntityManager } from 'typeorm';
import type { EntityClass } from '../graph/subgraph.js';
import { ThemeTagRow } from '../themes/theme-tag-row.js';
import { RecordRow } from './record.js';
import { SearchEntry } from './search-entry.js';

const DERIVED: ReadonlySet<unknown> = new Set([SearchEntry, ThemeTagRow]);

/** A store's tables of rows that documents state, those included whose rows are derived from records. */
export function listRecordTables(manager: EntityManager): EntityClass<RecordRow>[] {
  return manager.connection.entityMetadatas
    .map(({ target }) => target as EntityClass<RecordRow>)
    .filter((target) => target.prototype instanceof RecordRow);
}

/** Whether a table's rows are derived from records (search entries, theme tags) and no records themselves. */
export function isDerived(table: EntityClass): boolean {
  return DERIVED.has(table);
}
