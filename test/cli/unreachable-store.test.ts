import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { closeTargets } from '../../bin/stores.js';
import { ENGINES, MARIADB_ANSWERS } from '../support/engines.js';
import { runTvaers } from '../support/process.js';
import { pathOfFixture, placeStores } from './hub-stores.js';
import { readCounts } from './output.js';

const MINUTES = pathOfFixture('cluster-minutes/wrong-subtotal.txt');
const onMariadb = MARIADB_ANSWERS ? test : test.skip;
const folder = mkdtempSync(join(tmpdir(), 'tvaers-unreachable-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A port on which nothing listens. */
async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What every start of this kind has in common: exit code 3, one sentence, nothing else, and no password. */
async function runInVain(environment: Record<string, string>): Promise<string> {
  const { exitCode, stdout, stderr } = await runTvaers(['import', MINUTES, '--json'], environment);
  expect([exitCode, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/^[^\n]*\.\n$/);
  expect(stderr).not.toContain('hemmelig');
  return stderr;
}

test('a store that cannot be reached: exit code 3 and a sentence that names it', async () => {
  const file = join(folder, 'optaget');
  writeFileSync(file, 'en tekst, som er længere end hovedet på en database, men ikke er en database. '.repeat(20));
  const closed = `mysql://tvaers:hemmelig@127.0.0.1:${await findClosedPort()}/klynger`;
  const [nobodyListens, isFile, isNoStore] = await Promise.all([
    runInVain({ TVAERS_HOME: folder, CLUSTERS_DATABASE_URL: closed }),
    runInVain({ TVAERS_HOME: file }),
    runInVain({ TVAERS_HOME: folder, CLUSTERS_DATABASE_URL: `sqlite:${file}` }),
  ]);
  expect(nobodyListens).toMatch(/^Databasen til clusters svarer ikke: 127\.0\.0\.1:\d+\/klynger \(ECONNREFUSED\)\./);
  expect(isFile).toMatch(/^Lageret til \S+ kan ikke åbnes: /);
  expect(isNoStore).toMatch(/^Lageret til clusters kan ikke åbnes: /);
});

onMariadb('a wrong password: exit code 3, and the password is not shown', async () => {
  const url = 'mysql://root:hemmelig@127.0.0.1/klynger';
  const said = await runInVain({ TVAERS_HOME: folder, CLUSTERS_DATABASE_URL: url });
  expect(said).toMatch(/^Databasen til clusters svarer ikke: 127\.0\.0\.1:3306\/klynger \(ER_\w+\)/);
});

interface ProcessRow extends RowDataPacket {
  ID: number;
}

onMariadb(
  'a store that goes away in the middle of a document: exit code 3, and nothing of it is there',
  async () => {
    const engine = ENGINES.find(([name]) => name === 'mariadb')![1]();
    const stores = await placeStores(engine);
    await closeTargets(await stores.open());
    const before = await stores.readContents();
    const address = stores.addresses.clusters as { database: string; host: string; port: number; user: string };
    const connection = await createConnection({ host: address.host, port: address.port, user: address.user });
    // With this table locked the import stands still at the end of its transaction, however slow the machine is.
    await connection.query(`LOCK TABLES ${address.database}.store_state WRITE`);
    const importing = runTvaers(['import', MINUTES], stores.environment);
    const watcher = await createConnection({ host: address.host, port: address.port, user: address.user });
    let over = false;
    void importing.then(() => (over = true));
    while (!over) {
      const [rows] = await watcher.query<ProcessRow[]>(
        "SELECT ID FROM information_schema.processlist WHERE DB = ? AND STATE LIKE 'Waiting for table%'",
        [address.database],
      );
      for (const { ID } of rows) await watcher.query(`KILL ${ID}`);
      if (rows.length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await connection.query('UNLOCK TABLES');
    await Promise.all([connection.end(), watcher.end()]);

    const { exitCode, stderr } = await importing;
    expect(stderr).toMatch(/^Lageret svarer ikke længere.*Kør kommandoen igen, når det svarer\.\n$/);
    expect(exitCode).toBe(3);
    expect(await stores.readContents()).toEqual(before);
    const again = await runTvaers(['import', MINUTES, '--json'], stores.environment);
    expect(readCounts(again)).toEqual([[expect.any(Number), 0, 0]]);
    await engine.drop();
  },
  120_000,
);
