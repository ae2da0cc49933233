import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { decodeFile } from '../../kernel/import/file-text.js';
import { parseFacts, serialiseFacts } from '../../kernel/import/facts.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { clusters } from '../../subgraphs/clusters/index.js';
import {
  DOCUMENT_NAMES,
  DOCUMENTS_AT_HAND,
  readDocumentText,
  testWithDocuments as test,
} from '../support/documents.js';
import { ENGINES } from '../support/engines.js';
import { openClustersStore, type ClustersStore } from './clusters-store.js';

const MEETING = 'sk-lillebaelt-2024-11-12-political';

describe.each(ENGINES)('the minutes of 2024-11-12 on %s', (_name, create) => {
  const engine = create();
  let hub: ClustersStore;
  beforeAll(async () => {
    hub = await openClustersStore(engine);
    if (DOCUMENTS_AT_HAND) await hub.importText(readDocumentText(DOCUMENT_NAMES.minutes));
  });
  afterAll(async () => {
    await hub.store.close();
    await engine.drop();
  });

  test('the meeting held and the two it announces, by date', async () => {
    const { cluster } = await hub.ask<{ cluster: { meetings: object[] } }>(
      '{ cluster(slug: "sk-lillebaelt") { meetings { id date level status startTime place attendance { name absent listed } agendaItems { number } } } }',
    );
    expect(cluster.meetings).toMatchObject([
      { id: MEETING, date: '2024-11-12', level: 'POLITICAL', status: 'HELD', startTime: '12:00' },
      { date: '2025-04-04', status: 'PLANNED', place: 'Middelfart', attendance: [], agendaItems: [] },
      { date: '2025-10-24', status: 'PLANNED', place: 'Kolding', attendance: [], agendaItems: [] },
    ]);
    const [held] = cluster.meetings as [{ attendance: { absent: boolean; listed: boolean }[]; agendaItems: object[] }];
    expect(held.agendaItems).toHaveLength(8);
    expect(held.attendance).toHaveLength(12);
    expect(held.attendance.filter(({ listed }) => listed)).toHaveLength(11);
    expect(held.attendance.filter(({ absent }) => absent)).toHaveLength(3);
  });

  test('the agenda: decisions by outcome, recommendations, appendices, absentees', async () => {
    interface Item {
      number: number;
      kind: string | null;
      decision: { outcome: string };
      recommendations: string[];
      appendices: string[];
      absentees: string[];
      meeting: { id: string };
    }
    const { agendaItems } = await hub.ask<{ agendaItems: { totalCount: number; nodes: Item[] } }>(
      '{ agendaItems(cluster: "sk-lillebaelt") { totalCount nodes { number kind decision { outcome } recommendations appendices absentees meeting { id } } } }',
    );
    const items = agendaItems.nodes;
    expect(agendaItems.totalCount).toBe(8);
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(items.map(({ decision }) => decision.outcome)).toEqual([
      'NOTED',
      'NONE',
      'DISCUSSED',
      'APPROVED',
      'APPROVED',
      'DISCUSSED',
      'APPROVED',
      'NONE',
    ]);
    expect(items.flatMap(({ recommendations }) => recommendations)).toHaveLength(6);
    expect(items.flatMap(({ appendices }) => appendices)).toHaveLength(8);
    expect(items.every(({ absentees, meeting }) => absentees.length === 3 && meeting.id === MEETING)).toBe(true);
  });

  test('items by outcome, theme and text; pages follow on each other', async () => {
    const { approved, coverage, text, first } = await hub.ask<
      Record<string, { nodes: { number: number }[]; pageInfo: { endCursor: string } }>
    >(`{
      approved: agendaItems(outcome: APPROVED) { nodes { number } pageInfo { endCursor } }
      coverage: agendaItems(theme: "laegedaekning") { nodes { number } pageInfo { endCursor } }
      text: agendaItems(text: "lungescannings") { nodes { number } pageInfo { endCursor } }
      first: agendaItems(first: 3) { nodes { number } pageInfo { endCursor } } }`);
    const numbers = (connection: typeof approved) => connection!.nodes.map(({ number }) => number);
    expect(numbers(approved)).toEqual([4, 5, 7]);
    expect(numbers(coverage)).toEqual([6]);
    expect(numbers(text)).toEqual([4]);
    expect(numbers(first)).toEqual([1, 2, 3]);
    const { rest } = await hub.ask<Record<string, typeof approved>>(
      `{ rest: agendaItems(after: "${first!.pageInfo.endCursor}") { nodes { number } pageInfo { endCursor } } }`,
    );
    expect(numbers(rest)).toEqual([4, 5, 6, 7, 8]);
  });

  test('the practice plan of the region is discussed in one item, seen from both ends', async () => {
    const { agendaItems, _entities } = await hub.ask<{ agendaItems: { nodes: object[] }; _entities: object[] }>(`{
      agendaItems(theme: "laegedaekning") { nodes { number practicePlans { id } themeTags { theme { slug } words } } }
      _entities(representations: [{ __typename: "PracticePlan", id: "1083-2025" }, { __typename: "PracticePlan", id: "1082-2021" }]) {
        ... on PracticePlan { id discussedIn { number } } } }`);
    expect(agendaItems.nodes).toMatchObject([{ number: 6, practicePlans: [{ id: '1083-2025' }] }]);
    expect(_entities).toEqual([
      { id: '1083-2025', discussedIn: [{ number: 6 }] },
      { id: '1082-2021', discussedIn: [] },
    ]);
  });

  test("the cluster's money adds up", async () => {
    interface Funding {
      lines: { kind: string; amount: number | null; initiative: { slug: string } | null }[];
    }
    const { cluster } = await hub.ask<{
      cluster: { funding: Funding; before: Funding | null };
    }>(`{ cluster(slug: "sk-lillebaelt") {
      before: funding(asOf: "2024-11-11") { date }
      funding(asOf: "2024-11-12") { date allocated committed recommended remaining balanced source { document { id } } lines { kind label amount initiative { slug } } } } }`);
    expect(cluster.before).toBeNull();
    expect(cluster.funding).toMatchObject({
      ...{
        date: '2024-11-12',
        allocated: 8_389_000,
        committed: 7_889_000,
        recommended: 500_000,
        remaining: 0,
        balanced: true,
      },
    });
    const lines = cluster.funding.lines.filter(({ kind }) => kind === 'INITIATIVE');
    expect(lines.map(({ amount }) => amount)).toEqual([707_782, 3_549_518, 177_200, 2_454_500, 1_000_000, 500_000]);
    expect(new Set(lines.map(({ initiative }) => initiative?.slug)).size).toBe(6);
  });

  test('initiatives, their money and who pays', async () => {
    interface Initiative {
      name: string;
      status: string;
      amount: number;
      allocations: object[];
      contributions: object[];
      municipalities: { code: string }[];
    }
    const { initiatives, ending } = await hub.ask<{ initiatives: Initiative[]; ending: { periodTo: string }[] }>(`{
      initiatives(cluster: "sk-lillebaelt") { name status amount municipalities { code }
        allocations { amount municipality { code } initiative { name } ownMoneyFirstYear }
        contributions { party municipality { code } amount period estimated } }
      ending: initiatives(endsAfter: "2026-01") { periodTo } }`);
    expect(initiatives).toHaveLength(6);
    expect(initiatives.reduce((sum, { amount }) => sum + amount, 0)).toBe(8_389_000);
    const flus = initiatives.find(({ name }) => name.includes('FLUS'))!;
    expect(flus.status).toBe('APPROVED');
    expect(flus.allocations).toMatchObject([
      { amount: 113_900, municipality: { code: '0621' } },
      { amount: 386_100, municipality: { code: '0630' }, ownMoneyFirstYear: 1_455_607 },
    ]);
    expect(flus.contributions).toMatchObject([
      { municipality: { code: '0621' }, amount: 116_719, period: 'YEARLY', estimated: true },
      { municipality: { code: '0630' }, amount: 1_455_607, period: 'FIRST_YEAR', estimated: true },
      { party: 'Sygehus Lillebælt', municipality: null, amount: 185_136, period: 'YEARLY', estimated: true },
    ]);
    expect(flus.municipalities).toEqual(expect.arrayContaining([{ code: '0621' }, { code: '0630' }]));
    expect(ending).toEqual([{ periodTo: '2026-03' }]);
  });

  test('what municipalities and themes see of it', async () => {
    const { _entities } = await hub.ask<{
      _entities: Record<string, { amount: number }[]>[];
    }>(`{ _entities(representations: [
      { __typename: "Municipality", code: "0630" }, { __typename: "Municipality", code: "0575" } ]) {
      ... on Municipality { code allocations { amount initiative { cluster { slug } } } initiatives { name } } } }`);
    expect(_entities[0]!['allocations']).toEqual([
      { amount: 386_100, initiative: { cluster: { slug: 'sk-lillebaelt' } } },
    ]);
    expect(_entities[1]).toMatchObject({ allocations: [], initiatives: [] });
    const themes = await hub.ask<{
      _entities: { agendaItems: { totalCount: number } }[];
    }>(`{ _entities(representations: [
      { __typename: "Theme", slug: "laegedaekning" } ]) { ... on Theme { agendaItems(first: 1) { totalCount nodes { number } } initiatives { name } } } }`);
    expect(themes._entities[0]!.agendaItems).toEqual({ totalCount: 1, nodes: [{ number: 6 }] });
  });

  test('imported twice, nothing changes; shipped facts and then the document are an update', async () => {
    const text = readDocumentText(DOCUMENT_NAMES.minutes);
    const again = await hub.importText(text);
    expect(again).toEqual({ inserted: 0, updated: 0, unchanged: again.unchanged, removed: 0 });

    const { sha256 } = decodeFile(Buffer.from(text));
    const reading = clusters.importers[0]!.read(text, NOTHING_GIVEN);
    const facts = serialiseFacts({ sha256, fileName: 'referat.txt', reading });
    const prose = reading.batches
      .flatMap(({ rows }) => rows)
      .flatMap((row) => ('decisionTexts' in row ? (row.decisionTexts as string[]) : []));
    expect(prose).toHaveLength(8);
    expect(prose.filter((wording) => facts.includes(wording))).toEqual([]);
    const fresh = await openClustersStore(engine);
    const shipped = await fresh.write(parseFacts(facts, clusters.entities).reading, sha256);
    const { agendaItems, tagged, initiatives } = await fresh.ask<
      Record<'agendaItems' | 'tagged', { nodes: object[] }> & { initiatives: object[] }
    >(
      `{ agendaItems(outcome: APPROVED) { nodes { number summary sections { text } recommendations decision { text } } }
        tagged: agendaItems(theme: "laegedaekning") { nodes { number } } initiatives(theme: "psykiatri") { statusText } }`,
    );
    expect(tagged.nodes).toEqual([{ number: 6 }]);
    expect(initiatives).toEqual([{ statusText: null }]);
    expect(agendaItems.nodes).toEqual(
      [4, 5, 7].map((number) => ({
        number,
        summary: null,
        sections: null,
        recommendations: null,
        decision: { text: null },
      })),
    );
    const full = await fresh.importText(text);
    expect(full).toMatchObject({ inserted: 0, removed: 0 });
    expect(full.updated).toBeGreaterThan(10);
    expect(full.updated + full.unchanged).toBe(shipped.inserted);
    expect(await fresh.importText(text)).toMatchObject({ inserted: 0, updated: 0, removed: 0 });
    await fresh.store.close();
  });
});
