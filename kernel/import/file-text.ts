import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { TvaersError } from '../errors.js';
import { DataIssueKind, DataIssueSeverity } from '../provenance/kinds.js';
import type { TextForm } from './text-form.js';

/** A file as text, with the hash of its bytes. */
export interface FileText extends TextForm {
  sha256: string;
}

const REPLACEMENT = '\uFFFD';

/** Control characters that no text of ours holds; a file with them is not a text. */
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/**
 * What Danish letters become when UTF-8 is read as Windows-1252 and saved again, or when a DOS or old Macintosh text is
 * read as Windows-1252: signs that stand within no Danish word.
 */
const BROKEN_LETTERS = /Ã[¦¸¥†˜…©\u0086\u0098\u0085]|â€[™œ“”\u009d]|\p{Ll}[‘›†¾¿Œ]\p{Ll}/u;

const NO_TEXT =
  'Filen er ikke ren tekst (UTF-8, UTF-16 eller Windows-1252). Gem dokumentet som tekst med UTF-8, og prøv igen.';

interface Decoded {
  text: string;
  /** The file ends within a character. */
  isCut: boolean;
}

const whole = (text: string | null): Decoded | null => (text === null ? null : { text, isCut: false });

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A UTF-8 file that was cut in the middle of its last character: what stands before it is whole. */
function decodeTruncated(bytes: Uint8Array): Decoded | null {
  for (let cut = 1; cut <= 3; cut += 1) {
    const text = decodeAs('utf-8', bytes.subarray(0, bytes.length - cut));
    if (text !== null && /[^\u0000-\u007F]/.test(text)) return { text, isCut: true };
  }
  return null;
}

/** Node's own decoder takes Windows-1252 for Latin-1 and loses dashes and quotation marks. */
function decodeWindows1252(bytes: Uint8Array): string {
  return iconv.decode(Buffer.from(bytes), 'win1252');
}

/** UTF-16 whose last character is cut in two is refused: half of it may as well be another. */
function decodeBytes(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return whole(decodeAs('utf-16le', bytes));
  if (first === 0xfe && second === 0xff) return whole(decodeAs('utf-16be', bytes));
  const ascii = bytes.subarray(0, 1_000);
  const zeros = ascii.reduce(
    (count, byte, index) => (byte === 0 ? count + (index % 2 === 0 ? 1 : 1_000_000) : count),
    0,
  );
  const half = ascii.length / 4;
  if (zeros > 0 && zeros < 1_000_000 && zeros > half) return whole(decodeAs('utf-16be', bytes));
  if (zeros >= 1_000_000 && zeros % 1_000_000 === 0 && zeros / 1_000_000 > half)
    return whole(decodeAs('utf-16le', bytes));
  return whole(decodeAs('utf-8', bytes)) ?? decodeTruncated(bytes) ?? whole(decodeWindows1252(bytes));
}

/** Windows-1252's own signs that a conversion took for control characters: dashes, quotation marks. */
function restoreSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => decodeWindows1252(Uint8Array.of(sign.charCodeAt(0))));
}

/**
 * Decodes a document's bytes: UTF-8 with or without BOM, UTF-16 both ways, else Windows-1252. Line
 * ends become `\n`, so that line numbers are what an editor shows.
 * Throws DOCUMENT_EMPTY and DOCUMENT_ENCODING; a file that is no text, or whose letters were broken before it came here,
 * is refused, never guessed at.
 */
export function decodeFile(bytes: Uint8Array): FileText {
  const decoded = decodeBytes(bytes);
  if (decoded === null) throw new TvaersError('DOCUMENT_ENCODING', NO_TEXT);
  const text = restoreSigns(decoded.text.replace(/\r\n?/g, '\n'));
  if (BINARY.test(text) || text.includes(REPLACEMENT)) throw new TvaersError('DOCUMENT_ENCODING', NO_TEXT);
  if (text.trim() === '') throw new TvaersError('DOCUMENT_EMPTY', 'Filen er tom: der er ingen tekst i den.');
  refuseBrokenLetters(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { text, sha256, pageStarts: null, issues: decoded.isCut ? [describeCut(text)] : [] };
}

/** Names neither the word nor its letters: they may be a name's. */
function refuseBrokenLetters(text: string): void {
  const broken = BROKEN_LETTERS.exec(text);
  if (broken === null) return;
  const line = text.slice(0, broken.index).split('\n').length;
  throw new TvaersError(
    'DOCUMENT_ENCODING',
    `Linje ${line}: bogstaver er gået i stykker (fx »Ã¸« i stedet for »ø«), fordi teksten er gemt i et forkert tegnsæt. Hent dokumentet igen, og gem det som tekst med UTF-8.`,
  );
}

function describeCut(text: string): TextForm['issues'][number] {
  return {
    kind: DataIssueKind.MISSING,
    severity: DataIssueSeverity.WARNING,
    message: 'Filen er klippet over midt i et tegn, så slutningen mangler. Hent den igen, og indlæs den på ny.',
    places: [{ line: text.split('\n').length, column: null, text: null }],
    record: null,
  };
}
