import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { DOCUMENT_NAMES, DOCUMENTS_AT_HAND, pathOfDocument } from '../support/documents.js';
import { describeInBrowser, waitUntilSettled } from './browser.js';
import { readFacts, readRows, useDashboard } from './opened-page.js';

const MEETING = '/moede/sk-lillebaelt-2024-11-12-political';
const PLANNED = '/moede/sk-lillebaelt-2025-04-04-political';

describeInBrowser('the page of a meeting', () => {
  const { visit } = useDashboard();

  test('says what, where and when, in the heading and in the window', async () => {
    const page = await visit(MEETING);
    expect(await page.locator('h1').textContent()).toBe('Sundhedsklynge Lillebælt, 12. november 2024');
    expect(await page.title()).toBe('Sundhedsklynge Lillebælt, 12. november 2024 · Tværs');
    expect(await readFacts(page, '.page-heading')).toEqual({
      Status: 'Holdt',
      Niveau: 'Politisk niveau',
      Tid: 'kl. 12:00–15:00',
      Sted: 'Auditoriet, Psykiatrisk Afdeling Vejle',
      'Klynge eller råd': 'Sundhedsklynge Lillebælt',
    });
  });

  test('gives every item its outcome, and tells "nothing to decide" from not known', async () => {
    const page = await visit(MEETING);
    const rows = await readRows(page, 'dagsorden');
    expect(rows.map(([number, , , outcome]) => [number, outcome])).toEqual([
      ['1', 'Taget til efterretning'],
      ['2', 'Intet at beslutte'],
      ['3', 'Drøftet'],
      ['4', 'Godkendt'],
      ['5', 'Godkendt'],
      ['6', 'Drøftet'],
      ['7', 'Godkendt'],
      ['8', 'Intet at beslutte'],
    ]);
    // Recommendations were not imported; appendices were.
    expect(rows.map(([, , , , , recommendations]) => recommendations)).toEqual(Array(8).fill('ikke indlæst'));
    expect(rows.map(([, , , , , , appendices]) => Number(appendices))).toEqual([1, 0, 1, 2, 1, 3, 0, 0]);
    expect(await page.locator('.agenda article').count()).toBe(8);
    const plan = page.locator('.agenda').getByRole('link', { name: 'Praksisplan for almen praksis' });
    expect(await plan.getAttribute('href')).toBe('/plan/1083-2025');
  });

  test('says that wording was not imported instead of looking empty', async () => {
    const page = await visit(MEETING);
    expect(await page.locator('#dagsorden .note').textContent()).toContain('npx tvaers import');
    expect(await page.locator('.agenda .not-imported').count()).toBe(8);
  });

  test('shows who was there, who was absent, and who came without standing in the list', async () => {
    const page = await visit(MEETING);
    const rows = await readRows(page, 'deltagere');
    expect(rows).toHaveLength(12);
    const by = (presence: string) => rows.filter((row) => row[1] === presence).length;
    expect([by('Til stede'), by('Fraværende'), by('Til stede, ikke på deltagerlisten')]).toEqual([8, 3, 1]);
    expect(await page.locator('#deltagere .help').textContent()).toBe('9 til stede, 3 fraværende.');
  });

  test('shows the money as the meeting saw it, and that the sums match', async () => {
    const page = await visit(MEETING);
    expect(await readFacts(page, '#midler')).toEqual({
      'Tildelt klyngen': '8.389.000 kr.',
      Disponeret: '7.889.000 kr.',
      Indstillet: '500.000 kr.',
      Rest: '0 kr.',
      Sumkontrol: 'Summerne passer med rækkerne',
    });
    expect(await readRows(page, 'midler')).toHaveLength(11);
  });

  test('leads on to the meetings that follow, where the agenda is not known', async () => {
    const page = await visit(MEETING);
    const rows = await readRows(page, 'senere-moeder');
    expect(rows.map(([date, , status, place]) => [date, status, place])).toEqual([
      ['4. april 2025', 'Planlagt', 'Middelfart'],
      ['24. oktober 2025', 'Planlagt', 'Kolding'],
    ]);
    await page.getByRole('link', { name: '4. april 2025' }).click();
    await page.waitForURL(`**${PLANNED}`);
    await page.getByRole('heading', { level: 1, name: '4. april 2025' }).waitFor();
    await waitUntilSettled(page);
    expect(await page.locator('#dagsorden').textContent()).toContain('Dagsordenen er ikke kendt');
    expect(await page.locator('#midler').count()).toBe(0);
  });

  test('leads from a fact to its line in the minutes', async () => {
    const page = await visit(MEETING);
    await page.locator('.agenda').getByRole('link', { name: 'linje 248' }).click();
    await page.waitForURL('**/kilde/cluster-minutes-sk-lillebaelt-2024-11-12#linje-248');
    await page.locator('.document-lines .marked').waitFor();
    expect(await page.locator('.document-lines .marked .line-number').textContent()).toContain('248');
  });

  test('says so where there is no such meeting', async () => {
    const page = await visit('/moede/sk-lillebaelt-1999-01-01-political');
    expect(await page.locator('main').textContent()).toContain('sk-lillebaelt-1999-01-01-political');
    expect(await page.locator('main').getByRole('link', { name: 'Alle møder' }).getAttribute('href')).toBe('/moeder');
  });

  test('lists all meetings, and those of one body', async () => {
    const page = await visit('/moeder');
    expect((await readRows(page, 'moeder')).map(([date, , , status]) => [date, status])).toEqual([
      ['24. oktober 2025', 'Planlagt'],
      ['4. april 2025', 'Planlagt'],
      ['12. november 2024', 'Holdt'],
    ]);
    await page.goto(new URL('/moeder?cluster=sk-fyn', page.url()).href);
    await waitUntilSettled(page);
    expect(await page.locator('#moeder').textContent()).toContain('Der er ikke læst referat af noget møde her.');
  });
});

const describeWithDocuments = DOCUMENTS_AT_HAND ? describeInBrowser : describe.skip;

describeWithDocuments('the page of a meeting whose minutes were imported', () => {
  const { visit } = useDashboard({ documents: [pathOfDocument(DOCUMENT_NAMES.minutes)] });

  test('has the words too: recommendations, case text under its headings, decisions', async () => {
    const page = await visit(MEETING);
    expect(await page.locator('.agenda .not-imported').count()).toBe(0);
    const rows = await readRows(page, 'dagsorden');
    expect(rows.map(([, , , , , recommendations]) => Number(recommendations))).toEqual([1, 0, 1, 1, 1, 1, 1, 0]);
    const third = page.locator('.agenda article').nth(2);
    const summary = third.locator('details summary');
    expect(await summary.textContent()).toBe('Baggrund · Udspillet hovedtræk · Økonomi · Oplæg og drøftelse · Proces');
    await summary.click();
    expect(await third.locator('details h4').allTextContents()).toHaveLength(5);
    expect(await third.locator('.decision .paragraphs').textContent()).toMatch(/\S{3}/);
  });
});

const listFixtures = (...names: string[]): string[] =>
  names.map((name) => join(PACKAGE_ROOT, 'test', 'fixtures', 'cluster-minutes', name));

describeInBrowser('the page of a meeting of other kinds', () => {
  const { visit } = useDashboard({ documents: listFixtures('odd.txt', 'wrong-subtotal.txt', 'several-bodies.txt') });

  test('marks sums that do not match', async () => {
    const page = await visit('/moeder?cluster=sk-fyn');
    await page.locator('#moeder').getByRole('link', { name: '14. marts 2023' }).click();
    await page.getByText('En sum passer ikke med sine rækker').waitFor();
  });

  test('a body that no table knows; absence that the list tells is not repeated at each item', async () => {
    const page = await visit('/moede/sk-fjordby-2026-06-12');
    await page.getByRole('heading', { level: 1, name: 'Sundhedsklynge Fjordby, 12. juni 2026' }).waitFor();
    expect(await page.locator('#midler').textContent()).toContain('Referatet opgør ikke klyngens midler.');
    expect(await page.locator('#senere-moeder').textContent()).toContain('2. november 2026');
    expect((await readRows(page, 'deltagere')).filter(([, presence]) => presence === 'Fraværende')).toHaveLength(1);
    expect(await page.locator('.agenda').getByText('Fraværende under punktet').count()).toBe(0);
  });

  test('a closed item whose outcome is not told, decisions of several bodies, a postponed matter', async () => {
    const page = await visit('/moede/sk-horsens-2025-02-06-political');
    expect((await readRows(page, 'dagsorden')).map((row) => row[3])).toEqual([
      'Godkendt',
      'Godkendt',
      'ukendt',
      'Udsat',
      'Intet at beslutte',
    ]);
    const items = page.locator('.agenda article');
    expect(await items.nth(1).locator('.decision > p').allTextContents()).toEqual([
      expect.stringContaining('Fagligt strategisk niveau, 9. januar 2025'),
      expect.stringContaining('Udvalget for Omsorg, 21. januar 2025'),
      expect.stringContaining('6. februar 2025'),
    ]);
    expect(await items.nth(2).locator('.byline').textContent()).toContain('Lukket punkt');
    expect(await items.nth(3).locator('.decision').textContent()).toContain('Udsat til 8. maj 2025');
  });
});
