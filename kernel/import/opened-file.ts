import { createHash } from 'node:crypto';
import { TvaersError } from '../errors.js';
import { maskDocument } from '../personal-data/document-mask.js';
import { DocumentKind } from '../provenance/kinds.js';
import { checkDates, removeScripts } from './file-checks.js';
import { recogniseFormat, type FileFormat } from './file-format.js';
import { decodeFile } from './file-text.js';
import { readPdfText } from './pdf-text.js';
import type { TextForm } from './text-form.js';
import { readWordText } from './word-text.js';

/** A file, opened: what readers may see of it. */
export interface OpenedFile {
  sha256: string;
  format: FileFormat;
  /** The text as readers of this kind read it, without personal data. */
  formOf(kind: DocumentKind): TextForm;
}

/** The kinds whose facts stand in a table with long cells; what else a document says in tables fits on lines. */
const TABLE_KINDS: ReadonlySet<DocumentKind> = new Set([
  DocumentKind.KLU_OVERVIEW,
  DocumentKind.ACTION_PLAN,
  DocumentKind.COVERAGE_FIGURES,
]);
/** Ten times what the longest of these documents holds, with room for years of monthly figures. */
const MOST_BYTES = 40_000_000;
const MOST_LETTERS = 12_000_000;

/**
 * Opens a file: text in any encoding, a Word document, or a PDF with text, told by its bytes. E-mail addresses, telephone
 * numbers and CPR numbers are taken out here, before anything is read. Throws a TvaersError, with what to do, for a file
 * that is none of these.
 */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.length > MOST_BYTES) throw refuseLength();
  const format = recogniseFormat(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (format === 'TEXT') {
    const form = prepareForm(decodeFile(bytes));
    return { sha256, format, formOf: () => form };
  }
  const forms = format === 'WORD' ? await readWordText(bytes) : await readPdfText(bytes);
  const [cells, prose] = [prepareForm(forms.cells), prepareForm(forms.prose)];
  return { sha256, format, formOf: (kind) => (TABLE_KINDS.has(kind) ? cells : prose) };
}

function prepareForm({ text, pageStarts, issues }: TextForm): TextForm {
  if (text.length > MOST_LETTERS) throw refuseLength();
  const document = removeScripts(text);
  const masked = maskDocument(document.text);
  const found = [...issues, ...document.issues, ...masked.issues, ...checkDates(masked.text)];
  return { text: masked.text, pageStarts, issues: found };
}

/** The refusal of a file for its length. */
export function refuseLength(): TvaersError {
  return new TvaersError(
    'DOCUMENT_TOO_LARGE',
    'Filen er større end noget dokument af disse arter. Kontrollér, at den er den rigtige, eller del den op.',
  );
}
