import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../kernel/root.js';

const FOLDER = resolve(PACKAGE_ROOT, process.env['TVAERS_DOCUMENTS'] ?? '../shared/documents');

/** Whether the five real documents are at hand: under CI=true they must be, elsewhere their tests are visibly skipped. */
export const DOCUMENTS_AT_HAND = existsSync(FOLDER);
if (!DOCUMENTS_AT_HAND && process.env['CI'] === 'true') {
  throw new Error(`The documents are not in ${FOLDER}, and under CI their tests must run. Set TVAERS_DOCUMENTS.`);
}

/** `test`, for a test that reads the real documents. */
export const testWithDocuments = DOCUMENTS_AT_HAND ? test : test.skip;

/** Path of a real document. */
export const pathOfDocument = (name: string): string => join(FOLDER, name);

/** Text of a real document. */
export const readDocumentText = (name: string): string => readFileSync(pathOfDocument(name), 'utf8');

export const DOCUMENT_NAMES = {
  overview: 'klu-overview-2023-syddanmark.txt',
  minutes: 'cluster-minutes-2024-11-12-lillebaelt.txt',
  actionPlan: 'action-plan-2024-billund.txt',
  approval: 'practice-plan-approval-2021-midtjylland.txt',
  proposal: 'national-proposal-laegedaekning.txt',
} as const;
