import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { identifyClusterMinutes } from '../../../kernel/import/cluster-minutes-identity.js';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { PACKAGE_ROOT } from '../../../kernel/root.js';
import { readClusterMinutes } from '../../../subgraphs/clusters/import/cluster-minutes/reader.js';
import { DOCUMENT_NAMES, readDocumentText, testWithDocuments } from '../../support/documents.js';
import { readFixture } from './fixtures.js';

/*
 * Two sectors read the minutes of a cluster, each with a reader of its own: both must mean the same document.
 */

const minutes = readdirSync(join(PACKAGE_ROOT, 'test', 'fixtures', 'cluster-minutes')).filter((name) =>
  name.endsWith('.txt'),
);

testWithDocuments('the real minutes are the same document to both readers', () => {
  const text = readDocumentText(DOCUMENT_NAMES.minutes);
  expect(identifyClusterMinutes(text, NOTHING_GIVEN).document).toEqual(
    readClusterMinutes(text, NOTHING_GIVEN).document,
  );
});

test.each(minutes.length === 0 ? ['none'] : minutes)('the minutes %s are the same document to both readers', (name) => {
  if (name === 'none') return;
  const text = readFixture(`cluster-minutes/${name}`);
  const document = attempt(() => readClusterMinutes(text, NOTHING_GIVEN).document);
  expect(attempt(() => identifyClusterMinutes(text, NOTHING_GIVEN).document)).toEqual(document);
});

/** What a reader gives, or the code of the error with which it refuses. */
function attempt<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const MEETINGS: [string, string][] = [
  ['title', 'Referat Sundhedsklynge Horsens den 4. december 2024\n\nPunkt 1: Velkomst\n\nGoddag.\n'],
  [
    'label and level',
    'Sundhedsklyngen Midtklyngen\nSundhedsklynge Randers - Strategisk niveau\nMødedato: onsdag d. 5. marts 2025 kl. 9-11\nDeltagere: ingen\n\nPunkt 1. Tal\n\n24/1234\n\nTal.\n',
  ],
  ['year elsewhere', 'Sundhedsklynge Horsens\nMøde 4. december\n2024\n\nPunkt 1: Velkomst\n\nGoddag.\n'],
  [
    'date of the decision',
    'Sundhedsklynge Horsens\n\nPunkt 1: Velkomst\n\nGoddag.\n\nBeslutning i Sundhedsklynge Horsens den 04-12-2024\n\nGodkendt.\n',
  ],
  [
    'addressed level',
    'Sundhedsklynge Horsens\nMødedato: 4. december 2024\n\nPunkt 1: A\n\nDet indstilles, at Sundhedsklynge Horsens - Fagligt strategisk niveau:\n\n1. Drøfter\n',
  ],
  ['unknown cluster', 'Referat fra Sundhedsklynge Atlantis den 4. december 2024\n\nPunkt 1: Velkomst\n\nGoddag.\n'],
  [
    'approved minutes',
    'Referat, godkendt den 9. januar 2025\nSundhedsklynge Horsens\nDen 4. december 2024\n\nPunkt 1: Velkomst\n\nGoddag.\n',
  ],
];

test.each(MEETINGS)('minutes told by their %s are the same document to both readers', (_name, text) => {
  const { caseNumber: _own, ...document } = identifyClusterMinutes(text, NOTHING_GIVEN).document;
  const { caseNumber: _theirs, ...expected } = readClusterMinutes(text, NOTHING_GIVEN).document;
  expect(document).toEqual(expected);
});
