import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { TvaersError, type ErrorCode } from '../kernel/errors.js';
import { importDocument, readDocument, type ImportReport } from '../kernel/import/corridor.js';
import { serialiseFacts } from '../kernel/import/facts.js';
import { KIND_NAMES, parseKind } from '../kernel/import/kind-name.js';
import type { Given } from '../kernel/import/reading.js';
import { isIsoDate } from '../kernel/danish/dates.js';
import type { DocumentKind } from '../kernel/provenance/kinds.js';
import { municipalityByCode } from '../kernel/reference/municipalities.js';
import { regionByCode } from '../kernel/reference/regions.js';
import { readSettings } from '../kernel/settings.js';
import { EXIT_OK, EXIT_REFUSED } from './exit-code.js';
import { closeTargets, openTargets } from './hub.js';
import { printRefusal, printReport } from './import-report.js';
import { startProgress } from './progress.js';
import { SUBGRAPHS } from './sectors.js';

/** The options of `tvaers import`, as commander gives them. */
export interface ImportOptions {
  kind?: string;
  municipality?: string;
  region?: string;
  date?: string;
  publisher?: string;
  dryRun?: boolean;
  json?: boolean;
  facts?: string;
}

/** Imports files one after the other; a refused file does not stop the others. Answers the exit code. */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<number> {
  const kind = checkKind(options.kind);
  const given = checkGiven(options);
  const targets = options.facts === undefined ? await openTargets(readSettings(process.env), null) : [];
  const progress = startProgress(files.length, options.json !== true);
  let exitCode: number = EXIT_OK;
  try {
    for (const file of files) {
      progress.show(basename(file));
      try {
        const bytes = await readBytes(file);
        const report = options.facts === undefined
          ? await importDocument(targets, { name: basename(file), bytes }, given, { kind, dryRun: options.dryRun === true })
          : await writeFacts(options.facts, basename(file), bytes, given, kind);
        progress.pause(() => printReport(file, report, options));
      } catch (error) {
        if (!(error instanceof TvaersError) || error.code === 'STORE_UNREACHABLE') throw error;
        exitCode = EXIT_REFUSED;
        progress.pause(() => printRefusal(file, error, options));
      }
    }
  } finally {
    progress.stop();
    await closeTargets(targets);
  }
  return exitCode;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'findes ikke' : 'kan ikke åbnes';
    throw new TvaersError('FILE_NOT_FOUND', `Filen ${reason}. Tjek navn og rettigheder.`);
  }
}

/** Writes `folder/<sector>/<document>.json` for every sector that reads the file; no store is touched. */
async function writeFacts(folder: string, fileName: string, bytes: Uint8Array, given: Given, kind: DocumentKind | null): Promise<ImportReport> {
  const read = readDocument(SUBGRAPHS.map((subgraph) => ({ subgraph })), bytes, given, kind);
  let inserted = 0;
  for (const { sector, reading } of read.readings) {
    await mkdir(join(folder, sector), { recursive: true });
    await writeFile(join(folder, sector, `${reading.document.id}.json`), serialiseFacts({ sha256: read.sha256, fileName, reading }));
    inserted += reading.batches.reduce((count, { rows }) => count + rows.length, 0);
  }
  const { document, issues } = read.readings[0]!.reading;
  return {
    ...{ kind: read.kind.toLowerCase().replaceAll('_', '-'), document: document.id, inserted, updated: 0, unchanged: 0, removed: 0 },
    issues: issues.map(({ kind: issueKind, severity, message, places }) => ({ kind: issueKind, severity, message, line: places[0]?.line ?? null })),
  };
}

function refuseOption(option: string, value: string, what: string): never {
  throw new TvaersError('BAD_USER_INPUT' satisfies ErrorCode, `${option} ${value}: ${what}`);
}

function checkKind(name: string | undefined): DocumentKind | null {
  if (name === undefined) return null;
  return parseKind(name) ?? refuseOption('--kind', name, `arten findes ikke. Vælg en af: ${KIND_NAMES.join(', ')}.`);
}

/** Checks what the user states about a document, before any file is read. */
function checkGiven(options: ImportOptions): Given {
  const { municipality = null, region = null, date = null, publisher = null } = options as Partial<Given>;
  if (municipality !== null && municipalityByCode(municipality) === null) {
    refuseOption('--municipality', municipality, 'ingen kommune har den kode. Skriv kommunekoden med fire cifre, fx 0530.');
  }
  if (region !== null && regionByCode(region) === null) {
    refuseOption('--region', region, 'ingen region har den kode. Skriv regionskoden, fx 1083.');
  }
  if (date !== null && !isIsoDate(date)) refuseOption('--date', date, 'det er ikke en dato. Skriv åååå-mm-dd, fx 2024-11-12.');
  return { municipality, region, date, publisher };
}

