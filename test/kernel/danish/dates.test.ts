import { describe, expect, test } from '@jest/globals';
import { addDays, findDates, isIsoDate, parseDate, parseMonth, weekdayOf } from '../../../kernel/danish/dates.js';

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
  });
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
