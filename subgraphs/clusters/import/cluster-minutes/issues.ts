import type { IssueDraft, Place } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';

/** An issue that leaves the figures as they are. */
export function noteIssue(
  kind: DataIssueKind,
  message: string,
  places: Place[],
  record: string | null = null,
): IssueDraft {
  return { kind, severity: DataIssueSeverity.INFO, message, places, record };
}

/** An issue to look at before a figure is used. */
export function warnIssue(
  kind: DataIssueKind,
  message: string,
  places: Place[],
  record: string | null = null,
): IssueDraft {
  return { kind, severity: DataIssueSeverity.WARNING, message, places, record };
}

/** Whole øre as a reader of Danish writes them: `8.389.000 kr.`. */
export function formatKroner(oere: number): string {
  return `${(oere / 100).toLocaleString('da-DK', { minimumFractionDigits: oere % 100 === 0 ? 0 : 2 })} kr.`;
}
