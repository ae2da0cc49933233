import { expect, test } from '@jest/globals';
import { decodeFile } from '../../../kernel/import/file-text.js';
import { NOTHING_GIVEN, type Given } from '../../../kernel/import/reading.js';
import { kluOverviewImporter } from '../../../subgraphs/municipalities/import/klu-overview.js';
import { measureStatementsImporter } from '../../../subgraphs/practice-plans/import/measure-statements.js';
import {
  detectMeasureStatements,
  readMeasureStatements,
} from '../../../subgraphs/practice-plans/import/measure-statements/reader.js';
import { DOCUMENT_NAMES, readDocumentText, testWithDocuments } from '../../support/documents.js';
import { expectVerbatim, readFixture } from '../readers/fixtures.js';
import { makeJunk } from '../readers/junk.js';
import { overviewText } from './overviews.js';

const read = (text: string, given: Partial<Given> = {}) =>
  readMeasureStatements(text, { ...NOTHING_GIVEN, region: '1081', ...given });
const summarise = (text: string) =>
  read(text).statements.map(({ municipality, subject, perYear, place }) => [
    municipality,
    subject,
    perYear,
    place.line,
  ]);

const OVERVIEW = overviewText([
  {
    name: 'Aalborg',
    meetings: '<p>KLU-møderne holdes med 4 årlige møder.</p>',
    topics: '- To årlige temamøder drøftes - Det årlige lægemøde',
    assessment: 'Derudover tilbydes: <ul> - et årligt temamøde - to årlige introduktionsdage',
  },
  { name: '', assessment: 'Fint år. Nyhedsbrevet udsendes' },
  { name: '', assessment: 'fire gange årligt.' },
  { name: 'Thisted', meetings: '3', assessment: 'Et godt år.' },
  {
    name: 'Morsø',
    followUp: 'Der holdes én gang årligt temaaften.',
    assessment: 'Der holdes én gang årligt temaaften.',
  },
]);

test('reads what takes place from the columns that tell it, over the page, each once', () => {
  expect(summarise(OVERVIEW)).toEqual([
    ['0851', 'klu', 4, 4],
    ['0851', 'tema', 1, 4],
    ['0851', 'introduktion', 2, 4],
    ['0851', 'nyhedbrev', 4, 6],
    ['0773', 'tema', 1, 8],
  ]);
  expectVerbatim(OVERVIEW, read(OVERVIEW));
  expect(read(OVERVIEW).statements[0]!.place).toEqual({ line: 4, column: 'Antal møder', text: '4 årlige møder' });
});

test('what an overview says in two ways is a conflict with both places, and both stay', () => {
  const text = overviewText([
    { name: 'Thisted', followUp: 'Der er et årligt temamøde.', assessment: 'Der er to årlige temamøder.' },
    { name: 'Morsø', assessment: 'Der er to årlige temamøder.' },
  ]);
  const { batches, issues } = measureStatementsImporter.read(text, NOTHING_GIVEN);
  expect(batches[0]!.rows.map(({ id }) => id)).toEqual([
    'klu-overview-2022-1081#0787-tema',
    'klu-overview-2022-1081#0787-tema-2',
    'klu-overview-2022-1081#0773-tema',
  ]);
  expect(issues).toEqual([
    {
      ...{ kind: 'CONFLICT', severity: 'WARNING', record: 'klu-overview-2022-1081#0787-tema' },
      message: 'Thisted: hyppigheden af »temamøde« er ikke den samme: 1 gang om året og 2 gange om året.',
      places: [
        { line: 4, column: 'Opfølgning på aftaler', text: 'et årligt temamøde' },
        { line: 4, column: 'Generel vurdering af samarbejdet', text: 'to årlige temamøder' },
      ],
    },
  ]);
});

test('an overview that says nothing of the kind is left to the other reader', () => {
  const silent = overviewText([{ name: 'Thisted', meetings: '3', assessment: 'Et godt år med fire møder.' }]);
  expect(detectMeasureStatements(OVERVIEW)).toBeGreaterThan(0.5);
  expect(detectMeasureStatements(silent)).toBe(0);
  expect(read(silent).statements).toEqual([]);
  expect(detectMeasureStatements(readFixture('action-plan/headings.txt'))).toBe(0);
  expect(detectMeasureStatements('Der er to årlige temamøder.')).toBe(0);
});

const OVERVIEWS = [
  'klu-overview/plain.txt',
  'klu-overview/pages.txt',
  'klu-overview/oddities.txt',
  'klu-overview/spreadsheet.csv',
];

test.each(OVERVIEWS)('%s is the same document to both readers', (path) => {
  const { text } = decodeFile(Buffer.from(readFixture(path)));
  for (const given of [NOTHING_GIVEN, { ...NOTHING_GIVEN, publisher: 'Et fælles sekretariat' }]) {
    const attempt = (importer: typeof kluOverviewImporter) => {
      try {
        return importer.read(text, given).document;
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(attempt(measureStatementsImporter)).toEqual(attempt(kluOverviewImporter));
  }
});

test('the overview of another publisher is a document of its own', () => {
  expect(read(OVERVIEW).document.id).toBe('klu-overview-2022-1081');
  expect(read(OVERVIEW, { publisher: 'Region Nordjylland' }).document.id).toBe('klu-overview-2022-1081');
  const { id, publisher } = read(OVERVIEW, { publisher: 'Det fælles sekretariat' }).document;
  expect([id, publisher]).toEqual(['klu-overview-2022-1081-det-faelles-sekretariat', 'Det fælles sekretariat']);
});

testWithDocuments('what the real overview says', () => {
  const text = readDocumentText(DOCUMENT_NAMES.overview);
  const { document, statements } = readMeasureStatements(text, NOTHING_GIVEN);
  expect(document).toEqual(kluOverviewImporter.read(text, NOTHING_GIVEN).document);
  expect(
    statements.map(({ municipality, event, perYear, place }) => [municipality, event, perYear, place.line]),
  ).toEqual([
    ['0530', 'KLU møder', 4, 18],
    ['0530', 'Nyhedsbrevet', 4, 21],
    ['0530', 'temamøde', 1, 18],
    ['0530', 'introduktionseftermiddage', 2, 18],
    ['0573', 'temaeftermiddag', 2, 62],
  ]);
  expectVerbatim(text, statements);
});

test('5 MB of anything are answered within seconds', () => {
  const slow = makeJunk('Kommune\tAntal møder\tGenerel vurdering\nThisted\t3\t').flatMap(({ name, text }) => {
    const start = process.cpuUsage().user;
    detectMeasureStatements(text);
    const milliseconds = (process.cpuUsage().user - start) / 1_000;
    return milliseconds < 4_000 ? [] : [`${name}: ${milliseconds} ms`];
  });
  expect(slow).toEqual([]);
});
