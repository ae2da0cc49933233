import 'reflect-metadata';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../kernel/store/store.js';
import { clusters } from '../../subgraphs/clusters/index.js';
import { listDrift } from '../support/drift.js';
import { ENGINES } from '../support/engines.js';

describe.each(ENGINES)('migrations on %s', (_name, create) => {
  const engine = create();
  afterAll(() => engine.drop());

  test('make exactly the tables and columns that the entities want', async () => {
    const store = await openStore(await engine.createAddress(), clusters);
    expect(await listDrift(store)).toEqual([]);
    await store.close();
  });

  test('run once: a second opening finds them done', async () => {
    const address = await engine.createAddress();
    await (await openStore(address, clusters)).close();
    const store = await openStore(address, clusters);
    expect(await store.reader.connection.showMigrations()).toBe(false);
    await store.close();
  });
});
