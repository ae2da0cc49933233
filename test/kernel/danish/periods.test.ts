import { describe, expect, test } from '@jest/globals';
import { findPartialDates } from '../../../kernel/danish/partial-dates.js';
import { deadlineOf, findPeriods, parsePeriod } from '../../../kernel/danish/periods.js';

describe('findPartialDates gives days and months as exact as they stand', () => {
  test.each([
    ['i marts 2024', ['2024-03']],
    ['medio marts 2024', ['2024-03']],
    ['ultimo juni 2025', ['2025-06']],
    ['i slutningen af maj 2026', ['2026-05']],
    ['sidst i april 2026', ['2026-04']],
    ['nov. 2024', ['2024-11']],
    ["dec. '24", ['2024-12']],
    ['fra primo maj til ultimo juni 2031', ['2031-05', '2031-06']],
    ['fra november til januar 2032', ['2031-11', '2032-01']],
    ['d. 3. marts 2024 og i april', ['2024-03-03', '2024-04']],
    ['2. til 30. juni 2024', ['2024-06-02', '2024-06-30']],
    ['03/2024', ['2024-03']],
    ['2024-03', ['2024-03']],
    ['sag nr. 03/2024', []],
    ['13/2024', []],
    ['marts', []],
    ['31. februar 2024', []],
    ['majoriteten i 2024', []],
  ])('%j', (text, dates) => {
    expect(findPartialDates(text).map((found) => found.date)).toEqual(dates);
  });
});

describe('parsePeriod reads a cell', () => {
  test.each([
    ['1. kvartal 2025', 'QUARTER', '2025-01-01', '2025-03-31', '2025-03'],
    ['første kvartal 2025', 'QUARTER', '2025-01-01', '2025-03-31', '2025-03'],
    ['3. kv. 2025', 'QUARTER', '2025-07-01', '2025-09-30', '2025-09'],
    ['kvartal 2, 2025', 'QUARTER', '2025-04-01', '2025-06-30', '2025-06'],
    ['Q4 2025', 'QUARTER', '2025-10-01', '2025-12-31', '2025-12'],
    ['K1-2025', 'QUARTER', '2025-01-01', '2025-03-31', '2025-03'],
    ['2025-K4', 'QUARTER', '2025-10-01', '2025-12-31', '2025-12'],
    ['2025Q1', 'QUARTER', '2025-01-01', '2025-03-31', '2025-03'],
    ['ultimo 2. kvartal 2025', 'QUARTER', '2025-04-01', '2025-06-30', '2025-06'],
    ['2. halvår 2026', 'HALF_YEAR', '2026-07-01', '2026-12-31', '2026-12'],
    ['første halvår af 2026', 'HALF_YEAR', '2026-01-01', '2026-06-30', '2026-06'],
    ['marts 2024', 'MONTH', '2024-03-01', '2024-03-31', '2024-03'],
    ['februar 2024', 'MONTH', '2024-02-01', '2024-02-29', '2024-02'],
    ['i december 2024', 'MONTH', '2024-12-01', '2024-12-31', '2024-12'],
    ['medio 2025', 'YEAR', '2025-01-01', '2025-12-31', '2025'],
    ['Ultimo 2025', 'YEAR', '2025-01-01', '2025-12-31', '2025'],
    ['udgangen af 2027', 'YEAR', '2027-01-01', '2027-12-31', '2027'],
    ['2026', 'YEAR', '2026-01-01', '2026-12-31', '2026'],
    ['2024-2027', 'YEAR', '2024-01-01', '2027-12-31', '2027'],
    ['2024 – 27', 'YEAR', '2024-01-01', '2027-12-31', '2027'],
    ['2024 til og med 2026', 'YEAR', '2024-01-01', '2026-12-31', '2026'],
    ['uge 1 2026', 'WEEK', '2025-12-29', '2026-01-04', '2026-01-04'],
    ['uge 47, 2024', 'WEEK', '2024-11-18', '2024-11-24', '2024-11-24'],
    ['3/3-24', 'DAY', '2024-03-03', '2024-03-03', '2024-03-03'],
  ])('%j', (text, unit, from, to, deadline) => {
    const period = parsePeriod(text);
    expect(period).toMatchObject({ unit, from, to });
    expect(deadlineOf(period!)).toBe(deadline);
    expect(text).toContain(period!.text);
  });

  test.each(
    [
      ['', '5. kvartal 2025', '3. halvår 2025', 'uge 53 2024', 'uge 0 2025', 'kvartal', 'løbende', '2027-2024'],
      ['2.026', '2026 kr.', '24/1394', '2024/1394', '12026', '2024 og 2025', 'snarest', 'marts'],
    ].flat(),
  )('%j is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

test('findPeriods finds each with its place, the larger never within the smaller', () => {
  const text = 'Fra 1. kvartal 2025 over marts 2026 til d. 3/4-27, endelig i 2028.';
  expect(findPeriods(text).map(({ unit, text: words }) => [unit, words])).toEqual([
    ['QUARTER', '1. kvartal 2025'],
    ['MONTH', 'marts 2026'],
    ['DAY', '3/4-27'],
    ['YEAR', '2028'],
  ]);
  expect(findPeriods(text).every((found) => text.startsWith(found.text, found.index))).toBe(true);
});

test('a megabyte of years is read in linear time', () => {
  expect(findPeriods('2024-'.repeat(200_000))).toHaveLength(0);
  expect(findPeriods('2024 '.repeat(100_000))).toHaveLength(100_000);
  expect(findPeriods('medio primo '.repeat(80_000))).toEqual([]);
});
