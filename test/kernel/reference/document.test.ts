import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { listReferenceDocuments } from '../../../kernel/reference/document.js';
import { PACKAGE_ROOT } from '../../../kernel/root.js';

const SHARED = join(PACKAGE_ROOT, '../shared/reference');

test('a reference table is a document with the hash of its bytes', () => {
  expect(listReferenceDocuments().map(({ id, fileName, date }) => [id, fileName, date])).toEqual([
    ['reference-municipalities', 'municipalities.csv', null],
    ['reference-bodies', 'bodies.json', '2026-05'],
  ]);
  for (const document of listReferenceDocuments()) {
    const bytes = readFileSync(join(PACKAGE_ROOT, 'data/reference', document.fileName));
    expect(document.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(document.text).toBe(bytes.toString('utf8'));
  }
});

(existsSync(SHARED) ? test : test.skip).each(['municipalities.csv', 'bodies.json'])(
  '%s is the reference table it was copied from, byte for byte',
  (fileName) => {
    expect(readFileSync(join(PACKAGE_ROOT, 'data/reference', fileName))).toEqual(readFileSync(join(SHARED, fileName)));
  },
);
