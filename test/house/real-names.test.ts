import { describe, expect } from '@jest/globals';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { listMunicipalities } from '../../kernel/reference/municipalities.js';
import { readClusterMinutes } from '../../subgraphs/clusters/import/cluster-minutes/reader.js';
import { DOCUMENT_NAMES, readDocumentText, testWithDocuments } from '../support/documents.js';
import { readSources } from '../support/sources.js';

/** Where rules live: what reads, matches and checks must know the kind of document, never these five. */
const RULES = [
  'kernel/danish',
  'kernel/import',
  'kernel/personal-data',
  'kernel/themes',
  'subgraphs/municipalities/import',
  'subgraphs/clusters/import',
  'subgraphs/practice-plans/import',
];

/** Municipalities whose name is also a Danish word that a rule may need ("vejen", "odder"). */
const isWord = (name: string): boolean => name.length < 4;

describe('no rule holds a name of the real documents', () => {
  testWithDocuments('municipalities, people, initiatives, places and journal numbers', () => {
    const minutes = readClusterMinutes(readDocumentText(DOCUMENT_NAMES.minutes), NOTHING_GIVEN);
    const names = [
      ...listMunicipalities().map(({ name }) => name),
      ...minutes.meetings.flatMap(({ attendance }) => attendance.map(({ name }) => name)),
      ...minutes.initiatives.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...Object.values(DOCUMENT_NAMES).flatMap(
        (document) => readDocumentText(document).match(/\b\d{2}\/\d{4,5}\b|\b\d{5}\/\d{2}\b/g) ?? [],
      ),
    ].filter((name): name is string => name !== null && !isWord(name));
    const found = readSources(...RULES).flatMap(({ path, text }) => {
      const code = text.replace(/^\s*(\/\*\*|\*).*$/gm, '');
      return names.filter((name) => code.includes(name)).map((name) => `${path}: ${name}`);
    });
    expect(names.length).toBeGreaterThan(110);
    expect(found).toEqual([]);
  });
});
