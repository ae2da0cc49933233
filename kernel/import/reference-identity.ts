import { DocumentKind } from '../provenance/kinds.js';
import type { ReferenceDocument } from '../reference/document.js';
import type { DocumentIdentity } from './reading.js';

/** A reference table as a document that records can cite. */
export function identifyReference({ id, title, date }: ReferenceDocument): DocumentIdentity {
  return { id, kind: DocumentKind.REFERENCE, title, publisher: null, caseNumber: null, date, year: null };
}
