import { describe, expect, test } from '@jest/globals';
import { DOCUMENT_NAMES, DOCUMENTS_AT_HAND, pathOfDocument } from '../support/documents.js';
import { describeInBrowser, waitUntilSettled } from './browser.js';
import { readFacts, readRows, useDashboard } from './opened-page.js';

const ACTION_PLAN = '/handleplan/action-plan-0530-2024-02-20';
const PROPOSAL = '/nationalt/national-proposal-laegedaekning';

describeInBrowser('the pages of plans', () => {
  const { visit } = useDashboard();

  test('a practice plan in force: approvals, themes, municipalities of the day', async () => {
    const page = await visit('/plan/1082-2021?asOf=2021-06-01');
    expect(await page.locator('h1').textContent()).toBe('Praksisplan for almen praksis, Region Midtjylland');
    expect(await readFacts(page, '.page-heading')).toEqual({
      'Status 1. juni 2021': 'Gælder',
      Periode: 'fra 1. juni 2021, slutdato ikke oplyst',
      Region: 'Region Midtjylland',
      'Kommuner, der skal godkende': '19',
      'Knyttet til': 'Sundhedsaftalen 2019-2023',
      Høring: 'ikke nævnt',
    });
    expect((await readRows(page, 'godkendelser')).map((row) => row.slice(0, 4))).toEqual([
      ['Voksen- og plejeudvalget', '6. april 2021', 'Godkendt', '21/3496'],
      ['Praksisplanudvalget', 'ukendt', 'Godkendt', 'ukendt'],
    ]);
    expect((await readRows(page, 'temaer')).map(([heading]) => heading)).toEqual([
      'Lighed i sundhed og forebyggelse',
      'Tilgængelighed og digitalisering',
      'Lægedækning og rekruttering',
    ]);
    expect(await readRows(page, 'kommuner')).toHaveLength(19);
  });

  test('a plan known only from before its adoption is expected, and never said to be in force', async () => {
    const page = await visit('/plan/1083-2025?asOf=2025-06-01');
    const facts = await readFacts(page, '.page-heading');
    expect(facts).toMatchObject({
      'Status 1. juni 2025': 'Ventet',
      Periode: '1. januar 2025 – 31. december 2028',
      Høringsperiode: 'oktober 2024 – november 2024',
      Svarfrist: '15. november 2024',
    });
    expect(await page.locator('.page-heading .note').textContent()).toContain('Intet dokument siger');
    expect((await readRows(page, 'maal')).map(([, about]) => about)).toEqual([
      ...Array(2).fill('Lægedækning'),
      ...Array(3).fill('Udvikling'),
    ]);
    expect(await readRows(page, 'droeftet')).toEqual([
      ['Sundhedsklynge Lillebælt, 12. november 2024', '6. Input til Praksisplan for 2025 – 2028', 'Drøftet'],
    ]);
  });

  test('another day is another status, and stands in the address', async () => {
    const page = await visit('/plan/1083-2025?asOf=2025-06-01');
    await page.getByLabel('Pr. dato').fill('2024-11-12');
    await page.waitForURL('**/plan/1083-2025?asOf=2024-11-12');
    await page.getByText('Status 12. november 2024').waitFor();
    await waitUntilSettled(page);
    expect((await readFacts(page, '.page-heading'))['Status 12. november 2024']).toBe('I høring');
  });

  test('an action plan: measures in and outside the table, how often, and where documents disagree', async () => {
    const page = await visit(ACTION_PLAN);
    expect(await readFacts(page, '.page-heading')).toEqual({
      Kommune: 'Billund',
      Dato: '20. februar 2024',
      Sagsnummer: '24/1394',
      Afdeling: 'Sundhedsstaben',
      Periode: 'ukendt',
      Udgift: 'ukendt',
    });
    const rows = await readRows(page, 'tiltag');
    expect(rows.map(([, perYear, , , where]) => [perYear, where])).toEqual([
      ['ukendt', 'i skemaet'],
      ['ukendt', 'i skemaet'],
      ['1', 'i skemaet'],
      ['1', 'i skemaet'],
      ['ukendt', 'i skemaet'],
      ['4', 'i skemaet'],
      ['ukendt', 'uden for skemaet'],
    ]);
    expect(rows.map((row) => row[5])).toEqual(Array(7).fill('ikke indlæst'));
    const elsewhere = await readRows(page, 'andre-dokumenter');
    expect(elsewhere.map((row) => row.slice(0, 3))).toContainEqual(['introduktionseftermiddage', '2', '2023']);
  });

  test('a national proposal: objectives, and measures with targets, spans and estimates', async () => {
    const page = await visit(PROPOSAL);
    expect(await readFacts(page, '.page-heading')).toEqual({ Afsender: 'regeringen', Dato: 'ukendt' });
    expect(await page.locator('#formaal ol li').count()).toBe(2);
    const rows = await readRows(page, 'tiltag');
    expect(rows).toHaveLength(11);
    const groups = rows.map(([, group]) => group);
    expect([...new Set(groups)].map((name) => groups.filter((group) => group === name).length)).toEqual([2, 3, 6]);
    expect(rows.map(([, , numbers]) => numbers).filter((numbers) => numbers !== 'intet tal')).toEqual([
      '290 uddannelseslæger pr. år (skøn)',
      '10 licensklinikker10–30 læger (skøn)',
    ]);
  });

  test('the list tells where each practice plan stood on a day, and leads to every kind of plan', async () => {
    const page = await visit('/planer?asOf=2024-11-12');
    expect((await readRows(page, 'praksisplaner')).map((row) => row.slice(1))).toEqual([
      ['Region Midtjylland', 'fra 1. juni 2021, slutdato ikke oplyst', 'Gælder'],
      ['Region Syddanmark', '1. januar 2025 – 31. december 2028', 'I høring'],
    ]);
    expect((await readRows(page, 'handleplaner')).map((row) => row.slice(1))).toEqual([
      ['Billund', '20. februar 2024', '7'],
    ]);
    expect((await readRows(page, 'udspil')).map((row) => row.slice(1))).toEqual([['regeringen', 'ukendt', '11']]);
    for (const [panel, path] of [['handleplaner', ACTION_PLAN] as const, ['udspil', PROPOSAL] as const])
      expect(await page.locator(`#${panel} tbody a`).getAttribute('href')).toBe(`${path}?asOf=2024-11-12`);
  });

  test.each([
    ['/plan/1083-1999', '1083-1999', 'Praksisplan'],
    ['/handleplan/findes-ikke', 'findes-ikke', 'Handleplan'],
    ['/nationalt/findes-ikke', 'findes-ikke', 'Nationalt udspil'],
  ])('%s says that it is not known, and where the others are', async (path, id, title) => {
    const page = await visit(path);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await page.locator('main').textContent()).toContain(`»${id}«`);
    expect(await page.locator('main a').getAttribute('href')).toBe('/planer');
  });
});

const describeWithDocuments = DOCUMENTS_AT_HAND ? describeInBrowser : describe.skip;

describeWithDocuments('the page of a plan whose document was imported', () => {
  const { visit } = useDashboard({ documents: [pathOfDocument(DOCUMENT_NAMES.actionPlan)] });

  test('describes its measures in the words of the plan', async () => {
    const page = await visit(ACTION_PLAN);
    const rows = await readRows(page, 'tiltag');
    expect(rows[0]![5]).toMatch(/informationsvideo/i);
    for (const row of rows) expect(row[5]).not.toBe('ikke indlæst');
    expect(await page.locator('#tiltag .note').count()).toBe(0);
  });
});
