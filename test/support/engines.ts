import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { createConnection, type Connection } from 'mysql2/promise';
import type { StoreAddress } from '../../kernel/store/address.js';

const MARIADB = { host: '127.0.0.1', port: 3306, user: 'root', password: '' };

/** Places for stores that a test may fill; `drop` removes them all. */
export interface Engine {
  name: 'sqlite' | 'mariadb';
  /** A new, empty place. */
  createAddress(): Promise<StoreAddress>;
  drop(): Promise<void>;
}

async function connect(): Promise<Connection | null> {
  try {
    return await createConnection({ ...MARIADB, connectTimeout: 10_000 });
  } catch {
    return null;
  }
}

function createSqlite(): Engine {
  const folders: string[] = [];
  return {
    name: 'sqlite',
    createAddress: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'tvaers-'));
      folders.push(folder);
      return { engine: 'sqlite', path: join(folder, 'store.sqlite') };
    },
    drop: async () => {
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
    },
  };
}

function createMariadb(): Engine {
  const databases: string[] = [];
  return {
    name: 'mariadb',
    createAddress: async () => {
      const database = `tvaers_test_${randomBytes(6).toString('hex')}`;
      const connection = (await connect())!;
      await connection.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4`);
      await connection.end();
      databases.push(database);
      return { engine: 'mysql', ...MARIADB, database };
    },
    drop: async () => {
      const connection = await connect();
      for (const database of databases.splice(0)) await connection?.query(`DROP DATABASE IF EXISTS ${database}`);
      await connection?.end();
    },
  };
}

const mariadb = await connect();
await mariadb?.end();

/** Whether MariaDB answers. Under CI=true its absence is a failure; elsewhere its tests are visibly skipped. */
export const MARIADB_ANSWERS = mariadb !== null;
if (!MARIADB_ANSWERS && process.env['CI'] === 'true') {
  throw new Error('MariaDB does not answer on 127.0.0.1:3306, and under CI its tests must run.');
}

/** Both engines, for `describe.each(ENGINES)`; MariaDB only where it answers. */
export const ENGINES: [name: string, create: () => Engine][] = [
  ['sqlite', createSqlite],
  ...(MARIADB_ANSWERS ? ([['mariadb', createMariadb]] as [string, () => Engine][]) : []),
];
