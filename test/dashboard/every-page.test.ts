import { describe, expect, test } from '@jest/globals';
import { SECTORS } from '../../kernel/sectors.js';
import { settingOf } from '../support/process.js';
import { describeInBrowser, expectKeyboardReaches, expectSoundPage } from './browser.js';
import { useDashboard } from './opened-page.js';

/** Every sort of page but the overview, on stated days. */
const PAGES = [
  '/moeder',
  '/moede/sk-lillebaelt-2024-11-12-political',
  '/planer?asOf=2024-11-12',
  '/plan/1083-2025?asOf=2025-06-01',
  '/handleplan/action-plan-0530-2024-02-20',
  '/nationalt/national-proposal-laegedaekning',
  '/tidslinje?region=1083&asOf=2026-06-01',
  '/dokumenter',
  '/kilde/cluster-minutes-sk-lillebaelt-2024-11-12#linje-204',
  '/ikke-forstaaet',
  '/moede/findes-ikke',
];

describeInBrowser('every page', () => {
  const { dashboard, visit } = useDashboard();

  test.each(PAGES)(
    '%s is sound at every width and zoom, in light and dark',
    (path) => expectSoundPage(dashboard(), path),
    120_000,
  );

  test.each(PAGES)(
    '%s is reached by the keyboard alone, and is whole in English',
    async (path) => {
      const address = new URL(path, 'http://any');
      address.searchParams.set('lang', 'en');
      const page = await visit(address.pathname + address.search + address.hash);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('h1').count()).toBe(1);
      // Words of the frame and of the pages that must not be left in Danish.
      const text = await page.locator('main').innerText();
      expect(text).not.toMatch(
        /\b(ukendt|ikke indlæst|ikke nævnt|linje \d|Vis tabellen|Kilder:|Sektoren|gælder fra)\b/,
      );
      const { stops } = await expectKeyboardReaches(page);
      expect(stops[0]).toBe('a Skip to content');
    },
    120_000,
  );

  test('going to another page takes the focus to its content', async () => {
    const page = await visit('/moeder');
    await page.locator('#moeder').getByRole('link', { name: '12. november 2024' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: '12. november 2024' }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Møder' }).waitFor();
    expect(await page.title()).toBe('Møder · Tværs');
  });

  test('on paper there is neither navigation nor buttons, and tables are whole', async () => {
    const page = await visit('/moede/sk-lillebaelt-2024-11-12-political', { print: true });
    expect(await page.locator('.masthead nav').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'CSV' }).first().isVisible()).toBe(false);
    expect(await page.locator('#deltagere tbody tr').last().isVisible()).toBe(true);
    const isCut = await page.locator('#deltagere .table').evaluate((table) => table.scrollHeight > table.clientHeight);
    expect(isCut).toBe(false);
  });
});

/** A page that shows what is left of an answer while a sector is down, and what it says of the rest. */
const LEFT_STANDING: Record<(typeof SECTORS)[number], [path: string, stands: string, misses: string]> = {
  municipalities: ['/plan/1082-2021?asOf=2021-06-01', 'Voksen- og plejeudvalget', 'Kommuner og KLU'],
  clusters: ['/plan/1083-2025?asOf=2025-06-01', 'regionsrådet', 'Klynger og klyngemidler'],
  'practice-plans': ['/moede/sk-lillebaelt-2024-11-12-political', 'Velkomst', 'Praksisplaner og lægedækning'],
};

describe.each(SECTORS)('while the sector %s is down', (sector) => {
  describeInBrowser('its pages', () => {
    // A port on which nothing listens.
    const { visit } = useDashboard({ settings: { [settingOf(sector, 'URL')]: 'http://127.0.0.1:9/graphql' } });
    const [path, stands, misses] = LEFT_STANDING[sector];

    test('a banner says so, and what the other sectors know stands', async () => {
      const page = await visit(path);
      expect(await page.locator('.banner').textContent()).toContain(misses);
      expect(await page.locator('main').textContent()).toContain(stands);
      expect(await page.locator('.failure').count()).toBe(0);
    });
  });
});
