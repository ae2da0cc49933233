import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENGINES } from '../support/engines.js';
import { openClustersStore, type ClustersStore } from './clusters-store.js';
import { inventInitiative, inventItem, inventMeeting, inventMinutes, placeAt, readInvented } from './invented-facts.js';

const CLUSTERS = ['sk-fyn', 'sk-lillebaelt', 'sk-soenderjylland'];
const CODES = ['0461', '0410', '0607', '0540', '0580'];

/** Minutes of a cluster with items, people, decisions and an initiative for each of some municipalities. */
function inventFullMinutes(cluster: string) {
  const meeting = inventMeeting(cluster, '2024-05-01');
  const initiative = inventInitiative(cluster, 'demens', {
    ...{ name: 'Demens og lægedækning', agendaItemIds: [1, 2, 3].map((number) => `${meeting.id}-${number}`) },
    allocations: CODES.map((code) => ({
      ...{
        id: `${cluster}-demens-til-${code}`,
        recipient: code,
        municipalityCode: code,
        amountOere: 1,
        estimated: false,
        ownMoneyFirstYearOere: null,
      },
      place: placeAt(5),
    })),
  });
  const attendance = ['Ane An', 'Bo Bo', 'Cy Cy'].map((name) => ({
    ...{ id: `${meeting.id}-${name}`, name, role: null, organisation: null, party: null, municipalityCode: '0461' },
    ...{ absent: false, listed: true, place: placeAt(2) },
  }));
  const agendaItems = [1, 2, 3].map((number) =>
    inventItem(meeting.id, number, {
      title: 'Demens og lægedækning',
      summary: 'Praksisplan 2030-2033.',
      decisions: [{ body: null, date: null, outcome: null, text: 'Ja.', postponedTo: null, place: placeAt(9) }],
    }),
  );
  const lines = [1, 2, 3].map((row) => ({
    ...{
      id: `${cluster}-line-${row}`,
      label: 'Demens',
      kind: 'INITIATIVE' as const,
      amountOere: 1,
      initiativeId: initiative.id,
    },
    place: placeAt(30 + row),
  }));
  return inventMinutes(cluster, '2024-05-01', {
    meetings: [{ ...meeting, attendance }],
    ...{ agendaItems, initiatives: [initiative] },
    funding: {
      ...{
        id: `${cluster}-funding`,
        date: '2024-05-01',
        allocatedOere: 3,
        committedOere: 3,
        recommendedOere: null,
        remainingOere: 0,
      },
      ...{ lines, balanced: true, place: placeAt(30) },
    },
  });
}

/** Questions over lists, and in how many statements each is answered however long the lists are. */
const QUESTIONS: [question: string, statements: number, query: string][] = [
  [
    'who gets money, with the document',
    5,
    '{ clusters(asOf: "2024-06-01") { municipalities(asOf: "2024-06-01") { code allocations { amount initiative { name } source { document { id } } } } } }',
  ],
  [
    'what was decided, by whom, about what',
    11,
    `{ clusters(asOf: "2024-06-01") { meetings { attendance { name } agendaItems { title decision { outcome source { document { id } } }
      decisions { text } themes { slug } themeTags { words } practicePlans { id discussedIn { number } } initiatives { name } } } } }`,
  ],
  [
    'the money of every cluster, line by line',
    6,
    '{ clusters(asOf: "2024-06-01") { funding { allocated issues { message } lines { amount initiative { name } source { document { id } } } } } }',
  ],
  [
    'every initiative with all that hangs on it',
    10,
    `{ initiatives { cluster { name } municipalities { code } allocations { municipality { code } amount } contributions { amount }
      agendaItems { meeting { date } } themes { slug } sources { document { id } } } }`,
  ],
  [
    'members over time, with successions',
    5,
    `{ clusters(allTime: true) { memberships { municipality { code clusters(asOf: "2027-01-01") { slug } } cluster { slug } }
      predecessors { cluster { name } } successors { cluster { name } } } }`,
  ],
  [
    'people in several clusters',
    3,
    '{ clusterPeople(inSeveral: true) { name clusters { name } attendances { meeting { date } } } }',
  ],
];

describe.each(ENGINES)('statements on %s', (_name, create) => {
  const engine = create();
  let hub: ClustersStore;
  beforeAll(async () => {
    hub = await openClustersStore(engine);
    for (const cluster of CLUSTERS) await hub.write(...readInvented(inventFullMinutes(cluster)));
  });
  afterAll(async () => {
    await hub.store.close();
    await engine.drop();
  });

  test.each(QUESTIONS)('%s: %i', async (_question, expected, query) => {
    const { statements, data } = await hub.askCounting<Record<string, unknown[]>>(query);
    expect(Object.values(data)[0]!.length).toBeGreaterThan(2);
    expect(statements.map((sql) => /FROM [`"](\w+)/.exec(sql)?.[1] ?? sql)).toHaveLength(expected);
  });

  test('a reference to many records of another subgraph is one batch', async () => {
    const representations = CODES.map((code) => `{ __typename: "Municipality", code: "${code}" }`).join(' ');
    const { statements } = await hub.askCounting(
      `{ _entities(representations: [${representations}]) { ... on Municipality { clusters(asOf: "2024-06-01") { name } initiatives { name } allocations { amount } } } }`,
    );
    expect(statements).toHaveLength(5);
  });
});
