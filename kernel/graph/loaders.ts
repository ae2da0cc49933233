import DataLoader from 'dataloader';

/** Most keys one SQL statement carries. */
const KEYS_PER_STATEMENT = 1_000;

const serialise = (key: unknown): unknown => (typeof key === 'object' ? JSON.stringify(key) : key);

function createLoader<K, R, V>(
  read: (keys: readonly K[]) => Promise<R[]>,
  keyOf: (row: R) => K,
  pick: (rows: R[]) => V,
): DataLoader<K, V, unknown> {
  return new DataLoader<K, V, unknown>(
    async (keys) => {
      const byKey = new Map<unknown, R[]>(keys.map((key) => [serialise(key), []]));
      for (const row of await read(keys)) byKey.get(serialise(keyOf(row)))?.push(row);
      return keys.map((key) => pick(byKey.get(serialise(key)) ?? []));
    },
    { cacheKeyFn: serialise, maxBatchSize: KEYS_PER_STATEMENT },
  );
}

/**
 * A per-request batch for "the one row of a key": one statement for all keys asked for in a tick.
 * Answers in the order and number of the keys; null where there is no row. Keys may be plain objects.
 */
export function createOneLoader<K, R>(
  read: (keys: readonly K[]) => Promise<R[]>,
  keyOf: (row: R) => K,
): DataLoader<K, R | null, unknown> {
  return createLoader(read, keyOf, (rows) => rows[0] ?? null);
}

/** As `createOneLoader` for "all rows of a key", in the order in which `read` gives them. */
export function createManyLoader<K, R>(
  read: (keys: readonly K[]) => Promise<R[]>,
  keyOf: (row: R) => K,
): DataLoader<K, R[], unknown> {
  return createLoader(read, keyOf, (rows) => rows);
}
