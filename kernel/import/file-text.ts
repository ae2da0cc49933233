import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { TvaersError } from '../errors.js';

/** A file as text, with the hash of its bytes. */
export interface FileText {
  text: string;
  sha256: string;
}

const REPLACEMENT = '\uFFFD';

/** Control characters that no text of ours holds; a file with them is not a text. */
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A UTF-8 file that was cut in the middle of its last character: what stands before it is whole. */
function decodeTruncated(bytes: Uint8Array): string | null {
  for (let cut = 1; cut <= 3; cut += 1) {
    const text = decodeAs('utf-8', bytes.subarray(0, bytes.length - cut));
    if (text !== null && /[^\u0000-\u007F]/.test(text)) return text;
  }
  return null;
}

/** Node's own decoder takes Windows-1252 for Latin-1 and loses dashes and quotation marks. */
function decodeWindows1252(bytes: Uint8Array): string {
  return iconv.decode(Buffer.from(bytes), 'win1252');
}

function decodeBytes(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  const ascii = bytes.subarray(0, 1_000);
  const zeros = ascii.reduce(
    (count, byte, index) => (byte === 0 ? count + (index % 2 === 0 ? 1 : 1_000_000) : count),
    0,
  );
  const half = ascii.length / 4;
  if (zeros > 0 && zeros < 1_000_000 && zeros > half) return decodeAs('utf-16be', bytes);
  if (zeros >= 1_000_000 && zeros % 1_000_000 === 0 && zeros / 1_000_000 > half) return decodeAs('utf-16le', bytes);
  return decodeAs('utf-8', bytes) ?? decodeTruncated(bytes) ?? decodeWindows1252(bytes);
}

/**
 * Decodes a document's bytes: UTF-8 with or without BOM, UTF-16 both ways, else Windows-1252. Line
 * ends become `\n`, so that line numbers are what an editor shows.
 * Throws DOCUMENT_EMPTY and DOCUMENT_ENCODING; a file that is no text is refused, never guessed at.
 */
export function decodeFile(bytes: Uint8Array): FileText {
  const text = decodeBytes(bytes)?.replace(/\r\n?/g, '\n') ?? null;
  if (text === null || BINARY.test(text) || text.includes(REPLACEMENT)) {
    throw new TvaersError(
      'DOCUMENT_ENCODING',
      'Filen er ikke ren tekst (UTF-8, UTF-16 eller Windows-1252). Gem dokumentet som tekst med UTF-8, og prøv igen.',
    );
  }
  if (text.trim() === '') throw new TvaersError('DOCUMENT_EMPTY', 'Filen er tom: der er ingen tekst i den.');
  return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
}
