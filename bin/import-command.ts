import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { TvaersError } from '../kernel/errors.js';
import { importDocument } from '../kernel/import/corridor.js';
import { readSettings } from '../kernel/settings.js';
import { EXIT_OK, EXIT_REFUSED } from './exit-code.js';
import { writeFacts } from './facts-folder.js';
import { checkGiven, checkKind, type ImportOptions } from './import-options.js';
import { printRefusal, printReport } from './import-report.js';
import { startProgress } from './progress.js';
import { describeStoreFailure } from './store-failure.js';
import { closeTargets, openTargets } from './stores.js';

export type { ImportOptions };

/** Imports files one after the other; a refused file does not stop the others. Answers the exit code. */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<number> {
  const kind = checkKind(options.kind);
  const given = checkGiven(options);
  const { facts, dryRun = false, again = false } = options;
  const targets = facts === undefined ? await openTargets(readSettings(process.env), null) : [];
  const progress = startProgress(files.length, options.json !== true);
  let exitCode: number = EXIT_OK;
  try {
    for (const path of files) {
      progress.show(basename(path));
      try {
        const file = { name: basename(path), bytes: await readBytes(path) };
        const report =
          facts === undefined
            ? await importDocument(targets, file, given, { kind, dryRun, again })
            : await writeFacts(facts, file, given, { kind, dryRun });
        progress.pause(() => printReport(path, report, options));
      } catch (error) {
        const failure = describeStoreFailure(error);
        if (failure !== null) throw failure;
        exitCode = EXIT_REFUSED;
        progress.pause(() => printRefusal(path, error, options));
      }
    }
  } finally {
    progress.stop();
    await closeTargets(targets);
  }
  return exitCode;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new TvaersError('FILE_NOT_FOUND', describeUnreadable((error as NodeJS.ErrnoException).code));
  }
}

function describeUnreadable(code: string | undefined): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'Filen findes ikke. Tjek navn og mappe.';
  if (code === 'EISDIR') return 'Det er en mappe. Angiv filerne i den, fx mappe/*.docx.';
  return `Filen kan ikke åbnes (${code}). Tjek dens rettigheder.`;
}
