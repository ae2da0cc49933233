import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { readNationalProposal } from '../../../subgraphs/practice-plans/import/national-proposal/reader.js';
import { expectVerbatim, readFixture } from './fixtures.js';

const read = (name: string) => {
  const text = readFixture(`national-proposal/${name}.txt`);
  const facts = readNationalProposal(text, NOTHING_GIVEN);
  expectVerbatim(text, facts);
  return facts;
};
const numbersOf = ({ numbers }: Pick<ReturnType<typeof readNationalProposal>, 'numbers'>) =>
  numbers.map(({ value, min, max, unit, per, by, estimated }) => [value ?? [min, max], unit, per, by, estimated]);

test('a ministry above the title, a subtitle, place and date, numbered initiatives', () => {
  const facts = read('ministry');
  expect(facts.document).toMatchObject({ title: 'Læger til hele Danmark', date: '2027-04-03' });
  expect(facts.publisher).toEqual({
    value: 'Indenrigs- og Sundhedsministeriet',
    place: { line: 1, column: null, text: 'Indenrigs- og Sundhedsministeriet' },
  });
  expect(facts.objectives.map(({ text }) => text)).toEqual([
    'at der er mindst 5.000 alment praktiserende læger i 2035',
    'at ingen læge har mere end 1.450 patienter',
  ]);
  expect(facts.measures.map(({ group, name }) => [group, name])).toEqual([
    [null, 'Flere uddannelsesstillinger'],
    [null, 'Klinikker, regionerne ejer'],
    [null, 'Et godt arbejdsliv'],
  ]);
  expect(numbersOf(facts)).toEqual([
    [[5_000, null], 'alment praktiserende læger', null, '2035', false],
    [[null, 1_450], 'patienter', null, null, false],
    [650, 'forløb', 'år', null, false],
    [[40, 60], 'klinikker', null, '2032', false],
    [90, 'lægestillinger', null, null, true],
  ]);
  expect([facts.issues, facts.readShare]).toEqual([[], 1]);
});

test('an association’s list without a heading, over a page', () => {
  const facts = read('numbered-list');
  expect(facts.publisher?.value).toBe('Kommunernes Landsforening');
  expect(facts.date?.value).toBe('2029-06');
  expect(facts.measures.map(({ group, place }) => [group, place.line])).toEqual([
    [null, 8],
    [null, 9],
    [null, 10],
    [null, 14],
  ]);
  expect(numbersOf(facts)).toEqual([
    [200, 'ydernumre', null, '2031', false],
    [[1, null], 'sygeplejerske', null, null, false],
    [[45, 60], 'uddannelseslæger', 'år', null, false],
    [[null, 1_000], 'patienter', null, null, false],
  ]);
  expect([facts.issues, facts.readShare]).toEqual([[], 1]);
});

describe('numbers, one sentence at a time', () => {
  test.each([
    ['Regeringen vil hæve antallet fra 1.600 til 1.800 patienter.', [[1_800, 'patienter', null, null, false]]],
    ['Det skal give fra 20 til 30 klinikker.', [[[20, 30], 'klinikker', null, null, false]]],
    ['Der skal være mellem 40 og 60 klinikker.', [[[40, 60], 'klinikker', null, null, false]]],
    ['Det ventes at give op mod 35 nye læger.', [[[null, 35], 'læger', null, null, true]]],
    ['Der skal være mindst fireogtyve lægehuse i 2030.', [[[24, null], 'lægehuse', null, '2030', false]]],
    ['Ingen skal have mere end 1.200 patienter.', [[[null, 1_200], 'patienter', null, null, false]]],
    ['Klinikken skal ikke have færre end to læger.', [[[2, null], 'læger', null, null, false]]],
    ['Det skal give 5 000 ekstra forløb årligt.', [[5_000, 'forløb', 'år', null, false]]],
    ['Det skal give 1,5 årsværk.', [[1.5, 'årsværk', null, null, false]]],
    ['Der skal oprettes 50 pladser senest 1. kvartal 2029.', [[50, 'pladser', null, '2029-03', false]]],
    ['Der skal oprettes 50 pladser fra 2029.', [[50, 'pladser', null, null, false]]],
    ['Der skal oprettes 50 pladser inden udgangen af 2029.', [[50, 'pladser', null, '2029', false]]],
    ['Regeringen vil give 15 mio. kr. og 20 pct. mere.', []],
    ['I dag er der 3.400 læger, og det skal være nok.', []],
  ])('%j', (sentence, numbers) => {
    const text = `Flere læger\n\nUddannelse\n\nRegeringen vil handle. ${sentence}\n`;
    expect(numbersOf(readNationalProposal(text, NOTHING_GIVEN))).toEqual(numbers);
  });
});

test('a text without objective, measure or number is refused, and what is missing is said', () => {
  const list = 'INDKØB TIL LØRDAG\n\n- mælk\n- rugbrød og smør\n- kaffe\n\nHusk poserne.\n';
  expect(() => readNationalProposal(list, NOTHING_GIVEN)).toThrow(
    expect.objectContaining({
      code: 'DOCUMENT_INCOMPLETE',
      message: expect.stringMatching(/hverken mål, tiltag eller tal.*--kind/),
    }),
  );
});
