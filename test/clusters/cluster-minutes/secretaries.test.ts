import { expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { readClusterMinutes } from '../../../subgraphs/clusters/import/cluster-minutes/reader.js';
import { readExpected, tellFacts } from './expected-facts.js';
import { SECRETARIES, textOfFixture } from './fixtures.js';
import { allPlaces } from './places.js';

test.each(SECRETARIES)('%s says what stands beside it', (name) => {
  const facts = readClusterMinutes(textOfFixture(name), NOTHING_GIVEN);
  expect(tellFacts(facts)).toEqual(readExpected(name));
  expect(facts.readShare).toBe(1);
});

test.each(SECRETARIES)('%s is cited by line, in its own words', (name) => {
  const text = textOfFixture(name);
  const lines = text.split('\n');
  const places = allPlaces(readClusterMinutes(text, NOTHING_GIVEN));
  expect(places.length).toBeGreaterThan(10);
  for (const { line, text: cited } of places) if (cited !== null) expect(lines[line - 1]).toContain(cited);
});
