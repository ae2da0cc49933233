import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { QUESTION_NAMES, readQuestion } from '../support/named-question.js';
import { runTvaers, serveTvaers, type ServingProcess } from '../support/process.js';

const CHROMIUM = process.env['TVAERS_CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether a browser is at hand: under CI=true it must be, elsewhere its tests are visibly skipped. */
const BROWSER_AT_HAND = existsSync(CHROMIUM);
if (!BROWSER_AT_HAND && process.env['CI'] === 'true') {
  throw new Error(`There is no Chromium at ${CHROMIUM}, and under CI its tests must run. Set TVAERS_CHROMIUM.`);
}

/** `describe`, for tests that look at pages in a browser. */
export const describeInBrowser = BROWSER_AT_HAND ? describe : describe.skip;

const BROWSER_ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** Widths of a telephone, a tablet and a desk, in CSS pixels. */
export const WIDTHS = [375, 768, 1280] as const;

/** All that the dashboard may ask: the files of schema/operations, to the byte. */
const QUESTION_TEXTS: ReadonlySet<string> = new Set(QUESTION_NAMES.map((name) => readQuestion(name).query));

const DESK = { width: 1280, height: 900 };

export interface View {
  /** CSS pixels at 100 %. */
  width?: number;
  /** 2: as the browser's zoom of 200 %, which halves the room there is. */
  zoom?: number;
  /** Whether the page is seen on paper. */
  print?: boolean;
}

/** A page that was opened, and what it did that no page may do. */
export interface Visit {
  page: Page;
  /** Errors of the console, violations of the content security policy, requests beyond the server, failed requests. */
  complaints: string[];
}

/** The hub as a process, and a browser that looks at its pages. */
export interface Dashboard {
  /** Origin of the server. */
  origin: string;
  server: ServingProcess;
  /** Runs `tvaers` with the settings of a server that was started for these tests; fails where it does. */
  run(...args: readonly string[]): Promise<void>;
  /** Opens a path of the dashboard and waits until nothing is loading any more. */
  visit(path: string, view?: View): Promise<Visit>;
  close(): Promise<void>;
}

export interface DashboardOptions {
  /** Documents that are imported beside the facts that ship, by path. */
  documents?: readonly string[];
  /** A server that runs already, and goes on when the dashboard is closed; left out: one is started. */
  server?: ServingProcess;
  /** Further settings of the hub. */
  settings?: Record<string, string>;
}

/** Starts a hub on the facts that ship, and a browser. */
export async function openDashboard(options: DashboardOptions = {}): Promise<Dashboard> {
  const { documents = [], settings = {} } = options;
  const home = await mkdtemp(join(tmpdir(), 'tvaers-dashboard-'));
  const environment = { ...settings, TVAERS_HOME: home };
  const server = options.server ?? (await serveTvaers(['serve'], environment));
  const run = async (...args: readonly string[]): Promise<void> => {
    const { exitCode, stderr } = await runTvaers(args, environment);
    if (exitCode !== 0) throw new Error(`tvaers ${args[0]} ended with ${exitCode}: ${stderr}`);
  };
  if (documents.length > 0) {
    await run('import', ...documents).catch(async (reason: unknown) => {
      await server.stop();
      throw reason;
    });
  }
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_ARGUMENTS });
  const { origin } = new URL(server.url);
  return {
    origin,
    server,
    run,
    visit: (path, view) => visit(browser, origin, path, view),
    close: async () => {
      await browser.close();
      if (!options.server) await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function visit(browser: Browser, origin: string, path: string, view: View = {}): Promise<Visit> {
  const { width = DESK.width, zoom = 1, print = false } = view;
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round(DESK.height / zoom) },
    deviceScaleFactor: zoom,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  });
  const page = await context.newPage();
  const complaints = await collectComplaints(page, origin);
  if (print) await page.emulateMedia({ media: 'print' });
  await page.goto(new URL(path, origin).href);
  await waitUntilSettled(page);
  return { page, complaints };
}

async function collectComplaints(page: Page, origin: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== 'blob:') complaints.push(`request beyond the server: ${request.url()}`);
  });
  page.on('request', (request) => {
    const body = request.url() === `${origin}/graphql` ? (request.postDataJSON() as { query: string }) : null;
    if (body !== null && !QUESTION_TEXTS.has(body.query)) complaints.push(`no question of schema: ${body.query}`);
  });
  page.on('requestfailed', (request) => {
    // A question is given up when the reader goes on to another page.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed request: ${request.url()} ${reason}`);
  });
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    const { document, complain } = globalThis as any;
    document.addEventListener('securitypolicyviolation', (event: any) => {
      complain(`content security policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return complaints;
}

/** Waits until the page has a heading, nothing is loading, and every panel has its answer. */
export async function waitUntilSettled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => {
    const { document } = globalThis as any;
    return document.querySelector('main [aria-busy="true"], main .loading') === null;
  });
}

/** Violations of axe's rules (WCAG 2.2 A and AA, best practice, and the size of targets), one line each. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  // As the debugger runs it, which the page's content security policy does not bind.
  await page.evaluate(`${axe.source}; void 0`);
  const { violations } = await page.evaluate(
    () => (globalThis as any).axe.run({ rules: { 'target-size': { enabled: true } } }) as Promise<axe.AxeResults>,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}

/** By how many pixels the page is wider than its window; 0: nothing is scrolled sideways. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = (globalThis as any).document.documentElement;
    return scrollWidth - clientWidth;
  });
}

export interface KeyboardWalk {
  /** What was reached, in order: the element's name, and its text. */
  stops: string[];
  /** Stops that show no focus, or that cannot be seen. */
  unseen: string[];
  /** What can be clicked and was not reached. */
  unreached: string[];
}

const MOST_STOPS = 2_000;

/** Goes through the page by the Tab key alone, from its beginning to its end. */
export async function walkByKeyboard(page: Page): Promise<KeyboardWalk> {
  const walk: KeyboardWalk = { stops: [], unseen: [], unreached: [] };
  await page.evaluate(() => {
    const { document, getSelection } = globalThis as any;
    document.activeElement?.blur();
    getSelection()?.setPosition(document.body, 0);
  });
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    if (stop === null) break;
    if (stop === 'within') continue;
    walk.stops.push(stop.name);
    if (!stop.isSeen) walk.unseen.push(stop.name);
  }
  walk.unreached = await page.evaluate(() => {
    const elements = [
      ...(globalThis as any).document.querySelectorAll('a[href], button, select, input, textarea, summary'),
    ];
    const isMissed = (element: any) =>
      !element.hasAttribute('data-walked') &&
      !element.disabled &&
      element.checkVisibility({ visibilityProperty: true });
    return elements.filter(isMissed).map((element) => `${element.localName} ${element.textContent.trim()}`);
  });
  return walk;
}

/**
 * What has the focus, and whether one sees that it does. null: the focus has left the page or begins anew; `within`: it
 * went on inside an element, as from the day of a date to its month.
 */
function describeFocus(): { name: string; isSeen: boolean } | 'within' | null {
  const { document, getComputedStyle } = globalThis as any;
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  if (element.getAttribute('data-walked') === 'last') return 'within';
  if (element.hasAttribute('data-walked')) return null;
  document.querySelector('[data-walked="last"]')?.setAttribute('data-walked', '');
  element.setAttribute('data-walked', 'last');
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const label = element.getAttribute('aria-label') ?? element.textContent.trim();
  return {
    name: `${element.localName} ${label.replace(/\s+/g, ' ').slice(0, 60)}`,
    isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && width > 0 && height > 0,
  };
}

/** A telephone held upright; also what a desk of 1280 px has room for at 400 %. */
const NARROWEST = 320;

/**
 * Expects what holds of every page: nothing to complain of, at no width wider than its window, no violation that axe
 * finds in light or dark colours. At 200 % the window of a desk has room for half as much.
 */
export async function expectSoundPage(dashboard: Dashboard, path: string): Promise<void> {
  const { page, complaints } = await dashboard.visit(path);
  for (const width of [NARROWEST, DESK.width / 2, ...WIDTHS]) {
    await page.setViewportSize({ ...DESK, width });
    const seen = `${path} at ${width} px`;
    expect([seen, await measureOverflow(page)]).toEqual([seen, 0]);
    if (width !== NARROWEST && width !== DESK.width) continue;
    await page.emulateMedia({ colorScheme: width === NARROWEST ? 'light' : 'dark' });
    expect([seen, await findAxeViolations(page)]).toEqual([seen, []]);
  }
  expect([path, complaints]).toEqual([path, []]);
  await page.context().close();
}

/** Expects that the keyboard alone reaches all that can be clicked, and that one sees where it is. */
export async function expectKeyboardReaches(page: Page): Promise<KeyboardWalk> {
  const walk = await walkByKeyboard(page);
  expect(walk.stops.length).toBeGreaterThan(0);
  expect([walk.unseen, walk.unreached]).toEqual([[], []]);
  return walk;
}
