import type { Subgraph } from '../graph/subgraph.js';
import { TvaersError } from '../errors.js';
import { maskContacts } from '../personal-data/contacts.js';
import type { DataIssue } from '../provenance/data-issue.js';
import { DocumentKind, type DataIssueKind, type DataIssueSeverity } from '../provenance/kinds.js';
import { SourceDocument } from '../provenance/source-document.js';
import type { SectorName } from '../sectors.js';
import type { Store } from '../store/store.js';
import { refuseForgotten } from './forgetting.js';
import type { Importer, Reading } from './importer.js';
import { KIND_NAMES, nameKind } from './kind-name.js';
import { openFile, refuseLength, type OpenedFile } from './opened-file.js';
import type { Given, IssueDraft } from './reading.js';
import { writeAndCompare, type WriteOptions } from './writer.js';

/** A subgraph with the store its records go to. */
export interface ImportTarget {
  subgraph: Subgraph<never>;
  store: Store;
}

/** What `tvaers import` says of one file. */
export interface ImportReport {
  /** `klu-overview`, `cluster-minutes` … */
  kind: string;
  /** Id of the document. */
  document: string;
  /** Records by what became of them. */
  inserted: number;
  updated: number;
  unchanged: number;
  /** Records that the document's former version stated and this one does not. */
  removed: number;
  issues: { kind: DataIssueKind; severity: DataIssueSeverity; message: string; line: number | null }[];
}

/** What one subgraph read from a file. */
export interface SectorReading {
  sector: SectorName;
  reading: Reading;
}

/** What all sectors read from a file. */
export interface ReadFile {
  sha256: string;
  kind: DocumentKind;
  /** First line of each page; null where the file has no pages. */
  pageStarts: readonly number[] | null;
  readings: readonly SectorReading[];
}

interface Candidate {
  target: Pick<ImportTarget, 'subgraph'>;
  importer: Importer;
  likeness: number;
}

/** A text is taken for a kind from this likeness on. */
const LIKELY = 0.5;
/** Some thousand pages; only figures by month may be more. */
const MOST_LETTERS = 2_000_000;
/** Kinds that are a table and nothing else: a PDF holds its words, not its cells. */
const TABLES: ReadonlySet<DocumentKind> = new Set([DocumentKind.KLU_OVERVIEW, DocumentKind.COVERAGE_FIGURES]);

/**
 * Reads a file with every subgraph that reads its kind, and stores nothing. The kind is found from
 * the text unless stated. Throws a TvaersError where the file is refused.
 */
export async function readDocument(
  targets: readonly Pick<ImportTarget, 'subgraph'>[],
  bytes: Uint8Array,
  given: Given,
  statedKind: DocumentKind | null,
): Promise<ReadFile> {
  const file = await openFile(bytes);
  const stated = { ...given, publisher: given.publisher && maskContacts(given.publisher).text };
  const candidates = targets
    .flatMap((target) =>
      target.subgraph.importers.map((importer): Candidate => ({
        target,
        importer,
        likeness: importer.detect(file.formOf(importer.kind).text),
      })),
    )
    .sort((a, b) => b.likeness - a.likeness);
  const kind = statedKind === null ? findKind(candidates, file) : checkKind(statedKind, candidates);
  if (file.format === 'PDF' && TABLES.has(kind)) throw refuseTable();
  const { text, pageStarts, issues } = file.formOf(kind);
  if (text.length > MOST_LETTERS && kind !== DocumentKind.COVERAGE_FIGURES) throw refuseLength();
  const readings = candidates
    .filter(({ importer }) => importer.kind === kind)
    .filter(({ likeness }, index) => index === 0 || likeness > 0)
    .map(({ target, importer }) => ({ sector: target.subgraph.name, reading: importer.read(text, stated) }));
  return { sha256: file.sha256, kind, pageStarts, readings: addFileIssues(readings, issues) };
}

function findKind([likeliest]: readonly Candidate[], { format }: OpenedFile): DocumentKind {
  if (likeliest !== undefined && likeliest.likeness >= LIKELY) return likeliest.importer.kind;
  const isTable = likeliest !== undefined && likeliest.likeness > 0 && TABLES.has(likeliest.importer.kind);
  if (format === 'PDF' && isTable) throw refuseTable();
  throw new TvaersError(
    'DOCUMENT_KIND_UNKNOWN',
    `Teksten ligner ingen af de dokumenter, som læses: ${KIND_NAMES.join(', ')}. Angiv arten med --kind, hvis den er en af dem.`,
  );
}

/** A text that is surely of another kind than stated would be read as nonsense. */
function checkKind(stated: DocumentKind, candidates: readonly Candidate[]): DocumentKind {
  const [rival] = candidates;
  const own = candidates.find(({ importer }) => importer.kind === stated)?.likeness ?? 0;
  if (rival === undefined || rival.likeness < LIKELY || own * 4 >= rival.likeness) return stated;
  throw new TvaersError(
    'DOCUMENT_CONTRADICTS_OPTIONS',
    `Dokumentet er af arten ${nameKind(rival.importer.kind)}, men --kind siger ${nameKind(stated)}. Ret eller udelad --kind.`,
  );
}

function refuseTable(): TvaersError {
  return new TvaersError(
    'DOCUMENT_FORMAT',
    'Dokumentet er en tabel i en PDF-fil, og i en PDF kan tabellens celler ikke skilles ad med sikkerhed. Gem tabellen som Word-dokument (.docx) eller CSV, og indlæs den fil.',
  );
}

/** What was found in the file itself belongs to the sectors that read all of the document, else to all of them. */
function addFileIssues(readings: readonly SectorReading[], issues: readonly IssueDraft[]): SectorReading[] {
  const isWhole = ({ reading }: SectorReading): boolean => reading.readShare !== null;
  const owners = readings.some(isWhole) ? readings.filter(isWhole) : readings;
  return readings.map((read) =>
    owners.includes(read)
      ? { ...read, reading: { ...read.reading, issues: [...read.reading.issues, ...issues] } }
      : read,
  );
}

/**
 * Brings one file into every store it feeds: all is read before anything is written, and each store
 * is one transaction. The same file again changes nothing, and mends a store that a failure left out. A sector that an
 * earlier version of the document fed and this one does not stops answering from it. DOCUMENT_FORGOTTEN for one that was
 * taken out of any store, unless `again`.
 */
export async function importDocument(
  targets: readonly ImportTarget[],
  file: { name: string; bytes: Uint8Array },
  given: Given,
  { kind: statedKind = null, ...options }: { kind?: DocumentKind | null } & WriteOptions = {},
): Promise<ImportReport> {
  const { sha256, kind, pageStarts, readings: read } = await readDocument(targets, file.bytes, given, statedKind);
  const { document } = read[0]!.reading;
  const versions = await findVersions(targets, document.id);
  if (!options.again) for (const ofSector of versions.values()) refuseForgotten(ofSector);
  const isRead = new Set(read.map(({ sector }) => sector));
  const left = targets.filter(({ subgraph: { name } }) => !isRead.has(name) && versions.get(name)!.length > 0);
  const readings = [
    ...read,
    ...left.map(({ subgraph: { name } }) => ({
      sector: name,
      reading: { document, batches: [], issues: [], readShare: null },
    })),
  ];
  const report: ImportReport = {
    kind: nameKind(kind),
    document: document.id,
    ...{ inserted: 0, updated: 0, unchanged: 0, removed: 0 },
    issues: listIssues(readings),
  };
  for (const { sector, reading } of readings) {
    const { store, subgraph } = targets.find((target) => target.subgraph.name === sector)!;
    const { counts, across } = await writeAndCompare(
      store,
      subgraph,
      reading,
      { sha256, fileName: maskContacts(file.name).text, extent: 'FULL', pageStarts },
      options,
    );
    for (const key of ['inserted', 'updated', 'unchanged', 'removed'] as const) report[key] += counts[key];
    const { id } = reading.document;
    const own = (issue: DataIssue) => (issue.places ?? []).filter(({ documentId }) => documentId === id);
    report.issues.push(...across.map((issue) => toReportedIssue({ ...issue, places: own(issue) })));
  }
  return report;
}

/** What each store has of a document. */
async function findVersions(targets: readonly ImportTarget[], id: string): Promise<Map<SectorName, SourceDocument[]>> {
  const found = targets.map(async ({ subgraph: { name }, store }) => {
    const versions = await store.reader.findBy(SourceDocument, { id });
    return [name, versions] as const;
  });
  return new Map(await Promise.all(found));
}

/** The issues of all readings, each once, in the order of the document. */
export function listIssues(readings: readonly SectorReading[]): ImportReport['issues'] {
  const issues = readings.flatMap(({ reading }) => reading.issues.map(toReportedIssue));
  const once = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  return [...once.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function toReportedIssue({
  kind,
  severity,
  message,
  places,
}: Omit<IssueDraft, 'record'>): ImportReport['issues'][number] {
  return { kind, severity, message, line: places[0]?.line ?? null };
}
