import type { QueryRunner } from 'typeorm';
import type { EntityClass } from '../graph/subgraph.js';
import { DataIssue } from '../provenance/data-issue.js';
import { SearchEntry } from '../provenance/search-entry.js';
import { SourceDocument } from '../provenance/source-document.js';
import { ThemeTagRow } from '../themes/theme-tag-row.js';
import * as c from './migration.js';
import { StoreState } from './store-state.js';

/** The tables every store has beside its subgraph's own. */
export const KERNEL_ENTITIES: readonly EntityClass[] = [
  SourceDocument,
  DataIssue,
  SearchEntry,
  ThemeTagRow,
  StoreState,
];

/** Creates them: the first step of every subgraph's first migration. Frozen, as any migration. */
export async function createKernelTables(queryRunner: QueryRunner): Promise<void> {
  await c.createTable(queryRunner, 'source_document', {
    id: c.key({ isPrimary: true }),
    version: { ...c.int(), isPrimary: true },
    live: c.bool(queryRunner),
    sha256: c.key(),
    fileName: c.optionalText(),
    kind: c.key(),
    title: c.optionalText(),
    publisher: c.optionalText(),
    caseNumber: c.optionalText(),
    date: c.optionalKey(),
    year: c.optionalInt(),
    importedAt: c.key(),
    licence: c.optionalText(),
    url: c.optionalText(),
    readShare: c.optionalFloat(),
    extent: c.key(),
  });
  await c.createTable(
    queryRunner,
    'data_issue',
    {
      id: c.key({ isPrimary: true }),
      version: { ...c.int(), isPrimary: true },
      documentId: c.key(),
      live: c.bool(queryRunner),
      record: c.optionalKey(),
      places: c.optionalText(),
      kind: c.key(),
      severity: c.key(),
      message: c.text(),
    },
    [['documentId'], ['record']],
  );
  await c.createRecordTable(queryRunner, 'search_entry', {
    typename: c.key(),
    recordId: c.key(),
    title: c.text(),
    folded: c.text(),
  });
  await c.createRecordTable(
    queryRunner,
    'theme_tag',
    { typename: c.key(), recordId: c.key(), slug: c.key(), words: c.text() },
    [['recordId'], ['slug']],
  );
  await c.createTable(queryRunner, 'store_state', { name: c.key({ isPrimary: true }), value: c.int() });
}
