import { createLocalSector, closeTargets, readSupergraph } from '../../bin/hub.js';
import { startGateway, type Sector } from '../../gateway/index.js';
import { importDocument, type ImportTarget } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import type { SectorName } from '../../kernel/sectors.js';
import type { Engine } from '../support/engines.js';
import { openFilledTargets, type Filling } from '../support/hub.js';
import { download, type Download } from './download.js';

/** A hub in this process with a port. */
export interface ServedHub {
  url: string;
  targets: readonly ImportTarget[];
  lines: string[];
  /** SQL statements since the last call. */
  takeStatements(): string[];
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Download>;
  importText(name: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens one over stores of its own. */
export async function openServedHub(engine: Engine, filling: Filling): Promise<ServedHub> {
  return serveTargets(await openFilledTargets(engine, filling));
}

/** Opens one over open stores; a sector in `elsewhere` is called at that address instead. */
export async function serveTargets(
  targets: readonly ImportTarget[],
  elsewhere: Partial<Record<SectorName, string>> = {},
): Promise<ServedHub> {
  const statements: string[] = [];
  for (const { store } of targets) store.statements.listeners.add((sql) => statements.push(sql));
  const lines: string[] = [];
  const sectors = await Promise.all(
    targets.map(async (target): Promise<Sector> => {
      const url = elsewhere[target.subgraph.name];
      return url === undefined ? createLocalSector(target) : { name: target.subgraph.name, url };
    }),
  );
  const gateway = await startGateway({
    supergraphSdl: await readSupergraph(),
    sectors,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: ['https://dashboard.example'],
    log: (line) => lines.push(line),
  });
  const url = `http://127.0.0.1:${gateway.port}`;
  return {
    url,
    targets,
    lines,
    takeStatements: () => statements.splice(0),
    get: (path, headers, method) => download(`${url}/export${path}`, headers, method),
    importText: async (name, text) => {
      await importDocument(targets, { name, bytes: Buffer.from(text) }, NOTHING_GIVEN);
    },
    close: async () => {
      await gateway.stop();
      await closeTargets(targets);
    },
  };
}
