import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DataIssueKind, DataIssueSeverity } from '../../kernel/provenance/kinds.js';
import { clock } from '../../kernel/time/clock.js';
import { ENGINES } from '../support/engines.js';
import { openClustersStore, type ClustersStore } from './clusters-store.js';
import { inventInitiative, inventItem, inventMeeting, inventMinutes, placeAt, readInvented } from './invented-facts.js';

const FYN = 'sk-fyn';
const SPRING = '2024-04-10';
const AUTUMN = '2024-10-09';
const springMeeting = inventMeeting(FYN, SPRING);
const autumnMeeting = inventMeeting(FYN, AUTUMN);

const person = (meetingId: string, name: string, line: number) => ({
  ...{ id: `${meetingId}-${name}`, name, role: null, organisation: null, party: 'B', municipalityCode: '0461' },
  ...{ absent: false, listed: true, place: placeAt(line, name) },
});

const allocation = (initiative: string, code: string, amountOere: number) => ({
  ...{ id: `${initiative}-til-${code}`, recipient: `Kommune ${code}`, municipalityCode: code, amountOere },
  ...{ estimated: false, ownMoneyFirstYearOere: null, place: placeAt(60) },
});

const funding = (date: string, remainingOere: number) => ({
  ...{
    id: `${FYN}-funding-${date}`,
    date,
    allocatedOere: 900_00,
    committedOere: null,
    recommendedOere: null,
    remainingOere,
  },
  ...{ lines: [], balanced: false, place: placeAt(70) },
});

/** Announces the autumn meeting, proposes a project and grants it money. */
const spring = inventMinutes(FYN, SPRING, {
  meetings: [
    springMeeting,
    inventMeeting(FYN, AUTUMN, { status: 'PLANNED', place: 'Ukendt sted', sourcePlace: placeAt(80) }),
  ],
  agendaItems: [
    inventItem(springMeeting.id, 1, {
      title: 'Gåhold',
      decisions: [
        {
          body: 'Et andet udvalg',
          date: null,
          outcome: 'REJECTED' as never,
          text: 'Nej.',
          postponedTo: null,
          place: placeAt(11),
        },
        {
          body: null,
          date: SPRING,
          outcome: 'APPROVED' as never,
          text: 'Ja tak til gåholdet.',
          postponedTo: null,
          place: placeAt(12),
        },
      ],
    }),
    inventItem(springMeeting.id, 2, { title: 'Praksisplan 2030 – 2033', decisions: [] }),
  ],
  initiatives: [
    inventInitiative(FYN, 'gaahold', {
      ...{ name: 'Gåhold', status: 'PROPOSED', statusText: 'Til beslutning', amountOere: 250_00, periodTo: '2025-03' },
      allocations: [allocation(`${FYN}-gaahold`, '0461', 100_00), allocation(`${FYN}-gaahold`, '0450', 150_00)],
      agendaItemIds: [`${springMeeting.id}-1`],
    }),
    inventInitiative(FYN, 'aabent-hus', { name: 'Åbent hus', status: 'REFUSED', municipalityCodes: ['0492'] }),
  ],
  funding: funding(SPRING, 500_00),
  issues: [
    {
      ...{ kind: DataIssueKind.SUM_MISMATCH, severity: DataIssueSeverity.WARNING, message: 'Summen stemmer ikke.' },
      ...{ places: [placeAt(71)], record: `${FYN}-funding-${SPRING}` },
    },
  ],
});

/** Minutes of the meeting that was announced; says only that the project runs. */
const autumn = inventMinutes(FYN, AUTUMN, {
  meetings: [
    { ...autumnMeeting, attendance: [person(autumnMeeting.id, 'Åse Ål', 3), person(autumnMeeting.id, 'Bo Bæk', 3)] },
  ],
  initiatives: [
    inventInitiative(FYN, 'gaahold', { name: 'Gåholdet', status: 'RUNNING', places: [placeAt(20), placeAt(21)] }),
  ],
  funding: funding(AUTUMN, 0),
});

/** A cluster that the reference table does not know. */
const unknown = inventMinutes('sk-opfundet', '2023-02-01', {
  meetings: [{ ...inventMeeting('sk-opfundet', '2023-02-01'), attendance: [person('x', 'Bo  BÆK', 4)] }],
  agendaItems: [inventItem('sk-opfundet-2023-02-01-political', 1, { title: 'Praksisplan 2030-2033' })],
});

describe.each(ENGINES)('what several minutes state on %s', (_name, create) => {
  const engine = create();
  const realNow = clock.now;
  let hub: ClustersStore;
  beforeAll(async () => {
    hub = await openClustersStore(engine);
    // The later minutes first: what answers must not hang on the order of import.
    for (const facts of [autumn, spring, unknown]) await hub.write(...readInvented(facts));
  });
  afterEach(() => void (clock.now = realNow));
  afterAll(async () => {
    await hub.store.close();
    await engine.drop();
  });

  test('a meeting that was announced and later held is one, and its minutes answer', async () => {
    const { clusterMeetings } = await hub.ask<{ clusterMeetings: { nodes: object[] } }>(
      `{ clusterMeetings(cluster: "${FYN}") { nodes { date status place attendance { name } source { document { id } } } } }`,
    );
    expect(clusterMeetings.nodes).toEqual([
      expect.objectContaining({ date: SPRING, status: 'HELD', attendance: [] }),
      {
        ...{ date: AUTUMN, status: 'HELD', place: null, attendance: [{ name: 'Åse Ål' }, { name: 'Bo Bæk' }] },
        source: { document: { id: autumn.document.id } },
      },
    ]);
  });

  test('an initiative keeps what earlier minutes say and the latest leave open', async () => {
    const { initiatives } = await hub.ask<{ initiatives: object[] }>(`{ initiatives(cluster: "${FYN}") {
      id name aliases status statusText amount periodTo municipalities { code } sources { line document { date } }
      allocations { amount municipality { code } initiative { name } } agendaItems { number title } } }`);
    expect(initiatives).toEqual([
      {
        ...{ id: `${FYN}-gaahold`, name: 'Gåholdet', aliases: ['Gåhold'], status: 'RUNNING', statusText: null },
        ...{ amount: 250, periodTo: '2025-03', municipalities: [{ code: '0450' }, { code: '0461' }] },
        sources: [
          { line: 20, document: { date: AUTUMN } },
          { line: 21, document: { date: AUTUMN } },
          { line: 90, document: { date: SPRING } },
        ],
        allocations: [
          { amount: 100, municipality: { code: '0461' }, initiative: { name: 'Gåholdet' } },
          { amount: 150, municipality: { code: '0450' }, initiative: { name: 'Gåholdet' } },
        ],
        agendaItems: [{ number: 1, title: 'Gåhold' }],
      },
      expect.objectContaining({
        name: 'Åbent hus',
        status: 'REFUSED',
        amount: null,
        agendaItems: [],
        municipalities: [{ code: '0492' }],
      }),
    ]);
  });

  test('funding is the latest statement on or before the day, with its own issues', async () => {
    const query = (asOf: string) =>
      `{ cluster(slug: "${FYN}") { funding${asOf} { date remaining balanced issues { kind } } } }`;
    const fundingOn = async (asOf: string) =>
      (await hub.ask<{ cluster: { funding: object | null } }>(query(asOf))).cluster.funding;
    expect(await fundingOn('(asOf: "2024-04-09")')).toBeNull();
    const first = { date: SPRING, remaining: 500, balanced: false, issues: [{ kind: 'SUM_MISMATCH' }] };
    expect(await fundingOn(`(asOf: "${SPRING}")`)).toEqual(first);
    expect(await fundingOn('(asOf: "2024-10-08")')).toEqual(first);
    const second = { date: AUTUMN, remaining: 0, balanced: false, issues: [] };
    clock.now = () => new Date('2030-01-01T00:00:00Z');
    expect(await fundingOn('')).toEqual(second);
  });

  test('decision is the last, decisions are all, and an outcome is that of the last', async () => {
    const { approved, rejected } = await hub.ask<Record<string, { nodes: object[] }>>(`{
      approved: agendaItems(outcome: APPROVED) { nodes { number decision { outcome text } decisions { outcome body } } }
      rejected: agendaItems(outcome: REJECTED) { nodes { number } } }`);
    expect(approved!.nodes).toEqual([
      {
        number: 1,
        decision: { outcome: 'APPROVED', text: 'Ja tak til gåholdet.' },
        decisions: [
          { outcome: 'REJECTED', body: 'Et andet udvalg' },
          { outcome: 'APPROVED', body: null },
        ],
      },
    ]);
    expect(rejected!.nodes).toEqual([]);
  });

  test('a search finds an item by its decision, and filters by text answer alike', async () => {
    const { clusterSearch, agendaItems } = await hub.ask<{ clusterSearch: object[]; agendaItems: { nodes: object[] } }>(
      '{ clusterSearch(text: "tak til GÅHOLDET") { typename id title } agendaItems(text: "tak til gåholdet") { nodes { id } } }',
    );
    const id = `${springMeeting.id}-1`;
    expect(clusterSearch).toEqual([{ typename: 'AgendaItem', id, title: 'Gåhold' }]);
    expect(agendaItems.nodes).toEqual([{ id }]);
  });

  test('endsAfter compares ends, whole months and years among them', async () => {
    const count = async (date: string) =>
      (await hub.ask<{ initiatives: object[] }>(`{ initiatives(endsAfter: "${date}") { id } }`)).initiatives.length;
    expect(await count('2025-02')).toBe(1);
    expect(await count('2025-03-30')).toBe(1);
    expect(await count('2025-03-31')).toBe(0);
    expect(await count('2025-03')).toBe(0);
    expect(await count('2024')).toBe(1);
    expect(await count('2025')).toBe(0);
  });

  test('initiatives by status, municipality and text', async () => {
    const names = async (args: string) =>
      (await hub.ask<{ initiatives: { name: string }[] }>(`{ initiatives(${args}) { name } }`)).initiatives.map(
        ({ name }) => name,
      );
    expect(await names('status: RUNNING')).toEqual(['Gåholdet']);
    expect(await names('status: PROPOSED')).toEqual([]);
    expect(await names('municipality: "0461"')).toEqual(['Gåholdet']);
    expect(await names('municipality: "0492", text: "ÅBENT"')).toEqual(['Åbent hus']);
    expect(await names('theme: "findes-ikke"')).toEqual([]);
  });

  test('a plan is linked only where the region of the cluster is known', async () => {
    const { _entities, agendaItems } = await hub.ask<{ _entities: object[]; agendaItems: { nodes: object[] } }>(`{
      _entities(representations: [{ __typename: "PracticePlan", id: "1083-2030" }]) { ... on PracticePlan { id discussedIn { id } } }
      agendaItems(text: "praksisplan") { nodes { meeting { cluster { slug } } practicePlans { id } } } }`);
    expect(_entities).toEqual([{ id: '1083-2030', discussedIn: [{ id: `${springMeeting.id}-2` }] }]);
    expect(agendaItems.nodes).toEqual([
      { meeting: { cluster: { slug: 'sk-opfundet' } }, practicePlans: [] },
      { meeting: { cluster: { slug: FYN } }, practicePlans: [{ id: '1083-2030' }] },
    ]);
  });

  test('a cluster that no reference knows stands with its name, never dropped', async () => {
    const { clusters } = await hub.ask<{ clusters: { slug: string }[] }>(
      '{ clusters(asOf: "2023-02-01") { slug name kind status(asOf: "2023-02-01") verification region { code } municipalities { code } source { line } } }',
    );
    expect(clusters).toContainEqual({
      ...{
        slug: 'sk-opfundet',
        name: 'Sundhedsklynge Opfundet',
        kind: 'SUNDHEDSKLYNGE',
        status: null,
        verification: null,
        region: null,
      },
      ...{ municipalities: null, source: { line: 1 } },
    });
  });

  test('people are one by name across clusters', async () => {
    const people = async (args: string) =>
      (
        await hub.ask<{ clusterPeople: object[] }>(
          `{ clusterPeople${args} { name clusters { slug } attendances { meeting { date } } } }`,
        )
      ).clusterPeople;
    const bo = {
      name: 'Bo Bæk',
      clusters: [{ slug: FYN }, { slug: 'sk-opfundet' }],
      attendances: [{ meeting: { date: '2023-02-01' } }, { meeting: { date: AUTUMN } }],
    };
    const aase = { name: 'Åse Ål', clusters: [{ slug: FYN }], attendances: [{ meeting: { date: AUTUMN } }] };
    expect(await people('')).toEqual([bo, aase]);
    expect(await people('(inSeveral: true)')).toEqual([bo]);
    expect(await people('(inSeveral: false)')).toEqual([aase]);
    expect(await people(`(cluster: "sk-opfundet")`)).toEqual([bo]);
    expect(await people(`(cluster: "${FYN}", name: "åse")`)).toEqual([aase]);
    expect(await people('(name: "%")')).toEqual([]);
  });

  test('the same minutes again change nothing; corrected ones answer in their place', async () => {
    const again = await hub.write(...readInvented(spring));
    expect(again).toEqual({ inserted: 0, updated: 0, unchanged: again.unchanged, removed: 0 });
    expect(again.unchanged).toBeGreaterThan(8);
    await hub.write(...readInvented({ ...autumn, initiatives: [] }));
    const { initiatives } = await hub.ask<{ initiatives: object[] }>(
      '{ initiatives(text: "gåhold") { name status sources { line } } }',
    );
    expect(initiatives).toEqual([{ name: 'Gåhold', status: 'PROPOSED', sources: [{ line: 90 }] }]);
    await hub.write(...readInvented(autumn));
  });
});
