import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { startGateway, type RunningGateway, type Sector } from '../gateway/index.js';
import { createGraphContext } from '../kernel/graph/context.js';
import { buildSubgraph } from '../kernel/graph/schema.js';
import { serveSubgraph, type RunningServer } from '../kernel/graph/subgraph-server.js';
import type { ImportTarget } from '../kernel/import/corridor.js';
import { PACKAGE_ROOT } from '../kernel/root.js';
import type { Settings } from '../kernel/settings.js';
import { SUBGRAPHS } from './sectors.js';

export { closeTargets, openTarget, openTargets, SHIPPED_FACTS } from './stores.js';

/** Where bin/build.js puts what the browser loads. */
const DASHBOARD_FOLDER = join(PACKAGE_ROOT, 'dist', 'dashboard');

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
  return startGateway({
    supergraphSdl: await readSupergraph(),
    sectors,
    host: settings.host,
    port: settings.port,
    dashboardFolder: DASHBOARD_FOLDER,
  });
}

/** One subgraph as a process of its own. */
export async function startSubgraph(
  target: ImportTarget,
  address: { host: string; port: number },
): Promise<RunningServer> {
  return serveSubgraph(target.subgraph, await buildSubgraph(target.subgraph), target.store, address);
}
