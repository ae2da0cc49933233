import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { describeInBrowser } from './browser.js';
import { readFacts, readRows, useDashboard } from './opened-page.js';

const MINUTES = 'cluster-minutes-sk-fyn-2023-03-14';
const WHY = 'Trukket tilbage af udgiveren';

describeInBrowser('a document that was taken out while the hub runs', () => {
  const { dashboard, visit } = useDashboard({
    documents: [join(PACKAGE_ROOT, 'test', 'fixtures', 'cluster-minutes', 'wrong-subtotal.txt')],
  });

  test('is listed with the day and the reason, and no longer answers', async () => {
    const money = '/?cluster=sk-fyn&region=1083&asOf=2023-12-31';
    const linkOf = (panel: string) => `#${panel} a[href^="/kilde/${MINUTES}"]`;
    const before = await visit('/dokumenter');
    expect(await before.locator(linkOf('dokumenter')).count()).toBe(1);
    expect(await before.locator('#taget-ud').textContent()).toContain('Intet dokument er taget ud.');
    expect(await (await visit(money)).locator('#klyngemidler').textContent()).toContain('2.250.000 kr.');

    const earliest = Date.now();
    await dashboard().run('forget', MINUTES, '--why', WHY);
    const days = [earliest, Date.now()].map((moment) =>
      new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(moment),
    );

    const after = await visit('/dokumenter');
    expect(await after.locator(linkOf('dokumenter')).count()).toBe(0);
    expect(await after.locator(linkOf('taget-ud')).count()).toBe(1);
    const [[, kind, day, why], ...others] = (await readRows(after, 'taget-ud')) as [string[], ...string[][]];
    expect([kind, why, others]).toEqual(['Klyngereferat', WHY, []]);
    expect(days).toContain(day);

    expect(await (await visit(money)).locator('#klyngemidler').textContent()).toContain('Der er ingen opgørelse');
    const own = await visit(`/kilde/${MINUTES}`);
    expect(await own.locator('.page-heading .note').textContent()).toBe(
      `Dokumentets oplysninger blev taget ud den ${day}: ${WHY}`,
    );
    expect(await readFacts(own, '.page-heading')).toMatchObject({ Id: MINUTES, Fil: 'ukendt', 'Andel læst': 'ukendt' });
    expect(await own.locator('#linjer, #meldinger').count()).toBe(0);
  });
});
