import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { DOCUMENT_NAMES, pathOfDocument, testWithDocuments } from '../support/documents.js';
import { ENGINES } from '../support/engines.js';
import { openEmbeddedHub, type Filling } from '../support/hub.js';
import { runTvaers } from '../support/process.js';

const { overview, minutes, actionPlan, approval, proposal } = DOCUMENT_NAMES;
const ORDERS = [
  [overview, minutes, actionPlan, approval, proposal],
  [proposal, approval, actionPlan, minutes, overview],
  [actionPlan, proposal, overview, approval, minutes],
];

const INTRODUCTIONS =
  'Billund: dokumenterne er uenige om »introduktionseftermiddage«: 2 gange om året (KLU-oversigt for 2023) og 1 gang om året (handleplan, 2024-02-20).';
const REFERENCES = '»Styrket afprøvning af FLUS« henviser ét sted til punkt 4 og et andet sted til punkt 5.';

const QUESTION = `{
  kluDataIssues(kind: CONFLICT) { ...conflicts }
  planDataIssues(kind: CONFLICT) { ...conflicts }
  clusterDataIssues(kind: CONFLICT) { ...conflicts }
}
fragment conflicts on DataIssueConnection { nodes { severity message sources { line column document { id } } } }`;

const placeIn = (id: string, line: number, column: string | null) => ({ line, column, document: { id } });
const CONFLICTS = {
  kluDataIssues: { nodes: [] },
  planDataIssues: {
    nodes: [
      {
        ...{ severity: 'WARNING', message: INTRODUCTIONS },
        sources: [
          placeIn('action-plan-0530-2024-02-20', 42, 'Kort beskrivelse'),
          placeIn('klu-overview-2023-1083', 18, 'Generel vurdering af samarbejdet'),
        ],
      },
    ],
  },
  clusterDataIssues: {
    nodes: [
      {
        ...{ severity: 'WARNING', message: REFERENCES },
        sources: [
          placeIn('cluster-minutes-sk-lillebaelt-2024-11-12', 279, 'Initiativ'),
          placeIn('cluster-minutes-sk-lillebaelt-2024-11-12', 294, null),
        ],
      },
    ],
  },
};

describe.each(ENGINES)('the contradictions of the real documents on %s', (_name, createEngine) => {
  const engine = createEngine();
  afterAll(() => engine.drop());

  const listConflicts = async (filling: Filling) => {
    const hub = await openEmbeddedHub(engine, filling);
    try {
      return (await hub.ask(QUESTION)).data;
    } finally {
      await hub.close();
    }
  };

  testWithDocuments.each(ORDERS.map((names) => [names.map((name) => name.slice(0, 8)).join(', '), names] as const))(
    'imported as %s, these two and no other',
    async (_order, names) => {
      expect(await listConflicts(names.map(pathOfDocument))).toEqual(CONFLICTS);
    },
  );

  test('the facts that ship have them too', async () => {
    expect(await listConflicts('facts')).toEqual(CONFLICTS);
  });
});

testWithDocuments('the command line reports them, each with its line in the file', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tvaers-'));
  const { stdout, exitCode } = await runTvaers(['import', '--json', ...ORDERS[0]!.map(pathOfDocument)], {
    TVAERS_HOME: home,
  });
  rmSync(home, { recursive: true });
  expect(exitCode).toBe(0);
  const reports = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { document: string; issues: { kind: string; message: string; line: number }[] });
  const conflicts = reports.flatMap(({ document, issues }) =>
    issues.filter(({ kind }) => kind === 'CONFLICT').map(({ message, line }) => [document, message, line]),
  );
  expect(conflicts).toEqual([
    ['cluster-minutes-sk-lillebaelt-2024-11-12', REFERENCES, 279],
    ['action-plan-0530-2024-02-20', INTRODUCTIONS, 42],
  ]);
});
