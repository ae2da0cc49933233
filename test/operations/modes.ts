import { readFileSync } from 'node:fs';
import { importDocument } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { DOCUMENT_NAMES, pathOfDocument } from '../support/documents.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { openEmbeddedHub, type Hub } from '../support/hub.js';
import { openDistributedHub, rememberAddresses, runTvaers } from '../support/process.js';

/** A hub that was opened once, filled with the facts that ship. */
export interface OpenHub {
  hub: Hub;
  /** SQL statements since the last call; null where they run in other processes. */
  takeStatements: (() => string[]) | null;
  /** Imports the five real documents while the hub is open. */
  importDocuments(): Promise<void>;
  close(): Promise<void>;
}

const listPaths = (): string[] => Object.values(DOCUMENT_NAMES).map(pathOfDocument);

async function openEmbedded(engine: Engine): Promise<OpenHub> {
  const hub = await openEmbeddedHub(engine, 'facts');
  return {
    hub,
    takeStatements: () => hub.takeStatements(),
    importDocuments: async () => {
      for (const path of listPaths()) {
        await importDocument(hub.targets, { name: path.split('/').at(-1)!, bytes: readFileSync(path) }, NOTHING_GIVEN);
      }
    },
    close: async () => {
      await hub.close();
      await engine.drop();
    },
  };
}

/** Imports from the command line, in a process beside those that serve: the very next request must see it. */
async function openDistributed(engine: Engine): Promise<OpenHub> {
  const remembering = rememberAddresses(engine);
  const hub = await openDistributedHub(remembering.engine);
  return {
    hub,
    takeStatements: null,
    importDocuments: async () => {
      const { exitCode, stderr } = await runTvaers(['import', ...listPaths()], await remembering.readEnvironment());
      if (exitCode !== 0) throw new Error(`tvaers import ended with ${exitCode}: ${stderr}`);
    },
    close: async () => {
      await hub.close();
      await engine.drop();
    },
  };
}

/** Every way the hub runs: embedded on each engine that answers, distributed on the last of them. */
export const MODES: [name: string, open: () => Promise<OpenHub>][] = [
  ...ENGINES.map(([name, create]): (typeof MODES)[number] => [`embedded on ${name}`, () => openEmbedded(create())]),
  ...ENGINES.slice(-1).map(([name, create]): (typeof MODES)[number] => [
    `distributed on ${name}`,
    () => openDistributed(create()),
  ]),
];
