import 'reflect-metadata';
import { join } from 'node:path';
import { SUBGRAPHS } from '../../bin/sectors.js';
import { closeTargets, openTarget } from '../../bin/stores.js';
import type { EntityClass } from '../../kernel/graph/subgraph.js';
import type { ImportTarget } from '../../kernel/import/corridor.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { SECTORS, type SectorName } from '../../kernel/sectors.js';
import type { StoreAddress } from '../../kernel/store/address.js';
import type { Engine } from '../support/engines.js';
import { settingOf, writeStoreAddress } from '../support/process.js';

/** Every row of a store by table, each row as text, in one order. */
export type Contents = Record<string, string[]>;

/** The three stores of a hub that processes share. */
export interface HubStores {
  addresses: Record<SectorName, StoreAddress>;
  /** The settings that lead a process to them. */
  environment: Record<string, string>;
  /** Opens them in this process, migrated and with the reference tables. */
  open(): Promise<ImportTarget[]>;
  readContents(): Promise<Record<SectorName, Contents>>;
}

export async function placeStores(engine: Engine): Promise<HubStores> {
  const placed = await Promise.all(SECTORS.map(async (sector) => [sector, await engine.createAddress()] as const));
  const addresses = Object.fromEntries(placed) as Record<SectorName, StoreAddress>;
  const settings = placed.map(([sector, address]) => [settingOf(sector, 'DATABASE_URL'), writeStoreAddress(address)]);
  const open = () => Promise.all(SUBGRAPHS.map((subgraph) => openTarget(subgraph, addresses[subgraph.name], null)));
  return {
    addresses,
    environment: Object.fromEntries(settings) as Record<string, string>,
    open,
    readContents: async () => {
      const targets = await open();
      const contents = await readContents(targets);
      await closeTargets(targets);
      return contents;
    },
  };
}

/** All that stores hold, but for when it came in. */
export async function readContents(targets: readonly ImportTarget[]): Promise<Record<SectorName, Contents>> {
  const contents = targets.map(async ({ subgraph, store }) => {
    const tables: Contents = {};
    for (const entity of subgraph.entities as readonly EntityClass[]) {
      const rows = ((await store.reader.find(entity)) as object[]).map((row) => ({ ...row, importedAt: null }));
      tables[store.reader.connection.getMetadata(entity).tableName] = rows.map((row) => JSON.stringify(row)).sort();
    }
    return [subgraph.name, tables];
  });
  return Object.fromEntries(await Promise.all(contents)) as Record<SectorName, Contents>;
}

/** An invented document of test/fixtures, as a path from the repository's root. */
export const fixture = (path: string): string => join('test', 'fixtures', path);

/** The same, as a path that holds from anywhere. */
export const pathOfFixture = (path: string): string => join(PACKAGE_ROOT, fixture(path));
