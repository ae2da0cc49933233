import { afterEach, expect, test } from '@jest/globals';
import { clock, getToday } from '../../../kernel/time/clock.js';
import { getDayBefore, isValidOn, resolveDayWithin } from '../../../kernel/time/validity.js';

const realNow = clock.now;
afterEach(() => {
  clock.now = realNow;
});

test('a period is half-open', () => {
  const period = { validFrom: '2022-07-01', validTo: '2027-01-01' };
  expect(['2022-06-30', '2022-07-01', '2026-12-31', '2027-01-01'].map((day) => isValidOn(period, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isValidOn({ validFrom: null, validTo: null }, '1900-01-01')).toBe(true);
});

test('below a body that has ended, a question without a day asks about its last day', () => {
  const ended = { validFrom: '2022-07-01', validTo: '2027-01-01' };
  expect(resolveDayWithin(ended, null, '2026-12-31')).toBe('2026-12-31');
  expect(resolveDayWithin(ended, null, '2027-01-01')).toBe('2026-12-31');
  expect(resolveDayWithin(ended, '2028-01-01', '2027-01-01')).toBe('2028-01-01');
  expect(getDayBefore('2024-03-01')).toBe('2024-02-29');
});

test('today is that of Copenhagen, summer and winter', () => {
  clock.now = () => new Date('2026-12-31T23:30:00Z');
  expect(getToday()).toBe('2027-01-01');
  clock.now = () => new Date('2026-06-30T22:30:00Z');
  expect(getToday()).toBe('2026-07-01');
  clock.now = () => new Date('2026-06-30T21:30:00Z');
  expect(getToday()).toBe('2026-06-30');
});
