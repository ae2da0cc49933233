import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { actionPlanImporter } from '../../../subgraphs/practice-plans/import/action-plan.js';
import { readActionPlan } from '../../../subgraphs/practice-plans/import/action-plan/reader.js';
import { expectVerbatim, readFixture } from './fixtures.js';

const read = (name: string, given = NOTHING_GIVEN) => {
  const text = readFixture(`action-plan/${name}.txt`);
  const plan = readActionPlan(text, given);
  expectVerbatim(text, plan);
  return plan;
};
const costOf = ({ cost }: ReturnType<typeof readActionPlan>['measures'][number]) =>
  cost && [cost.oere ?? cost.span ?? cost.place.text, cost.period, cost.estimated];

test('numbered measures with labels below: who, how often, what it costs, by when, how far', () => {
  const plan = read('labels-below');
  expect(plan.document.id).toBe('action-plan-0707-2026-02-17');
  expect(plan.municipality.place).toEqual({ line: 3, column: null, text: 'Norddjurs Kommune' });
  expect(plan.period).toMatchObject({ from: '2026', to: '2029' });
  expect(
    plan.measures.map((one) => [
      ...[one.name, one.responsible, one.frequency, one.perYear, costOf(one), one.deadline, one.status],
    ]),
  ).toEqual([
    [
      ...[
        'Introdage for nye læger',
        'Sundhedsstaben',
        'Halvårligt',
        2,
        [2_500_000, 'YEARLY', false],
        '2027-03',
        'I gang',
      ],
    ],
    ['Lægebolig', 'Ejendomscentret', 'Efter behov', null, [125_000_000, 'ONCE', false], '2028', 'Ikke påbegyndt'],
    [
      ...[
        'Dialogmøder',
        'Politisk sekretariat',
        'hver anden måned',
        6,
        ['Inden for rammen', null, false],
        null,
        'Løbende',
      ],
    ],
  ]);
  expect(plan.measures[1]!.description).toMatch(
    /^Kommunen stiller .* uddannelseslæger i op til et halvt år\.\nAnsvarlig/,
  );
  expect(plan.measures[0]!.places).toEqual([
    { line: 14, column: null, text: 'Sundhedsstaben' },
    { line: 17, column: null, text: '1. kvartal 2027' },
    { line: 18, column: null, text: 'I gang' },
  ]);
  expect([plan.cost, plan.issues, plan.readShare]).toEqual([null, [], 1]);
});

test('a wide table over a page, its header again, thousands of kroner, a span, a total, measures after it', () => {
  const plan = read('wide-table');
  expect(plan.period).toEqual({
    ...{ from: '2026-01-01', to: '2028-12-31' },
    place: { line: 6, column: null, text: '1. januar 2026 til 31. december 2028' },
  });
  expect(plan.cost).toMatchObject({
    oere: 200_000_000,
    period: 'TOTAL',
    place: { line: 20, column: 'Udgift i t.kr.' },
  });
  expect(
    plan.measures.map((one) => [one.name, one.responsible, one.perYear, costOf(one), one.deadline, one.status]),
  ).toEqual([
    ['Stipendier', 'Børn og Kultur', null, [125_000_000, null, false], '2026-09-01', 'Besluttet'],
    ['Lægens dag', 'Borgmesterkontoret', 1, [4_000_000, null, false], '2026-06', 'Gennemført'],
    [
      'Lægebil',
      'Teknik og Miljø',
      104,
      [{ from: 60_000_000, to: 75_000_000 }, null, true],
      '2027',
      'Under forberedelse',
    ],
    ['Telefonkæde', 'Lægerne selv', null, null, null, null],
    ['Fælles julefrokost', null, 1, null, null, null],
    ['Hjemmeside om at være læge på Lolland', null, null, null, '2026', null],
  ]);
  expect(plan.measures.map(({ inTable }) => inTable)).toEqual([true, true, true, true, false, false]);
  expect([plan.issues, plan.readShare]).toEqual([[], 1]);
});

test('columns that stand below each other with spaces between', () => {
  const plan = read('aligned-columns');
  expect(plan.date?.value).toBe('2027-03-04');
  expect(plan.measures.map((one) => [one.name, one.responsible, one.frequency, one.perYear, costOf(one)])).toEqual([
    ['Rundtur for læger', 'Sundhedschefen', '2 gange årligt', 2, [1_500_000, null, false]],
    ['Kursus i sårpleje', 'Hjemmesygeplejen', 'hver 3. måned', 4, [50_000_000, null, false]],
    ['Åbent hus', 'Kommunikation', 'efter behov', null, null],
  ]);
  expect(plan.cost).toMatchObject({ oere: 51_500_000, period: 'TOTAL' });
  expect([plan.issues, plan.readShare]).toEqual([[], 1]);
});

test('a table in HTML', () => {
  const plan = read('html-table');
  expect(plan.document).toMatchObject({ id: 'action-plan-0787-2026-11-09', publisher: 'Thisted Kommune' });
  expect(plan.measures.map((one) => [one.name, one.description, one.perYear, costOf(one), one.place.line])).toEqual([
    [
      'Mentorordning',
      'Nye læger får en mentor.\nDe mødes månedligt det første år.',
      12,
      [3_000_000, 'YEARLY', false],
      5,
    ],
    ['Surfkurser', 'Alle ansøgere tilbydes et kursus i surfing & yoga.', null, [1_200_000, null, true], 6],
  ]);
  expect(plan.readShare).toBe(1);
});

test('lettered measures below the areas they belong to, of a municipality only whoever imports it names', () => {
  const plan = read('letters-under-areas', { ...NOTHING_GIVEN, municipality: '0813' });
  expect(plan.municipality).toEqual({ value: '0813', place: null });
  expect(plan.caseNumber?.value).toBe('26/4410');
  expect(plan.measures.map((one) => [one.group, one.name, one.perYear, one.frequency, one.deadline])).toEqual([
    ['Rekruttering', 'Kommunen deltager i en karrieremesse en gang om året', 1, 'en gang om året', null],
    ['Rekruttering', 'Der laves en film om livet som landsbylæge inden 1. maj 2027', null, null, '2027-05-01'],
    ['Rekruttering', 'Ansøgere inviteres på besøg', null, null, null],
    ['Fastholdelse', 'Supervision af nye ejere, to timer hver måned', 12, 'hver måned', null],
    ['Fastholdelse', 'Erfaringsmøder', null, 'efter behov', null],
  ]);
  expect(costOf(plan.measures[1]!)).toEqual([15_000_000, null, false]);
  expect(plan.cost).toMatchObject({ oere: 15_000_000, period: 'TOTAL' });
  expect(() => read('letters-under-areas')).toThrow(/--municipality/);
});

test('numbered sections below areas, labels behind a sentence, adopted in a sentence', () => {
  const plan = read('numbered-sections');
  expect(plan.document.id).toBe('action-plan-0320-2025-12-14');
  expect(plan.period).toMatchObject({ from: '2026', to: '2028' });
  expect(
    plan.measures.map((one) => [one.group, one.name, one.responsible, one.frequency, one.perYear, costOf(one)]),
  ).toEqual([
    ['Rekruttering', 'Karrieredage', 'HR', 'to gange årligt', 2, [6_000_000, 'YEARLY', false]],
    ['Rekruttering', 'Lægebolig', 'Ejendomme', null, null, null],
    ['Fastholdelse', 'Dialogmøder med PLO', null, '3-4 dialogmøder om året', null, null],
    ['Fastholdelse', 'Trivselsundersøgelse', null, 'hvert tredje år', 1 / 3, [20_000_000, null, true]],
  ]);
  expect(plan.issues).toMatchObject([{ kind: 'UNREAD_TEXT', message: expect.stringContaining('fristen') }]);
  expect(plan.readShare).toBe(1);
});

test('a row with bars that a line cuts, a plan dated by its year, a beginning that is no deadline', () => {
  const plan = read('cut-row');
  expect(plan.document.id).toBe('action-plan-0773-2027');
  expect(plan.measures.map((one) => [one.name, one.responsible, one.deadline, one.perYear])).toEqual([
    ['Introforløb', 'Direktionen', '2027-06', 1],
    ['Fagdag', 'Demensteamet', null, 2],
    ['Hotline', null, null, null],
  ]);
  expect(plan.issues.map(({ kind, places }) => [kind, places[0]?.line])).toEqual([
    ['PERSONAL_DATA', 10],
    ['UNREAD_TEXT', 7],
    ['UNREAD_TEXT', 8],
  ]);
  expect(JSON.stringify(plan)).not.toMatch(/Bøgelund|example/);
});

describe('tables in other shapes', () => {
  const HEAD = 'Handleplan for lægedækning i Skive Kommune\nDato: 1. maj 2026\n\n';
  const measuresOf = (table: string) => readActionPlan(HEAD + table, NOTHING_GIVEN).measures;

  test.each([
    ['tabs', 'Tiltag\tAnsvarlig\tFrist\nFest\tStaben\t2027\n'],
    ['semicolons', 'Tiltag;Ansvarlig;Frist\nFest;Staben;2027\n'],
    ['commas', 'Tiltag,Ansvarlig,Frist\nFest,Staben,2027\n'],
    ['bars', '| Tiltag | Ansvarlig | Frist |\n|---|---|---|\n| Fest | Staben | 2027 |\n'],
    ['bars without an edge', 'Tiltag | Ansvarlig | Frist\n--- | --- | ---\nFest | Staben | 2027\n'],
    ['spaces', 'Tiltag      Ansvarlig      Frist\nFest        Staben         2027\n'],
    ['HTML', '<table><tr><th>Tiltag<th>Ansvarlig<th>Frist<tr><td>Fest<td>Staben<td>2027</table>'],
  ])('%s', (_name, table) => {
    expect(measuresOf(table)).toMatchObject([
      {
        name: 'Fest',
        responsible: 'Staben',
        deadline: '2027',
        inTable: true,
        description: 'Ansvarlig: Staben\nFrist: 2027',
      },
    ]);
  });

  test('an area that stands in its first row only', () => {
    const table =
      'Indsatsområde;Aktivitet;Hyppighed\nRekruttering;Messe;årligt\n;Film;\nFastholdelse;Netværk;hver 14. dag\n';
    expect(measuresOf(table).map(({ group, name, perYear }) => [group, name, perYear])).toEqual([
      ['Rekruttering', 'Messe', 1],
      ['Rekruttering', 'Film', null],
      ['Fastholdelse', 'Netværk', 26],
    ]);
  });

  test('a measure called "Samlet …" is no total', () => {
    expect(measuresOf('Tiltag;Udgift\nSamlet indgang for læger;10.000 kr.\nI alt;10.000 kr.\n')).toMatchObject([
      { name: 'Samlet indgang for læger', cost: { oere: 1_000_000 } },
    ]);
  });

  test.each([
    ['2.500', 'Udgift (1.000 kr.)', [250_000_000, null, false]],
    ['2,5', 'Pris i mio. kr.', [250_000_000, null, false]],
    ['500.000 kr. årligt', 'Økonomi', [50_000_000, 'YEARLY', false]],
    ['ca. 500.000', 'Økonomi', [50_000_000, null, true]],
    ['½-1 mio. kr.', 'Økonomi', [{ from: 50_000_000, to: 100_000_000 }, null, true]],
    ['mellem 1 og 2 mio. kr.', 'Økonomi', [{ from: 100_000_000, to: 200_000_000 }, null, true]],
    ['Ingen', 'Økonomi', ['Ingen', null, false]],
    ['Indgår i driften', 'Økonomi', ['Indgår i driften', null, false]],
    ['0 kr.', 'Økonomi', [0, null, false]],
    ['-', 'Økonomi', null],
    ['', 'Økonomi', null],
  ])('a cost of %j below %j', (cell, column, cost) => {
    const [measure] = measuresOf(`Tiltag;${column}\nFest;${cell}\n`);
    expect(costOf(measure!)).toEqual(cost);
  });

  test.each([
    ['Ultimo 2027', '2027'],
    ['2. halvår 2027', '2027-12'],
    ['3/3-27', '2027-03-03'],
    ['Inden udgangen af marts 2027', '2027-03'],
    ['2026-2028', '2028'],
    ['2026 og 2027', '2027'],
  ])('a deadline of %j', (cell, deadline) => {
    expect(measuresOf(`Tiltag;Frist\nFest;${cell}\n`)).toMatchObject([{ deadline }]);
  });

  test('a deadline without a date is said not to be understood', () => {
    const { measures, issues } = readActionPlan(`${HEAD}Tiltag;Frist\nFest;Når huset står færdigt\n`, NOTHING_GIVEN);
    expect(measures[0]!.deadline).toBeNull();
    expect(issues).toMatchObject([{ kind: 'UNREAD_TEXT', places: [{ line: 5, column: 'Frist' }] }]);
  });

  test('a person who is responsible is masked', () => {
    const [measure] = measuresOf('Tiltag;Ansvarlig\nFest;Chefkonsulent Palle Overgaard\n');
    expect(JSON.stringify(measure)).not.toContain('Overgaard');
  });
});

test('what a row says of a measure stands in the store’s columns', () => {
  const { batches } = actionPlanImporter.read(readFixture('action-plan/wide-table.txt'), NOTHING_GIVEN);
  expect(batches[1]!.rows[2]).toMatchObject({
    ...{ name: 'Lægebil', costOere: null, costMinOere: 60_000_000, costMaxOere: 75_000_000, costEstimated: true },
    ...{
      frequency: 'to gange ugentligt',
      responsible: 'Teknik og Miljø',
      deadline: '2027',
      status: 'Under forberedelse',
    },
  });
});
