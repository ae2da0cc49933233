import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DATA_VERSION, StoreState } from '../../../kernel/store/store-state.js';
import { openStore, type Store } from '../../../kernel/store/store.js';
import { listDrift } from '../../support/drift.js';
import { ENGINES } from '../../support/engines.js';
import { noteSubgraph } from '../../support/note-subgraph.js';

const raise = async (store: Store): Promise<void> => {
  await store.write(async (manager) => {
    const { value } = await manager.findOneByOrFail(StoreState, { name: DATA_VERSION });
    await new Promise((resolve) => setTimeout(resolve, 2));
    await manager.update(StoreState, { name: DATA_VERSION }, { value: value + 1 });
  });
};

describe.each(ENGINES)('a store on %s', (_name, createEngine) => {
  const engine = createEngine();
  let store: Store;
  let second: Store;
  const value = async () => (await store.reader.findOneByOrFail(StoreState, { name: DATA_VERSION })).value;

  beforeAll(async () => {
    const address = await engine.createAddress();
    [store, second] = [await openStore(address, noteSubgraph), await openStore(address, noteSubgraph)];
    await store.write((manager) => manager.insert(StoreState, { name: DATA_VERSION, value: 0 }));
  });
  afterAll(async () => {
    await store.close();
    await second.close();
    await engine.drop();
  });

  test('writes take turns, from two stores at once: none is lost', async () => {
    const before = await value();
    await Promise.all(Array.from({ length: 20 }, (_unused, index) => raise(index % 2 === 0 ? store : second)));
    expect(await value()).toBe(before + 20);
  });

  test('a write that throws leaves nothing, and the next one goes on', async () => {
    const before = await value();
    const failing = store.write(async (manager) => {
      await manager.update(StoreState, { name: DATA_VERSION }, { value: -1 });
      throw new Error('midway');
    });
    await expect(failing).rejects.toThrow('midway');
    await raise(store);
    expect(await value()).toBe(before + 1);
  });

  test('no read sees a write under way; the next read sees it done', async () => {
    const before = await value();
    let during: number | null = null;
    await store.write(async (manager) => {
      await manager.update(StoreState, { name: DATA_VERSION }, { value: before + 5 });
      during = (await second.reader.findOneByOrFail(StoreState, { name: DATA_VERSION })).value;
    });
    expect(during).toBe(before);
    expect((await second.reader.findOneByOrFail(StoreState, { name: DATA_VERSION })).value).toBe(before + 5);
  });

  test('entities and migrations agree', async () => {
    expect(await listDrift(store)).toEqual([]);
  });

  test('keys compare by bytes: Aabenraa is not Åbenraa', async () => {
    await store.write(async (manager) => {
      await manager.insert(StoreState, [
        { name: 'Aabenraa', value: 1 },
        { name: 'Åbenraa', value: 2 },
        { name: 'aabenraa', value: 3 },
      ]);
    });
    expect((await store.reader.findOneByOrFail(StoreState, { name: 'Åbenraa' })).value).toBe(2);
  });
});

describe('SQLite', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tvaers-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is durable: write-ahead log, full synchronisation; the reader cannot write', async () => {
    const store = await openStore({ engine: 'sqlite', path: join(folder, 'a.sqlite') }, noteSubgraph);
    expect(await store.reader.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await store.write((manager) => manager.query('PRAGMA synchronous'))).toEqual([{ synchronous: 2 }]);
    await expect(store.reader.insert(StoreState, { name: 'x', value: 1 })).rejects.toThrow(/readonly/);
    await store.close();
  });

  test('a second process writes beside: nothing is lost, and the next read sees it', async () => {
    const path = join(folder, 'b.sqlite');
    const store = await openStore({ engine: 'sqlite', path }, noteSubgraph);
    await store.write((manager) => manager.insert(StoreState, { name: DATA_VERSION, value: 0 }));
    const script = join(folder, 'writer.cjs');
    await writeFile(
      script,
      `const Database = require(${JSON.stringify(require_('better-sqlite3'))});
       const database = new Database(${JSON.stringify(path)}, { timeout: 30000 });
       for (let i = 0; i < 50; i += 1) database.exec("BEGIN IMMEDIATE; UPDATE store_state SET value = value + 1; COMMIT");`,
    );
    const other = promisify(execFile)(process.execPath, [script]);
    for (let i = 0; i < 20; i += 1) await raise(store);
    await other;
    expect((await store.reader.findOneByOrFail(StoreState, { name: DATA_VERSION })).value).toBe(70);
    await store.close();
  });

  test('a file that is no store is named in the error', async () => {
    const path = join(folder, 'junk.sqlite');
    await writeFile(path, 'this is not a database, it only looks long enough to be one'.repeat(50));
    await expect(openStore({ engine: 'sqlite', path }, noteSubgraph)).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining(path),
    });
  });
});

test('a database that does not answer is named in the error, without its password', async () => {
  const address = {
    engine: 'mysql',
    host: '127.0.0.1',
    port: 1,
    user: 'u',
    password: 'hemmelig',
    database: 'd',
  } as const;
  const error = await openStore(address, noteSubgraph).catch((reason: Error) => reason);
  expect(error).toMatchObject({ code: 'STORE_UNREACHABLE', message: expect.stringContaining('127.0.0.1:1/d') });
  expect((error as Error).message).not.toContain('hemmelig');
});

function require_(name: string): string {
  return import.meta.resolve(name).replace('file://', '');
}
