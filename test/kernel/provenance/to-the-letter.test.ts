import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SUBGRAPHS } from '../../../bin/sectors.js';
import { readDocument, type ReadFile } from '../../../kernel/import/corridor.js';
import { openFile } from '../../../kernel/import/opened-file.js';
import { parseKind } from '../../../kernel/import/kind-name.js';
import { PACKAGE_ROOT } from '../../../kernel/root.js';
import { foldText } from '../../../kernel/danish/text.js';
import { TvaersError } from '../../../kernel/errors.js';
import { NOTHING_GIVEN, type Given, type Place } from '../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity, type DocumentKind } from '../../../kernel/provenance/kinds.js';
import { DOCUMENT_NAMES, pathOfDocument, testWithDocuments } from '../../support/documents.js';
import { findFault, listCited, readable } from './letter.js';

const FOLDER = join(PACKAGE_ROOT, 'test', 'fixtures');
const FIXTURES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:txt|csv)$/.test(name))
  .sort();
/** What the importer states of a document that does not say it itself. */
const STATED: readonly Given[] = [
  NOTHING_GIVEN,
  { ...NOTHING_GIVEN, region: '1081' },
  { ...NOTHING_GIVEN, municipality: '0787' },
  { ...NOTHING_GIVEN, municipality: '0787', date: '2025-03-01' },
  { ...NOTHING_GIVEN, region: '1081', date: '2025-03-01' },
];

interface Document {
  lines: string[];
  file: ReadFile;
}

async function read(path: string, kind: DocumentKind | null): Promise<Document> {
  const bytes = readFileSync(path);
  const targets = SUBGRAPHS.map((subgraph) => ({ subgraph }));
  const opened = await openFile(bytes);
  let refusal: unknown = null;
  for (const given of STATED) {
    try {
      const file = await readDocument(targets, bytes, given, kind);
      return { lines: opened.formOf(file.kind).text.split(/\r\n?|\n/), file };
    } catch (error) {
      if (!(error instanceof TvaersError)) throw error;
      refusal ??= error;
    }
  }
  throw refusal;
}

/** Each place that is not in the document as it is named. */
function listFaults({ lines, file }: Document): string[] {
  const cited = listCited(file);
  expect(cited.length).toBeGreaterThan(0);
  return cited.flatMap(({ by, place: { line, column, text } }) => {
    const fault = findFault(lines, { line, column, text });
    return fault === null ? [] : [`${by}: ${fault}: ${JSON.stringify({ line, column, text })}`];
  });
}

const rowsOf = <T>({ file }: Document, entity: string): T[] =>
  file.readings.flatMap(({ reading }) =>
    reading.batches.filter((batch) => batch.entity.name === entity).flatMap(({ rows }) => rows as unknown as T[]),
  );

/** Theme tags whose words are not in the document, letter case and markup aside. */
function listStrayTags(document: Document): string[] {
  const words = foldText(readable(document.lines.join('\n')));
  const tags = rowsOf<{ id: string; words: string[] }>(document, 'ThemeTagRow');
  return tags.flatMap(({ id, words: found }) =>
    found.filter((word) => !words.includes(foldText(word))).map((word) => `${id} ${word}`),
  );
}

/** Counts and costs that the hub worked out itself and that do not name the words it did so from. */
function listBareDerivations(document: Document): string[] {
  const reports = rowsOf<{ id: string; meetingsBasis: string; meetingsPlace: Place | null }>(document, 'KluReport');
  return reports
    .filter(({ meetingsBasis, meetingsPlace }) => meetingsBasis === 'DERIVED' && !meetingsPlace?.text)
    .map(({ id }) => id);
}

/**
 * Readings whose share does not go with their issues: what is left over is reported, as text nobody understood or as a row
 * that could not be stored, and what is reported as not understood counts as left over; of a
 * remark (INFO) it need not.
 */
function listWrongShares({ file }: Document): string[] {
  return file.readings.flatMap(({ sector, reading: { readShare, issues } }) => {
    if (readShare === null) return [];
    const unread = issues.filter(({ kind }) => kind === DataIssueKind.UNREAD_TEXT);
    const remarks = unread.filter(({ severity }) => severity === DataIssueSeverity.INFO).length;
    const errors = issues.filter(({ severity }) => severity === DataIssueSeverity.ERROR).length;
    const isRight =
      readShare === 1 ? unread.length === remarks : readShare >= 0 && readShare < 1 && unread.length + errors > 0;
    return isRight ? [] : [`${sector}: ${readShare} with ${unread.length} unread and ${errors} errors`];
  });
}

function checkDocument(document: Document): void {
  expect(listFaults(document)).toEqual([]);
  expect(listStrayTags(document)).toEqual([]);
  expect(listBareDerivations(document)).toEqual([]);
  expect(listWrongShares(document)).toEqual([]);
}

describe('every place a record or an issue names stands in the document to the letter', () => {
  test.each(FIXTURES)('%s', async (name) => {
    checkDocument(await read(join(FOLDER, name), parseKind(name.split('/')[0]!)));
  });
  testWithDocuments.each(Object.values(DOCUMENT_NAMES))('%s', async (name) => {
    const document = await read(pathOfDocument(name), null);
    checkDocument(document);
    // Nothing in them is left over.
    const shares = document.file.readings.flatMap(({ reading: { readShare } }) => readShare ?? []);
    expect(shares).toEqual([1]);
  });
});
