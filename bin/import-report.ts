import type { TvaersError } from '../kernel/errors.js';
import type { ImportReport } from '../kernel/import/corridor.js';
import { DataIssueSeverity } from '../kernel/provenance/kinds.js';

const SEVERITY_WORDS: Record<DataIssueSeverity, string> = {
  [DataIssueSeverity.INFO]: 'bemærk',
  [DataIssueSeverity.WARNING]: 'advarsel',
  [DataIssueSeverity.ERROR]: 'fejl',
};

interface Form {
  json?: boolean;
  dryRun?: boolean;
  facts?: string;
}

/** Says what an import did: one JSON object a line, or Danish sentences with the issues below. */
export function printReport(file: string, report: ImportReport, form: Form): void {
  const { removed, issues, ...counts } = report;
  if (form.json) {
    const line = { file, ...counts, ...(removed > 0 ? { removed } : {}), issues };
    process.stdout.write(`${JSON.stringify(line)}\n`);
    return;
  }
  const { kind, document, inserted, updated, unchanged } = counts;
  const parts = [`${inserted} nye`, `${updated} ændrede`, `${unchanged} uændrede`, ...(removed > 0 ? [`${removed} udgået`] : [])];
  const tail = form.dryRun ? ' (prøvekørsel: intet er gemt)' : form.facts === undefined ? '' : ` (skrevet til ${form.facts})`;
  process.stdout.write(`${file}: ${kind} ${document}: ${parts.join(', ')}${tail}\n`);
  for (const { severity, message, line } of issues) {
    process.stdout.write(`  ${SEVERITY_WORDS[severity]}${line === null ? '' : `, linje ${line}`}: ${message}\n`);
  }
}

/** Says why a file was refused. */
export function printRefusal(file: string, { code, message }: TvaersError, { json }: Form): void {
  if (json) process.stdout.write(`${JSON.stringify({ file, error: { code, message } })}\n`);
  else process.stderr.write(`${file}: afvist. ${message}\n`);
}
