import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, waitUntilSettled } from './browser.js';
import { readRows, useDashboard } from './opened-page.js';

const barsOf = (page: Page, municipality: string) =>
  page.locator('.timeline li').filter({ has: page.getByRole('link', { name: municipality, exact: true }) });

/** Where something of a picture stands from left to right, in pixels. */
async function measureSpan(page: Page, municipality: string, selector: string): Promise<[from: number, to: number]> {
  const { x, width } = (await barsOf(page, municipality).locator(selector).boundingBox())!;
  return [Math.round(x), Math.round(x + width)];
}

describeInBrowser('the time line', () => {
  const { visit } = useDashboard();

  test('tells of each municipality which body covers it when, before and after 2027', async () => {
    const page = await visit('/tidslinje?region=1083&asOf=2026-06-01');
    expect(await page.locator('.timeline li').count()).toBe(22);
    const label = await barsOf(page, 'Vejen').locator('svg.bars').getAttribute('aria-label');
    expect(label).toBe(
      'Sundhedsklynge Lillebælt: gælder 1. juli 2022 til 31. december 2026. ' +
        'Sundhedsråd Sydvestjylland: forbereder fra 1. januar 2026, gælder fra 1. januar 2027.',
    );
    const rows = await readRows(page, 'billede');
    expect(rows.filter(([name]) => name === 'Middelfart').map((row) => row.slice(1, 5))).toEqual([
      ['Sundhedsklynge Lillebælt', 'forbereder ikke', '1. juli 2022', '31. december 2026'],
      ['Sundhedsråd Lillebælt', '1. januar 2026', '1. januar 2027', 'ingen slutdato kendt'],
    ]);
  });

  test('draws cluster, preparation and council where their days are, and the chosen day through all', async () => {
    const page = await visit('/tidslinje?region=1083&asOf=2026-06-01');
    const [from, clusterEnds] = await measureSpan(page, 'Vejen', 'rect.SUNDHEDSKLYNGE');
    const [prepares, ready] = await measureSpan(page, 'Vejen', 'rect.preparing');
    const [begins] = await measureSpan(page, 'Vejen', 'rect.SUNDHEDSRAAD:not(.preparing)');
    const [day] = await measureSpan(page, 'Vejen', 'line.day');
    expect(Math.abs(clusterEnds - begins)).toBeLessThanOrEqual(3);
    expect(Math.abs(ready - begins)).toBeLessThanOrEqual(3);
    for (const [earlier, later] of [
      [from, prepares],
      [prepares, day],
      [day, begins],
    ] as const)
      expect(earlier).toBeLessThan(later);
    // The middle of the preparatory year.
    expect(Math.abs(day - (prepares + (begins - prepares) * (151 / 365)))).toBeLessThanOrEqual(4);
  });

  test('a municipality in two clusters at once has a lane for each', async () => {
    const page = await visit('/tidslinje?region=1084&asOf=2024-06-01');
    const clusters = barsOf(page, 'København').locator('rect.SUNDHEDSKLYNGE');
    const boxes = await Promise.all([0, 1].map((index) => clusters.nth(index).boundingBox()));
    expect(await clusters.count()).toBe(2);
    expect(boxes[0]!.x).toBeCloseTo(boxes[1]!.x, 0);
    expect(Math.abs(boxes[0]!.y - boxes[1]!.y)).toBeGreaterThan(boxes[0]!.height);
  });

  test('tells who follows whom: clusters, councils and regions', async () => {
    const page = await visit('/tidslinje?region=1083&asOf=2026-06-01');
    expect((await readRows(page, 'afloesere')).filter(([from]) => from === 'Sundhedsklynge Lillebælt')).toEqual([
      ['Sundhedsklynge Lillebælt', 'Delt til', 'Sundhedsråd Lillebælt', '1. januar 2027'],
      ['Sundhedsklynge Lillebælt', 'Delt til', 'Sundhedsråd Sydvestjylland', '1. januar 2027'],
    ]);
    await page.getByLabel('Region').selectOption('Hele landet');
    await page.waitForURL('**region=all**');
    await page.locator('#afloesere').getByText('Region Østdanmark').first().waitFor();
    await waitUntilSettled(page);
    const rows = await readRows(page, 'afloesere');
    expect(rows.filter(([, , to]) => to === 'Region Østdanmark').map(([from, how]) => [from, how])).toEqual([
      ['Region Hovedstaden', 'Sammenlagt i'],
      ['Region Sjælland', 'Sammenlagt i'],
    ]);
    expect(await readRows(page, 'klynger-og-raad')).toHaveLength(39);
    expect(await page.locator('.timeline li').count()).toBe(98);
  });

  test('status follows the day, on both sides of the transition', async () => {
    const statusOn = async (day: string): Promise<string[]> => {
      const page = await visit(`/tidslinje?region=1083&asOf=${day}`);
      const rows = await readRows(page, 'klynger-og-raad');
      return rows.filter(([name]) => /Lillebælt/.test(name!)).map(([, status]) => status!);
    };
    expect(await statusOn('2025-12-31')).toEqual(['Gælder', 'ikke begyndt']);
    expect(await statusOn('2026-12-31')).toEqual(['Gælder', 'Under forberedelse']);
    expect(await statusOn('2027-01-01')).toEqual(['Ophørt', 'Gælder']);
  });
});
