import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { closeTargets } from '../../bin/stores.js';
import { importDocument } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { ENGINES } from '../support/engines.js';
import { runTvaers } from '../support/process.js';
import { pathOfFixture, placeStores, type HubStores } from './hub-stores.js';
import { readCounts } from './output.js';

const DOCUMENTS = [
  'cluster-minutes/wrong-subtotal.txt',
  'klu-overview/pages.txt',
  'action-plan/headings.txt',
  'cluster-minutes/thousands.txt',
].map(pathOfFixture);

/** One import after the other, by nobody else. */
async function importInPeace(stores: HubStores): Promise<void> {
  const targets = await stores.open();
  for (const path of DOCUMENTS) {
    await importDocument(targets, { name: basename(path), bytes: readFileSync(path) }, NOTHING_GIVEN);
  }
  await closeTargets(targets);
}

describe.each(ENGINES)('imports at once on %s leave what one leaves', (_name, createEngine) => {
  test.each<[string, string[][]]>([
    ['of the same documents, into stores that are not there yet', [DOCUMENTS, DOCUMENTS]],
    ['of different documents', [DOCUMENTS.slice(0, 2), DOCUMENTS.slice(2)]],
  ])(
    '%s',
    async (_what, shares) => {
      const engine = createEngine();
      const [stores, quiet] = [await placeStores(engine), await placeStores(engine)];
      const imports = shares.map((files) => runTvaers(['import', ...files, '--json'], stores.environment));
      const finished = await Promise.all([importInPeace(quiet), ...imports]);
      const counts = finished.slice(1).map((one) => {
        expect([one!.exitCode, one!.stderr]).toEqual([0, '']);
        return readCounts(one!);
      });
      // Each document was new to one of them, whole, and to the other it was all there or not asked for.
      for (const document of counts[0]!.keys()) {
        if (shares[0] !== shares[1]) break;
        const sizes = counts.map((files) => files[document]!);
        expect(sizes.map(([inserted]) => inserted! > 0).sort()).toEqual([false, true]);
        expect(sizes.map(([inserted, , unchanged]) => inserted! + unchanged!)).toEqual([
          sizes[0]![0]! + sizes[0]![2]!,
          sizes[0]![0]! + sizes[0]![2]!,
        ]);
      }
      expect(await stores.readContents()).toEqual(await quiet.readContents());
      await engine.drop();
    },
    120_000,
  );
});
