import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openDashboard, type Dashboard, type DashboardOptions, type View, type Visit } from './browser.js';

/** The dashboard of a `describe`: opened before its tests and closed after them. */
export interface OpenedDashboard {
  dashboard(): Dashboard;
  /** Opens a page; what it may not do fails the test. */
  visit(path: string, view?: View): Promise<Page>;
}

/** Opens a dashboard for the tests of a `describe`, and after each test expects its pages to have nothing to complain of. */
export function useDashboard(options: DashboardOptions = {}): OpenedDashboard {
  let dashboard: Dashboard;
  let visits: Visit[] = [];
  beforeAll(async () => {
    dashboard = await openDashboard(options);
  }, 180_000);
  afterEach(async () => {
    const [complaints, pages] = [visits.flatMap((visit) => visit.complaints), visits.map(({ page }) => page)];
    visits = [];
    for (const page of pages) await page.context().close();
    expect(complaints).toEqual([]);
  });
  afterAll(() => dashboard?.close());
  return {
    dashboard: () => dashboard,
    visit: async (path, view) => {
      const visit = await dashboard.visit(path, view);
      visits.push(visit);
      return visit.page;
    },
  };
}

/** Rows of a panel's table, cell by cell, as text; a folded table is read too. */
export const readRows = (page: Page, panel: string): Promise<string[][]> =>
  page.evaluate((id) => {
    const rows = [...(globalThis as any).document.querySelectorAll(`#${id} .table tbody tr`)];
    return rows.map((row) => [...row.children].map((cell: any) => cell.textContent.trim()));
  }, panel);

/** What a list of facts says, by the name of each. `place`: a selector of what holds the list. */
export const readFacts = (page: Page, place: string): Promise<Record<string, string>> =>
  page.evaluate((selector) => {
    const facts = [...(globalThis as any).document.querySelectorAll(`${selector} .fact-list > div`)];
    const textOf = (fact: any, part: string): string => fact.querySelector(part).textContent.trim();
    return Object.fromEntries(facts.map((fact) => [textOf(fact, 'dt'), textOf(fact, 'dd')]));
  }, place);
