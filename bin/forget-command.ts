import { TvaersError } from '../kernel/errors.js';
import { forgetDocument, type ForgetReport } from '../kernel/import/forgetting.js';
import { readSettings } from '../kernel/settings.js';
import { EXIT_OK, EXIT_REFUSED } from './exit-code.js';
import { describeStoreFailure } from './store-failure.js';
import { closeTargets, openTargets } from './stores.js';

/** The options of `tvaers forget`, as commander gives them. */
export interface ForgetOptions {
  why: string;
  dryRun?: boolean;
  json?: boolean;
}

/** Takes a document out of every store that has it. Answers the exit code: 1 where no store knows it. */
export async function forget(id: string, options: ForgetOptions): Promise<number> {
  const targets = await openTargets(readSettings(process.env), null);
  try {
    printReport(await forgetDocument(targets, id, options.why, options), options);
    return EXIT_OK;
  } catch (error) {
    if (!(error instanceof TvaersError) || error.code !== 'UNKNOWN_DOCUMENT')
      throw describeStoreFailure(error) ?? error;
    const { code, message } = error;
    if (options.json) process.stdout.write(`${JSON.stringify({ document: id, error: { code, message } })}\n`);
    else process.stderr.write(`${message}\n`);
    return EXIT_REFUSED;
  } finally {
    await closeTargets(targets);
  }
}

function printReport(report: ForgetReport, { dryRun = false, json }: ForgetOptions): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  const { document, sectors, why } = report;
  const where = new Intl.ListFormat('da').format(sectors.map(({ sector }) => sector));
  const records = sectors.reduce((sum, sector) => sum + sector.records, 0);
  if (sectors.every(({ before }) => before)) process.stdout.write(`${document} var glemt i forvejen (${where}).\n`);
  else if (dryRun)
    process.stdout.write(
      `${document} ville blive glemt, og ${records} poster slettet (${where}). Grund: ${why} (prøvekørsel: intet er slettet)\n`,
    );
  else process.stdout.write(`${document} er glemt, og ${records} poster er slettet (${where}). Grund: ${why}\n`);
}
