import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ENGINES } from '../support/engines.js';
import { openDistributedHub, serveTvaers, settingOf, writeStoreAddress } from '../support/process.js';
import { describeInBrowser, findAxeViolations, openDashboard, waitUntilSettled, type Dashboard } from './browser.js';

const PATH = '/?asOf=2024-12-31&year=2023&cluster=sk-lillebaelt&search=praksisplan';

describeInBrowser('a sector that is down', () => {
  const engine = ENGINES[0]![1]();
  let hub: Awaited<ReturnType<typeof openDistributedHub>>;
  let dashboard: Dashboard;

  beforeAll(async () => {
    hub = await openDistributedHub(engine);
    dashboard = await openDashboard({ server: hub.gateway });
  }, 300_000);
  afterAll(async () => {
    await dashboard?.close();
    await hub?.close();
    await engine.drop();
  });

  const startAgain = async (sector: 'clusters' | 'municipalities', url: string): Promise<void> => {
    const store = { [settingOf(sector, 'DATABASE_URL')]: writeStoreAddress(await engine.createAddress()) };
    hub.subgraphs[sector] = await serveTvaers(['subgraph', sector, '--port', new URL(url).port], store);
  };

  test('the clusters: a banner says so, the rest stays, and it is back when it is asked again', async () => {
    const { url } = hub.subgraphs.clusters;
    await hub.subgraphs.clusters.stop();
    const { page, complaints } = await dashboard.visit(PATH);
    expect(await page.locator('.banner').innerText()).toContain('Klynger og klyngemidler svarer ikke lige nu.');
    expect(await page.locator('.tile').count()).toBe(22);
    expect(await page.locator('#klu tbody tr').count()).toBe(22);
    expect(await page.locator('#soegning .silent').innerText()).toContain('Klynger og klyngemidler');
    expect(await page.locator('#soegning tbody tr').count()).toBeGreaterThan(0);
    expect(await page.locator('#klyngemidler .silent').innerText()).toContain('Klynger og klyngemidler');
    expect(await page.locator('#klu .silent').count()).toBe(0);
    expect(await findAxeViolations(page)).toEqual([]);

    await startAgain('clusters', url);
    await page.locator('.banner button').click();
    await page.locator('.banner').waitFor({ state: 'detached' });
    await waitUntilSettled(page);
    expect(await page.locator('#klyngemidler .chart').getAttribute('aria-label')).toContain('Tildelt 8.389.000 kr.');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 300_000);

  test('the municipalities: nothing is taken for zero or for absent, and the money is there', async () => {
    const { url } = hub.subgraphs.municipalities;
    await hub.subgraphs.municipalities.stop();
    const { page, complaints } = await dashboard.visit(PATH);
    expect(await page.locator('.banner').innerText()).toContain('Kommuner og KLU svarer ikke lige nu.');
    for (const panel of ['kommuner', 'klu', 'temaer']) {
      expect(await page.locator(`#${panel} .silent`).innerText()).toContain('Kommuner og KLU');
      expect(await page.locator(`#${panel} .empty`).count()).toBe(0);
    }
    const figures = await page.locator('.figures').innerText();
    expect(figures).not.toContain('ingen indberetning');
    expect(figures).toContain('8.389.000 kr.');
    expect(await page.locator('#klyngemidler .silent').count()).toBe(0);
    expect(await page.locator('#tildelinger tbody tr').count()).toBe(3);
    expect(complaints).toEqual([]);
    await page.context().close();
    await startAgain('municipalities', url);
  }, 300_000);

  test('the hub itself: the page says that it cannot be reached, and tries again', async () => {
    const { page } = await dashboard.visit(PATH);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByLabel('Tema', { exact: true }).selectOption({ label: 'Dosisdispensering' });
    await page.locator('#kommuner .failure').waitFor();
    expect(await page.locator('#kommuner .failure').innerText()).toContain('Hubben kan ikke nås.');
    await page.unroute('**/graphql');
    await page.locator('#kommuner .failure button').click();
    await page.locator('.tile').first().waitFor();
    await page.context().close();
  }, 300_000);
});
