import { In, Like, type EntityManager } from 'typeorm';
import type { EntityClass, Subgraph } from '../graph/subgraph.js';
import { DataIssue } from '../provenance/data-issue.js';
import type { RecordRow } from '../provenance/record.js';
import { isDerived, listRecordTables } from '../provenance/record-tables.js';
import { SourceDocument, type DocumentExtent } from '../provenance/source-document.js';
import { raiseDataVersion } from '../store/store-state.js';
import type { Store } from '../store/store.js';
import { clock } from '../time/clock.js';
import { compareDocuments, listCrossIssues } from './comparison.js';
import { refuseForgotten } from './forgetting.js';
import type { Reading, RowBatch, RowDraft } from './importer.js';
import { chooseLeaders } from './leadership.js';
import { contentOfDraft, contentOfRow, isSameContent, isSameStatement, type Content } from './row-content.js';
import { deriveSearchEntries } from './search-entries.js';

/** The bytes a reading was made from. */
export interface FileStamp {
  sha256: string;
  fileName: string | null;
  extent: DocumentExtent;
  /** First line of each page; null or left out where the file has no pages. */
  pageStarts?: readonly number[] | null;
}

/** How a write differs from the usual one. */
export interface WriteOptions {
  /** Counts, and rolls back. */
  dryRun?: boolean;
  /** Takes a document in that was forgotten. */
  again?: boolean;
}

/**
 * What a write did to the records of a document. `removed`: stated before and no longer. In a corrected document a record
 * that has only moved to another line is `unchanged`.
 */
export interface WriteCounts {
  inserted: number;
  updated: number;
  unchanged: number;
  removed: number;
}

const ROWS_PER_INSERT = 400;

/** What a write did, and what of the document disagrees with others from then on. */
export interface Written {
  counts: WriteCounts;
  across: DataIssue[];
}

/** Thrown to leave the transaction of a dry run without a trace. */
class DryRun extends Error {
  constructor(readonly written: Written) {
    super('dry run');
  }
}

/**
 * Stores what a subgraph read from a document, in one transaction: all or nothing. The same bytes
 * again change nothing; other bytes under the same identity are a new version, whose rows answer
 * from then on while the old version's stay. DOCUMENT_FORGOTTEN for one that was taken out, unless `again`.
 */
export async function writeAndCompare(
  store: Store,
  subgraph: Pick<Subgraph, 'families' | 'searchables' | 'comparisons'>,
  reading: Reading,
  file: FileStamp,
  { dryRun = false, again = false }: WriteOptions = {},
): Promise<Written> {
  const batches = mergeBatches([...reading.batches, deriveSearchEntries(subgraph, reading.batches)]);
  try {
    return await store.write(async (manager) => {
      const counts = await writeInto(manager, subgraph, reading, batches, file, again);
      const written = { counts, across: await listCrossIssues(manager, reading.document.id) };
      if (dryRun) throw new DryRun(written);
      return written;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.written;
    throw error;
  }
}

/** As `writeAndCompare`, where only the counts are wanted. */
export async function writeReading(...args: Parameters<typeof writeAndCompare>): Promise<WriteCounts> {
  return (await writeAndCompare(...args)).counts;
}

async function writeInto(
  manager: EntityManager,
  subgraph: Pick<Subgraph, 'families' | 'comparisons'>,
  reading: Reading,
  batches: readonly RowBatch[],
  file: FileStamp,
  again: boolean,
): Promise<WriteCounts> {
  const { document } = reading;
  const known = await manager.find(SourceDocument, { where: { id: document.id }, order: { version: 'DESC' } });
  if (!again) refuseForgotten(known);
  const current = known.find((candidate) => candidate.live) ?? null;
  const sameBytes = current !== null && current.sha256 === file.sha256;
  const version = sameBytes ? current.version : (known[0]?.version ?? 0) + 1;
  const counts: WriteCounts = { inserted: 0, updated: 0, unchanged: 0, removed: 0 };
  const roots = new Set<string>();
  let changed = !sameBytes;
  // What a root record weighs where its reader says nothing; other records have no such columns.
  const rootDefaults = { rank: 0, statedOn: document.date };
  // A table that the document no longer says anything for is among them, so that what it said there stops answering.
  const rowsOf = new Map(batches.map(({ entity, rows }) => [entity, rows] as const));

  for (const entity of listRecordTables(manager)) {
    const metadata = manager.connection.getMetadata(entity);
    const before =
      current === null
        ? []
        : await manager.find(entity, { where: { documentId: document.id, version: current.version } });
    const stored = new Map(before.map((row) => [row.id, row]));
    const fresh: Content[] = [];
    const stale: string[] = [];
    for (const draft of rowsOf.get(entity) ?? []) {
      const content = contentOfDraft(metadata, { ...rootDefaults, ...draft });
      const previous = stored.get(draft.id);
      stored.delete(draft.id);
      const former = previous && contentOfRow(metadata, previous);
      const same = former !== undefined && (sameBytes ? isSameContent : isSameStatement)(content, former);
      if (!isDerived(entity)) counts[former === undefined ? 'inserted' : same ? 'unchanged' : 'updated'] += 1;
      if (same && sameBytes) continue;
      if (previous !== undefined) stale.push(draft.id);
      fresh.push(content);
      roots.add(draft.root);
    }
    for (const row of stored.values()) roots.add(row.root);
    if (!isDerived(entity)) counts.removed += stored.size;
    stale.push(...stored.keys());
    changed ||= fresh.length > 0 || stale.length > 0;
    if (sameBytes) await deleteRows(manager, entity, document.id, version, stale);
    else if (before.length > 0)
      await manager.update(
        entity,
        { documentId: document.id, version: before[0]!.version },
        { live: false, leads: false },
      );
    await insertRows(
      manager,
      entity,
      fresh.map((content) => ({ ...content, documentId: document.id, version, live: true, leads: true })),
    );
  }

  changed = (await writeIssues(manager, reading, version, current, sameBytes)) || changed;
  const described = { ...document, readShare: reading.readShare, pageStarts: file.pageStarts?.slice() ?? null };
  if (!changed && current?.extent === file.extent && isDescribedAs(current, described)) return counts;
  if (current !== null && !sameBytes)
    await manager.update(SourceDocument, { id: document.id, version: current.version }, { live: false });
  await manager.delete(SourceDocument, { id: document.id, version });
  await manager.insert(SourceDocument, {
    ...described,
    ...file,
    pageStarts: described.pageStarts,
    version,
    live: true,
    importedAt: sameBytes ? current.importedAt : clock.now().toISOString(),
    licence: null,
    url: null,
  });
  await chooseLeaders(manager, subgraph.families, [...roots]);
  await compareDocuments(manager, subgraph.comparisons);
  await raiseDataVersion(manager);
  return counts;
}

/** Whether a stored document says the same of itself: its importer may state more the second time. */
function isDescribedAs(stored: SourceDocument, described: object): boolean {
  return Object.entries(described).every(
    ([name, value]) => JSON.stringify(stored[name as keyof SourceDocument]) === JSON.stringify(value),
  );
}

/** Replaces the issues of a version where they differ; answers whether they did. */
async function writeIssues(
  manager: EntityManager,
  { document, issues }: Reading,
  version: number,
  current: SourceDocument | null,
  sameBytes: boolean,
): Promise<boolean> {
  const inOrder = [...issues].sort((a, b) => (a.places[0]?.line ?? 0) - (b.places[0]?.line ?? 0));
  const rows = inOrder.map(({ places, ...issue }, index) => ({
    ...issue,
    id: `${document.id}#${String(index + 1).padStart(5, '0')}`,
    documentId: document.id,
    version,
    live: true,
    places: places.map(({ line, column, text }) => ({ documentId: document.id, version, line, column, text })),
  }));
  if (sameBytes) {
    const own = { documentId: document.id, version, id: Like(`${document.id}#0%`) };
    const before = await manager.find(DataIssue, { where: own, order: { id: 'ASC' } });
    const shape = (issue: Partial<DataIssue>) => [
      issue.id,
      issue.kind,
      issue.severity,
      issue.message,
      issue.record,
      issue.places,
    ];
    if (JSON.stringify(before.map(shape)) === JSON.stringify(rows.map(shape))) return false;
    await manager.delete(DataIssue, own);
  } else if (current !== null) {
    await manager.update(DataIssue, { documentId: document.id, version: current.version }, { live: false });
  }
  await insertRows(manager, DataIssue, rows);
  return true;
}

async function insertRows(manager: EntityManager, entity: EntityClass, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await manager.insert(entity, rows.slice(start, start + ROWS_PER_INSERT));
  }
}

async function deleteRows(
  manager: EntityManager,
  entity: EntityClass<RecordRow>,
  documentId: string,
  version: number,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += ROWS_PER_INSERT) {
    await manager.delete(entity, { documentId, version, id: In(ids.slice(start, start + ROWS_PER_INSERT)) });
  }
}

/** One batch an entity; a reader that gives one id twice is broken. */
export function mergeBatches(batches: readonly RowBatch[]): RowBatch[] {
  const byEntity = new Map<RowBatch['entity'], RowDraft[]>();
  for (const { entity, rows } of batches) byEntity.set(entity, [...(byEntity.get(entity) ?? []), ...rows]);
  return [...byEntity].map(([entity, rows]) => {
    const ids = new Set<string>();
    for (const { id } of rows) {
      if (ids.has(id)) throw new Error(`${entity.name} ${id} was read twice`);
      ids.add(id);
    }
    return { entity, rows };
  });
}
