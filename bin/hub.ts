import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { startGateway, type RunningGateway, type Sector } from '../gateway/index.js';
import { createGraphContext } from '../kernel/graph/context.js';
import { buildSubgraph } from '../kernel/graph/schema.js';
import { serveSubgraph, type RunningServer } from '../kernel/graph/subgraph-server.js';
import type { Subgraph } from '../kernel/graph/subgraph.js';
import type { ImportTarget } from '../kernel/import/corridor.js';
import { loadReference, loadShippedFacts } from '../kernel/import/first-start.js';
import { PACKAGE_ROOT } from '../kernel/root.js';
import type { Settings } from '../kernel/settings.js';
import type { StoreAddress } from '../kernel/store/address.js';
import { openStore } from '../kernel/store/store.js';
import { SUBGRAPHS } from './sectors.js';

/** The facts that ship with the hub. */
export const SHIPPED_FACTS = join(PACKAGE_ROOT, 'data');

/** Opens a subgraph's store, migrated, with its reference tables in it; `facts`: filled from that folder where it is empty. */
export async function openTarget(subgraph: Subgraph<never>, address: StoreAddress, facts: string | null): Promise<ImportTarget> {
  const store = await openStore(address, subgraph);
  try {
    await loadReference(subgraph, store);
    if (facts !== null) await loadShippedFacts(subgraph, store, facts);
    return { subgraph, store };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Opens the stores of all sectors, or none: where one cannot be opened the others are closed again. */
export async function openTargets(settings: Settings, facts: string | null, subgraphs = SUBGRAPHS): Promise<ImportTarget[]> {
  const opened = await Promise.allSettled(subgraphs.map((subgraph) => openTarget(subgraph, settings.stores[subgraph.name], facts)));
  const targets = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failure = opened.find((result) => result.status === 'rejected');
  if (failure === undefined) return targets;
  await closeTargets(targets);
  throw failure.reason;
}

export async function closeTargets(targets: readonly ImportTarget[]): Promise<void> {
  await Promise.all(targets.map(({ store }) => store.close()));
}

/** A subgraph in this process, as the gateway calls it. */
export async function createLocalSector({ subgraph, store }: ImportTarget): Promise<Sector> {
  const { schema } = await buildSubgraph(subgraph);
  return { name: subgraph.name, schema, createContext: () => createGraphContext(subgraph, store) };
}

export function readSupergraph(): Promise<string> {
  return readFile(join(PACKAGE_ROOT, 'schema', 'supergraph.graphql'), 'utf8');
}

/** The gateway, over subgraphs in this process except those whose address is set. */
export async function startHub(settings: Settings, targets: readonly ImportTarget[]): Promise<RunningGateway> {
  const sectors = await Promise.all(
    SUBGRAPHS.map(({ name }): Promise<Sector> | Sector => {
      const url = settings.subgraphUrls[name];
      if (url !== null) return { name, url };
      return createLocalSector(targets.find(({ subgraph }) => subgraph.name === name)!);
    }),
  );
  return startGateway({ supergraphSdl: await readSupergraph(), sectors, host: settings.host, port: settings.port });
}

/** One subgraph as a process of its own. */
export async function startSubgraph(target: ImportTarget, address: { host: string; port: number }): Promise<RunningServer> {
  return serveSubgraph(target.subgraph, await buildSubgraph(target.subgraph), target.store, address);
}
