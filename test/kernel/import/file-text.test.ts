import { describe, expect, test } from '@jest/globals';
import { decodeFile } from '../../../kernel/import/file-text.js';

const TEXT = 'Dagsorden: lægedækning på Ærø\nÅbent punkt – 1';
const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('decoding a file', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 little-endian', utf16(`\uFEFF${TEXT}`, false)],
    ['UTF-16 big-endian', utf16(`\uFEFF${TEXT}`, true)],
    ['UTF-16 little-endian without BOM', utf16(TEXT, false)],
    ['UTF-16 big-endian without BOM', utf16(TEXT, true)],
    ['Windows-1252', Buffer.from(TEXT.replace('–', '\x96'), 'latin1')],
    ['CRLF', Buffer.from(TEXT.replace('\n', '\r\n'))],
  ])('%s', (_name, bytes) => {
    expect(decodeFile(bytes).text).toBe(TEXT);
  });

  test('a file cut in the middle of a letter keeps what is whole', () => {
    const bytes = Buffer.from(`${TEXT} å`);
    expect(decodeFile(bytes.subarray(0, bytes.length - 1)).text).toBe(`${TEXT} `);
  });

  test('the hash is of the bytes', () => {
    expect(decodeFile(Buffer.from('abc')).sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'DOCUMENT_EMPTY'],
    ['white space', Buffer.from(' \n\t\r\n'), 'DOCUMENT_EMPTY'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49]),
      'DOCUMENT_ENCODING',
    ],
    ['an archive', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]), 'DOCUMENT_ENCODING'],
    ['zeros', Buffer.alloc(5_000), 'DOCUMENT_ENCODING'],
  ])('%s is refused', (_name, bytes, code) => {
    expect(() => decodeFile(bytes)).toThrow(expect.objectContaining({ code }));
  });
});
