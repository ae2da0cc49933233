import { expect, test } from '@jest/globals';
import { findFrequencies, findStatedFrequencies } from '../../../kernel/danish/frequencies.js';

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
  ['2 gange årligt', [2]],
  ['1 g. årligt', [1]],
  ['2 gange/år', [2]],
  ['fire møder/år', [4]],
  ['4 pr. år', [4]],
  ['4/år', [4]],
  ['2 pr. halvår', [4]],
  ['to gange i løbet af året', [2]],
  ['tre gange i løbet af et kalenderår', [3]],
  ['1 gang hver måned', [12]],
  ['en gang i hvert kvartal', [4]],
  ['hver 6. måned', [2]],
  ['hver sjette uge', [52 / 6]],
  ['hvert tredje år', [1 / 3]],
  ['hver fjortende dag', [26]],
  ['hvert forår', [1]],
  ['hvert forår og efterår', [2]],
  ['enogtyve gange årligt', [21]],
  ['halvårsvis', [2]],
  ['HALVÅRLIGT', [2]],
  ['Kvartalsvis.', [4]],
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
  'et par gange om året',
  'efter behov',
  'halvanden gang om året',
  '4 læger pr. år',
  'hver gang',
  'i år 2025',
  'årligt tilskud på 100.000 kr.',
])('"%s" is no number of times a year', (text) => {
  expect(findFrequencies(text)).toEqual([]);
});

test.each([
  ['Efter behov', ['Efter behov'], [null]],
  ['ved konkret behov', ['ved konkret behov'], [null]],
  ['Løbende', ['Løbende'], [null]],
  ['ad hoc', ['ad hoc'], [null]],
  ['2-3 gange årligt', ['2-3 gange årligt'], [null]],
  ['to til tre gange om året', ['to til tre gange om året'], [null]],
  ['op til fire gange årligt', ['op til fire gange årligt'], [null]],
  ['et par gange om året', ['et par gange om året'], [null]],
  ['2-3 møder om året', ['2-3 møder om året'], [null]],
  ['fire møder årligt, ellers efter behov', ['fire møder årligt', 'efter behov'], [4, null]],
  ['årligt', ['årligt'], [1]],
  ['uden behov', [], []],
])('"%s" says %j, in numbers %j', (text, words, rates) => {
  const found = findStatedFrequencies(text);
  expect(found.map((frequency) => frequency.text)).toEqual(words);
  expect(found.map((frequency) => frequency.perYear)).toEqual(rates);
  expect(found.every((frequency) => text.startsWith(frequency.text, frequency.index))).toBe(true);
});

test('half a megabyte of rates is read within seconds', () => {
  expect(findStatedFrequencies('to gange '.repeat(55_000))).toEqual([]);
  expect(findStatedFrequencies('en '.repeat(160_000))).toEqual([]);
  expect(findStatedFrequencies('årligt møde '.repeat(40_000))).toHaveLength(20);
});
