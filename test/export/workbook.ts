import { inflateRawSync } from 'node:zlib';

/** The XML inside a workbook: its first two sheets, and its texts. */
export interface Workbook {
  sheet: string;
  about: string;
  texts: string[];
}

/** Opens a workbook as the zip file it is. Throws on one that was cut: its directory stands at the end. */
export function openWorkbook(bytes: Buffer): Workbook {
  const files = unzip(bytes);
  return {
    sheet: files.get('xl/worksheets/sheet1.xml')!,
    about: files.get('xl/worksheets/sheet2.xml')!,
    texts: [...files.get('xl/sharedStrings.xml')!.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!),
  };
}

function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end === -1) throw new Error('no directory at the end of the file');
  const files = new Map<string, string>();
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength!);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    files.set(name, inflateRawSync(packed).toString('utf8'));
    at += 46 + nameLength! + extra! + comment!;
  }
  return files;
}
