import { DataSource, type EntityManager } from 'typeorm';
import { TvaersError } from '../errors.js';
import type { StoreAddress } from './address.js';
import { StatementLog } from './statement-log.js';
import type { Store, StoreSchema } from './store.js';

/** How long a write waits for another process's write, in milliseconds. */
const WRITE_PATIENCE_MS = 30_000;

/** How long opening and reading wait for a lock, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * SQLite through TypeORM is one connection, on which concurrent transactions collide. So a store is
 * two: a writer behind a queue, and a reader that cannot write and never waits for it (WAL).
 */
export async function openSqliteStore(
  address: Extract<StoreAddress, { engine: 'sqlite' }>,
  schema: StoreSchema,
): Promise<Store> {
  const statements = new StatementLog();
  const base = {
    type: 'better-sqlite3',
    database: address.path,
    timeout: BUSY_TIMEOUT_MS,
    logging: ['query'],
    logger: statements,
  } as const;
  const writer = new DataSource({
    ...base,
    logging: ['query'],
    enableWAL: true,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    prepareDatabase: (database: { pragma(text: string): unknown }) => {
      database.pragma('synchronous = FULL');
    },
  });
  const reader = new DataSource({ ...base, logging: ['query'], readonly: true, entities: [...schema.entities] });

  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
  const runImmediate = async <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> => {
    await beginImmediate(writer);
    try {
      const result = await work(writer.manager);
      await writer.query('COMMIT');
      return result;
    } catch (error) {
      await writer.query('ROLLBACK');
      throw error;
    }
  };

  try {
    await writer.initialize();
    await writer.query('PRAGMA busy_timeout = 0');
    await runImmediate(() => writer.runMigrations({ transaction: 'none' }));
    await reader.initialize();
  } catch (error) {
    for (const source of [writer, reader]) if (source.isInitialized) await source.destroy();
    throw new TvaersError(
      'STORE_UNREACHABLE',
      `Lageret til ${schema.name} kan ikke åbnes: ${address.path} (${(error as Error).message}). Tjek stien og rettighederne.`,
    );
  }

  return {
    engine: 'sqlite',
    reader: reader.manager,
    statements,
    write: (work) => inTurn(() => runImmediate(work)),
    scrub: () => inTurn(() => rewriteFile(writer)),
    ping: () =>
      reader.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    close: () =>
      inTurn(async () => {
        await reader.destroy();
        await writer.destroy();
      }),
  };
}

/** Takes the write lock, or waits for whoever has it. */
const beginImmediate = (writer: DataSource): Promise<void> => queryPatiently(writer, 'BEGIN IMMEDIATE');

/** Deleted rows stay in a SQLite file until something overwrites them, and in the log beside it. */
async function rewriteFile(writer: DataSource): Promise<void> {
  await queryPatiently(writer, 'VACUUM');
  const deadline = performance.now() + BUSY_TIMEOUT_MS;
  let isBusy = true;
  // The log can be cut off only while nobody reads from it.
  while (isBusy && performance.now() < deadline) {
    const [{ busy } = { busy: 0 }] = (await writer.query('PRAGMA wal_checkpoint(TRUNCATE)')) as { busy: number }[];
    isBusy = busy !== 0;
    if (isBusy) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Runs a statement that wants the write lock. SQLite's own waiting would hold the event loop, and with it everything else
 * this process does, so the waiting is done here.
 */
async function queryPatiently(writer: DataSource, statement: string): Promise<void> {
  const deadline = performance.now() + WRITE_PATIENCE_MS;
  for (;;) {
    try {
      await writer.query(statement);
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code?.startsWith('SQLITE_BUSY') !== true || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 15));
    }
  }
}
