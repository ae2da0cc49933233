import { describe, expect, test } from '@jest/globals';
import { DateScalar, DateTimeScalar, DkkScalar, PartialDateScalar, TimeScalar } from '../../../kernel/graph/scalars.js';

const isAccepted = (parse: (value: unknown) => unknown, value: unknown): boolean => {
  try {
    return parse(value) === value;
  } catch {
    return false;
  }
};

describe('dates and times', () => {
  test.each([
    [
      'Date',
      DateScalar,
      ['2024-02-29', '2023-01-01'],
      ['2023-02-29', '2024-2-9', '29-02-2024', '2024', '', 20240229, null],
    ],
    [
      'PartialDate',
      PartialDateScalar,
      ['2024', '2024-02', '2024-02-29'],
      ['2024-13', '2024-00', '2024-02-30', '24', ''],
    ],
    ['Time', TimeScalar, ['00:00', '23:59'], ['24:00', '9:30', '12.00']],
    [
      'DateTime',
      DateTimeScalar,
      ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.123+01:00'],
      ['2024-02-29', '2024-02-29T12:00:00'],
    ],
  ])('%s', (_name, scalar, good, bad) => {
    const parse = scalar.parseValue.bind(scalar) as (value: unknown) => unknown;
    expect(good.filter((value) => !isAccepted(parse, value))).toEqual([]);
    expect(bad.filter((value) => isAccepted(parse, value))).toEqual([]);
  });
});

test('DKK is kroner outside and øre inside, without a float error', () => {
  expect([838_900_000, 1, 10, 29, 11_671_901].map((oere) => DkkScalar.serialize(oere))).toEqual([
    8_389_000, 0.01, 0.1, 0.29, 116_719.01,
  ]);
  expect(DkkScalar.parseValue(116_719.01)).toBe(11_671_901);
  expect(() => DkkScalar.serialize(1.5)).toThrow();
  expect(() => DkkScalar.serialize('8389000')).toThrow();
});
