import { expect, test } from '@jest/globals';
import { parseCount } from '../../../kernel/danish/numerals.js';

test.each([
  ['4', 4],
  ['Fire', 4],
  ['ét', 1],
  ['et', 1],
  ['En', 1],
  ['én', 1],
  ['ingen', 0],
  ['0', 0],
  ['tolv', 12],
  ['tyve', 20],
  ['to,', 2],
  ['20', 20],
  ['21', null],
  ['2023', null],
  ['flere', null],
  ['', null],
  ['-4', null],
  ['4,5', null],
])('parseCount(%j) is %j', (word, count) => {
  expect(parseCount(word)).toBe(count);
});
