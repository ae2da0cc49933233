import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { askOverHttp, runTvaers, serveTvaers, type ServingProcess } from '../support/process.js';
import { findBlock, outputBelow, readBlocks, readCommand, readQuery, readTable } from './page.js';

const folder = mkdtempSync(join(tmpdir(), 'tvaers-first-steps-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A hub as the page has its reader start one. */
function startFresh(name: string) {
  const environment = { TVAERS_HOME: join(folder, name) };
  const hub: { server: ServingProcess; ask: (query: string) => Promise<any>; run: typeof runTvaers } = {
    server: undefined as never,
    ask: async (query) => (await askOverHttp(hub.server.url, query)).data,
    run: (args) => runTvaers(args, environment),
  };
  beforeAll(async () => {
    hub.server = await serveTvaers(['serve'], environment);
  });
  afterAll(() => hub.server.stop());
  return hub;
}

const kroner = (allocations: { amount: number }[]): string =>
  allocations.map(({ amount }) => `${amount.toLocaleString('da-DK')} kr.`).join(', ');

describe('README.md', () => {
  const blocks = readBlocks('README.md');
  const hub = startFresh('readme');

  test('its question gives its table and its answer', async () => {
    const { cluster } = await hub.ask(readQuery(findBlock(blocks, 'curl -s http')));
    const rows = cluster.municipalities.map(({ name, kluReport, allocations }: any) => [
      name,
      kluReport.meetings.held === null
        ? 'not known'
        : `${kluReport.meetings.held}${kluReport.meetings.basis === 'DERIVED' ? ' (derived)' : ''}`,
      kluReport.topics.map(({ title }: any) => title).join(', '),
      kroner(allocations),
    ]);
    expect(rows).toEqual(readTable('README.md', 'municipality'));
    const [shown] = blocks.filter(({ language }) => language === 'json');
    expect(cluster.municipalities).toContainEqual(JSON.parse(shown!.text));
  });

  test('its command prints what it says', async () => {
    const command = findBlock(blocks, 'npx tvaers import');
    const { exitCode, stdout } = await hub.run(readCommand(command));
    expect([exitCode, stdout]).toEqual([0, outputBelow(blocks, command)]);
  });
});

describe('docs/tutorial/first-question.md', () => {
  const PAGE = 'docs/tutorial/first-question.md';
  const blocks = readBlocks(PAGE);
  const hub = startFresh('tutorial');
  const question = blocks.find(({ language }) => language === 'graphql')!.text;

  test('each step does what the page says', async () => {
    const { municipality } = await hub.ask(readQuery(findBlock(blocks, 'curl -s http')));
    expect([municipality.name, municipality.kluReport.meetings.held]).toEqual(['Kolding', 3]);

    const command = findBlock(blocks, 'npx tvaers import');
    const imported = await hub.run(readCommand(command));
    expect([imported.exitCode, imported.stdout]).toEqual([0, outputBelow(blocks, command)]);
    const { cluster } = await hub.ask(question);
    expect([cluster.funding.allocated, cluster.funding.balanced]).toEqual([4_000_000, false]);
    expect(cluster.funding.issues.flatMap(({ sources }: any) => sources.map(({ line }: any) => line))).toContain(47);

    const document = 'cluster-minutes-sk-fyn-2023-03-14';
    const original = join(PACKAGE_ROOT, readCommand(command)[1]!);
    const copy = join(folder, 'copy.txt');
    copyFileSync(original, copy);
    const lines = readFileSync(copy, 'utf8').split('\n');
    lines[46] = lines[46]!.replace('2.250.000', '2.150.000');
    writeFileSync(copy, lines.join('\n'));
    expect((await hub.run(['import', copy])).exitCode).toBe(0);
    const listed = `{ clusterDocuments(first: 100) { nodes { id version versions { version } } } }`;
    const corrected = (await hub.ask(listed)).clusterDocuments.nodes.find(({ id }: any) => id === document);
    expect(corrected).toEqual({ id: document, version: 2, versions: [{ version: 1 }, { version: 2 }] });
    expect((await hub.ask(question)).cluster.funding.allocated).toBe(4_000_000);

    const forgotten = await hub.run(readCommand(findBlock(blocks, 'npx tvaers forget')));
    expect([forgotten.exitCode, forgotten.stderr]).toEqual([0, '']);
    const left = (await hub.ask(listed)).clusterDocuments.nodes.map(({ id }: any) => id);
    expect(left).not.toContain(document);
    expect((await hub.ask(question)).cluster.funding).toBeNull();
  }, 120_000);
});
