import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { download } from '../export/download.js';
import { NORTHERN, writeLongOverview } from '../export/invented-overview.js';
import { placeStores } from '../cli/hub-stores.js';
import { countOf, noteFigure } from '../support/endurance.js';
import { ENGINES } from '../support/engines.js';
import { runTvaers, serveTvaers } from '../support/process.js';

const YEARS = countOf(1, 20);
const TOPICS_EACH = 200;
const ROWS = YEARS * NORTHERN * TOPICS_EACH;
/** What serving may take beyond what an idle hub has, in MB, however long the table is. */
const MOST_GROWTH_MB = 250;

/** Memory of a process of this machine, in MB. */
function readMemory(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

test.each(ENGINES.slice(0, countOf(1, ENGINES.length)))(
  `${ROWS} rows on %s leave in one file without filling the memory`,
  async (engineName, createEngine) => {
    const engine = createEngine();
    const { environment } = await placeStores(engine);
    const folder = mkdtempSync(join(tmpdir(), 'tvaers-long-'));
    const documents = Array.from({ length: YEARS }, (_, at) => {
      const file = join(folder, `overview-${at}.txt`);
      writeFileSync(file, writeLongOverview(TOPICS_EACH, 2000 + at));
      return file;
    });
    const hub = await serveTvaers(['serve'], environment);
    expect((await runTvaers(['import', ...documents], environment)).exitCode).toBe(0);
    await download(new URL('/export/klu-topics.csv?municipality=0561', hub.url));
    const idle = readMemory(hub.child.pid!);
    let most = idle;
    let done = false;
    const watch = (async () => {
      for (; !done; await sleep(50)) most = Math.max(most, readMemory(hub.child.pid!));
    })();
    const started = performance.now();
    const { whole, rowCount, body } = await download(new URL('/export/klu-topics.csv?region=1081', hub.url));
    const seconds = (performance.now() - started) / 1_000;
    done = true;
    await watch;
    expect([whole, rowCount]).toEqual([true, String(ROWS)]);
    expect(most - idle).toBeLessThan(MOST_GROWTH_MB);
    noteFigure(
      `${ROWS} rows of \`klu-topics.csv\` on ${engineName}, embedded`,
      `${Math.round(body.length / 1e6)} MB in ${seconds.toFixed(1)} s; the hub grew by ${Math.round(most - idle)} MB`,
    );
    expect(await hub.stop()).toBe(0);
    rmSync(folder, { recursive: true });
    await engine.drop();
  },
  60_000 + ROWS * 20,
);
