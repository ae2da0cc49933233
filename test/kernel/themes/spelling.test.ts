import { describe, expect, test } from '@jest/globals';
import { isMisspelling } from '../../../kernel/themes/spelling.js';

describe('one slip of the pen', () => {
  test.each([
    ['vedertagsfri', 'a letter replaced'],
    ['vederlgsfri', 'a letter left out'],
    ['vederlaggsfri', 'a letter added'],
    ['vederlagsrfi', 'two neighbours swapped'],
    ['vederlagsfry', 'the last letter replaced'],
    ['vederlagsfr', 'the last letter left out'],
  ])('%s: %s', (word) => {
    expect(isMisspelling(word, 'vederlagsfri', false)).toBe(true);
  });

  test.each([
    ['vederlagsfri', 'no slip'],
    ['vedertagsfry', 'two slips'],
    ['federlagsfri', 'another first letter'],
    ['vederlagsfrihed', 'a longer word'],
    ['', 'no word'],
  ])('not %s: %s', (word) => {
    expect(isMisspelling(word, 'vederlagsfri', false)).toBe(false);
  });

  test('an open word goes on after the slip', () => {
    expect(isMisspelling('vedertagsfrihed', 'vederlagsfri', true)).toBe(true);
    expect(isMisspelling('vederlagsfrihed', 'vederlagsfri', true)).toBe(false);
    expect(isMisspelling('vederlagsfromhed', 'vederlagsfri', true)).toBe(false);
  });
});
