import { TvaersError } from '../errors.js';
import { ZipArchive, ZipFault } from './zip-archive.js';

/** How a file's text is got at. */
export type FileFormat = 'TEXT' | 'WORD' | 'PDF';

const SAVE_AS_WORD = 'Åbn det, og gem det som Word-dokument (.docx).';
const RECOGNISE_TEXT = 'Hent dokumentet med tekst fra udgiveren, eller genkend teksten (OCR), og gem den som .docx.';

/** What a file of another format is, and what to do with it, by the bytes it begins with. */
const REFUSED: readonly (readonly [start: RegExp, sentence: string])[] = [
  [/^\{\\rtf/, `Filen er et RTF-dokument, som ikke læses. ${SAVE_AS_WORD}`],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(?:heic|heix|mif1|avif))/s,
    `Filen er et billede, som ikke læses. ${RECOGNISE_TEXT}`,
  ],
  [/^(?:\x1f\x8b|7z\xbc\xaf|Rar!|BZh)/, 'Filen er et pakket arkiv. Pak det ud, og indlæs dokumenterne hver for sig.'],
  [
    /^\s*<(?:!doctype html|html)/i,
    'Filen er en webside. Kopiér teksten til Word, og gem den som .docx, eller hent dokumentet selv.',
  ],
  [/^\s*<\?xml/i, `Filen er XML, som ikke læses. ${SAVE_AS_WORD}`],
];
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const HEAD_LENGTH = 1_024;

/**
 * What a file is, told by its bytes and never by its name. Throws DOCUMENT_FORMAT, with what to do, for a format that is
 * not read.
 */
export function recogniseFormat(bytes: Uint8Array): FileFormat {
  // A byte order mark may stand before the signature.
  const head = Buffer.from(bytes.subarray(0, HEAD_LENGTH))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  if (head.includes('%PDF-')) return 'PDF';
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return recogniseArchive(bytes);
  if (head.startsWith(COMPOUND)) throw refuseFormat(describeCompound(bytes));
  const refused = REFUSED.find(([start]) => start.test(head));
  if (refused) throw refuseFormat(refused[1]);
  return 'TEXT';
}

/** The refusal of a file for what it is. */
export function refuseFormat(sentence: string): TvaersError {
  return new TvaersError('DOCUMENT_FORMAT', sentence);
}

function recogniseArchive(bytes: Uint8Array): FileFormat {
  let names: string[];
  try {
    ({ names } = new ZipArchive(bytes));
  } catch (error) {
    if (error instanceof ZipFault && error.reason === 'TOO_LARGE') {
      throw refuseFormat('Filen er et arkiv med flere tusinde filer. Indlæs dokumenterne hver for sig.');
    }
    throw refuseFormat(
      'Filen er et beskadiget Word-dokument eller arkiv. Hent den igen, eller åbn den i Word, og gem den igen.',
    );
  }
  const has = (part: RegExp): boolean => names.some((name) => part.test(name));
  if (has(/^word\//)) return 'WORD';
  if (has(/^xl\//)) {
    throw refuseFormat('Filen er et regneark (.xlsx), som ikke læses. Gem arket som CSV (UTF-8), og indlæs CSV-filen.');
  }
  if (has(/^ppt\//)) throw refuseFormat(`Filen er et præsentationsdokument, som ikke læses. ${SAVE_AS_WORD}`);
  if (has(/^content\.xml$/)) {
    throw refuseFormat(
      'Filen er et OpenDocument-dokument, som ikke læses. Gem tekst som .docx og regneark som CSV (UTF-8).',
    );
  }
  throw refuseFormat('Filen er et zip-arkiv. Pak det ud, og indlæs dokumenterne hver for sig.');
}

/** Old Office files, and new ones with a password, are compound files; names within them are UTF-16. */
function describeCompound(bytes: Uint8Array): string {
  const holds = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage'))
    return 'Dokumentet er beskyttet med en adgangskode. Fjern adgangskoden, og gem det igen.';
  if (holds('Workbook') || holds('Book'))
    return 'Filen er et ældre regneark (.xls), som ikke læses. Gem arket som CSV (UTF-8), og indlæs CSV-filen.';
  return 'Filen er et ældre Office-dokument (.doc), som ikke læses. Åbn det i Word, og gem det som .docx.';
}
