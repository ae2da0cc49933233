import { expect, test } from '@jest/globals';
import { findFrequencies } from '../../../subgraphs/practice-plans/import/action-plan/frequency.js';

test.each([
  ['Én gang årligt holdes en fest', [1]],
  ['mødes fire gange årligt', [4]],
  ['to gange om året', [2]],
  ['2 x årligt', [2]],
  ['3 gange pr. år', [3]],
  ['halvårligt', [2]],
  ['hvert halve år', [2]],
  ['kvartalsvis', [4]],
  ['kvartalsvise møder', [4]],
  ['en gang i kvartalet', [4]],
  ['to gange hvert kvartal', [8]],
  ['hver anden måned', [6]],
  ['hver tredje måned', [4]],
  ['månedligt', [12]],
  ['en gang om måneden', [12]],
  ['hver uge', [52]],
  ['hver 14. dag', [26]],
  ['hvert andet år', [0.5]],
  ['hvert 2. år', [0.5]],
  ['hvert år', [1]],
  ['fire årlige møder', [4]],
  ['to møder om året', [2]],
  ['der holdes fire faste dialogmøder årligt', [4]],
  ['Årlig temadag', [1]],
  ['mindst to gange årligt', [2]],
  ['fire møder årligt, og hver måned et brev', [4, 12]],
])('"%s" is %j times a year', (text, rates) => {
  expect(findFrequencies(text).map(({ perYear }) => perYear)).toEqual(rates);
});

test.each([
  'efter hvert møde',
  '2-3 gange årligt',
  'to til tre gange om året',
  'op til fire gange årligt',
  'koster 50.000 kr. årligt',
  'en årlig udgift på 50.000 kr.',
  'årligt 50.000 kr.',
  '12 uddannelseslæger årligt',
  'i løbet af 2024',
  'hverdage fra 8 til 16',
])('"%s" is no number of times a year', (text) => {
  expect(findFrequencies(text)).toEqual([]);
});
