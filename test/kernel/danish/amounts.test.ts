import { describe, expect, test } from '@jest/globals';
import { findAmounts, isApproximate, parseAmount, unitInHeader } from '../../../kernel/danish/amounts.js';

describe('parseAmount reads a cell as whole øre', () => {
  test.each([
    ['8.389.000', 838_900_000],
    ['8.389', 838_900],
    ['1250000', 125_000_000],
    ['1 250 000', 125_000_000],
    ['1\u00a0250', 125_000],
    ['113.900 kr.', 11_390_000],
    ['500.000kr', 50_000_000],
    ['kr. 500.000', 50_000_000],
    ['DKK 500', 50_000],
    ['500 kroner', 50_000],
    ['113.900,-', 11_390_000],
    ['1.250,50', 125_050],
    ['0,1', 10],
    ['0,29', 29],
    ['1.250 t.kr.', 125_000_000],
    ['1.250 tkr', 125_000_000],
    ['12 tusind kr.', 1_200_000],
    ['1,25 mio. kr.', 125_000_000],
    ['1.25 mio. kr.', 125_000_000],
    ['8 millioner kroner', 800_000_000],
    ['6,4 mia. kr.', 640_000_000_000],
    ['5 milliarder', 500_000_000_000],
    ['ca. 8 mio. kr.', 800_000_000],
    ['-1.000', -100_000],
    ['−1.000', -100_000],
    ['(1.000)', -100_000],
    ['0', 0],
    ['-0', 0],
    [' 0 kr. ', 0],
    ['kr. 500.000,-', 50_000_000],
    ['500.000,- kr.', 50_000_000],
    ['500.000,–', 50_000_000],
    ['1.250.000,00 kr.', 125_000_000],
    ['÷ 1.000', -100_000],
    ['÷1.000 kr.', -100_000],
    ['minus 1.000 kr.', -100_000],
    ['½ mio. kr.', 50_000_000],
    ['1½ mio. kr.', 150_000_000],
    ['2 ½ mio. kr.', 250_000_000],
    ['en halv million kroner', 50_000_000],
    ['halvanden mio. kr.', 150_000_000],
    ['to millioner kroner', 200_000_000],
    ['En million kr.', 100_000_000],
    ['tkr. 1.250', 125_000_000],
    ['1.250 TDKK', 125_000_000],
    ['mio. kr. 1,25', 125_000_000],
    ['1.000 kr.', 100_000],
    ['op til 2 mio. kr.', 200_000_000],
    ['1.250 t. kr.', 125_000_000],
    ['1\u202f250\u202f000', 125_000_000],
  ])('%j', (text, oere) => {
    expect(parseAmount(text)).toBe(oere);
  });

  test('in the unit of the header, unless the cell has its own', () => {
    expect(parseAmount('8.389', 100_000)).toBe(838_900_000);
    expect(parseAmount('8.389,5', 100_000)).toBe(838_950_000);
    expect(parseAmount('1,1', 100_000_000)).toBe(110_000_000);
    expect(parseAmount('500 kr.', 100_000)).toBe(50_000);
    expect(parseAmount('0,333333', 100)).toBe(33);
  });

  test.each([
    '',
    '-',
    '–',
    'kr.',
    'ukendt',
    '1.25',
    '12.11',
    '1.2.3',
    '12.3456',
    '1.000.00',
    '12-11-2024',
    '24/1394',
    '30%',
    '5 %',
    '10-30',
    '(5',
    '5)',
    '1.000 og 2.000',
    '2024 og',
    '99999999999 mia. kr.',
    '500 personer',
    '1,',
    ',5',
    'en',
    'to',
    'en kr.',
    '1-2 mio. kr.',
    'et par mio. kr.',
    '1.000-',
    'halvanden',
    '2. mio. kr.',
  ])('%j is no amount', (text) => {
    expect(parseAmount(text)).toBeNull();
  });
});

describe('findAmounts', () => {
  test('finds amounts with a unit, their place, and whether they are rough', () => {
    const text = 'Tildelt ca. 8 mio. kr., heraf 500.000kr til drift, op til 5 mia. kr. og 6,4 mia. kr. årligt';
    expect(findAmounts(text)).toEqual([
      { oere: 800_000_000, fromOere: null, index: 12, text: '8 mio. kr.', approximate: true },
      { oere: 50_000_000, fromOere: null, index: 30, text: '500.000kr', approximate: false },
      { oere: 500_000_000_000, fromOere: null, index: 58, text: '5 mia. kr.', approximate: true },
      { oere: 640_000_000_000, fromOere: null, index: 72, text: '6,4 mia. kr.', approximate: false },
    ]);
  });

  test.each([
    ['Estimeret 116.719 kr. pr. år', 11_671_900, true],
    ['med estimeret 185.136 kr. til væske', 18_513_600, true],
    ['Estimeret 1.455.607 kr. det første år', 145_560_700, true],
    ['omkring 1.250 t.kr.', 125_000_000, true],
    ['kr. 500.000 til', 50_000_000, false],
    ['10-30 mio. kr.', 3_000_000_000, true],
    ['et minus på -1.000 kr.', -100_000, false],
    ['113.900\u00a0kr.', 11_390_000, false],
    ['1,5 million kroner', 150_000_000, false],
    ['på 1.5 mio. kr. i alt', 150_000_000, false],
    ['afsat kr. 500.000,- til', 50_000_000, false],
    ['afsat 500.000,- til', 50_000_000, false],
    ['afsat kr. 1,25 mio. til', 125_000_000, false],
    ['en halv million kroner', 50_000_000, false],
    ['på to mio. kr. årligt', 200_000_000, false],
    ['på 1½ mio. kr.', 150_000_000, false],
    ['på ½ mio. kr.', 50_000_000, false],
    ['et underskud på minus 3 mio. kr.', -300_000_000, false],
    ['mindst 500.000 kr.', 50_000_000, true],
    ['stiger i 2025 til 500.000 kr.', 50_000_000, false],
    ['i 2025-2026 500.000 kr.', 50_000_000, false],
  ])('%j', (text, oere, approximate) => {
    expect(findAmounts(text)).toMatchObject([{ oere, approximate }]);
  });

  test.each([
    ['1-2 mio. kr.', 100_000_000, 200_000_000],
    ['10.000 – 30.000 kr.', 1_000_000, 3_000_000],
    ['mellem 1 og 2 mio. kr.', 100_000_000, 200_000_000],
    ['fra 500.000 kr. til 1 mio. kr.', 50_000_000, 100_000_000],
    ['½-1 mio. kr.', 50_000_000, 100_000_000],
  ])('the span %j is one rough amount', (text, fromOere, oere) => {
    expect(findAmounts(text)).toMatchObject([{ fromOere, oere, approximate: true }]);
  });

  test('two amounts beside each other are two', () => {
    expect(findAmounts('200.000 kr. og 300.000 kr.').map((found) => [found.fromOere, found.oere])).toEqual([
      [null, 20_000_000],
      [null, 30_000_000],
    ]);
  });

  test('each of several amounts is its own', () => {
    expect(findAmounts('200 kr. 300 deltagere, 400 kr. og 1.000-2.000 kr.').map((found) => found.oere)).toEqual([
      20_000, 40_000, 200_000,
    ]);
  });

  test.each([
    '1,2 mio. borgere',
    '30% af 500',
    '2025-2028',
    '24/1394',
    'kr. pr. år',
    '5 kræfter',
    '1.600 patienter',
    'en kr. efter en anden',
    'to mio.',
  ])('%j holds none', (text) => {
    expect(findAmounts(text)).toEqual([]);
  });

  test('a megabyte of figures is read in linear time', () => {
    expect(findAmounts('1.000 '.repeat(170_000))).toEqual([]);
    expect(findAmounts('1'.repeat(1_000_000))).toEqual([]);
    expect(findAmounts('1,'.repeat(500_000))).toEqual([]);
    expect(findAmounts('100 '.repeat(250_000))).toEqual([]);
    expect(findAmounts('mellem 1 og '.repeat(80_000))).toEqual([]);
    expect(findAmounts('1 mio. til '.repeat(90_000))).toEqual([]);
  });
});

test.each([
  ['Beløb (1.000 kr.)', 100_000],
  ['i 1000 kr.', 100_000],
  ['Beløb i t.kr.', 100_000],
  ['tkr.', 100_000],
  ['Mio. kr.', 100_000_000],
  ['mio.kr.', 100_000_000],
  ['1.000.000 kr.', 100_000_000],
  ['mia. kr.', 100_000_000_000],
  ['Beløb (kr.)', 100],
  ['Kroner', 100],
  ['kr. 1.000', 100_000],
  ['Udgift (i hele 1.000 kr.)', 100_000],
  ['i tusinde kr.', 100_000],
  ['Pris i mio. DKK', 100_000_000],
  ['TDKK', 100_000],
  ['Tildelt 500.000 kr.', null],
  ['Beløb', null],
  ['Kræfter', null],
])('unitInHeader(%j) is %j', (header, unit) => {
  expect(unitInHeader(header)).toBe(unit);
});

test('isApproximate', () => {
  expect(['ca. 8 mio.', 'Estimeret 5 kr.', '5 kr.', 'cacao'].map(isApproximate)).toEqual([true, true, false, false]);
});
