import { readFileSync, writeFileSync } from 'node:fs';
import { test } from '@jest/globals';
import { detectKluOverview, readKluOverview } from '../../../subgraphs/municipalities/import/klu-overview/reader.js';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
test('x', () => {
  const text = readFileSync('../shared/documents/klu-overview-2023-syddanmark.txt', 'utf8');
  const f = readKluOverview(text, NOTHING_GIVEN);
  writeFileSync('/tmp/klu.json', JSON.stringify(f, null, 1));
  for (const n of ['action-plan-2024-billund','cluster-minutes-2024-11-12-lillebaelt','klu-overview-2023-syddanmark','national-proposal-laegedaekning','practice-plan-approval-2021-midtjylland'])
    console.log(n, detectKluOverview(readFileSync(`../shared/documents/${n}.txt`, 'utf8')));
});
