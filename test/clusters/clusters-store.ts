import 'reflect-metadata';
import { expect } from '@jest/globals';
import { graphql } from 'graphql';
import { createGraphContext } from '../../kernel/graph/context.js';
import { buildSubgraph } from '../../kernel/graph/schema.js';
import { decodeFile } from '../../kernel/import/file-text.js';
import { loadReference } from '../../kernel/import/first-start.js';
import type { Importer, Reading } from '../../kernel/import/importer.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { writeReading, type WriteCounts } from '../../kernel/import/writer.js';
import { openStore, type Store } from '../../kernel/store/store.js';
import { clusters } from '../../subgraphs/clusters/index.js';
import type { Engine } from '../support/engines.js';

const { schema } = await buildSubgraph(clusters);

/** A store of the clusters sector with the reference table in it. */
export interface ClustersStore {
  store: Store;
  /** The data of a query that must succeed. */
  ask<T>(source: string, variableValues?: Record<string, unknown>): Promise<T>;
  /** The codes of the errors a query raises. */
  askInVain(source: string): Promise<unknown[]>;
  /** The data of a query, and the SQL it took. */
  askCounting<T>(source: string): Promise<{ data: T; statements: string[] }>;
  importText(text: string): Promise<WriteCounts>;
  write(reading: Reading, sha256: string): Promise<WriteCounts>;
}

export async function openClustersStore(engine: Engine): Promise<ClustersStore> {
  const store = await openStore(await engine.createAddress(), clusters);
  await loadReference(clusters as never, store);
  const run = (source: string, variableValues?: Record<string, unknown>) =>
    graphql({ schema, source, variableValues, contextValue: createGraphContext(clusters, store) });
  const ask = async <T>(source: string, variableValues?: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await run(source, variableValues);
    expect(errors).toBeUndefined();
    return structuredClone(data) as T;
  };
  const write = (reading: Reading, sha256: string) =>
    writeReading(store, clusters, reading, { sha256, fileName: null, extent: 'FULL' });
  return {
    store,
    ask,
    askInVain: async (source) => ((await run(source)).errors ?? []).map(({ extensions }) => extensions['code']),
    askCounting: async <T>(source: string) => {
      const statements: string[] = [];
      const listener = (sql: string) => void statements.push(sql);
      store.statements.listeners.add(listener);
      const data = await ask<T>(source);
      store.statements.listeners.delete(listener);
      return { data, statements };
    },
    importText: (text) => {
      const { text: decoded, sha256 } = decodeFile(Buffer.from(text));
      const [importer] = clusters.importers as [Importer];
      return write(importer.read(decoded, NOTHING_GIVEN), sha256);
    },
    write,
  };
}
