import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
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

describe('a store that cannot be reached: exit code 3, and no password is shown', () => {
  test('nothing listens', async () => {
    const url = `mysql://tvaers:hemmelig@127.0.0.1:${await findClosedPort()}/klynger`;
    const settings = { TVAERS_HOME: folder, CLUSTERS_DATABASE_URL: url };
    const { exitCode, stdout, stderr } = await runTvaers(['import', MINUTES, '--json'], settings);
    expect([exitCode, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^Databasen til clusters svarer ikke: 127\.0\.0\.1:\d+\/klynger \(ECONNREFUSED\)\..*\n$/);
    expect(stderr).not.toContain('hemmelig');
  });

  onMariadb('the password is wrong', async () => {
    const settings = { TVAERS_HOME: folder, CLUSTERS_DATABASE_URL: 'mysql://root:hemmelig@127.0.0.1/klynger' };
    const { exitCode, stdout, stderr } = await runTvaers(['migrate'], settings);
    expect([exitCode, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^Databasen til clusters svarer ikke: 127\.0\.0\.1:3306\/klynger \(ER_\w+\)/);
    expect(stderr).not.toContain('hemmelig');
  });

  test('its folder is a file, and the file is no store', async () => {
    const file = join(folder, 'optaget');
    writeFileSync(file, 'en tekst, som er længere end hovedet på en database, men ikke er en database. '.repeat(20));
    const inFile = await runTvaers(['migrate'], { TVAERS_HOME: file });
    expect(inFile).toMatchObject({ exitCode: 3, stderr: expect.stringMatching(/^Lageret til \S+ kan ikke åbnes: /) });
    const asFile = await runTvaers(['migrate'], { TVAERS_HOME: folder, CLUSTERS_DATABASE_URL: `sqlite:${file}` });
    expect(asFile).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(/^Lageret til clusters kan ikke åbnes: /),
    });
  });
});

interface ProcessRow extends RowDataPacket {
  ID: number;
}

onMariadb(
  'a store that goes away in the middle of a document: exit code 3, and nothing of it is there',
  async () => {
    const engine = ENGINES.find(([name]) => name === 'mariadb')![1]();
    const stores = await placeStores(engine);
    await runTvaers(['migrate'], stores.environment);
    const before = await stores.readContents();
    const address = stores.addresses.clusters as { database: string; host: string; port: number; user: string };
    const connection = await createConnection({ host: address.host, port: address.port, user: address.user });
    // With the table locked the import stands still in its transaction, however slow the machine is.
    await connection.query(`LOCK TABLES ${address.database}.cluster_meeting WRITE`);
    const importing = runTvaers(['import', MINUTES], stores.environment);
    const watcher = await createConnection({ host: address.host, port: address.port, user: address.user });
    for (let killed = false; !killed;) {
      const [rows] = await watcher.query<ProcessRow[]>(
        "SELECT ID FROM information_schema.processlist WHERE DB = ? AND STATE LIKE 'Waiting for table%'",
        [address.database],
      );
      for (const { ID } of rows) await watcher.query(`KILL ${ID}`);
      killed = rows.length > 0;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await connection.query('UNLOCK TABLES');
    await Promise.all([connection.end(), watcher.end()]);

    const { exitCode, stderr } = await importing;
    expect(stderr).toMatch(/^Lageret svarer ikke længere.*Indlæs dokumentet igen, når lageret svarer\.\n$/);
    expect(exitCode).toBe(3);
    expect(await stores.readContents()).toEqual(before);
    const again = await runTvaers(['import', MINUTES, '--json'], stores.environment);
    expect(readCounts(again)).toEqual([[35, 0, 0]]);
    await engine.drop();
  },
  120_000,
);
