import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeTargets } from '../../bin/stores.js';
import { importDocument, type ImportTarget } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { listMunicipalities } from '../../kernel/reference/municipalities.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { SECTORS } from '../../kernel/sectors.js';
import { countOf, noteFigure } from '../support/endurance.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { pathOfFixture, placeStores, readContents } from './hub-stores.js';

const ROUNDS = Math.ceil(countOf(10, 200) / ENGINES.length);
const LONGEST_MS = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'tvaers-killed-'));
const OVERVIEW = join(folder, 'oversigt.txt');
/** The second feeds two sectors, so that a kill can fall between them. */
const DOCUMENTS = [OVERVIEW, pathOfFixture('cluster-minutes/wrong-subtotal.txt')];

/** An overview of the region's municipalities with many topics each, so that storing it takes its time. */
function inventOverview(): string {
  const topics = Array.from({ length: 30 }, (_, index) => `<p>- Emne ${index + 1} om dosisdispensering og demens</p>`);
  const rows = listMunicipalities()
    .filter(({ code }) => code >= '0410' && code <= '0492')
    .map(({ name }) => `${name}\t4\t${topics.join('')}\tIngen\tGodt`);
  const head = 'Kommunenavn\tAntal møder\tEmner drøftet\tOpfølgning\tGenerel vurdering af samarbejdet';
  return ['Oversigt over samarbejde i de kommunallægelige udvalg 2031 i Region Syddanmark', '', head, ...rows].join(
    '\n',
  );
}

async function importInto(targets: readonly ImportTarget[], path: string): Promise<void> {
  await importDocument(targets, { name: basename(path), bytes: readFileSync(path) }, NOTHING_GIVEN);
}

/** Runs an import and kills it after so many milliseconds, if it lasts so long; answers how long it lasted. */
async function runAndKill(environment: Record<string, string>, afterMs: number): Promise<number> {
  const args = [join(PACKAGE_ROOT, 'bin', 'tvaers.js'), 'import', ...DOCUMENTS];
  const start = performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  return performance.now() - start;
}

beforeAll(() => writeFileSync(OVERVIEW, inventOverview()));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the stores hold after none, one and both of the documents. */
async function listStates(engine: Engine) {
  const targets = await (await placeStores(engine)).open();
  const states = [await readContents(targets)];
  for (const path of DOCUMENTS) {
    await importInto(targets, path);
    states.push(await readContents(targets));
  }
  await closeTargets(targets);
  return states;
}

async function killAndMend(engine: Engine): Promise<void> {
  const states = await listStates(engine);
  let duration = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const stores = await placeStores(engine);
    const targets = await stores.open();
    // The first round tells how long an import takes; after that, most of it is loading the program.
    const moment = round === 0 ? LONGEST_MS : duration * (0.3 + 0.75 * Math.random());
    const lasted = await runAndKill(stores.environment, moment);
    if (round === 0) duration = lasted;
    const contents = await readContents(targets);
    for (const sector of SECTORS) {
      const held = states.findIndex((state) => JSON.stringify(state[sector]) === JSON.stringify(contents[sector]));
      expect({ sector, moment, held: held >= 0 }).toEqual({ sector, moment, held: true });
    }
    for (const path of DOCUMENTS) await importInto(targets, path);
    expect({ moment, contents: await readContents(targets) }).toEqual({ moment, contents: states.at(-1) });
    await closeTargets(targets);
    await engine.drop();
  }
}

test(
  `an import that is killed leaves all of a document or nothing, and a rerun completes it (${ROUNDS} times an engine)`,
  async () => {
    await Promise.all(ENGINES.map(([, createEngine]) => killAndMend(createEngine())));
    noteFigure(
      `${ROUNDS} imports killed on each of ${ENGINES.map(([name]) => name).join(' and ')}`,
      'each left all of a document or nothing, and a rerun completed it',
    );
  },
  60_000 + ROUNDS * 20_000,
);
