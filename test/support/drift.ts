import type { Store } from '../../kernel/store/store.js';

/** What would have to change for the store's tables to be what the entities say. Indices are the migrations' own. */
export async function listDrift(store: Store): Promise<string[]> {
  const { upQueries } = await store.reader.connection.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query).filter((query) => !query.startsWith('DROP INDEX'));
}
