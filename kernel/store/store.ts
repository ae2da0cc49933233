import type { EntityManager } from 'typeorm';
import type { Subgraph } from '../graph/subgraph.js';
import type { StoreAddress } from './address.js';
import { openMysqlStore } from './mysql-store.js';
import { openSqliteStore } from './sqlite-store.js';
import type { StatementLog } from './statement-log.js';

/** A subgraph's own store. Reads see what is committed; writes queue and are one transaction each. */
export interface Store {
  readonly engine: StoreAddress['engine'];
  /** For reading only: on SQLite a connection that cannot write. */
  readonly reader: EntityManager;
  readonly statements: StatementLog;
  /** Runs `work` in one transaction, after all writes before it, in this process and in others. Rolls back if it throws. */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** Makes what was deleted unreadable in the store's own files, as far as the engine lets a client do that. */
  scrub(): Promise<void>;
  /** Whether the store answers. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a store needs of a subgraph. */
export type StoreSchema = Pick<Subgraph, 'name' | 'entities' | 'migrations'>;

/**
 * Opens a subgraph's store and runs the migrations it lacks.
 * Throws STORE_UNREACHABLE when the file or the database cannot be opened.
 */
export function openStore(address: StoreAddress, schema: StoreSchema): Promise<Store> {
  return address.engine === 'sqlite' ? openSqliteStore(address, schema) : openMysqlStore(address, schema);
}
