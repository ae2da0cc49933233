import { TvaersError } from '../errors.js';
import { DataIssueKind, DataIssueSeverity } from '../provenance/kinds.js';
import { refuseFormat } from './file-format.js';
import { findBlocks, type PdfBlock } from './pdf-blocks.js';
import { arrangeLines, type PdfPiece } from './pdf-lines.js';
import { writePages } from './pdf-pages.js';
import { isPdfBomb } from './pdf-streams.js';
import type { TextForm } from './text-form.js';
import { writeCells, writeRows } from './word-table.js';
import type { WordText } from './word-text.js';

const MOST_PAGES = 1_000;
const NO_LETTERS = /[\ue000-\uf8ff\ufffd\u0001-\u0008]/g;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/g;
const SCANNED =
  'PDF-filen har ingen tekst: den er et billede af dokumentet. Hent dokumentet med tekst fra udgiveren, eller genkend teksten (OCR), og gem den som .docx.';
const UNREADABLE =
  'Teksten i PDF-filen kan ikke læses, fordi dens skrifttyper ikke siger, hvilke bogstaver de viser. Hent dokumentet som .docx fra udgiveren.';
const BROKEN = 'PDF-filen er beskadiget. Hent den igen, eller gem dokumentet som .docx.';
const BOMB = 'PDF-filen pakker sig ud til mere, end noget dokument fylder. Kontrollér, at filen er den rigtige.';
const LOCKED = 'PDF-filen er beskyttet med en adgangskode. Fjern adgangskoden, og gem filen igen.';
const TOO_LONG = `PDF-filen har mere end ${MOST_PAGES} sider. Del den op, og indlæs dokumenterne hver for sig.`;

/** A PDF as text, in both forms of its tables, as `WordText` has them. */
export type PdfText = WordText;

/**
 * The text layer of a PDF, with the first line of every page. Throws DOCUMENT_FORMAT, with what to do, for a file that
 * is damaged, protected, or has no text, and DOCUMENT_TOO_LARGE. Pages without text, and tables whose cells cannot be told apart, are issues.
 */
export async function readPdfText(bytes: Uint8Array): Promise<PdfText> {
  if (isPdfBomb(bytes)) throw new TvaersError('DOCUMENT_TOO_LARGE', BOMB);
  const pages = await readPages(bytes);
  const letters = pages
    .flat()
    .flatMap(({ cells }) => cells.flat())
    .reduce((sum, { text }) => sum + text.length, 0);
  if (letters === 0) throw refuseFormat(SCANNED);
  const write = (writeTable: typeof writeCells): TextForm => {
    const { text, starts, tangled } = writePages(pages, writeTable);
    // Symbol fonts leave single signs of the private area; a text of them is none.
    if ((text.match(NO_LETTERS)?.length ?? 0) * 10 > letters) throw refuseFormat(UNREADABLE);
    const empty = pages.flatMap((page, index) => (page.length === 0 ? [index] : []));
    return {
      text: text.replace(CONTROLS, ''),
      pageStarts: starts,
      issues: [
        ...empty.map((index) =>
          describeUnread(`Side ${index + 1} har ingen tekst: den er tom eller et billede`, starts[index]!),
        ),
        ...tangled.map((line) => describeUnread('Tabellens celler kan ikke skilles ad i PDF-filen', line)),
      ],
    };
  };
  return { cells: write(writeCells), prose: write(writeRows) };
}

function describeUnread(what: string, line: number): TextForm['issues'][number] {
  return {
    kind: DataIssueKind.UNREAD_TEXT,
    severity: DataIssueSeverity.WARNING,
    message: `${what}. Se efter, om der mangler noget her, eller indlæs dokumentet som .docx.`,
    places: [{ line, column: null, text: null }],
    record: null,
  };
}

async function readPages(bytes: Uint8Array): Promise<PdfBlock[][]> {
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
    const pages: PdfBlock[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(findBlocks(arrangeLines(items.flatMap((item) => ('str' in item ? [toPiece(item)] : [])))));
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
