import { graphql, type ExecutionResult } from 'graphql';
import { createGraphContext } from '../../kernel/graph/context.js';
import { buildSubgraph } from '../../kernel/graph/schema.js';
import { importDocument, type ImportReport } from '../../kernel/import/corridor.js';
import type { Reading } from '../../kernel/import/importer.js';
import { NOTHING_GIVEN, type Given } from '../../kernel/import/reading.js';
import { writeReading } from '../../kernel/import/writer.js';
import type { StoreAddress } from '../../kernel/store/address.js';
import { openStore, type Store } from '../../kernel/store/store.js';
import type { Subgraph } from '../../kernel/graph/subgraph.js';
import { practicePlans } from '../../subgraphs/practice-plans/index.js';

/** The practice plans as a client of the subgraph meets them, over a store of their own. */
export interface PlanGraph {
  store: Store;
  /** Answers a query; throws where it has errors. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Record<string, any>>;
  /** As `ask`, with errors and the number of SQL statements it took. */
  run(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult & { statements: string[] }>;
  write(reading: Reading): Promise<void>;
  importText(name: string, text: string, given?: Partial<Given>): Promise<ImportReport>;
}

export async function openPlanGraph(address: StoreAddress): Promise<PlanGraph> {
  const store = await openStore(address, practicePlans);
  const { schema } = await buildSubgraph(practicePlans);
  const target = { subgraph: practicePlans as unknown as Subgraph<never>, store };
  const run: PlanGraph['run'] = async (source, variableValues) => {
    const statements: string[] = [];
    const listener = (sql: string) => void statements.push(sql);
    store.statements.listeners.add(listener);
    const result = await graphql({
      schema,
      source,
      variableValues,
      contextValue: createGraphContext(practicePlans, store),
    });
    store.statements.listeners.delete(listener);
    return { ...result, statements };
  };
  return {
    store,
    run,
    ask: async (query, variables) => {
      const { data, errors } = await run(query, variables);
      if (errors !== undefined)
        throw new Error(errors.map(({ message, path }) => `${path?.join('.')}: ${message}`).join('\n'));
      return JSON.parse(JSON.stringify(data)) as Record<string, any>;
    },
    write: async (reading) => {
      await writeReading(store, practicePlans, reading, {
        sha256: reading.document.id,
        fileName: null,
        extent: 'FULL',
      });
    },
    importText: (name, text, given) =>
      importDocument([target], { name, bytes: new TextEncoder().encode(text) }, { ...NOTHING_GIVEN, ...given }),
  };
}
