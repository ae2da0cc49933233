import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDocument } from '../../kernel/import/corridor.js';
import { forgetDocument } from '../../kernel/import/forgetting.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { pathOfFixture } from '../cli/hub-stores.js';
import { readCounts } from '../cli/output.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { openEmbeddedHub, type Hub } from '../support/hub.js';
import { openDistributedHub, rememberAddresses, runTvaers } from '../support/process.js';

/** Data of an answer; its shape is the query's. */
type Data = any;

const FIRST = pathOfFixture('klu-overview/first-edition.txt');
const CORRECTED = pathOfFixture('klu-overview/corrected-edition.txt');
const OVERVIEW = 'klu-overview-2022-1081';
const ACTION_PLAN = 'action-plan-0530-2024-02-20';

/** A hub, and how documents come into it and go. */
interface ChangingHub {
  hub: Hub;
  /** Inserted, updated and unchanged records. */
  importFile(path: string, again?: boolean): Promise<(number | undefined)[]>;
  forget(id: string, why: string): Promise<void>;
}

async function openEmbedded(engine: Engine): Promise<ChangingHub> {
  const hub = await openEmbeddedHub(engine, 'facts');
  return {
    hub,
    importFile: async (path, again = false) => {
      const file = { name: basename(path), bytes: readFileSync(path) };
      const { inserted, updated, unchanged } = await importDocument(hub.targets, file, NOTHING_GIVEN, { again });
      return [inserted, updated, unchanged];
    },
    forget: async (id, why) => void (await forgetDocument(hub.targets, id, why)),
  };
}

/** Imports and forgets from the command line, in a process beside those that serve. */
async function openDistributed(engine: Engine): Promise<ChangingHub> {
  const remembering = rememberAddresses(engine);
  const hub = await openDistributedHub(remembering.engine);
  const run = async (...args: string[]) => {
    const finished = await runTvaers(args, await remembering.readEnvironment());
    expect([finished.exitCode, finished.stderr]).toEqual([0, '']);
    return finished;
  };
  return {
    hub,
    importFile: async (path, again = false) =>
      readCounts(await run('import', path, '--json', ...(again ? ['--again'] : [])))[0]!,
    forget: async (id, why) => void (await run('forget', id, '--why', why)),
  };
}

const MODES: [string, (engine: Engine) => Promise<ChangingHub>, () => Engine][] = [
  ...ENGINES.map(([name, create]): (typeof MODES)[number] => [`embedded on ${name}`, openEmbedded, create]),
  ...ENGINES.slice(-1).map(([name, create]): (typeof MODES)[number] => [
    `distributed on ${name}`,
    openDistributed,
    create,
  ]),
];

describe.each(MODES)('%s', (_name, open, createEngine) => {
  const engine = createEngine();
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-corrected-'));
  let opened: ChangingHub;
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const { data, errors } = await opened.hub.ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  /** What the hub answers of the overview's year: reports with their topics, themes, hits of a search. */
  const readAnswers = async () => {
    const { kluReports, kluThemeCounts, kluTotals, kluSearch } = await ask(`{
      kluReports(year: 2022, region: "1081", first: 100) { nodes { id meetings { held } topics { id title } source { line document { version } } } }
      kluThemeCounts(year: 2022, region: "1081") { theme { slug } topicCount }
      kluTotals(year: 2022, region: "1081") { municipalities topics meetingsHeld }
      kluSearch(text: "blodprøver i hjemmet") { id }
    }`);
    return {
      reports: kluReports.nodes.map(({ id, meetings, topics, source }: Data) => [
        ...[id, meetings.held, topics.length, source.line, source.document.version],
      ]),
      themes: kluThemeCounts
        .map(({ theme, topicCount }: Data) => `${theme.slug} ${topicCount}`)
        .filter((count: string) => /^(?:vaccination|dosisdispensering) /.test(count))
        .sort(),
      totals: kluTotals,
      found: kluSearch.length,
    };
  };

  beforeAll(async () => {
    opened = await open(engine);
  }, 120_000);
  afterAll(async () => {
    await opened?.hub.close();
    await engine.drop();
    rmSync(folder, { recursive: true });
  });

  const FIRST_ANSWERS = {
    reports: [
      ['0773-2022', 3, 2, 6],
      ['0840-2022', 2, 1, 8],
      ['0787-2022', 4, 2, 7],
    ],
    themes: ['vaccination 1'],
    totals: { municipalities: 3, topics: 5, meetingsHeld: 9 },
    found: 1,
  };
  const answersOf = ({ reports, ...rest }: typeof FIRST_ANSWERS, version: number) => ({
    ...rest,
    reports: reports.map((report) => [...report, version]),
  });

  test('a corrected document answers in place of the old one, and its records keep their ids', async () => {
    expect(await opened.importFile(FIRST)).toEqual([9, 0, 0]);
    expect(await readAnswers()).toEqual(answersOf(FIRST_ANSWERS, 1));
    // One figure differs; a row is gone, with its two topics, and a sentence; a row is new, with two topics.
    expect(await opened.importFile(CORRECTED)).toEqual([3, 1, 4]);
    expect(await readAnswers()).toEqual({
      reports: [
        ['0849-2022', 2, 2, 8, 2],
        ['0773-2022', 4, 2, 6, 2],
        ['0840-2022', 2, 1, 7, 2],
      ],
      themes: ['dosisdispensering 1', 'vaccination 1'],
      totals: { municipalities: 3, topics: 5, meetingsHeld: 8 },
      found: 0,
    });
    expect(await opened.importFile(CORRECTED)).toEqual([0, 0, 8]);
  });

  test('the old version stays readable, record by record and as of the day it came in', async () => {
    const query = `query ($knownAt: DateTime, $text: String) { kluDocuments(knownAt: $knownAt, text: $text, first: 100) { nodes {
      id version sha256 date importedAt issues { message } versions { version importedAt }
      records(first: 100) { totalCount nodes { typename id line column text values { name value } } } } } }`;
    const read = async (variables: Record<string, unknown>): Promise<Data[]> =>
      (await ask(query, variables)).kluDocuments.nodes.filter(({ id }: Data) => id === OVERVIEW);
    const [now] = await read({});
    expect([now.version, now.date, now.records.totalCount]).toEqual([2, '2023-04-17', 8]);
    const [before] = await read({ knownAt: now.versions[0].importedAt });
    expect([before.version, before.date, before.records.totalCount]).toEqual([1, '2023-03-03', 8]);
    expect(before.sha256).not.toBe(now.sha256);
    expect(before.issues[0].message).toContain('Jammerbugt');
    expect(now.issues[0].message).toContain('Thisted');
    const idsOf = ({ records }: Data): string[] => records.nodes.map(({ id }: Data) => id);
    const shared = idsOf(before).filter((id) => idsOf(now).includes(id));
    expect(shared).toHaveLength(5);
    expect(idsOf(before).filter((id) => !shared.includes(id))).toEqual([
      ...['0787-2022', '0787-2022-discussed-blodproever-i-hjemmet-1', '0787-2022-discussed-nyt-laegehus-paa-havnen-1'],
    ]);
    const heldIn = ({ records }: Data): string =>
      records.nodes.find(({ id }: Data) => id === '0773-2022').values.find(({ name }: Data) => name === 'meetingsHeld')
        .value;
    expect([heldIn(before), heldIn(now)]).toEqual(['3', '4']);
    expect(before.records.nodes.find(({ id }: Data) => id.includes('blodproever'))).toMatchObject({
      ...{ typename: 'KluTopic', line: 7, column: 'Emner drøftet', text: 'Blodprøver i hjemmet' },
    });
    const found = async (knownAt: string | null) => (await read({ knownAt, text: 'blodprøver i hjemmet' })).length;
    expect([await found(before.importedAt), await found(null)]).toEqual([1, 0]);
    expect(await read({ knownAt: '2001-01-01T00:00:00+02:00' })).toEqual([]);
  });

  test('what it no longer says to another sector is no longer answered there', async () => {
    const { planDocuments } = await ask(
      '{ planDocuments(first: 100) { nodes { id version records { totalCount } versions { records { nodes { id } } } } } }',
    );
    const [overview] = planDocuments.nodes.filter(({ id }: Data) => id === OVERVIEW);
    expect([overview.version, overview.records.totalCount]).toEqual([2, 0]);
    expect(overview.versions.map(({ records }: Data) => records.nodes.length)).toEqual([1, 0]);
  });

  test('going back to the older bytes is a third version', async () => {
    expect(await opened.importFile(FIRST)).toEqual([4, 1, 4]);
    expect(await readAnswers()).toEqual(answersOf(FIRST_ANSWERS, 3));
  });

  test('forgotten, it is in no answer, and known for what it was', async () => {
    await opened.forget(OVERVIEW, 'Regionen har trukket den tilbage');
    expect(await readAnswers()).toEqual({ reports: [], themes: [], found: 0, totals: null });
    const { kluDocuments, known, planDocuments, kluDataIssues } = await ask(`{
      kluDocuments(forgotten: true) { nodes { id kind version title sha256 forgottenAt forgottenWhy versions { version records { totalCount } issues { kind } } } }
      known: kluDocuments(knownAt: "2100-01-01T00:00:00Z", first: 100) { nodes { id } }
      planDocuments(forgotten: true) { nodes { id } }
      kluDataIssues(document: "${OVERVIEW}") { totalCount }
    }`);
    expect(kluDocuments.nodes).toEqual([
      {
        ...{ id: OVERVIEW, kind: 'KLU_OVERVIEW', version: 3, title: null },
        ...{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), forgottenAt: expect.stringMatching(/^20/) },
        forgottenWhy: 'Regionen har trukket den tilbage',
        versions: [1, 2, 3].map((version) => ({ version, records: { totalCount: 0 }, issues: [] })),
      },
    ]);
    expect(known.nodes.map(({ id }: Data) => id)).not.toContain(OVERVIEW);
    expect([planDocuments.nodes, kluDataIssues]).toEqual([[{ id: OVERVIEW }], { totalCount: 0 }]);
    expect(await opened.importFile(CORRECTED, true)).toEqual([8, 0, 0]);
    expect((await readAnswers()).reports.map((report: unknown[]) => report.at(-1))).toEqual([4, 4, 4]);
    expect((await ask('{ kluDocuments(forgotten: true) { totalCount } }')).kluDocuments).toEqual({ totalCount: 0 });
  });

  test('a conflict goes with one of its documents, and the statement of the other stays', async () => {
    const query = `{ planDataIssues(kind: CONFLICT) { totalCount } actionPlans(municipality: "0530") { id } planSearch(text: "nyhedsbrev") { id } }`;
    const before = await ask(query);
    expect([before.planDataIssues.totalCount, before.actionPlans.length, before.planSearch.length]).toEqual([1, 1, 1]);
    await opened.forget(ACTION_PLAN, 'En prøve');
    expect(await ask(query)).toEqual({ planDataIssues: { totalCount: 0 }, actionPlans: [], planSearch: [] });
    const { planDocuments } = await ask(
      '{ planDocuments(first: 100) { nodes { id records(first: 1) { nodes { typename } } } } }',
    );
    const overview = planDocuments.nodes.find(({ id }: Data) => id === 'klu-overview-2023-1083');
    expect(overview.records.nodes).toEqual([{ typename: 'MeasureStatement' }]);
  });

  test('a meeting that its own minutes no longer state is again the planned one of the minutes before', async () => {
    const query = `{ clusterMeetings(cluster: "sk-lillebaelt", from: "2025-01-01", to: "2025-06-30") {
      nodes { id status agendaItems { title } source { document { id } } } } }`;
    const before = await ask(query);
    expect(before.clusterMeetings.nodes).toMatchObject([{ status: 'PLANNED', agendaItems: [] }]);
    const minutes = join(folder, 'minutes.txt');
    const head = 'Sundhedsklynge Lillebælt\nReferat fra mødet i politisk niveau\nMødedato: 4. april 2025\n';
    writeFileSync(minutes, `${head}\nPunkt 1: Velkomst\n\nPunkt 2: Budget\n\nBeslutning\nGodkendt.\n`);
    await opened.importFile(minutes);
    const [held] = (await ask(query)).clusterMeetings.nodes;
    expect([held.id, held.status, held.agendaItems.length]).toEqual([before.clusterMeetings.nodes[0].id, 'HELD', 2]);
    await opened.forget(held.source.document.id, 'Et forkert møde');
    expect(await ask(query)).toEqual(before);
  });
});
