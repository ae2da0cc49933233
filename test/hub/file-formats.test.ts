import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SUBGRAPHS } from '../../bin/sectors.js';
import { importDocument, readDocument } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { ENGINES } from '../support/engines.js';
import { openEmbeddedHub } from '../support/hub.js';
import { pdfFileOf } from '../support/pdf-file.js';
import { wordFileOf } from '../support/word-file.js';

const FIXTURES = join(PACKAGE_ROOT, 'test', 'fixtures');
const TARGETS = SUBGRAPHS.map((subgraph) => ({ subgraph }));
/** A fixture of each kind, and what divides its cells. */
const DOCUMENTS: [name: string, delimiter: string][] = [
  ['klu-overview/spreadsheet.csv', ';'],
  ['cluster-minutes/wrong-subtotal.txt', '\t'],
  ['cluster-minutes/labels-above.txt', '\t'],
  ['practice-plan-approval/three-bodies.txt', '\t'],
  ['action-plan/semicolon-table.txt', ';'],
  ['action-plan/headings.txt', '\t'],
  ['national-proposal/regions.txt', '\t'],
  ['coverage-figures/semicolon.csv', ';'],
];
const PROSE = DOCUMENTS.filter(([name]) => /minutes|approval|headings|proposal/.test(name));
const TABLES = DOCUMENTS.filter(([name]) => /overview|coverage/.test(name));

const readFixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');

/** What the sectors read from a file, without where it stands. */
async function readFacts(bytes: Uint8Array) {
  const { kind, readings } = await readDocument(TARGETS, bytes, NOTHING_GIVEN, null);
  const facts = readings.map(({ sector, reading }) => ({
    sector,
    document: reading.document,
    issues: reading.issues.map((issue) => issue.kind).sort(),
    records: reading.batches.map(({ entity, rows }) => [entity.name, rows.map(withoutPlaces)]),
  }));
  return { kind, facts };
}

const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, held) =>
      /^source|places?$/i.test(name) || (held !== null && typeof held === 'object' && 'line' in held)
        ? undefined
        : held,
    ),
  );

describe('a document says the same', () => {
  test.each(DOCUMENTS)('as a Word file: %s', async (name, delimiter) => {
    const text = readFixture(name);
    expect(await readFacts(wordFileOf(text, delimiter))).toEqual(await readFacts(Buffer.from(text)));
  });

  test.each(PROSE)('as a PDF: %s', async (name) => {
    const text = readFixture(name);
    expect(await readFacts(pdfFileOf(text))).toEqual(await readFacts(Buffer.from(text)));
  });

  test.each(TABLES)('but not where it is a table in a PDF: %s', async (name, delimiter) => {
    const bytes = pdfFileOf(readFixture(name).replaceAll(delimiter, '\t'));
    const kinds = [null, (await readFacts(Buffer.from(readFixture(name)))).kind];
    for (const kind of kinds) {
      await expect(readDocument(TARGETS, bytes, NOTHING_GIVEN, kind)).rejects.toMatchObject({
        code: 'DOCUMENT_FORMAT',
        message: expect.stringMatching(/tabel i en PDF-fil.*\.docx\) eller CSV/),
      });
    }
  });
});

test.each(ENGINES)(
  'a fact of a PDF knows its page, one of a Word file has none, on %s',
  async (_name, createEngine) => {
    const engine = createEngine();
    const hub = await openEmbeddedHub(engine, 'reference');
    const text = readFixture('cluster-minutes/wrong-subtotal.txt');
    const pagesOf = async (name: string, bytes: Buffer) => {
      await importDocument(hub.targets, { name, bytes }, NOTHING_GIVEN);
      const { data } = await hub.ask('{ clusterMeetings(first: 100) { nodes { agendaItems { source { page } } } } }');
      return data as any;
    };
    const asPdf = await pagesOf('referat.pdf', pdfFileOf(text));
    const pages = asPdf.clusterMeetings.nodes
      .flatMap(({ agendaItems }: any) => agendaItems)
      .map(({ source }: any) => source.page);
    expect(pages).toEqual([1, 1, 2]);
    const asWord = await pagesOf('referat.docx', wordFileOf(text, '\t'));
    const none = asWord.clusterMeetings.nodes
      .flatMap(({ agendaItems }: any) => agendaItems)
      .map(({ source }: any) => source.page);
    expect(none).toEqual([null, null, null]);
    await hub.close();
    await engine.drop();
  },
  120_000,
);
