import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { readNationalProposal } from '../../../subgraphs/practice-plans/import/national-proposal/reader.js';
import { DOCUMENT_NAMES, readDocumentText, testWithDocuments } from '../../support/documents.js';
import { dropPlaces, expectVerbatim, readFixture } from './fixtures.js';
import { layOutAnew, SEEDS } from './layouts.js';

const FIXTURES = ['regions', 'wrapped', 'minimal', 'numbered-headings'];
const fixture = (name: string): string => readFixture(`national-proposal/${name}.txt`);
const NUMBER = { value: null, min: null, max: null, per: null, by: null, estimated: false };

describe('the proposal in the real document', () => {
  testWithDocuments('states objectives, measures and numbers exactly', () => {
    const text = readDocumentText(DOCUMENT_NAMES.proposal);
    const proposal = readNationalProposal(text, NOTHING_GIVEN);
    expect(proposal.document).toMatchObject({
      id: 'national-proposal-laegedaekning',
      title: 'Lægedækning',
      publisher: 'regeringen',
      date: null,
      year: null,
    });
    expect(proposal.publisher).toEqual({ value: 'regeringen', place: { line: 7, column: null, text: 'Regeringen' } });
    expect(proposal.objectives.map(({ place }) => place.line)).toEqual([9, 10]);
    expect(proposal.measures.map(({ group, place }) => [group?.split(' ')[0] ?? null, place.line])).toEqual([
      ...[18, 22].map((line) => [null, line]),
      ...[32, 33, 34].map((line) => ['Målrættede', line]),
      ...[40, 41, 42, 43, 44, 45].map((line) => ['Øvrige', line]),
    ]);
    expect(proposal.measures[0]!.name).toBe('Praksispligt under speciallægeuddannelsen i almen medicin');
    expect(proposal.measures.some(({ name }) => /[👑.]$/u.test(name))).toBe(false);
    expect(proposal.numbers).toEqual([
      {
        ...NUMBER,
        value: 290,
        unit: 'uddannelseslæger',
        per: 'år',
        estimated: true,
        place: { line: 20, column: null, text: '290 uddannelseslæger' },
      },
      { ...NUMBER, value: 10, unit: 'licensklinikker', place: { line: 32, column: null, text: '10 licensklinikker' } },
      {
        ...NUMBER,
        min: 10,
        max: 30,
        unit: 'læger',
        estimated: true,
        place: { line: 32, column: null, text: '10-30 læger' },
      },
    ]);
    expect(proposal.measures.map(({ numbers }) => numbers.length)).toEqual([1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(proposal.issues).toEqual([]);
    expect(proposal.readShare).toBe(1);
    expectVerbatim(text, proposal);
  });

  testWithDocuments('takes date and publisher that are given', () => {
    const text = readDocumentText(DOCUMENT_NAMES.proposal);
    const { document } = readNationalProposal(text, {
      ...NOTHING_GIVEN,
      date: '2023-09-01',
      publisher: 'Et ministerium',
    });
    expect(document).toMatchObject({
      id: 'national-proposal-laegedaekning',
      publisher: 'Et ministerium',
      date: '2023-09-01',
      year: 2023,
    });
  });

  testWithDocuments.each(SEEDS)('is the same in layout %i', (seed) => {
    const text = readDocumentText(DOCUMENT_NAMES.proposal);
    const anew = readNationalProposal(layOutAnew(text, seed), NOTHING_GIVEN);
    expect(dropPlaces(anew)).toEqual(dropPlaces(readNationalProposal(text, NOTHING_GIVEN)));
    expect(anew.readShare).toBe(1);
  });
});

test('another publisher: date, headings over headings, bounds, years to reach, items below items', () => {
  const proposal = readNationalProposal(fixture('regions'), NOTHING_GIVEN);
  expect(proposal.document).toMatchObject({
    id: 'national-proposal-flere-laeger-hvor-de-mangler',
    publisher: 'Danske Regioner',
    date: '2025-10',
  });
  expect(proposal.objectives).toHaveLength(3);
  expect(proposal.measures.map(({ group, name }) => [group, name])).toEqual([
    ['Uddannelse', 'Flere hoveduddannelsesforløb'],
    ['Uddannelse', 'Længere introduktion'],
    ['Nye rammer for klinikker', 'Give regionerne ret til at eje 25 nye regionsklinikker'],
    ['Nye rammer for klinikker', 'Samle tilskud i én pulje'],
    ['Nye rammer for klinikker', 'Lade apoteker forny recepter'],
  ]);
  expect(proposal.numbers.map(({ place: _place, ...number }) => number)).toEqual([
    { ...NUMBER, min: 450, unit: 'speciallæger', by: '2032' },
    { ...NUMBER, max: 1_250, unit: 'hoveduddannelsesforløb', per: 'år' },
    { ...NUMBER, value: 25, unit: 'regionsklinikker' },
    { ...NUMBER, min: 60, max: 80, unit: 'alment praktiserende læger', by: '2030', estimated: true },
  ]);
  expect(proposal.measures[2]!.detail).toContain('• Klinikkerne kan dele personale');
  expect(proposal.issues.map(({ kind, places }) => [kind, places[0]!.line])).toEqual([
    ['SUM_MISMATCH', 25],
    ['UNREAD_TEXT', 32],
  ]);
});

test('lines broken by the page and numbered items', () => {
  const proposal = readNationalProposal(fixture('wrapped'), NOTHING_GIVEN);
  expect(proposal.objectives.map(({ text }) => text)).toEqual([
    'En læge til alle borgere, også dem der bor længst væk fra de store byer',
    'Mere tid til patienter med flere sygdomme',
  ]);
  expect(proposal.measures.map(({ group, name }) => [group, name])).toEqual([
    ['Attraktive praksis', 'Give 15 mio. kr. til lokaler'],
    ['Attraktive praksis', 'Indføre en ordning, hvor erfarne læger kan fungere som mentorer for nye ejere'],
    [null, 'Læger på landet'],
  ]);
  expect(proposal.numbers.map(({ value, unit, per, estimated }) => [value, unit, per, estimated])).toEqual([
    [40, 'klinikker', 'år', false],
    [120, 'studerende', null, true],
  ]);
  expect(proposal.readShare).toBe(1);
});

test('odd bullets, a number in words, sources passed over by name', () => {
  const proposal = readNationalProposal(fixture('minimal'), NOTHING_GIVEN);
  expect(proposal.objectives.map(({ text }) => text)).toEqual(['Tryghed for alle', 'Kort vej til lægen']);
  expect(proposal.measures.map(({ name }) => name)).toEqual(['Flytte tyve stillinger']);
  expect(proposal.readShare).toBe(1);
});

test('numbered headings, a date in the line below the title, an aim in a sentence', () => {
  const proposal = readNationalProposal(fixture('numbered-headings'), NOTHING_GIVEN);
  expect(proposal.document).toMatchObject({ id: 'national-proposal-bedre-laegedaekning', date: '2026-09-15' });
  expect(proposal.objectives.map(({ place }) => place.line)).toEqual([7]);
  expect(proposal.measures.map(({ group, name }) => [group, name])).toEqual([
    [null, 'Flere uddannelsespladser'],
    [null, 'Nye klinikker'],
    [null, 'Bedre fordeling'],
  ]);
  expect(proposal.numbers.map(({ place: _place, ...number }) => number)).toEqual([
    { ...NUMBER, min: 5_000, unit: 'praktiserende læger', by: '2035' },
    { ...NUMBER, value: 120, unit: 'uddannelsespladser', per: 'år' },
    { ...NUMBER, max: 15, unit: 'regionsklinikker', by: '2029' },
  ]);
});

test.each(FIXTURES)('every quote of %s is verbatim', (name) => {
  expectVerbatim(fixture(name), readNationalProposal(fixture(name), NOTHING_GIVEN));
});

test.each(SEEDS)('the fixtures say the same in layout %i', (seed) => {
  for (const name of FIXTURES) {
    const anew = readNationalProposal(layOutAnew(fixture(name), seed), NOTHING_GIVEN);
    expect(dropPlaces(anew)).toEqual(dropPlaces(readNationalProposal(fixture(name), NOTHING_GIVEN)));
  }
});

test('what merely is today is no aim', () => {
  const text =
    'Flere læger\n\nHandling\n\nRegeringen vil handle. I dag er der 3.400 læger. Der skal være 4.000 læger inden 1. januar 2031.';
  const { numbers } = readNationalProposal(text, NOTHING_GIVEN);
  expect(numbers.map(({ value, by }) => [value, by])).toEqual([[4_000, '2031-01-01']]);
});

test('a proposal without measures says so; one without a title is refused', () => {
  const text = 'Læger\n\nRegeringen har mange tanker om læger og et ønske om 200 læger flere.';
  const { issues } = readNationalProposal(text, NOTHING_GIVEN);
  expect(issues).toMatchObject([{ kind: 'MISSING', severity: 'ERROR' }]);
  expect(() => readNationalProposal('regeringen vil dit og dat.', NOTHING_GIVEN)).toThrow(/titel/);
});
