import { IsNull, type EntityManager } from 'typeorm';
import { TvaersError } from '../errors.js';
import type { Subgraph } from '../graph/subgraph.js';
import { maskContacts } from '../personal-data/contacts.js';
import { maskStaffNames } from '../personal-data/staff-names.js';
import { DataIssue } from '../provenance/data-issue.js';
import { DocumentKind } from '../provenance/kinds.js';
import { isDerived, listRecordTables } from '../provenance/record-tables.js';
import { SourceDocument } from '../provenance/source-document.js';
import type { SectorName } from '../sectors.js';
import { raiseDataVersion } from '../store/store-state.js';
import { clock } from '../time/clock.js';
import { compareDocuments } from './comparison.js';
import type { ImportTarget } from './corridor.js';
import { chooseLeaders } from './leadership.js';

/** What forgetting a document did, or would do. */
export interface ForgetReport {
  document: string;
  /** The reason as it is kept: without contact data and names. Where the document was forgotten before, its first reason stays. */
  why: string;
  /** By sector that has the document on file, how many records no longer answer, and whether it was forgotten before. */
  sectors: { sector: SectorName; records: number; before: boolean }[];
}

const MOST_NEAR = 3;
const LONGEST_REASON = 1_000;

/**
 * Takes a document out of every store that has it, one transaction a store: the rows of all its versions are erased, and
 * its id, hashes, dates and the reason are kept (docs/decisions/0006). A store that forgot it before is left as it is, so
 * that a rerun mends a half. Throws UNKNOWN_DOCUMENT where no store has it; BAD_USER_INPUT for a reason that says nothing,
 * and for a reference table.
 */
export async function forgetDocument(
  targets: readonly ImportTarget[],
  id: string,
  why: string,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ForgetReport> {
  const reason = checkReason(why);
  const report: ForgetReport = { document: id, why: reason, sectors: [] };
  const holders: (ImportTarget & { before: boolean })[] = [];
  for (const target of targets) {
    const versions = await target.store.reader.findBy(SourceDocument, { id });
    if (versions[0]?.kind === DocumentKind.REFERENCE) throw refuseReference(id);
    if (versions.length > 0) holders.push({ ...target, before: !versions.some(({ live }) => live) });
  }
  if (holders.length === 0) throw await refuseUnknown(targets, id);
  for (const { store, subgraph, before } of holders) {
    const records = dryRun
      ? await countAnswering(store.reader, id)
      : await store.write((manager) => eraseDocument(manager, subgraph, id, reason));
    if (!dryRun) await store.scrub();
    report.sectors.push({ sector: subgraph.name, records, before });
  }
  return report;
}

/** Throws DOCUMENT_FORGOTTEN where these versions, all of one document, were taken out and none has come in since. */
export function refuseForgotten(versions: readonly SourceDocument[]): void {
  const forgotten = versions.find(({ forgottenAt }) => forgottenAt !== null);
  if (forgotten === undefined || versions.some(({ live }) => live)) return;
  const { id, forgottenAt, forgottenWhy } = forgotten;
  throw new TvaersError(
    'DOCUMENT_FORGOTTEN',
    `Dokumentet ${id} blev glemt ${forgottenAt!.slice(0, 10)} (»${forgottenWhy}«). Brug --again, hvis det skal ind igen.`,
  );
}

function checkReason(why: string): string {
  const reason = maskStaffNames(maskContacts(why.replace(/\s+/g, ' ').trim()).text).text;
  if (!/\p{L}/u.test(reason))
    throw new TvaersError('BAD_USER_INPUT', '--why siger ikke noget. Skriv, hvorfor dokumentet skal glemmes.');
  if (reason.length > LONGEST_REASON)
    throw new TvaersError('BAD_USER_INPUT', `--why er for lang. Skriv højst ${LONGEST_REASON} tegn.`);
  return reason;
}

function refuseReference(id: string): TvaersError {
  return new TvaersError(
    'BAD_USER_INPUT',
    `${id} er en opslagstabel, som følger med Tværs og slås op i ved hver indlæsning. Den kan ikke glemmes.`,
  );
}

async function refuseUnknown(targets: readonly ImportTarget[], id: string): Promise<TvaersError> {
  const documents = await Promise.all(targets.map(({ store }) => store.reader.find(SourceDocument)));
  const ids = documents.flat().flatMap(({ id: other, kind }) => (kind === DocumentKind.REFERENCE ? [] : [other]));
  const near = findNearIds(id, [...new Set(ids)]);
  const hint = near.length > 0 ? `Mente du ${near.join(' eller ')}?` : 'Se dem, der er, med: tvaers documents';
  return new TvaersError('UNKNOWN_DOCUMENT', `Intet dokument har id'et »${id}«. ${hint}`);
}

/** Ids that have at least half of the words of `id`, most first. */
function findNearIds(id: string, ids: readonly string[]): string[] {
  const words = id.toLowerCase().split(/[^a-z0-9]+/);
  const countShared = (other: string): number => words.filter((word) => other.split('-').includes(word)).length;
  return ids
    .filter((other) => countShared(other) * 2 >= words.length)
    .sort((a, b) => countShared(b) - countShared(a) || (a < b ? -1 : 1))
    .slice(0, MOST_NEAR);
}

async function countAnswering(manager: EntityManager, documentId: string): Promise<number> {
  const tables = listRecordTables(manager).filter((table) => !isDerived(table));
  const counts = await Promise.all(tables.map((table) => manager.countBy(table, { documentId, live: true })));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Answers how many records no longer answer; none where the document was forgotten before. */
async function eraseDocument(
  manager: EntityManager,
  { families, comparisons }: Pick<Subgraph, 'families' | 'comparisons'>,
  id: string,
  why: string,
): Promise<number> {
  const remembered = { id, forgottenAt: IsNull() };
  if (!(await manager.existsBy(SourceDocument, remembered))) return 0;
  const records = await countAnswering(manager, id);
  const roots = new Set<string>();
  for (const table of listRecordTables(manager)) {
    const rows = await manager.find(table, { where: { documentId: id, live: true } });
    for (const { root } of rows) roots.add(root);
    await manager.delete(table, { documentId: id });
  }
  await manager.delete(DataIssue, { documentId: id });
  await manager.update(SourceDocument, remembered, {
    ...{ live: false, forgottenAt: clock.now().toISOString(), forgottenWhy: why },
    ...{ title: null, fileName: null, publisher: null, caseNumber: null, licence: null, url: null },
    ...{ readShare: null, pageStarts: null },
  });
  await chooseLeaders(manager, families, [...roots]);
  await compareDocuments(manager, comparisons);
  await raiseDataVersion(manager);
  return records;
}
