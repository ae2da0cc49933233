import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SUBGRAPHS } from '../../bin/sectors.js';
import { openTarget, SHIPPED_FACTS } from '../../bin/stores.js';
import { forgetDocument } from '../../kernel/import/forgetting.js';
import { SourceDocument } from '../../kernel/provenance/source-document.js';
import { ENGINES } from '../support/engines.js';
import { askOverHttp, serveTvaers } from '../support/process.js';

const QUERY = `{
  kluTotals(year: 2023) { municipalities topics }
  clusterMeetings(cluster: "sk-lillebaelt") { totalCount }
  planDocuments { totalCount }
}`;

test('two hubs that start at once on one empty home both serve the facts that ship', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-first-'));
  const home = join(folder, 'ny mappe', 'lager');
  const hubs = await Promise.all([1, 2].map(() => serveTvaers(['serve'], { TVAERS_HOME: home })));
  expect(existsSync(join(home, 'clusters.sqlite'))).toBe(true);
  const answers = await Promise.all(hubs.map(({ url }) => askOverHttp(url, QUERY)));
  for (const { data, errors } of answers) {
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      kluTotals: { municipalities: 22, topics: 371 },
      planDocuments: { totalCount: expect.any(Number) },
    });
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(await Promise.all(hubs.map((hub) => hub.stop()))).toEqual([0, 0]);
  rmSync(folder, { recursive: true });
}, 120_000);

test.each(ENGINES)('a first start that is cut short on %s is made up for by the next', async (_name, createEngine) => {
  const [engine, folder] = [createEngine(), mkdtempSync(join(tmpdir(), 'tvaers-first-'))];
  const practicePlans = SUBGRAPHS.find(({ name }) => name === 'practice-plans')!;
  const address = await engine.createAddress();
  cpSync(SHIPPED_FACTS, folder, { recursive: true });
  writeFileSync(join(folder, 'practice-plans', 'klu-overview-2023-1083.json'), '{"format": "tvaers-fac');
  await expect(openTarget(practicePlans, address, folder)).rejects.toThrow();
  const { store } = await openTarget(practicePlans, address, SHIPPED_FACTS);
  const facts = await store.reader.find(SourceDocument, { where: { extent: 'FACTS' }, order: { id: 'ASC' } });
  const files = readdirSync(join(SHIPPED_FACTS, 'practice-plans'));
  expect(facts.map(({ id }) => `${id}.json`)).toEqual(files.sort());
  await store.close();
  await engine.drop();
  rmSync(folder, { recursive: true });
});

test.each(ENGINES)('what was forgotten on %s the next start does not bring back', async (_name, createEngine) => {
  const engine = createEngine();
  const practicePlans = SUBGRAPHS.find(({ name }) => name === 'practice-plans')!;
  const address = await engine.createAddress();
  const start = () => openTarget(practicePlans, address, SHIPPED_FACTS);
  const first = await start();
  const names = readdirSync(join(SHIPPED_FACTS, 'practice-plans')).map((name) => name.replace('.json', ''));
  const [forgotten, ...others] = names.sort();
  await forgetDocument([first], forgotten!, 'En prøve');
  await first.store.close();
  const { store, subgraph } = await start();
  const answering = async () => {
    const documents = await store.reader.find(SourceDocument, { where: { live: true }, order: { id: 'ASC' } });
    return documents.map(({ id }) => id).filter((id) => !id.startsWith('reference-'));
  };
  expect(await answering()).toEqual(others);
  // Not even where nothing else is left.
  for (const id of others) await forgetDocument([{ store, subgraph }], id, 'En prøve');
  await store.close();
  const last = await start();
  expect(await last.store.reader.countBy(SourceDocument, { live: true, extent: 'FACTS' })).toBe(0);
  await last.store.close();
  await engine.drop();
});
