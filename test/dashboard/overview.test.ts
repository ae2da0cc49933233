import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describeInBrowser, waitUntilSettled } from './browser.js';
import { readRows, useDashboard } from './opened-page.js';

/** A day on which the shipped facts are known, so that no test depends on today. */
const DAY = 'asOf=2024-12-31';

describeInBrowser('the overview', () => {
  const opened = useDashboard();
  const visit = (search = DAY): Promise<Page> => opened.visit(`/?${search}`);

  test('opens on what something is known of, and says so in figures', async () => {
    const page = await visit();
    expect(await page.title()).toBe('Region Syddanmark 2023 · Tværs');
    expect(await page.locator('h1').textContent()).toBe('Region Syddanmark 2023');
    const figures = await page.locator('.figures').innerText();
    for (const told of [
      '22',
      '19 har indberettet',
      '60',
      'i 18 kommuner; ukendt i 4',
      '371',
      '8.389.000 kr.',
      '0 kr. tilbage',
    ])
      expect(figures).toContain(told);
  });

  test('a tile for each municipality of the region, and unknown looks unlike zero', async () => {
    const page = await visit(`${DAY}&theme=dosisdispensering`);
    const tiles = page.locator('.tile');
    expect(await tiles.count()).toBe(22);
    const nameOf = (name: string) => tile(name).locator('.unseen').textContent();
    const levelOf = async (name: string) =>
      /(unknown-level|level-\d)/.exec((await tile(name).getAttribute('class'))!)![0];
    const tile = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}: `) });
    expect([await nameOf('Fanø'), await levelOf('Fanø')]).toEqual(['Fanø: ukendt', 'unknown-level']);
    expect([await nameOf('Tønder'), await levelOf('Tønder')]).toEqual(['Tønder: 0', 'level-0']);
    expect([await nameOf('Nyborg'), await levelOf('Nyborg')]).toEqual(['Nyborg: 2', 'level-2']);
    const members = await page.locator('.tile.member .name').allTextContents();
    expect(members.map((name) => name.replaceAll('\u00AD', '')).sort()).toEqual([
      'Fredericia',
      'Kolding',
      'Middelfart',
      'Vejen',
      'Vejle',
    ]);
  });

  test('the whole country has 98 tiles, each in a place of its own', async () => {
    const page = await visit(`${DAY}&region=all&measure=topics`);
    const boxes = await page.locator('.tile').evaluateAll((tiles) =>
      tiles.map((tile: any) => {
        const { x, y } = tile.getBoundingClientRect();
        return `${Math.round(x)} ${Math.round(y)}`;
      }),
    );
    expect([boxes.length, new Set(boxes).size]).toEqual([98, 98]);
  });

  test('another measure colours and numbers the tiles, and stands in the address', async () => {
    const page = await visit();
    await page.getByLabel('Farve og tal').selectOption({ label: 'Klyngemidler' });
    expect(new URL(page.url()).searchParams.get('measure')).toBe('money');
    const known = page.locator('.tile:not(.unknown-level)');
    expect(await known.evaluateAll((tiles) => tiles.map((tile: any) => tile.title))).toEqual([
      'Vejle: 386.100 kr.',
      'Kolding: 113.900 kr.',
    ]);
  });

  test('a click on a tile opens the report: topics, themes, where they stand', async () => {
    const page = await visit();
    await page.getByRole('button', { name: /^Kolding: / }).click();
    await waitUntilSettled(page);
    expect(new URL(page.url()).searchParams.get('municipality')).toBe('0621');
    const rows = await readRows(page, 'indberetning');
    expect(rows).toHaveLength(14);
    expect(rows).toContainEqual(['Dosispakket medicin', 'Dosisdispensering', 'linje 36']);
    expect(await page.locator('#indberetning .notes').innerText()).toContain('3 holdt');
    await page.goBack();
    await page.locator('#indberetning').waitFor({ state: 'detached' });
  });

  test('a municipality that reported nothing is shown as such', async () => {
    const page = await visit(`${DAY}&municipality=0607`);
    expect(await page.locator('#indberetning .empty').textContent()).toBe(
      'Fredericia står i oversigten, men har intet indberettet.',
    );
  });

  test('KLU: meetings and topics by municipality', async () => {
    const page = await visit();
    const rows = await readRows(page, 'klu');
    expect(rows.map(([name]) => name).slice(0, 3)).toEqual(['Assens', 'Billund', 'Esbjerg']);
    expect(rows.at(-1)![0]).toBe('Aabenraa');
    expect(rows.find(([name]) => name === 'Langeland')!.slice(0, 6)).toEqual([
      'Langeland',
      '3',
      '4',
      '1',
      'oplyst',
      '12',
    ]);
    expect(rows.find(([name]) => name === 'Billund')!.slice(0, 6)).toEqual([
      'Billund',
      '4',
      'ukendt',
      'ukendt',
      'udledt af teksten',
      '34',
    ]);
    expect(rows.filter(([, held]) => held === 'ukendt').map(([name]) => name)).toEqual([
      'Fanø',
      'Fredericia',
      'Kerteminde',
      'Varde',
    ]);
    expect(await page.locator('#klu svg').count()).toBe(1);
  });

  test('the money: the four figures, the statement, what it goes to and who gets it', async () => {
    const page = await visit();
    expect(await page.locator('#klyngemidler .chart').getAttribute('aria-label')).toBe(
      'Tildelt 8.389.000 kr., heraf igangsat 7.889.000 kr., anbefalet 500.000 kr., tilbage 0 kr.',
    );
    expect(await page.locator('#klyngemidler .mark').innerText()).toContain('Summerne stemmer');
    expect(await page.locator('#klyngemidler .mark.odd').count()).toBe(0);
    expect((await readRows(page, 'klyngemidler')).at(-1)!.slice(0, 3)).toEqual([
      'Resterende klyngemidler',
      'Rest',
      '0 kr.',
    ]);
    const initiatives = await readRows(page, 'initiativer');
    expect(initiatives).toHaveLength(6);
    expect(initiatives[0]!.slice(1, 4)).toEqual(['I gang', '3.549.518 kr.', '42,3 %']);
    expect(await readRows(page, 'tildelinger')).toEqual([
      [
        'Kolding Kommune',
        'Styrket afprøvning af FLUS',
        '113.900 kr.',
        '116.719 kr.',
        'om året, skøn',
        'linje 204linje 205',
      ],
      [
        'Vejle Kommune',
        'Styrket afprøvning af FLUS',
        '386.100 kr.',
        '1.455.607 kr.',
        'første år, skøn',
        'linje 209linje 210',
      ],
      ['Sygehus Lillebælt', 'Styrket afprøvning af FLUS', '', '185.136 kr.', 'om året, skøn', 'linje 214'],
    ]);
  });

  test('themes by municipality are sorted by any heading, by the keyboard too', async () => {
    const page = await visit();
    expect((await readRows(page, 'temaer'))[0]!.slice(0, 4)).toEqual(['Dosisdispensering', '16', '21', '2']);
    const heading = page.locator('#temaer thead').getByRole('button', { name: 'Billund' });
    await heading.focus();
    await page.keyboard.press('Enter');
    const column = async (name: string): Promise<string[]> => {
      const titles = await page.locator('#temaer thead th').allTextContents();
      return (await readRows(page, 'temaer')).map((row) => row[titles.indexOf(name)]!);
    };
    const sorted = (await column('Billund')).map(Number);
    expect(sorted).toEqual([...sorted].sort((one, other) => other - one));
    expect(sorted[0]).toBe(6);
    expect(await page.locator('#temaer th[aria-sort="descending"]').textContent()).toBe('Billund');
    expect(new Set(await column('Fanø'))).toEqual(new Set(['ingen indberetning']));
  });

  test('one search finds records of all three sectors, and leads to them', async () => {
    const page = await visit();
    await page.getByRole('searchbox').fill('Praksisplan');
    await page.keyboard.press('Enter');
    await page.locator('#soegning').waitFor();
    await waitUntilSettled(page);
    const rows = await readRows(page, 'soegning');
    expect([...new Set(rows.map(([, , sector]) => sector))]).toEqual([
      'Kommuner og KLU',
      'Klynger og klyngemidler',
      'Praksisplaner og lægedækning',
    ]);
    expect(await page.locator('#soegning mark').first().textContent()).toMatch(/praksisplan/i);
    await page
      .locator('#soegning tbody')
      .getByRole('link', { name: /praksisplan/i })
      .first()
      .click();
    await page.locator('#indberetning').waitFor();
  });

  test('a table is taken along as a CSV that a Danish Excel opens', async () => {
    const page = await visit();
    const coming = page.waitForEvent('download');
    await page.locator('#initiativer').getByRole('button', { name: 'CSV' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('tvaers-initiativer.csv');
    const lines = (await readFile((await download.path())!, 'utf8')).split('\r\n');
    expect(lines[0]).toBe('\uFEFFInitiativ;Status;Beløb;Andel af tildelt;Til og med;Kommuner;Behandlet');
    expect(lines).toContain(
      'Træning og Trivsel for seniorer;I gang;2454500;29,3;2026-03;Fredericia, Kolding, Vejle;2024-11-12',
    );
    expect(lines).toHaveLength(8);
  });

  test('shows the question it asked, to the byte', async () => {
    const page = await visit();
    await page.locator('#temaer .question summary').click();
    expect(await page.locator('#temaer .question pre').first().textContent()).toBe(
      await readFile(new URL('../../schema/operations/themes-raised-most.graphql', import.meta.url), 'utf8'),
    );
  });
});
