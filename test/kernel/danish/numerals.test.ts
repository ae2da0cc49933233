import { expect, test } from '@jest/globals';
import { COUNT_WORDS, ORDINAL_WORDS, parseCount, parseOrdinal } from '../../../kernel/danish/numerals.js';

test.each([
  ['4', 4],
  ['Fire', 4],
  ['ét', 1],
  ['et', 1],
  ['En', 1],
  ['én', 1],
  ['ingen', 0],
  ['nul', 0],
  ['0', 0],
  ['tolv', 12],
  ['tyve', 20],
  ['to,', 2],
  ['20', 20],
  ['21', 21],
  ['enogtyve', 21],
  ['en og tyve', 21],
  ['toogtyve', 22],
  ['to-og-tyve', 22],
  ['Femogtyve', 25],
  ['nioogtyve', null],
  ['niogtyve', 29],
  ['tredive', 30],
  ['enogtredive', 31],
  ['otteogfyrre', 48],
  ['halvtreds', 50],
  ['halvfems', 90],
  ['niognitten', null],
  ['elleveogtyve', null],
  ['2023', null],
  ['100', null],
  ['flere', null],
  ['et par', null],
  ['par', null],
  ['halvanden', null],
  ['et dusin', null],
  ['anden', null],
  ['', null],
  ['-4', null],
  ['4,5', null],
])('parseCount(%j) is %j', (word, count) => {
  expect(parseCount(word)).toBe(count);
});

test.each([
  ['1.', 1],
  ['31.', 31],
  ['0.', null],
  ['første', 1],
  ['Anden', 2],
  ['andet', 2],
  ['tredie', 3],
  ['sjette', 6],
  ['tolvte', 12],
  ['tyvende', 20],
  ['enogtyvende', 21],
  ['tredivte', 30],
  ['enogtredivte', 31],
  ['1', null],
  ['to', null],
  ['sidste', null],
])('parseOrdinal(%j) is %j', (word, place) => {
  expect(parseOrdinal(word)).toBe(place);
});

test('every word of the patterns is read', () => {
  const words = (pattern: string): string[] => pattern.split('|').map((word) => word.replaceAll(' ?', ''));
  expect(words(COUNT_WORDS).map(parseCount)).not.toContain(null);
  expect(words(ORDINAL_WORDS).map(parseOrdinal)).not.toContain(null);
  expect(new RegExp(`^(?:${COUNT_WORDS})$`).test('seksten')).toBe(true);
});
