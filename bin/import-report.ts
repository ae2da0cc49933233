import { TvaersError } from '../kernel/errors.js';
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
    process.stdout.write(`${JSON.stringify({ file, ...counts, issues })}\n`);
    return;
  }
  const { kind, document, inserted, updated, unchanged } = counts;
  const parts = [
    `${inserted} nye`,
    `${updated} ændrede`,
    `${unchanged} uændrede`,
    ...(removed > 0 ? [`${removed} udgået`] : []),
  ];
  const tail = form.dryRun
    ? ' (prøvekørsel: intet er gemt)'
    : form.facts === undefined
      ? ''
      : ` (skrevet til ${form.facts})`;
  process.stdout.write(`${file}: ${kind} ${document}: ${parts.join(', ')}${tail}\n`);
  for (const { severity, message, line } of issues) {
    process.stdout.write(`  ${SEVERITY_WORDS[severity]}${line === null ? '' : `, linje ${line}`}: ${message}\n`);
  }
}

/** Says why a file was refused. Any error but a TvaersError is a fault of the hub, and is said with its stack. */
export function printRefusal(file: string, error: unknown, { json }: Form): void {
  const { code, message } = error instanceof TvaersError ? error : describeFault(error);
  if (json) process.stdout.write(`${JSON.stringify({ file, error: { code, message } })}\n`);
  else process.stderr.write(`${file}: afvist. ${message}\n`);
}

function describeFault(error: unknown): { code: string; message: string } {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Indlæsningen gik i stå over filen. Det er en fejl i Tværs, ikke i filen.',
  };
}
