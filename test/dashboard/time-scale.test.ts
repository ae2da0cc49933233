import { expect, test } from '@jest/globals';
import { arrangeBars, createScale } from '../../dashboard/pages/time-scale.js';
import { lastDayBefore } from '../../dashboard/last-day.js';

const source = { line: 1, column: null, page: null, document: { id: 'any' } };

const membership = (
  slug: string,
  preparatoryFrom: string | null,
  validFrom: string | null,
  validTo: string | null,
) => ({
  ...{ preparatoryFrom, validFrom, validTo, verification: null, source },
  cluster: { slug, name: null, kind: null },
});

const CLUSTER = membership('sk-a', null, '2022-07-01', '2027-01-01');
const COUNCIL = membership('sr-a', '2026-01-01', '2027-01-01', null);

test('bodies that overlap stand in lanes of their own, those that follow each other in one', () => {
  const lanesOf = (...memberships: ReturnType<typeof membership>[]): string[] =>
    arrangeBars(memberships).map(({ membership: { cluster }, lane }) => `${cluster.slug} ${lane}`);
  expect(lanesOf(COUNCIL, CLUSTER)).toEqual(['sk-a 0', 'sr-a 1']);
  expect(lanesOf(CLUSTER, membership('sr-b', null, '2027-01-01', null))).toEqual(['sk-a 0', 'sr-b 0']);
  expect(lanesOf(CLUSTER, membership('sk-b', null, '2022-07-01', '2027-01-01'), COUNCIL)).toEqual([
    ...['sk-a 0', 'sk-b 1', 'sr-a 2'],
  ]);
});

test('a body whose beginning is not known is not drawn', () => {
  expect(arrangeBars([membership('sk-a', null, null, null)])).toEqual([]);
});

test('the years have room for all that is known, for the chosen day, and for what goes on', () => {
  const scale = createScale([{ code: '0001', name: null, clusterMemberships: [CLUSTER, COUNCIL] }], '2026-06-01');
  expect(scale.years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026, 2027, 2028]);
  expect([scale.place('2022-01-01'), scale.place('2029-01-01'), scale.place('1990-01-01')]).toEqual([0, 100, 0]);
  const wider = createScale([{ code: '0001', name: null, clusterMemberships: [CLUSTER] }], '2031-03-01');
  expect(wider.years.at(-1)!.year).toBe(2032);
  expect(wider.place('2031-03-01')).toBeLessThan(100);
});

test('without any membership the chosen day alone has a place', () => {
  expect(createScale([], '2026-06-01').years.map(({ year }) => year)).toEqual([2026, 2027]);
});

test('the last day is the one before the first that is no longer covered', () => {
  expect(['2027-01-01', '2024-03-01', null].map(lastDayBefore)).toEqual(['2026-12-31', '2024-02-29', null]);
});
