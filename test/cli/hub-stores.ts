import 'reflect-metadata';
import { join } from 'node:path';
import { SUBGRAPHS } from '../../bin/sectors.js';
import type { EntityClass } from '../../kernel/graph/subgraph.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { SECTORS, type SectorName } from '../../kernel/sectors.js';
import type { StoreAddress } from '../../kernel/store/address.js';
import { openStore } from '../../kernel/store/store.js';
import type { Engine } from '../support/engines.js';
import { settingOf, writeStoreAddress } from '../support/process.js';

/** Every row of a store by table, each row as text, in one order. */
export type Contents = Record<string, string[]>;

/** The three stores of a hub that processes share. */
export interface HubStores {
  addresses: Record<SectorName, StoreAddress>;
  /** The settings that lead a process to them. */
  environment: Record<string, string>;
  readContents(): Promise<Record<SectorName, Contents>>;
}

export async function placeStores(engine: Engine): Promise<HubStores> {
  const placed = await Promise.all(SECTORS.map(async (sector) => [sector, await engine.createAddress()] as const));
  const addresses = Object.fromEntries(placed) as Record<SectorName, StoreAddress>;
  const settings = placed.map(([sector, address]) => [settingOf(sector, 'DATABASE_URL'), writeStoreAddress(address)]);
  return {
    addresses,
    environment: Object.fromEntries(settings) as Record<string, string>,
    readContents: async () => {
      const contents = SECTORS.map(async (sector) => [sector, await readStore(sector, addresses[sector])]);
      return Object.fromEntries(await Promise.all(contents)) as Record<SectorName, Contents>;
    },
  };
}

/** All that a store holds, but for when it came in. */
async function readStore(sector: SectorName, address: StoreAddress): Promise<Contents> {
  const subgraph = SUBGRAPHS.find(({ name }) => name === sector)!;
  const store = await openStore(address, subgraph);
  const contents: Contents = {};
  for (const entity of subgraph.entities as readonly EntityClass[]) {
    const rows = (await store.reader.find(entity)) as object[];
    contents[store.reader.connection.getMetadata(entity).tableName] = rows
      .map((row) => JSON.stringify({ ...row, importedAt: null }))
      .sort();
  }
  await store.close();
  return contents;
}

/** An invented document of test/fixtures, as a path from the repository's root. */
export const fixture = (path: string): string => join('test', 'fixtures', path);

/** The same, as a path that holds from anywhere. */
export const pathOfFixture = (path: string): string => join(PACKAGE_ROOT, fixture(path));
