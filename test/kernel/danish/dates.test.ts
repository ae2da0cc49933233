import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  contradictsWeekday,
  findDates,
  findImpossibleDates,
  isIsoDate,
  parseDate,
  parseMonth,
  weekdayOf,
} from '../../../kernel/danish/dates.js';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13-01', false],
  ['2024-1-1', false],
  ['12-11-2024', false],
])('isIsoDate(%j) is %j', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});

describe('parseDate understands Danish spellings of one day', () => {
  test.each([
    ['12-11-2024', '2024-11-12'],
    ['12.11.2024', '2024-11-12'],
    ['12. 11. 2024', '2024-11-12'],
    ['12/11 2024', '2024-11-12'],
    ['12/11-2024', '2024-11-12'],
    ['12/11/2024', '2024-11-12'],
    ['12. november 2024', '2024-11-12'],
    ['12.november 2024', '2024-11-12'],
    ['12 nov. 2024', '2024-11-12'],
    ['den 1. Juni 2021', '2021-06-01'],
    ['tirsdag den 12. nov. 2024', '2024-11-12'],
    ['Tirsdag d. 12. november 2024.', '2024-11-12'],
    ['Tirsdag, 12.11.2024', '2024-11-12'],
    ['d. 12-11-2024', '2024-11-12'],
    ['Dato: 20-02-2024', '2024-02-20'],
    ['2024-11-12', '2024-11-12'],
    ['01-06-21', '2021-06-01'],
    ['29.10.24', '2024-10-29'],
    ['1/6-21', '2021-06-01'],
    ['12.\u00a0november\u00a02024', '2024-11-12'],
    ['28-02-99', '1999-02-28'],
    ['d. 3. marts 2024', '2024-03-03'],
    ['3/3-24', '2024-03-03'],
    ['03.03.2024', '2024-03-03'],
    ['3.3.2024', '2024-03-03'],
    ['d. 3.3.24', '2024-03-03'],
    ['den 3. 3. 24', '2024-03-03'],
    ['Tirsdag 3.12.24', '2024-12-03'],
    ['3/3 -24', '2024-03-03'],
    ['3/3 - 2024', '2024-03-03'],
    ['12/11 – 2024', '2024-11-12'],
    ['2024/11/12', '2024-11-12'],
    ['2024.11.12', '2024-11-12'],
    ["12. nov. '24", '2024-11-12'],
    ['12. nov. ’24', '2024-11-12'],
    ['12. nov 24', '2024-11-12'],
    ["12'te november 2024", '2024-11-12'],
    ['1ste juni 2021', '2021-06-01'],
    ['den første juni 2021', '2021-06-01'],
    ['tirsdag den tolvte november 2024', '2024-11-12'],
    ['den enogtredivte december 2024', '2024-12-31'],
    ['12. november 2024 (tirsdag)', '2024-11-12'],
    ['TIRSDAG DEN 12. NOVEMBER 2024', '2024-11-12'],
    ['ti. d. 12. november 2024', null],
    ['12.november2024', '2024-11-12'],
    ['12. sept. 2024', '2024-09-12'],
    ['den 12. november, 2024', '2024-11-12'],
  ])('%j', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  test.each([
    '31-02-2024',
    '29. februar 2023',
    '12. november',
    'november 2024',
    '2024',
    '24/1394',
    '8.389.000',
    '1.12.000',
    '3.1.12',
    '12-11-2024 og 13-11-2024',
    'mødet 12-11-2024',
    '',
    '2025-2028',
    '12-11-20245',
    '31. februar 2024',
    '11/24/2024',
    'afsnit 3.3.24',
    '2024/1394',
    '20241112',
    'ultimo 2024',
    '1. kvartal 2025',
    'den halvanden november 2024',
  ])('%j is no date', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('findDates', () => {
  test('finds each date with its words, its place and its stated weekday', () => {
    const text = 'Mødet tirsdag d. 12. november 2024 kl. 12, næste 04-04-2025.';
    expect(findDates(text)).toEqual([
      { date: '2024-11-12', index: 6, text: 'tirsdag d. 12. november 2024', weekday: 2 },
      { date: '2025-04-04', index: 49, text: '04-04-2025', weekday: null },
    ]);
  });

  test('gives a date without a year the year it is told, and leaves it out otherwise', () => {
    const text = '2 møder 17. april 9. oktober; Fredag d. 4. april; d. 5/6';
    expect(findDates(text, 2023).map((found) => found.date)).toEqual([
      '2023-04-17',
      '2023-10-09',
      '2023-04-04',
      '2023-06-05',
    ]);
    expect(findDates(text, 2023)[2]).toMatchObject({ text: 'Fredag d. 4. april', weekday: 5 });
    expect(findDates(text)).toEqual([]);
    expect(findDates('31. oktober 2023 kl. 16-20', 1999).map((found) => found.date)).toEqual(['2023-10-31']);
  });

  test('a stated weekday is passed on even where the calendar says another', () => {
    expect(findDates('mandag den 12-11-2024')[0]).toMatchObject({ date: '2024-11-12', weekday: 1 });
    expect(findDates('at man den 12-11-2024')[0]).toMatchObject({ weekday: null });
  });

  test('both days of a pair, whole calendar years only', () => {
    expect(findDates('12.-13. november 2024').map((found) => found.date)).toEqual(['2024-11-12', '2024-11-13']);
    expect(findDates('18. og 19. juni', 2024).map((found) => found.date)).toEqual(['2024-06-18', '2024-06-19']);
    expect(findDates('14. juni 1200 deltagere', 2024).map((found) => found.date)).toEqual(['2024-06-14']);
  });

  test.each([
    ['12.-13.11.2024', ['2024-11-12', '2024-11-13']],
    ['12/11-13/11 2024', ['2024-11-12', '2024-11-13']],
    ['12.11. – 13.11.2024', ['2024-11-12', '2024-11-13']],
    ['29.12-2.1.2025', ['2024-12-29', '2025-01-02']],
    ['12-11-2024', ['2024-11-12']],
    ['12/11 - 2024', ['2024-11-12']],
  ])('both days of the span %j', (text, dates) => {
    expect(findDates(text).map((found) => found.date)).toEqual(dates);
    expect(findDates(text).every((found) => text.startsWith(found.text, found.index))).toBe(true);
  });

  test('a short year only where it can be none of what follows', () => {
    const dates = (text: string): string[] => findDates(text, 2020).map((found) => found.date);
    expect(dates('12. nov. 24 kl. 13')).toEqual(['2024-11-12']);
    expect(dates('12. nov. 24, 3. dec. 24')).toEqual(['2024-11-12', '2024-12-03']);
    expect(dates('17. april 24. maj')).toEqual(['2020-04-17', '2020-05-24']);
    expect(dates('17. april 24 deltagere')).toEqual(['2020-04-17']);
    expect(dates('17. april, 24 deltagere')).toEqual(['2020-04-17']);
    expect(dates('tirsdag 5/6, onsdag den 6/6 kl. 12 og d. 7/6-2021')).toEqual([
      '2020-06-05',
      '2020-06-06',
      '2021-06-07',
    ]);
  });

  test('the weekday in brackets behind a date is part of its words', () => {
    expect(findDates('holdt 12. november 2024 (onsdag) i byen')[0]).toEqual({
      ...{ date: '2024-11-12', index: 6, text: '12. november 2024 (onsdag)', weekday: 3 },
    });
  });

  test('the full stop of a sentence is not part of the date', () => {
    expect(findDates('Afholdt d. 6. november.', 2024)[0]).toMatchObject({ date: '2024-11-06', text: '6. november' });
  });

  test('impossible days, case numbers, money and periods are no dates', () => {
    expect(
      findDates('31.04.2024 32. maj 2024 24/1394 §83/85 8.389.000 10-30 2025-2028 1-2 gange, 12 majs', 2024),
    ).toEqual([]);
  });

  test('a megabyte of figures is read in linear time', () => {
    expect(findDates('1.2.3-4/5 '.repeat(100_000), 2024)).toEqual([]);
    expect(findDates('1'.repeat(1_000_000), 2024)).toEqual([]);
    expect(findDates('en og tyvende '.repeat(70_000), 2024)).toEqual([]);
    expect(findDates('d. 3.1.24 '.repeat(50_000), 2024)).toHaveLength(50_000);
    expect(findDates('mandag den '.repeat(90_000), 2024)).toEqual([]);
  });
});

test('findImpossibleDates finds what looks like a day and is none', () => {
  const text = 'Fra mandag d. 31. februar 2024 til 31/4-2024, 29-02-2023, 2024-02-30, 24/13-2024 og 12.11.2024';
  expect(findImpossibleDates(text)).toEqual([
    { index: 4, text: 'mandag d. 31. februar 2024' },
    { index: 35, text: '31/4-2024' },
    { index: 46, text: '29-02-2023' },
    { index: 58, text: '2024-02-30' },
  ]);
  expect(findImpossibleDates('31. februar')).toEqual([]);
  expect(findImpossibleDates('31. februar', 2024)).toEqual([{ index: 0, text: '31. februar' }]);
});

test('contradictsWeekday compares what is stated with the calendar', () => {
  const [wrong, right, silent] = ['mandag den 12-11-2024', 'tirsdag d. 12/11 2024', '12.11.2024'].map(
    (text) => findDates(text)[0]!,
  );
  expect([wrong, right, silent].map((found) => contradictsWeekday(found!))).toEqual([true, false, false]);
});

test('weekdays, months and days', () => {
  expect([weekdayOf('2024-11-12'), weekdayOf('2024-11-17'), weekdayOf('2025-04-04')]).toEqual([2, 7, 5]);
  expect(['Januar', 'febr.', 'marts', 'sept', 'dec.', 'MAJ'].map(parseMonth)).toEqual([1, 2, 3, 9, 12, 5]);
  expect(['', 'måned', 'juniors', 'm'].map(parseMonth)).toEqual([null, null, null, null]);
  expect([addDays('2024-02-28', 1), addDays('2024-03-01', -1), addDays('2026-12-31', 1)]).toEqual([
    '2024-02-29',
    '2024-02-29',
    '2027-01-01',
  ]);
});
