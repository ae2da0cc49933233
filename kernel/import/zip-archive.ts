import { inflateRawSync } from 'node:zlib';

/** One file in an archive. */
interface Entry {
  method: number;
  encrypted: boolean;
  packed: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** A part of a Word file is some megabytes, and of a thousand pages no more than this. */
const LARGEST_FILE = 16_000_000;
const MOST_FILES = 5_000;

/** What is wrong with an archive: it is damaged, or unpacks to more than any document holds. */
export class ZipFault extends Error {
  constructor(readonly reason: 'BROKEN' | 'TOO_LARGE') {
    super(reason);
  }
}

/**
 * The files of a zip archive, each unpacked only when it is read and only up to a bound, whatever the archive says of
 * its size. Every fault of the archive is a ZipFault.
 */
export class ZipArchive {
  private readonly entries = new Map<string, Entry>();

  constructor(bytes: Uint8Array) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.readDirectory(buffer);
    } catch (error) {
      throw error instanceof ZipFault ? error : new ZipFault('BROKEN');
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  exists(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of a file. Throws a ZipFault where there is none, or none that can be unpacked. */
  read(name: string): Uint8Array {
    const entry = this.entries.get(name);
    if (entry === undefined || entry.encrypted) throw new ZipFault('BROKEN');
    if (entry.method === 0) return entry.packed;
    if (entry.method !== 8) throw new ZipFault('BROKEN');
    try {
      return inflateRawSync(entry.packed, { maxOutputLength: LARGEST_FILE });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new ZipFault(code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : 'BROKEN');
    }
  }

  private readDirectory(buffer: Buffer): void {
    const end = findEnd(buffer);
    const count = buffer.readUInt16LE(end + 10);
    if (count > MOST_FILES) throw new ZipFault('TOO_LARGE');
    let at = buffer.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
      if (buffer.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ZipFault('BROKEN');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset));
      const name = buffer.toString('utf8', at + 46, at + 46 + nameLength!);
      const header = buffer.readUInt32LE(at + 42);
      if (buffer.readUInt32LE(header) !== LOCAL_HEADER) throw new ZipFault('BROKEN');
      const start = header + 30 + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28);
      this.entries.set(name, {
        method: buffer.readUInt16LE(at + 10),
        encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
        packed: buffer.subarray(start, start + buffer.readUInt32LE(at + 20)),
      });
      at += 46 + nameLength! + extraLength! + commentLength!;
    }
  }
}

/** Where the record of the archive's end begins; a comment may stand after it. */
function findEnd(buffer: Buffer): number {
  const first = Math.max(0, buffer.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = buffer.length - END_LENGTH; at >= first; at -= 1) {
    if (buffer.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new ZipFault('BROKEN');
}
