import { TvaersError } from '../errors.js';
import { DataIssueKind, DataIssueSeverity } from '../provenance/kinds.js';
import { refuseFormat } from './file-format.js';
import { arrangeLines, type PdfLine, type PdfPiece } from './pdf-lines.js';
import { writePages } from './pdf-paragraphs.js';
import type { TextForm } from './text-form.js';

const MOST_PAGES = 1_000;
const SCANNED =
  'PDF-filen har ingen tekst: den er et billede af dokumentet. Hent dokumentet med tekst fra udgiveren, eller genkend teksten (OCR), og gem den som .docx.';
const UNREADABLE =
  'Teksten i PDF-filen kan ikke læses, fordi dens skrifttyper ikke siger, hvilke bogstaver de viser. Hent dokumentet som .docx fra udgiveren.';
const BROKEN = 'PDF-filen er beskadiget. Hent den igen, eller gem dokumentet som .docx.';
const LOCKED = 'PDF-filen er beskyttet med en adgangskode. Fjern adgangskoden, og gem filen igen.';
const TOO_LONG = `PDF-filen har mere end ${MOST_PAGES} sider. Del den op, og indlæs dokumenterne hver for sig.`;

/**
 * The text layer of a PDF, with the first line of every page. Throws DOCUMENT_FORMAT, with what to do, for a file that
 * is damaged, protected, or has no text. Pages without text are issues.
 */
export async function readPdfText(bytes: Uint8Array): Promise<TextForm> {
  const pages = await readPages(bytes);
  const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (letters === 0) throw refuseFormat(SCANNED);
  const { text, starts } = writePages(pages);
  // Symbol fonts leave single signs of the private area; a text of them is none.
  if ((text.match(/[\ue000-\uf8ff\ufffd\u0001-\u0008]/g)?.length ?? 0) * 10 > letters) throw refuseFormat(UNREADABLE);
  const empty = pages.flatMap((page, index) => (page.length === 0 ? [index] : []));
  return {
    text: text.replace(/[\u0000-\u0008\u000e-\u001f]/g, ''),
    pageStarts: starts,
    issues: empty.map((index) => ({
      kind: DataIssueKind.UNREAD_TEXT,
      severity: DataIssueSeverity.WARNING,
      message: `Side ${index + 1} har ingen tekst: den er tom eller et billede. Se efter, om den siger noget, der mangler her.`,
      places: [{ line: starts[index]!, column: null, text: null }],
      record: null,
    })),
  };
}

async function readPages(bytes: Uint8Array): Promise<PdfLine[][]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The library takes the bytes over.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw refuseFormat(TOO_LONG);
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(arrangeLines(items.flatMap((item) => ('str' in item ? [toPiece(item)] : []))));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if (error instanceof TvaersError) throw error;
    throw refuseFormat(error instanceof Error && error.name === 'PasswordException' ? LOCKED : BROKEN);
  } finally {
    await task.destroy();
  }
}

function toPiece({ str, transform, width }: { str: string; transform: number[]; width: number }): PdfPiece {
  const [, , slope, height, x, y] = transform as [number, number, number, number, number, number];
  return { text: str, x, y, width, size: Math.hypot(slope, height) };
}
