import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../../kernel/root.js';
import { detectActionPlan } from '../../../subgraphs/practice-plans/import/action-plan/reader.js';
import { detectCoverageFigures } from '../../../subgraphs/practice-plans/import/coverage-figures/reader.js';
import { detectExpectedPlan } from '../../../subgraphs/practice-plans/import/expected-plan/reader.js';
import { detectNationalProposal } from '../../../subgraphs/practice-plans/import/national-proposal/reader.js';
import { detectPracticePlanApproval } from '../../../subgraphs/practice-plans/import/practice-plan-approval/reader.js';
import { DOCUMENT_NAMES, readDocumentText, testWithDocuments } from '../../support/documents.js';
import { readFixture } from './fixtures.js';

const DETECTORS = {
  approval: detectPracticePlanApproval,
  actionPlan: detectActionPlan,
  proposal: detectNationalProposal,
  figures: detectCoverageFigures,
  minutes: detectExpectedPlan,
};

/** A text is taken for a kind from 0.5 on: that kind must be the only one. */
const kindsOf = (text: string): string[] =>
  Object.entries(DETECTORS).flatMap(([kind, detect]) => (detect(text) >= 0.5 ? [kind] : []));

testWithDocuments.each(Object.entries(DOCUMENT_NAMES))('the real %s is of that kind only', (kind, name) => {
  expect(kindsOf(readDocumentText(name))).toEqual(kind === 'overview' ? [] : [kind]);
});

const FOLDERS = {
  approval: 'practice-plan-approval',
  actionPlan: 'action-plan',
  proposal: 'national-proposal',
  figures: 'coverage-figures',
};
const FILES = Object.entries(FOLDERS).flatMap(([kind, folder]) =>
  readdirSync(join(PACKAGE_ROOT, 'test', 'fixtures', folder))
    .filter((name) => !name.endsWith('.md'))
    .map((name): [string, string] => [kind, `${folder}/${name}`]),
);

test.each(FILES)('a fixture of %s is of that kind only: %s', (kind, path) => {
  expect(kindsOf(readFixture(path))).toEqual([kind]);
});

test.each([
  '',
  'Kære alle. Vi ses på tirsdag.',
  'Handleplan for røgfri skoler\n\nTiltag\tBeskrivelse\nSkilte\tVi sætter skilte op\n',
  'navn;alder\nBo;4\n',
])('%j is of none of the kinds', (text) => {
  expect(kindsOf(text)).toEqual([]);
});
