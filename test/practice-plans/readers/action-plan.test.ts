import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { readActionPlan } from '../../../subgraphs/practice-plans/import/action-plan/reader.js';
import { DOCUMENT_NAMES, readDocumentText, testWithDocuments } from '../../support/documents.js';
import { dropPlaces, expectVerbatim, readFixture } from './fixtures.js';
import { layOutAnew, SEEDS } from './layouts.js';

const FIXTURES = ['semicolon-table', 'headings', 'over-the-page', 'bars', 'items'];
const fixture = (name: string): string => readFixture(`action-plan/${name}.txt`);

describe('the action plan in the real document', () => {
  testWithDocuments('states identity and measures exactly', () => {
    const text = readDocumentText(DOCUMENT_NAMES.actionPlan);
    const plan = readActionPlan(text, NOTHING_GIVEN);
    expect(plan.document).toMatchObject({
      id: 'action-plan-0530-2024-02-20',
      caseNumber: '24/1394',
      date: '2024-02-20',
      year: 2024,
    });
    expect(plan.date).toEqual({ value: '2024-02-20', place: { line: 7, column: null, text: '20-02-2024' } });
    expect(plan.municipality).toEqual({ value: '0530', place: { line: 5, column: null, text: 'Billund Kommune' } });
    expect(plan.department).toEqual({
      value: 'Sundhedsstaben',
      place: { line: 13, column: null, text: 'Sundhedsstaben' },
    });
    expect([plan.cost, plan.period]).toEqual([null, null]);
    expect(
      plan.measures.map(({ name, perYear, inTable, place }) => [name, perYear, inTable, place.line, place.column]),
    ).toEqual([
      ['Samarbejde med Region Syddanmark', null, true, 40, 'Tiltag'],
      ['Kommunikation målrettet nuværende og nye praktiserende læger i kommunen', null, true, 41, 'Tiltag'],
      ['Introduktion for nye læger i kommunen', 1, true, 42, 'Tiltag'],
      ['Temaeftermiddage', 1, true, 43, 'Tiltag'],
      ['Praktik for medicinstuderende', null, true, 44, 'Tiltag'],
      ['Kommunalt Lægeligt Udvalg (KLU)', 4, true, 45, 'Tiltag'],
      ['Nyhedsbrev til almen praksis', null, false, 47, null],
    ]);
    expect(plan.measures[5]!.perYearPlace).toEqual({ line: 45, column: 'Kort beskrivelse', text: 'fire gange årligt' });
    expect(
      plan.measures.every(
        ({ description, cost }) => description !== null && !/[<>]/.test(description) && cost === null,
      ),
    ).toBe(true);
    expect(plan.issues.map(({ kind, places }) => [kind, places[0]?.line])).toEqual([['PERSONAL_DATA', 23]]);
    expect(plan.readShare).toBe(1);
    const caseWorker = text.split('\n')[22]!.trim();
    for (const name of [caseWorker, ...caseWorker.split(' ')]) expect(JSON.stringify(plan)).not.toContain(name);
    expectVerbatim(text, plan);
  });

  testWithDocuments('refuses another municipality or date', () => {
    const text = readDocumentText(DOCUMENT_NAMES.actionPlan);
    expect(() => readActionPlan(text, { ...NOTHING_GIVEN, municipality: '0665' })).toThrow(/Billund.*Lemvig/);
    expect(() => readActionPlan(text, { ...NOTHING_GIVEN, date: '2024-02-21' })).toThrow(/2024-02-20.*2024-02-21/);
  });

  testWithDocuments.each(SEEDS)('is the same in layout %i', (seed) => {
    const text = readDocumentText(DOCUMENT_NAMES.actionPlan);
    const anew = readActionPlan(layOutAnew(text, seed), NOTHING_GIVEN);
    expect(dropPlaces(anew)).toEqual(dropPlaces(readActionPlan(text, NOTHING_GIVEN)));
    expect(anew.readShare).toBe(1);
  });
});

test('a semicolon table from Excel: quoted cells over lines, frequencies, costs in thousands and a total', () => {
  const plan = readActionPlan(fixture('semicolon-table'), NOTHING_GIVEN);
  expect(plan).toMatchObject({
    document: { id: 'action-plan-0665-2025-03-03', publisher: 'Lemvig Kommune' },
    ...{ caseNumber: { value: '2024-009817' }, department: { value: 'Sundhed og Ældre' } },
    ...{ period: { from: '2025', to: '2027' }, cost: { oere: 16_000_000, period: 'TOTAL' } },
  });
  expect(plan.measures.map(({ name, perYear, cost }) => [name, perYear, cost?.oere ?? null])).toEqual([
    ['Velkomstdag', 2, 4_000_000],
    ['Lånebolig til vikarer', null, 12_000_000],
    ['Annoncer', 6, null],
  ]);
  expect(plan.measures[0]!.description).toBe(
    'Dag for nye læger: rundtur, frokost og møde med "hjemmeplejen"\nAnsvarlig: Sundhedschefen',
  );
  expect(plan.measures[1]!.description).toContain('to værelser og have');
  expect(JSON.stringify(plan)).not.toMatch(/Nordhavn|97 12 34 56/);
});

test('measures under headings, lines broken by the page, a month for a date', () => {
  const plan = readActionPlan(fixture('headings'), NOTHING_GIVEN);
  expect(plan).toMatchObject({
    ...{
      document: { id: 'action-plan-0741-2023-05', date: '2023-05' },
      title: { value: 'Flere læger til øen' },
      date: null,
    },
    ...{ period: { from: '2023-05', to: '2026-12' }, cost: { oere: 120_000_000, period: 'TOTAL', estimated: true } },
  });
  expect(plan.measures.map(({ name, perYear, inTable }) => [name, perYear, inTable])).toEqual([
    ['Praktik på øen', 4, false],
    ['Møder med lægehuset', null, false],
    ['Ægtefællehjælp', null, false],
  ]);
  expect(plan.measures[2]).toMatchObject({
    cost: { oere: 7_500_000, period: 'YEARLY' },
    description: expect.stringContaining('• personlig samtale'),
  });
  expect(plan.issues).toEqual([]);
});

test('a table that runs on over the page within a cell, and a measure after it', () => {
  const plan = readActionPlan(fixture('over-the-page'), NOTHING_GIVEN);
  expect(plan.caseNumber?.value).toBe('23/00871');
  expect(plan.measures.map(({ name, perYear, inTable }) => [name, perYear, inTable])).toEqual([
    ['Kollegamiddag', 4, true],
    ['Lægehus i Nordbyen', null, true],
    ['Faste vikarer', 0.5, true],
    ['Studiebesøg', 1, false],
  ]);
  expect(plan.measures[0]!.description).toBe('Læger og ledere spiser sammen & taler om fælles patienter.');
  expect(plan.measures[1]!.description).toMatch(
    /^Kommunen bygger et lægehus\.[^<]*uddannelseslæge\nLejen følger markedet\.$/,
  );
  expect(plan.issues).toMatchObject([
    { kind: 'CONFLICT', severity: 'INFO', message: expect.stringContaining('1 og 12 gange om året') },
  ]);
});

test('a table with bars, and sections below a second heading about measures', () => {
  const plan = readActionPlan(fixture('bars'), NOTHING_GIVEN);
  expect(plan).toMatchObject({
    ...{ document: { id: 'action-plan-0760-2025-01-14', publisher: 'Ringkøbing-Skjern Kommune' } },
    ...{ period: { from: '2025', to: '2028' }, cost: null, readShare: 1 },
  });
  expect(plan.measures.map(({ name, perYear, inTable }) => [name, perYear, inTable])).toEqual([
    ['Studieture', 2, true],
    ['Netværk', 12, true],
    ['Boligguide', null, true],
    ['Nyhedsbrev', 4, false],
    ['Introkursus', 0.5, false],
  ]);
  expect(plan.measures[4]!.cost).toMatchObject({ oere: 2_500_000, period: 'YEARLY' });
  expect(JSON.stringify(plan)).not.toMatch(/Kvistgaard/);
});

test('measures that are items of a list', () => {
  const plan = readActionPlan(fixture('items'), NOTHING_GIVEN);
  expect(plan.document).toMatchObject({ id: 'action-plan-0820-2023-06-12', publisher: 'Vesthimmerlands Kommune' });
  expect(plan.measures.map(({ name, description, perYear }) => [name, description, perYear])).toEqual([
    ['Møder med PLO', 'der holdes møde med PLO to gange årligt.', 2],
    ['Lokaler', 'Kommunen hjælper med at finde lokaler.', null],
    ['Rekrutteringsvideo', null, null],
  ]);
});

test.each(FIXTURES)('every quote of %s is verbatim', (name) => {
  expectVerbatim(fixture(name), readActionPlan(fixture(name), NOTHING_GIVEN));
});

test.each(SEEDS)('a plan in headings says the same in layout %i', (seed) => {
  const anew = readActionPlan(layOutAnew(fixture('headings'), seed), NOTHING_GIVEN);
  expect(dropPlaces(anew)).toEqual(dropPlaces(readActionPlan(fixture('headings'), NOTHING_GIVEN)));
});

describe('what is missing', () => {
  const PLAN = 'Handleplan for almen praksis\n\nDato: 2. maj 2024\n\n';

  test('a municipality nowhere named must be given', () => {
    expect(() => readActionPlan(`${PLAN}Tiltag\n\nFest\nVi holder fest.`, NOTHING_GIVEN)).toThrow(/--municipality/);
    expect(
      readActionPlan(`${PLAN}Tiltag\n\nFest\nVi holder fest.`, { ...NOTHING_GIVEN, municipality: '0665' }).municipality,
    ).toEqual({ value: '0665', place: null });
  });

  test('a date nowhere stated must be given', () => {
    const text = `${PLAN.replace('2. maj 2024', 'snart')}Tiltag\n\nFest\nVi holder fest.`;
    expect(() => readActionPlan(text, { ...NOTHING_GIVEN, municipality: '0665' })).toThrow(/--date/);
    expect(readActionPlan(text, { ...NOTHING_GIVEN, municipality: '0665', date: '2024-05-02' }).document.id).toBe(
      'action-plan-0665-2024-05-02',
    );
  });

  test('a plan without measures says so, and that nothing was understood', () => {
    const plan = readActionPlan(`${PLAN}Vi har det godt.\n`, { ...NOTHING_GIVEN, municipality: '0665' });
    expect(plan.measures).toEqual([]);
    expect(plan.issues.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual([
      'MISSING ERROR',
      'UNREAD_TEXT WARNING',
      'UNREAD_TEXT WARNING',
    ]);
    expect(plan.readShare).toBeLessThan(0.5);
  });

  test('what stands below a heading nobody knows, after the measures, is reported', () => {
    const text = `${PLAN}Tiltag\n\nFest\nVi holder fest.\n\nOpfølgning\nVi følger op.\n\nHilsner\nVi hilser alle.`;
    const plan = readActionPlan(text, { ...NOTHING_GIVEN, municipality: '0665' });
    expect(plan.measures.map(({ name }) => name)).toEqual(['Fest']);
    expect(plan.issues).toMatchObject([{ kind: 'UNREAD_TEXT', message: 'Linje 13-14 blev ikke forstået: "Hilsner".' }]);
  });

  test('several amounts without a total are not added up', () => {
    const text = `${PLAN}Tiltag\n\nFest\nVi holder fest.\n\nØkonomi\n\nFesten er afsat med 10.000 kr.\n\nLeje koster 5.000 kr.`;
    const plan = readActionPlan(text, { ...NOTHING_GIVEN, municipality: '0665' });
    expect(plan.cost).toBeNull();
    expect(plan.issues).toMatchObject([
      { kind: 'MISSING', severity: 'INFO', places: [{ text: '10.000 kr.' }, { text: '5.000 kr.' }] },
    ]);
  });
});
