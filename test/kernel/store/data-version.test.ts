import { afterAll, describe, expect, test } from '@jest/globals';
import { writeReading } from '../../../kernel/import/writer.js';
import { readDataVersion } from '../../../kernel/store/data-version.js';
import { openStore, type Store } from '../../../kernel/store/store.js';
import { ENGINES } from '../../support/engines.js';
import { noteSubgraph, readNotes } from '../../support/note-subgraph.js';

describe.each(ENGINES)('the data version on %s', (_name, createEngine) => {
  const engine = createEngine();
  const stores: Store[] = [];
  const open = async (): Promise<Store> => {
    stores.push(await openStore(await engine.createAddress(), noteSubgraph));
    return stores.at(-1)!;
  };
  const write = (store: Store, title: string, sha256: string) =>
    writeReading(store, noteSubgraph, readNotes('d', null, [{ id: 'n1', title }]), {
      sha256,
      fileName: 'a.txt',
      extent: 'FULL',
    });

  afterAll(async () => {
    for (const store of stores) await store.close();
    await engine.drop();
  });

  test('changes with what is stored, also where the same bytes are read anew, and with nothing else', async () => {
    const store = await open();
    const empty = await readDataVersion(store);
    await write(store, 'Første', 'x');
    const first = await readDataVersion(store);
    await write(store, 'Første', 'x');
    expect(await readDataVersion(store)).toBe(first);
    await write(store, 'Første note', 'x');
    const better = await readDataVersion(store);
    await write(store, 'Anden', 'y');
    expect(new Set([empty, first, better, await readDataVersion(store)]).size).toBe(4);
  });

  test('is another in a store that was filled anew with as many imports', async () => {
    const [old, fresh] = [await open(), await open()];
    await write(old, 'Første', 'x');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await write(fresh, 'Anden', 'y');
    expect(await readDataVersion(fresh)).not.toBe(await readDataVersion(old));
  });
});
