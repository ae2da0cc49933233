import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { describeInBrowser, measureOverflow, openDashboard, type Dashboard } from './browser.js';
import { readRows } from './opened-page.js';

const LONG_WORD = 'Sundhedsaftaleimplementeringsarbejdsgruppe'.repeat(3);

/** A KLU overview with a text of any length, in what looks like markup, beside a year that the shipped facts have not. */
const OVERVIEW = `Oversigt over samarbejdet i de kommunalt-lægelige udvalg 2024 i Region Nordjylland

Kommunenavn\tAntal møder\tEmner drøftet\tOpfølgning på lokale aftaler\tGenerel vurdering af samarbejdet
Morsø\t0\t- ${LONG_WORD} - Fælles medicinliste <img src=x onerror=alert(1)>\t\tEt godt år.
Thisted\t1\t- Rygestop\tDer er faste læger på 9 ud af 12 plejehjem.\tTonen er god.
`;

/** How minutes with wrong sums are made into earlier ones with right sums, and with money from the year before. */
const MENDED: readonly (readonly [string, string])[] = [
  ['14-03-2023', '14-02-2023'],
  ['14. marts', '14. februar'],
  ['Klyngemidler i alt\t4.000.000', 'Klyngemidler i alt\t4.000.000\nOverført fra 2022\t200.000'],
  ['Sum\t2.250.000', 'Sum\t2.150.000'],
  ['Rest\t1.400.000', 'Rest\t1.700.000'],
];

const COVERAGE = `kommune;periode;praksis;praksis_aabne;kapaciteter;gruppe1_patienter
0787;2025;10;0;20;33000
0773;2025;4;3;;
`;

describeInBrowser('documents of one’s own', () => {
  let dashboard: Dashboard;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tvaers-own-'));
    const files = { 'klu-2024.txt': OVERVIEW, 'coverage.csv': COVERAGE };
    const wrong = join(PACKAGE_ROOT, 'test', 'fixtures', 'cluster-minutes', 'wrong-subtotal.txt');
    const earlier = MENDED.reduce((text, [from, to]) => text.replaceAll(from, to), await readFile(wrong, 'utf8'));
    Object.assign(files, { 'earlier.txt': earlier });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    dashboard = await openDashboard({
      documents: [...Object.keys(files).map((name) => join(folder, name)), wrong],
    });
  }, 240_000);
  afterAll(async () => {
    await dashboard?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('a sum that does not match its rows is marked, with both figures', async () => {
    const { page, complaints } = await dashboard.visit('/?cluster=sk-fyn&region=1083&asOf=2024-12-31');
    const mark = await page.locator('#klyngemidler .mark.odd').innerText();
    expect(mark).toContain('Summerne stemmer ikke med rækkerne');
    expect(mark).toContain('2.250.000 kr.');
    expect(mark).toContain('2.150.000 kr.');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('money moved between years is named, and is no gap between what was given and what is left', async () => {
    const { page, complaints } = await dashboard.visit('/?cluster=sk-fyn&region=1083&asOf=2023-02-28');
    const mark = await page.locator('#klyngemidler .mark:not(.odd)').innerText();
    expect(mark).toContain('Summerne stemmer med rækkerne.');
    expect(mark).toContain('»Overført fra 2022« 200.000 kr.');
    const rows = await readRows(page, 'klyngemidler');
    expect(rows.filter(([label]) => label!.startsWith('Overført')).map((row) => row.slice(1, 3))).toEqual([
      ['Flyttet mellem år', '200.000 kr.'],
    ]);
    const initiatives = (await readRows(page, 'initiativer')).map(([name]) => name);
    expect(initiatives).not.toContain('Overført fra 2022');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('an issue that concerns a whole document names it and leads to it', async () => {
    const { page, complaints } = await dashboard.visit('/ikke-forstaaet?kind=missing');
    const row = page.locator('#meldinger tbody tr').filter({ hasText: 'Oversigten nævner ikke' });
    const link = row.filter({ hasText: 'Jammerbugt' }).getByRole('link');
    expect(await link.textContent()).toBe(
      'Oversigt over samarbejdet i de kommunalt-lægelige udvalg 2024 i Region Nordjylland, hele dokumentet',
    );
    expect(new URL((await link.getAttribute('href'))!, page.url()).pathname).toBe('/kilde/klu-overview-2024-1081');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('two regions with reports: the whole country and the latest year, and no meeting is not no answer', async () => {
    const { page, complaints } = await dashboard.visit('/?asOf=2025-06-01');
    expect(await page.locator('h1').textContent()).toBe('Hele landet 2024');
    expect(await page.getByTitle('Morsø: 0').getAttribute('class')).toContain('level-0');
    expect(await page.getByTitle('Aalborg: ukendt').getAttribute('class')).toContain('unknown-level');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('doctors: patients per capacity, and no open practice is not unknown', async () => {
    const { page } = await dashboard.visit('/?asOf=2025-06-01&region=1081&measure=patients');
    expect(await page.getByTitle('Thisted: 1.650').count()).toBe(1);
    expect(await page.getByTitle('Morsø: ukendt').count()).toBe(1);
    await page.getByLabel('Farve og tal').selectOption('intake');
    expect(await page.getByTitle('Thisted: 0').count()).toBe(1);
    expect(await page.getByTitle('Morsø: 75').count()).toBe(1);
    await page.context().close();
  }, 120_000);

  test('a text without end and with markup in it stays text, and within its panel', async () => {
    const { page, complaints } = await dashboard.visit('/?asOf=2025-06-01&region=1081&municipality=0773', {
      width: 375,
    });
    expect(await page.locator('#indberetning').innerText()).toContain(LONG_WORD);
    expect(await page.locator('#indberetning img').count()).toBe(0);
    expect(await page.locator('#indberetning .notes').innerText()).toContain('Et godt år.');
    expect(await measureOverflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);
});
