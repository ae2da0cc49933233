import { expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { municipalityByCode } from '../../../kernel/reference/municipalities.js';
import { themeWithDescendants } from '../../../kernel/themes/vocabulary.js';
import { readKluOverview } from '../../../subgraphs/municipalities/import/klu-overview/reader.js';
import { DOCUMENT_NAMES, DOCUMENTS_AT_HAND, readDocumentText, testWithDocuments } from '../../support/documents.js';

/** The municipalities that discussed a theme in 2023, in the order of the document. */
const DISCUSSED: Readonly<Record<string, string>> = {
  dosisdispensering:
    'Assens Billund Esbjerg Faaborg-Midtfyn Kolding Langeland Middelfart Nordfyns Nyborg Odense Svendborg Sønderborg Varde Vejen Vejle Aabenraa',
  vba: 'Assens Billund Esbjerg Faaborg-Midtfyn Haderslev Middelfart Nyborg Svendborg Sønderborg Tønder Varde',
  plejehjemslaeger: 'Esbjerg Faaborg-Midtfyn Haderslev Nordfyns Nyborg Svendborg Tønder Vejen Vejle Aabenraa',
  kompressionsstroemper: 'Billund Esbjerg Haderslev Kolding Langeland Odense Sønderborg Tønder Varde Vejen',
  telekol: 'Assens Billund Esbjerg Faaborg-Midtfyn Odense Svendborg Sønderborg Varde Vejen Ærø',
  'vederlagsfri-fysioterapi': 'Assens Faaborg-Midtfyn Haderslev Middelfart Nordfyns Nyborg Svendborg Varde',
  vaccination: 'Assens Billund Esbjerg Langeland Nordfyns Svendborg Sønderborg Ærø',
  'multipel-sklerose': 'Assens Esbjerg Haderslev Nyborg Svendborg Tønder Vejle',
  '72-timers-behandlingsansvar': 'Billund Haderslev Middelfart Nordfyns Sønderborg Varde Vejen',
  'sundhedstjek-paa-botilbud': 'Assens Billund Haderslev Nyborg Odense Svendborg Ærø',
  overvaegt: 'Billund Faaborg-Midtfyn Langeland Svendborg Sønderborg Tønder Vejen',
  laegedaekning: 'Faaborg-Midtfyn Haderslev Tønder Vejen Vejle Aabenraa',
  sundhedsklynge: 'Kolding Svendborg Sønderborg Varde Vejen Vejle',
  vagtlaegeordning: 'Faaborg-Midtfyn Haderslev Langeland Middelfart Nyborg Vejle',
  'kontakt-laege-app': 'Billund Faaborg-Midtfyn Nordfyns Odense Varde',
  demens: 'Billund Faaborg-Midtfyn Middelfart Nyborg Vejen',
  'kom-trygt-hjem': 'Billund Esbjerg Sønderborg Vejen',
  sygeplejeklinikker: 'Haderslev Middelfart Svendborg Aabenraa',
};

const topics = DOCUMENTS_AT_HAND
  ? readKluOverview(readDocumentText(DOCUMENT_NAMES.overview), NOTHING_GIVEN).reports.flatMap((report) =>
      report.topics.map((topic) => ({ ...topic, municipality: municipalityByCode(report.municipalityCode)!.name })),
    )
  : [];
const discussed = topics.filter(({ kind }) => kind === 'DISCUSSED');

testWithDocuments.each(Object.entries(DISCUSSED))('%s is discussed in exactly its municipalities', (slug, names) => {
  const included = themeWithDescendants(slug);
  const found = discussed.filter(({ themes }) => themes.some((theme) => included.includes(theme.slug)));
  expect([...new Set(found.map(({ municipality }) => municipality))].sort()).toEqual(names.split(' ').sort());
});

testWithDocuments('at least five of six discussed topics have a theme', () => {
  expect(discussed.filter(({ themes }) => themes.length > 0).length / discussed.length).toBeGreaterThan(5 / 6);
});

testWithDocuments('the standing item on coverage has its theme too', () => {
  const standing = topics.filter(
    ({ kind, themes }) => kind === 'STANDING' && themes.some(({ slug }) => slug === 'laegedaekning'),
  );
  expect(standing.map(({ municipality }) => municipality)).toEqual(['Billund']);
});

test('the table above counts as the design does', () => {
  const counts = Object.values(DISCUSSED).map((names) => names.split(' ').length);
  expect(counts).toEqual([16, 11, 10, 10, 10, 8, 8, 7, 7, 7, 7, 6, 6, 6, 5, 5, 4, 4]);
});
