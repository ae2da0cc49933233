import type { IssueDraft, Place } from '../../../../kernel/import/reading.js';
import type { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';

/** An issue without the record it concerns. */
export type Oddity = Omit<IssueDraft, 'record'>;

/** An oddity of one kind at one or more places. */
export function oddity(kind: DataIssueKind, severity: DataIssueSeverity, message: string, places: Place[]): Oddity {
  return { kind, severity, message, places };
}
