import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { describeInBrowser, waitUntilSettled } from './browser.js';
import { readFacts, readRows, useDashboard } from './opened-page.js';

const MINUTES = 'cluster-minutes-sk-lillebaelt-2024-11-12';
const OVERVIEW = 'klu-overview-2023-1083';

describeInBrowser('the pages of documents', () => {
  const { visit } = useDashboard();

  test('a fact leads to its line, which is marked with the words it rests on', async () => {
    const page = await visit(`/kilde/${MINUTES}#linje-204`);
    const marked = page.locator('.document-lines .marked');
    expect(await marked.locator('.line-number').textContent()).toContain('204');
    expect(await marked.locator('mark').textContent()).toBe('113.900 kr.');
    expect(await marked.textContent()).toContain('Tildeling');
    const box = (await marked.boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y + box.height).toBeLessThan(900);
  });

  test('a line that bears no words marks the nearest before it, and says so', async () => {
    const page = await visit(`/kilde/${MINUTES}#linje-206`);
    expect(await page.locator('.document-lines .marked .line-number').textContent()).toContain('205');
    expect(await page.locator('#linjer').textContent()).toContain('Linje 206 bærer ikke selv');
  });

  test('says what the document is: hash, file, and how much of it each sector read', async () => {
    const page = await visit(`/kilde/${MINUTES}`);
    const facts = await readFacts(page, '.page-heading');
    expect(facts).toMatchObject({
      Udgiver: 'Sundhedsklynge Lillebælt',
      Dato: '12. november 2024',
      Sagsnummer: '22/43575',
      Fil: 'cluster-minutes-2024-11-12-lillebaelt.txt',
      Licens: 'ukendt',
      Version: '1',
      Id: MINUTES,
    });
    expect(facts['SHA-256']).toMatch(/^[0-9a-f]{64}$/);
    expect(facts['Andel læst']).toContain('Klynger og klyngemidler: 100\u00a0%');
    expect(facts['Andel læst']).toContain('læser kun en del');
    const [gravest] = await readRows(page, 'meldinger');
    expect(gravest!.slice(1, 3)).toEqual(['Advarsel', 'Modstrid']);
  });

  test('shows all lines of a long document, over several pages of the question', async () => {
    const page = await visit(`/kilde/${OVERVIEW}`);
    const rows = await readRows(page, 'linjer');
    // 22 reports, 371 discussed topics, 9 standing ones, and what the plans' sector reads of it.
    expect(rows.filter(([, , , type]) => type === 'KLU-indberetning')).toHaveLength(22);
    expect(rows.filter(([, , , type]) => type === 'KLU-emne')).toHaveLength(380);
    const lines = rows.map(([line]) => Number(line));
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
  });

  test('lists every document once, with its sectors and issues', async () => {
    const page = await visit('/dokumenter');
    const rows = await readRows(page, 'dokumenter');
    expect(rows).toHaveLength(7);
    const minutes = rows.find(([, kind]) => kind === 'Klyngereferat')!;
    expect(minutes.slice(4)).toEqual([
      'Klynger og klyngemidler, Praksisplaner og lægedækning',
      ...['100\u00a0%', '12', '1'],
    ]);
    expect(await page.locator('#taget-ud').textContent()).toContain('Intet dokument er taget ud.');
  });

  test('what was not understood: counts by document and kind lead to the issues', async () => {
    const page = await visit('/ikke-forstaaet');
    expect(await page.locator('.page-heading').textContent()).toContain('Alt er forstået');
    const counts = await readRows(page, 'oversigt');
    expect(counts.map((row) => Number(row.at(-1)))).toEqual([20, 12, 1]);
    expect(await readRows(page, 'meldinger')).toHaveLength(33);
    await page.getByRole('link', { name: /^REFERAT.*Modstrid: 1$/ }).click();
    await page.waitForURL(`**/ikke-forstaaet?kind=conflict&document=${MINUTES}`);
    await page.getByText('1 meldinger.').waitFor();
    await waitUntilSettled(page);
    const [row, ...others] = await readRows(page, 'meldinger');
    expect([others, row!.slice(1, 3)]).toEqual([[], ['Advarsel', 'Modstrid']]);
    await page.getByLabel('Slags', { exact: true }).selectOption('Mangler');
    await page.getByText('2 meldinger.').waitFor();
    await page.getByRole('button', { name: 'Vis alle' }).click();
    await page.getByText('33 meldinger.').waitFor();
  });

  test('an unknown document says so, and where the others are', async () => {
    const page = await visit('/kilde/findes-ikke');
    expect(await page.locator('main').textContent()).toContain('»findes-ikke«');
    expect(await page.locator('main a').getAttribute('href')).toBe('/dokumenter');
  });
});

describeInBrowser('the page of a document that was corrected, and not all understood', () => {
  const documents: string[] = [];
  let folder: string;
  beforeAll(async () => {
    const path = join(PACKAGE_ROOT, 'test', 'fixtures', 'cluster-minutes', 'odd.txt');
    folder = await mkdtemp(join(tmpdir(), 'tvaers-corrected-'));
    const corrected = join(folder, 'corrected.txt');
    await writeFile(corrected, (await readFile(path, 'utf8')).replace('125.000 kr.', '120.000 kr.'));
    documents.push(path, corrected);
  });
  const { visit } = useDashboard({ documents });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const address = '/kilde/cluster-minutes-sk-fjordby-2026-06-12';

  test('has two versions, and the earlier one can still be read', async () => {
    const page = await visit(address);
    expect((await readRows(page, 'versioner')).map(([version, , file]) => [version, file])).toEqual([
      ['2 (vises nu)', 'corrected.txt'],
      ['1', 'odd.txt'],
    ]);
    const wordsOfAllocation = async (): Promise<string[]> =>
      (await readRows(page, 'linjer')).filter(([, , , type]) => type === 'Tildeling').map(([, , words]) => words!);
    expect(await wordsOfAllocation()).toContain('120.000 kr.');
    await page.getByRole('button', { name: 'Vis version 1' }).click();
    await page.getByText('Du ser version 1').waitFor();
    await waitUntilSettled(page);
    expect(await wordsOfAllocation()).toContain('125.000 kr.');
    expect((await readFacts(page, '.page-heading'))['Fil']).toBe('odd.txt');
    await page.getByRole('button', { name: 'Vis version 2' }).click();
    await page.getByText('Du ser version 1').waitFor({ state: 'detached' });
  });

  test('says which line was not understood', async () => {
    const page = await visit(`${address}#linje-7`);
    const marked = page.locator('.document-lines .marked');
    expect(await marked.locator('.line-number').textContent()).toContain('7');
    expect(await marked.textContent()).toContain('Linje 7 er ikke forstået');
    await page.goto(new URL('/ikke-forstaaet?kind=unread-text', page.url()).href);
    await waitUntilSettled(page);
    expect(await page.locator('.page-heading').textContent()).toContain('1 stykker tekst er ikke forstået.');
    expect((await readRows(page, 'meldinger')).map(([, severity, kind]) => [severity, kind])).toEqual([
      ['Advarsel', 'Ulæst tekst'],
    ]);
  });
});
