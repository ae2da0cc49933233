import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DataIssue } from '../../kernel/provenance/data-issue.js';
import type {
  ClusterMinutesFacts,
  FundingFacts,
  FundingLineFacts,
} from '../../subgraphs/clusters/import/cluster-minutes/facts.js';
import { DOCUMENT_NAMES, readDocumentText, testWithDocuments } from '../support/documents.js';
import { ENGINES } from '../support/engines.js';
import { openClustersStore, type ClustersStore } from './clusters-store.js';
import { inventInitiative, inventMinutes, placeAt, readInvented } from './invented-facts.js';

const FYN = 'sk-fyn';
const SPRING = '2024-04-10';
const AUTUMN = '2024-10-09';

const lineOf = (
  date: string,
  line: number,
  stated: Partial<FundingLineFacts> & { label: string },
  words: string,
): FundingLineFacts => ({
  ...{ id: `${FYN}-${date}-${stated.label.toLowerCase()}`, kind: 'INITIATIVE', amountOere: null, initiativeId: null },
  ...{ place: placeAt(line, words), ...stated },
});

const fundingOf = (date: string, lines: FundingLineFacts[]): FundingFacts => ({
  ...{
    id: `${FYN}-${date}`,
    date,
    allocatedOere: null,
    committedOere: null,
    recommendedOere: null,
    remainingOere: null,
  },
  ...{ lines, balanced: null, place: placeAt(70) },
});

/** Minutes that give Gåhold an amount, in a table of the cluster's money; `given` is what the cluster was given. */
function minutesOf(
  date: string,
  amount: number,
  words: string,
  given: [amount: number, words: string] = [900_000_00, '900.000'],
): ClusterMinutesFacts {
  const id = `${FYN}-gaahold`;
  return inventMinutes(FYN, date, {
    initiatives: [
      inventInitiative(FYN, 'gaahold', { name: 'Gåhold', amountOere: amount, places: [placeAt(20, 'Gåhold')] }),
    ],
    funding: fundingOf(date, [
      lineOf(date, 71, { label: 'Tildelte klyngemidler', kind: 'ALLOCATION', amountOere: given[0] }, given[1]),
      lineOf(date, 72, { label: 'Gåhold', amountOere: amount, initiativeId: id }, words),
      lineOf(date, 73, { label: 'Rest', kind: 'REMAINING', amountOere: given[0] - amount }, 'rest'),
    ]),
  });
}

describe.each(ENGINES)('amounts in several minutes on %s', (_name, createEngine) => {
  const engine = createEngine();
  const hubs: ClustersStore[] = [];
  let hub: ClustersStore;

  const write = async (...minutes: ClusterMinutesFacts[]) => {
    for (const facts of minutes) await hub.write(...readInvented(facts));
  };
  const listIssues = async () => {
    const issues = await hub.store.reader.find(DataIssue, { where: { live: true }, order: { id: 'ASC' } });
    return issues.map(({ kind, severity, message, record, places }) => ({
      ...{ kind, severity, message, record },
      places: places!.map(({ documentId, line, text }) => `${documentId.slice(-10)}:${line} ${text}`),
    }));
  };

  beforeEach(async () => {
    hub = await openClustersStore(engine);
    hubs.push(hub);
  });
  afterAll(async () => {
    for (const { store } of hubs) await store.close();
    await engine.drop();
  });

  const spring = minutesOf(SPRING, 250_000_00, '250.000');
  const autumn = minutesOf(AUTUMN, 300_000_00, '300.000');
  const conflict = {
    ...{ kind: 'CONFLICT', severity: 'WARNING', record: `${FYN}-gaahold` },
    message: `Referaterne er uenige om beløbet for »Gåhold«: 250.000 kr. (${SPRING}) og 300.000 kr. (${AUTUMN}).`,
    places: [`${SPRING}:72 250.000`, `${AUTUMN}:72 300.000`],
  };

  test('an amount that a later meeting changes is a conflict with both places, and both stay', async () => {
    for (const order of [
      [spring, autumn],
      [autumn, spring],
    ]) {
      hub = await openClustersStore(engine);
      hubs.push(hub);
      await write(...order);
      expect(await listIssues()).toEqual([conflict]);
    }
    const { initiatives, clusterDataIssues } = await hub.ask<any>(`{
      initiatives(cluster: "${FYN}") { amount sources { document { id } } }
      clusterDataIssues(kind: CONFLICT) { nodes { sources { document { id } line text } } }
    }`);
    expect(initiatives[0].sources).toHaveLength(2);
    expect(clusterDataIssues.nodes[0].sources.map(({ text }: any) => text)).toEqual(['250.000', '300.000']);
  });

  test('the correction of one ends it', async () => {
    await write(spring, autumn, minutesOf(AUTUMN, 250_000_00, '250.000'));
    expect(await listIssues()).toEqual([]);
  });

  test('a rounded figure is worth a remark, one that is too far off is a conflict', async () => {
    await write(spring, minutesOf(AUTUMN, 260_000_00, 'ca. 260.000'));
    expect(await listIssues()).toEqual([
      {
        ...{ kind: 'DUPLICATE', severity: 'INFO', record: `${FYN}-gaahold` },
        message: `»Gåhold« står både afrundet og nøjagtigt: 250.000 kr. (${SPRING}) og ca. 260.000 kr. (${AUTUMN}).`,
        places: [`${SPRING}:72 250.000`, `${AUTUMN}:72 ca. 260.000`],
      },
    ]);
    await write(minutesOf(AUTUMN, 500_000_00, 'ca. 500.000'));
    expect((await listIssues()).map(({ kind }) => kind)).toEqual(['CONFLICT']);
  });

  test('what the cluster was given stays the same in every statement; what is left does not', async () => {
    await write(spring, minutesOf(AUTUMN, 250_000_00, '250.000', [950_000_00, '950.000']));
    expect(await listIssues()).toEqual([
      {
        ...{ kind: 'CONFLICT', severity: 'WARNING', record: `${FYN}-${SPRING}` },
        message: `Referaterne er uenige om beløbet for »Tildelte klyngemidler«: 900.000 kr. (${SPRING}) og 950.000 kr. (${AUTUMN}).`,
        places: [`${SPRING}:71 900.000`, `${AUTUMN}:71 950.000`],
      },
    ]);
  });

  test('what a recipient gets and a party pays is compared too; a rough one beside the exact one is none', async () => {
    const paymentsOf = (date: string, given: number, own: number, estimated: boolean) =>
      inventMinutes(FYN, date, {
        initiatives: [
          inventInitiative(FYN, 'gaahold', {
            name: 'Gåhold',
            allocations: [
              {
                ...{
                  id: `${FYN}-gaahold-nyborg`,
                  recipient: 'Nyborg Kommune',
                  municipalityCode: '0450',
                  estimated: false,
                },
                ...{ amountOere: given, ownMoneyFirstYearOere: null, place: placeAt(60, 'givet') },
              },
            ],
            contributions: [
              {
                ...{ id: `${FYN}-gaahold-nyborg-own`, party: 'Nyborg Kommune', municipalityCode: '0450', estimated },
                ...{ amountOere: own, period: null, purpose: null, place: placeAt(61, 'eget') },
              },
            ],
          }),
        ],
      });
    await write(paymentsOf(SPRING, 10_000_00, 5_100_00, false), paymentsOf(AUTUMN, 12_000_00, 5_000_00, true));
    expect((await listIssues()).map(({ kind, message, places }) => [kind, message, places])).toEqual([
      [
        'CONFLICT',
        `Referaterne er uenige om beløbet for »Gåhold, Nyborg Kommune«: 10.000 kr. (${SPRING}) og 12.000 kr. (${AUTUMN}).`,
        [`${SPRING}:60 givet`, `${AUTUMN}:60 givet`],
      ],
      [
        'DUPLICATE',
        `»Gåhold, Nyborg Kommune« står både afrundet og nøjagtigt: 5.100 kr. (${SPRING}) og ca. 5.000 kr. (${AUTUMN}).`,
        [`${SPRING}:61 eget`, `${AUTUMN}:61 eget`],
      ],
    ]);
  });

  test('minutes in words: a table of the money against another', async () => {
    const minutes = (date: string, amount: string) => `Sundhedsklynge Fyn
Referat

Mødedato: ${date}
Deltagere: Bo Bæk, formand

Punkt 1: Beslutningspunkt: Klyngemidler

Klyngens midler

Initiativ\tBevilling i kr.
Tildelte klyngemidler\t900.000
Gåhold for ældre\t${amount}
I alt\t${amount}

Beslutning
Godkendt.
`;
    await hub.importText(minutes('10. april 2024', '250.000'));
    await hub.importText(minutes('9. oktober 2024', '310.000'));
    const across = (await listIssues()).filter(({ kind }) => kind === 'CONFLICT');
    expect(across.map(({ message }) => message)).toEqual([
      'Referaterne er uenige om beløbet for »Gåhold for ældre«: 250.000 kr. (2024-04-10) og 310.000 kr. (2024-10-09).',
    ]);
    expect(across[0]!.places).toEqual(['2024-04-10:13 250.000', '2024-10-09:13 310.000']);
  });

  testWithDocuments(
    'the real minutes contradict only themselves: one reference to an item, in two places',
    async () => {
      await hub.importText(readDocumentText(DOCUMENT_NAMES.minutes));
      const conflicts = (await listIssues()).filter(({ kind }) => kind === 'CONFLICT');
      expect(conflicts).toHaveLength(1);
      expect(conflicts[0]).toMatchObject({ severity: 'WARNING', record: 'sk-lillebaelt-styrket-afproevning-af-flus' });
      expect(conflicts[0]!.places.map((place) => place.replace(/.*:(\d+) .*(pkt \d).*/, '$1 $2'))).toEqual([
        '279 pkt 4',
        '294 pkt 5',
      ]);
    },
  );
});
