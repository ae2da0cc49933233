import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { normaliseText } from '../../../kernel/danish/text.js';
import { maskContacts } from '../../../kernel/personal-data/contacts.js';
import { maskStaffNames } from '../../../kernel/personal-data/staff-names.js';

const FOLDER = process.env['TVAERS_DOCUMENTS'] ?? '../shared/documents';
const isThere = existsSync(FOLDER);

// The first 16 figures of the SHA-256 of the lower-case name without points: private persons are not named here.
const STAFF = new Set([
  ...[
    'f0263a7df5bcc0dd',
    'b91ea5c9e3e750f1',
    'e93f0aecbf951db1',
    '5e8ffd633b6f9b41',
    '146455d81ee7f26e',
    '347cf515fa795670',
  ],
  ...[
    '17db3dfbc51dff4f',
    '2f3eb20334f04d5c',
    'd7bc9f3cfb275dcb',
    '68168224c4721b50',
    '83549ae10614c068',
    '60f0adcbd9a0e3dc',
  ],
  ...['06dd90af66a9e537', '3c2be82fc2f4a149', '98139509d71417c8', '37deaaa20c583ab7'],
]);

function readDocument(name: string): string {
  return normaliseText(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'));
}

function countStaff(text: string): number {
  const words =
    text
      .toLowerCase()
      .replace(/\./g, '')
      .match(/[\p{L}-]+/gu) ?? [];
  const runs = words.flatMap((_, index) => [1, 2, 3, 4].map((length) => words.slice(index, index + length).join(' ')));
  return runs.filter((run) => STAFF.has(createHash('sha256').update(run).digest('hex').slice(0, 16))).length;
}

/** Listed attendees: "Name, affiliation" pairs after "Mødedeltagere". */
function readAttendees(text: string): Set<string> {
  const line = /^Mødedeltagere (.*)$/m.exec(text)![1]!;
  return new Set(
    line
      .split(', ')
      .filter((_, index) => index % 2 === 0)
      .map((name) => name.toLowerCase()),
  );
}

test('the real documents are there when CI asks for them', () => {
  expect(isThere || process.env['CI'] !== 'true').toBe(true);
});

(isThere ? describe : describe.skip)('the real documents', () => {
  test.each([
    ['klu-overview-2023-syddanmark', 5, ['EMAIL', 'PHONE']],
    ['action-plan-2024-billund', 1, []],
    ['national-proposal-laegedaekning', 0, []],
    ['practice-plan-approval-2021-midtjylland', 0, []],
  ])('%s loses its %i staff names and its contact data', (name, names, contacts) => {
    const text = readDocument(name);
    const masked = maskContacts(text);
    expect(masked.found).toEqual(contacts);
    const { text: result, found } = maskStaffNames(masked.text);
    expect(countStaff(text)).toBe(names);
    expect(found).toBe(names);
    expect(countStaff(result)).toBe(0);
    expect(result.split('\n')).toHaveLength(text.split('\n').length);
  });

  test('minutes lose presenters, trainees and predecessors, and keep whom they list', () => {
    const text = readDocument('cluster-minutes-2024-11-12-lillebaelt');
    const { text: result, found } = maskStaffNames(maskContacts(text).text, readAttendees(text));
    expect(countStaff(text)).toBe(11);
    expect(found).toBe(11);
    expect(countStaff(result)).toBe(0);
    expect(result.match(/^Mødedeltagere.*$/m)?.[0]).toBe(text.match(/^Mødedeltagere.*$/m)![0]);
    expect(result.split('\n')).toHaveLength(text.split('\n').length);
  });
});
