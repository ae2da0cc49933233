import { buildGatewayServer } from '../../gateway/index.js';
import { closeTargets, createLocalSector, openTarget, readSupergraph, SHIPPED_FACTS } from '../../bin/hub.js';
import { SUBGRAPHS } from '../../bin/sectors.js';
import { importDocument, type ImportTarget } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Engine } from './engines.js';

/** An answer as a client gets it. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** A hub in a test, by whatever mode it runs. */
export interface Hub {
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

/** The hub in this process, without a port, so that its SQL can be counted. */
export interface EmbeddedHub extends Hub {
  targets: readonly ImportTarget[];
  /** SQL statements since the last call. */
  takeStatements(): string[];
}

/** What is in the stores when a hub opens: the facts that ship, documents by their paths, or the reference tables alone. */
export type Filling = 'facts' | 'reference' | readonly string[];

/** Opens the stores of all three sectors, each in a place of its own. */
export async function openFilledTargets(engine: Engine, filling: Filling): Promise<ImportTarget[]> {
  const targets: ImportTarget[] = [];
  for (const subgraph of SUBGRAPHS) {
    targets.push(await openTarget(subgraph, await engine.createAddress(), filling === 'facts' ? SHIPPED_FACTS : null));
  }
  if (typeof filling !== 'string') {
    for (const path of filling)
      await importDocument(targets, { name: basename(path), bytes: readFileSync(path) }, NOTHING_GIVEN);
  }
  return targets;
}

export async function openEmbeddedHub(engine: Engine, filling: Filling): Promise<EmbeddedHub> {
  const targets = await openFilledTargets(engine, filling);
  let statements: string[] = [];
  for (const { store } of targets) store.statements.listeners.add((sql) => statements.push(sql));
  const sectors = await Promise.all(targets.map(createLocalSector));
  const gateway = await buildGatewayServer({ supergraphSdl: await readSupergraph(), sectors, log: () => undefined });
  return {
    targets,
    takeStatements: () => {
      const taken = statements;
      statements = [];
      return taken;
    },
    ask: async (query, variables = {}) => {
      const { body } = await gateway.server.executeOperation({ query, variables });
      if (body.kind !== 'single') throw new Error('incremental answers are not expected');
      return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
    },
    close: async () => {
      await gateway.stop();
      await closeTargets(targets);
    },
  };
}
