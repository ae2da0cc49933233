import { constants, inflateSync } from 'node:zlib';

/** Together the packed parts of a PDF hold less, even with pictures of every page. */
const MOST_BYTES = 400_000_000;
const LARGEST_STREAM = 100_000_000;
const DICTIONARY_LENGTH = 600;
const STREAM = 'stream';

/**
 * Whether a PDF's packed parts unpack to more than a document holds. The library that reads them would unpack all of it
 * before it says so. What is damaged is left to the library to find.
 */
export function isPdfBomb(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = buffer.indexOf(STREAM); at >= 0; at = buffer.indexOf(STREAM, at + STREAM.length)) {
    const dictionary = buffer.toString('latin1', Math.max(0, at - DICTIONARY_LENGTH), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const layers = own.match(/\/(?:FlateDecode|Fl)(?![A-Za-z])/g)?.length ?? 0;
    if (layers === 0 || !own.trimEnd().endsWith('>>')) continue;
    const start = at + STREAM.length + (buffer[at + STREAM.length] === 13 ? 2 : 1);
    const size = measure(buffer.subarray(start), layers);
    total += size;
    if (size >= LARGEST_STREAM || total >= MOST_BYTES) return true;
  }
  return false;
}

/** How much a packed part holds, up to a bound. */
function measure(packed: Buffer, layers: number): number {
  let content = packed;
  for (let layer = 0; layer < layers; layer += 1) {
    try {
      // The end of the part is not known here: what follows it is no part of it.
      content = inflateSync(content, { maxOutputLength: LARGEST_STREAM, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? LARGEST_STREAM : 0;
    }
  }
  return content.length;
}
