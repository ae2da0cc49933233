import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, expectKeyboardReaches, expectSoundPage, type View } from './browser.js';
import { useDashboard } from './opened-page.js';

/** A day on which the shipped facts are known, so that no test depends on today. */
const DAY = 'asOf=2024-12-31';

/** From the address to the last picture, with nothing kept by the browser (docs/reference/dashboard.md). */
const FIRST_VIEW_MS = 1_500;
/** How much longer a busy machine may take. */
const SLACK = 10;

describeInBrowser('the overview as a page', () => {
  const opened = useDashboard();
  const visit = (search = DAY, view: View = {}): Promise<Page> => opened.visit(`/?${search}`, view);

  test('speaks English, and keeps what was chosen', async () => {
    const page = await visit(`${DAY}&municipality=0621`);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#indberetning h2').textContent()).toBe('Kolding: KLU 2023');
    expect(await page.locator('.figures').innerText()).toContain('8,389,000 DKK');
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
  });

  test('says what an address asks for that is not there', async () => {
    const page = await visit(`${DAY}&region=9999&cluster=sk-nowhere&theme=nothing&year=1999`);
    const misses = await page.locator('.misses').innerText();
    for (const value of ['9999', 'sk-nowhere', 'nothing']) expect(misses).toContain(`»${value}«`);
    expect(await page.locator('#klu .empty').textContent()).toBe('Der er ingen KLU-oversigt for 1999 på fil.');
    expect(await page.locator('.figures').innerText()).toContain('ingen indberetning på fil');
  });

  test('a text nobody wrote is found nowhere', async () => {
    const page = await visit(`${DAY}&search=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(await page.locator('#soegning .empty').textContent()).toBe(
      'Intet i de tre sektorer indeholder »<script>alert(1)</script>«.',
    );
  });

  test('is whole at three widths and 200 %, and breaks no rule of axe', async () => {
    await expectSoundPage(opened.dashboard(), `/?${DAY}`);
  }, 600_000);

  test('is whole too with all that can be open at once', async () => {
    await expectSoundPage(
      opened.dashboard(),
      `/?${DAY}&region=all&municipality=0420&theme=vba&search=praksisplan&lang=en`,
    );
  }, 600_000);

  test('is there before one has to wait', async () => {
    const takeTime = async (): Promise<number> => {
      const page = await visit();
      await page.locator('#klu svg').waitFor();
      await page.locator('#klyngemidler svg').waitFor();
      const drawn = await page.evaluate(() => performance.getEntriesByType('mark').map(({ startTime }) => startTime));
      expect(drawn.length).toBeGreaterThanOrEqual(2);
      return Math.max(...drawn);
    };
    const times = [await takeTime(), await takeTime(), await takeTime()];
    expect(Math.min(...times)).toBeLessThan(SLACK * FIRST_VIEW_MS);
  }, 120_000);

  test('is reached by the keyboard alone', async () => {
    const { stops } = await expectKeyboardReaches(await visit(`${DAY}&municipality=0621`));
    expect(stops[0]).toBe('a Gå til indholdet');
  }, 120_000);

  test('on paper, the tables behind the pictures are there', async () => {
    const page = await visit(DAY, { print: true });
    expect(await page.locator('#klu tbody').isVisible()).toBe(true);
    expect(await page.locator('#klu footer button').first().isVisible()).toBe(false);
  });
});
