import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { readCoverageFigures } from '../../../subgraphs/practice-plans/import/coverage-figures/reader.js';
import { expectVerbatim, readFixture } from './fixtures.js';

const read = (name: string) => {
  const text = readFixture(`coverage-figures/${name}`);
  const facts = readCoverageFigures(text, NOTHING_GIVEN);
  expectVerbatim(text, facts);
  return facts;
};
const rowsOf = ({ figures }: ReturnType<typeof readCoverageFigures>) =>
  figures.map((one) => [
    ...[one.municipality, one.period, one.practices, one.practicesOpenForIntake],
    ...[one.capacities, one.group1Patients, one.population],
  ]);
const problems = ({ issues }: ReturnType<typeof readCoverageFigures>) =>
  issues.map(({ kind, severity, places }) => [kind, severity, places[0]?.line, places[0]?.column]);

test('year and quarter in columns of their own, totals, a note, percent, a municipality that does not exist, a row twice', () => {
  const facts = read('quarter-column.csv');
  expect(rowsOf(facts)).toEqual([
    ['0813', '2026-K1', 14, 3, 31.5, 57_204, 58_310],
    ['0825', '2026-K1', 1, null, 2, 1_702, 1_769],
    ['0860', '2026-K1', 21, 4, 41.25, 62_118, 63_402],
  ]);
  expect(problems(facts)).toEqual([
    ['UNREAD_TEXT', 'WARNING', 1, 'Andel åbne (%)'],
    ['DUPLICATE', 'INFO', 4, 'Kommunenr.'],
    ['UNKNOWN_NAME', 'ERROR', 5, 'Kommunenr.'],
    ['UNREAD_TEXT', 'INFO', 9, null],
  ]);
});

test('a table with bars below a title, marks that lead to notes, a total', () => {
  const facts = read('bars-and-notes.txt');
  expect(facts.document).toMatchObject({ title: 'Lægedækning pr. 1. januar 2027', year: 2027 });
  expect(rowsOf(facts)).toEqual([
    ['0563', '2027-01-01', 2, 0, 3, 3_150, null],
    ['0561', '2027-01-01', 31, 9, 72.5, 108_400, null],
    ['0573', '2027-01-01', 15, null, 28, 47_900, null],
  ]);
  expect(problems(facts)).toEqual([
    ['UNREAD_TEXT', 'INFO', 7, 'Gruppe 1-patienter'],
    ['UNREAD_TEXT', 'INFO', 10, null],
  ]);
  expect(facts.readShare).toBe(1);
});

describe('one cell at a time', () => {
  const tableOf = (header: string, cells: string) => readCoverageFigures(`${header}\n${cells}\n`, NOTHING_GIVEN);

  test.each([
    ['2027', '2027'],
    ['2027-K3', '2027-K3'],
    ['3. kv. 2027', '2027-K3'],
    ['tredje kvartal 2027', '2027-K3'],
    ['Q3 2027', '2027-K3'],
    ['marts 2027', '2027-03'],
    ['2027-03', '2027-03'],
    ['03/2027', '2027-03'],
    ['pr. 1. marts 2027', '2027-03-01'],
    ['1/3-27', '2027-03-01'],
  ])('a period %j', (cell, period) => {
    expect(tableOf('kommune;periode;praksis', `Skive;${cell};4`).figures).toMatchObject([{ period, practices: 4 }]);
  });

  test.each(['ultimo 2027', '1. halvår 2027', '2026-2027', '31. februar 2027', 'uge 7 2027', ''])(
    'no period: %j',
    (cell) => {
      expect(() => tableOf('kommune;periode;praksis', `Skive;${cell};4`)).toThrow(/ingen periode/);
    },
  );

  test.each([
    ['kvartal', '3', '2027-K3'],
    ['kvartal', '3. kvartal', '2027-K3'],
    ['kvartal', 'K3', '2027-K3'],
    ['måned', '3', '2027-03'],
    ['måned', 'marts', '2027-03'],
    ['måned', '', '2027'],
  ])('a year beside the column %s with %j', (column, cell, period) => {
    expect(tableOf(`kommune;år;${column};praksis`, `Skive;2027;${cell};4`).figures).toMatchObject([{ period }]);
  });

  test('a quarter that is none leaves the row out', () => {
    expect(() => tableOf('kommune;år;kvartal;praksis', 'Skive;2027;5;4')).toThrow(/kvartal eller måned/);
  });

  test.each(['Total', 'I alt', 'Hele regionen', 'Region Midtjylland', 'Danmark', 'SUM'])(
    '%j is no municipality',
    (name) => {
      const { figures, issues } = tableOf('kommune;periode;praksis', `Skive;2027;4\n${name};2027;4`);
      expect([figures.length, issues]).toEqual([1, []]);
    },
  );

  test.each([
    ['1.250', 1_250],
    ['1 250', 1_250],
    ['0', 0],
    ['4*', 4],
    ['4¹', 4],
    ['?', null],
    ['..', null],
    ['', null],
  ])('practices %j', (cell, practices) => {
    expect(tableOf('kommune;periode;praksis;indbyggere', `Skive;2027;${cell};9`).figures).toMatchObject([
      { practices },
    ]);
  });

  test.each(['-', '12 %', '4,5', 'ca. 4', 'fire', '-4'])('practices %j are reported and not known', (cell) => {
    const { figures, issues } = tableOf('kommune;periode;praksis;indbyggere', `Skive;2027;${cell};9`);
    expect(figures).toMatchObject([{ practices: null, population: 9 }]);
    expect(issues).toMatchObject([
      { kind: 'UNREAD_TEXT', severity: 'ERROR', places: [{ line: 2, column: 'praksis' }] },
    ]);
  });
});
