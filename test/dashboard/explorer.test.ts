import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { QUESTION_NAMES, readQuestion } from '../support/named-question.js';
import { type Dashboard, describeInBrowser, openDashboard } from './browser.js';

describeInBrowser('the explorer', () => {
  let dashboard: Dashboard;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    dashboard = await openDashboard();
    ({ page, complaints } = await dashboard.visit('/graphiql'));
  });
  afterAll(() => dashboard.close());

  const list = () => page.getByRole('region', { name: 'Spørgsmål' });
  const askedFor = () => page.locator('.graphiql-query-editor .CodeMirror-code').innerText();
  const answer = () => page.locator('.result-window .CodeMirror-code');

  test('lists every named question', async () => {
    const names = await list().locator('li strong').allInnerTexts();
    expect(names).toEqual(QUESTION_NAMES);
    await list().getByRole('searchbox').fill('conflict');
    expect(await list().locator('li strong').allInnerTexts()).toEqual(
      QUESTION_NAMES.filter((name) => /conflict/i.test(`${name} ${readQuestion(name).description}`)),
    );
    await list().getByRole('searchbox').fill('');
  });

  test('opens one in a tab of its own with its variables, and asks it', async () => {
    const tabs = await page.getByRole('tab').count();
    await list()
      .getByRole('button', { name: /^action-plan-measures/ })
      .click();
    expect(await page.getByRole('tab').count()).toBe(tabs + 1);
    expect(await askedFor()).toContain('query ActionPlanMeasures');
    // GraphiQL learns the operation's name a moment after its text, and with it names the tab.
    await page.getByRole('tab', { name: 'ActionPlanMeasures' }).waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await answer().getByText('"caseNumber"').first().waitFor();
    expect(await answer().innerText()).toContain('24/1394');
    await list()
      .getByRole('button', { name: /^cluster-funding/ })
      .click();
    expect(await page.getByRole('tab').count()).toBe(tabs + 1);
    expect(await askedFor()).toContain('query ClusterFunding');
  });

  test('needs nobody but the hub, and complains of nothing', () => {
    // Here alone a person asks what he likes.
    expect(complaints.filter((complaint) => !complaint.startsWith('no question of schema'))).toEqual([]);
  });
});
