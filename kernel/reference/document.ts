import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../root.js';

/** A reference table as a document, so that what rests on it can cite its lines. */
export interface ReferenceDocument {
  id: string;
  /** The whole text; a `line` of an entry counts from 1 in it. */
  text: string;
  /** Of the file's bytes, in hexadecimal. */
  sha256: string;
  fileName: string;
  /** Danish, for a list of documents. */
  title: string;
  /** `yyyy-mm`: when the facts held; null where the table does not say. */
  date: string | null;
}

const FILES = {
  municipalities: { fileName: 'municipalities.csv', title: 'Opslagstabel: kommuner, regioner og klynger' },
  bodies: { fileName: 'bodies.json', title: 'Opslagstabel: regioner, sundhedsklynger og sundhedsråd' },
} as const;

/** Name of a reference table. */
export type ReferenceFile = keyof typeof FILES;

const documents = new Map<ReferenceFile, ReferenceDocument>();

/** A reference table, read from `data/reference/` the first time it is asked for. */
export function referenceDocument(file: ReferenceFile): ReferenceDocument {
  const known = documents.get(file);
  if (known) return known;
  const { fileName, title } = FILES[file];
  const bytes = readFileSync(join(PACKAGE_ROOT, 'data', 'reference', fileName));
  const text = bytes.toString('utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const date = file === 'bodies' ? (JSON.parse(text) as { asOf: string }).asOf : null;
  const document = { id: `reference-${file}`, text, sha256, fileName, title, date };
  documents.set(file, document);
  return document;
}

/** All reference tables. */
export function listReferenceDocuments(): ReferenceDocument[] {
  return [referenceDocument('municipalities'), referenceDocument('bodies')];
}
