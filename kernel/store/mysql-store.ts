import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { TvaersError } from '../errors.js';
import { describeStoreAddress, type StoreAddress } from './address.js';
import { StatementLog } from './statement-log.js';
import type { Store, StoreSchema } from './store.js';

/** How long a write waits for another process's write, in seconds. */
const LOCK_TIMEOUT_S = 30;

/** MariaDB or MySQL. Writers take turns through a named lock, so that two imports never interleave. */
export async function openMysqlStore(
  address: Extract<StoreAddress, { engine: 'mysql' }>,
  schema: StoreSchema,
): Promise<Store> {
  const statements = new StatementLog();
  const source = new DataSource({
    // The same mysql2 driver serves both; with 'mysql' TypeORM takes MariaDB's default NULL for a value.
    type: 'mariadb',
    host: address.host,
    port: address.port,
    username: address.user,
    password: address.password,
    database: address.database,
    charset: 'utf8mb4_bin',
    connectTimeout: 5_000,
    supportBigNumbers: true,
    poolSize: 8,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    logging: ['query'],
    logger: statements,
  });
  const lock = `tvaers:${address.database}`.slice(0, 64);

  const withLock = async <T>(task: (queryRunner: QueryRunner) => Promise<T>): Promise<T> => {
    const queryRunner = source.createQueryRunner();
    try {
      const [row] = (await queryRunner.query('SELECT GET_LOCK(?, ?) AS held', [lock, LOCK_TIMEOUT_S])) as {
        held: unknown;
      }[];
      if (Number(row?.held) !== 1) {
        throw new TvaersError(
          'STORE_UNREACHABLE',
          `Lageret til ${schema.name} er optaget af en anden indlæsning. Prøv igen.`,
        );
      }
      try {
        return await task(queryRunner);
      } finally {
        await queryRunner.query('SELECT RELEASE_LOCK(?)', [lock]);
      }
    } finally {
      await queryRunner.release();
    }
  };

  try {
    await source.initialize();
    await withLock(() => source.runMigrations({ transaction: 'none' }));
  } catch (error) {
    if (source.isInitialized) await source.destroy();
    if (error instanceof TvaersError) throw error;
    throw new TvaersError(
      'STORE_UNREACHABLE',
      `Databasen til ${schema.name} svarer ikke: ${describeStoreAddress(address)} (${describeFailure(error)}). ` +
        'Tjek at den kører, og at adresse, bruger og kode passer.',
    );
  }

  return {
    engine: 'mysql',
    reader: source.manager,
    statements,
    write: <T>(work: (manager: EntityManager) => Promise<T>) =>
      withLock(async (queryRunner) => {
        await queryRunner.startTransaction();
        try {
          const result = await work(queryRunner.manager);
          await queryRunner.commitTransaction();
          return result;
        } catch (error) {
          await queryRunner.rollbackTransaction();
          throw error;
        }
      }),
    // What the server keeps of deleted rows in its pages and logs is for those who run it.
    scrub: () => Promise.resolve(),
    ping: () =>
      source.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    close: () => source.destroy(),
  };
}

/** The server's error code where there is one: its message can hold user and host. */
function describeFailure(error: unknown): string {
  const { code } = error as { code?: string };
  return code ?? (error as Error).message;
}
