import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { readClusterMinutes } from '../../../subgraphs/clusters/import/cluster-minutes/reader.js';
import { tellFacts } from './expected-facts.js';
import { FIXTURES, SECRETARIES, textOfFixture } from './fixtures.js';
import { changeLook, type Look } from './mutations.js';
import { allPlaces } from './places.js';

const LOOKS: fc.Arbitrary<Look> = fc.record({
  bullet: fc.constantFrom('-', '•', '*', '–', '▪'),
  separator: fc.constantFrom('\t', ';', '|', null),
  heading: fc.constantFrom('Punkt N:', 'Pkt. N.', 'Sag N:', 'Punkt N –', 'Sag nr. N:', 'Punkt N)', null),
  amount: fc.constantFrom('dots', 'spaces', 'dash', 'unit'),
  every: fc.integer({ min: 2, max: 9 }),
  inserted: fc.constantFrom('blank', 'page', 'footer', 'form feed'),
  end: fc.constantFrom('\n', '\r\n'),
});

/** Facts without the lines of issues, which move with the page. */
const toldBy = (text: string) => {
  const facts = readClusterMinutes(text, NOTHING_GIVEN);
  const told = tellFacts(facts);
  return {
    ...told,
    issues: facts.issues.map(({ kind, severity }) => `${kind} ${severity}`).sort(),
    readShare: facts.readShare === 1,
  };
};

test.each([...SECRETARIES, ...FIXTURES])('%s says the same whatever it looks like', (name) => {
  const text = textOfFixture(name);
  const told = toldBy(text);
  fc.assert(
    fc.property(LOOKS, (look) => {
      const changed = changeLook(text, look);
      expect(toldBy(changed)).toEqual(told);
      const lines = changed.split(/\r\n?|\n/);
      for (const { line, text: cited } of allPlaces(readClusterMinutes(changed, NOTHING_GIVEN))) {
        if (cited !== null && !/\[(?:navn|e-mail)\]/.test(cited)) expect(lines[line - 1]).toContain(cited);
      }
    }),
    { numRuns: Number(process.env.TVAERS_PROPERTY_RUNS ?? 12), seed: 20_251_114 },
  );
});
