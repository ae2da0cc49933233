import { join } from 'node:path';
import type { Subgraph } from '../kernel/graph/subgraph.js';
import type { ImportTarget } from '../kernel/import/corridor.js';
import { loadReference, loadShippedFacts } from '../kernel/import/first-start.js';
import { PACKAGE_ROOT } from '../kernel/root.js';
import type { Settings } from '../kernel/settings.js';
import type { StoreAddress } from '../kernel/store/address.js';
import { openStore } from '../kernel/store/store.js';
import { SUBGRAPHS } from './sectors.js';
import { describeStoreFailure } from './store-failure.js';

/** The facts that ship with the hub. */
export const SHIPPED_FACTS = join(PACKAGE_ROOT, 'data');

/** Opens a subgraph's store, migrated, with its reference tables in it; `facts`: filled from that folder where it is empty. */
export async function openTarget(
  subgraph: Subgraph<never>,
  address: StoreAddress,
  facts: string | null,
): Promise<ImportTarget> {
  const store = await openStore(address, subgraph);
  try {
    await loadReference(subgraph, store);
    if (facts !== null) await loadShippedFacts(subgraph, store, facts);
    return { subgraph, store };
  } catch (error) {
    await store.close();
    throw describeStoreFailure(error) ?? error;
  }
}

/** Opens the stores of all sectors, or none: where one cannot be opened the others are closed again. */
export async function openTargets(
  settings: Settings,
  facts: string | null,
  subgraphs = SUBGRAPHS,
): Promise<ImportTarget[]> {
  const opened = await Promise.allSettled(
    subgraphs.map((subgraph) => openTarget(subgraph, settings.stores[subgraph.name], facts)),
  );
  const targets = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failure = opened.find((result) => result.status === 'rejected');
  if (failure === undefined) return targets;
  await closeTargets(targets);
  throw failure.reason;
}

export async function closeTargets(targets: readonly ImportTarget[]): Promise<void> {
  await Promise.all(targets.map(({ store }) => store.close()));
}
