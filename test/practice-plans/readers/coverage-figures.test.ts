import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { PACKAGE_ROOT } from '../../../kernel/root.js';
import { readCoverageFigures } from '../../../subgraphs/practice-plans/import/coverage-figures/reader.js';
import { parsePeriod } from '../../../subgraphs/practice-plans/import/coverage-figures/period.js';
import { expectVerbatim, readFixture } from './fixtures.js';

const read = (text: string) => readCoverageFigures(text, NOTHING_GIVEN);
const fixture = (name: string): string => readFixture(`coverage-figures/${name}.csv`);

test('a semicolon table: figures, norm, remarks, and every problem by line and column', () => {
  const { document, figures, issues, readShare } = read(fixture('semicolon'));
  expect(document).toEqual({
    ...{
      id: 'coverage-figures-proeveregionen-1082-2025-k2',
      kind: 'COVERAGE_FIGURES',
      title: 'Lægedækning, prøvetal',
      publisher: 'Prøveregionen',
    },
    ...{ caseNumber: '25/777', date: '2025-06-30', year: 2025 },
  });
  expect(
    figures.map(({ municipality, practices, practicesOpenForIntake, capacities, group1Patients, population }) => [
      ...[municipality, practices, practicesOpenForIntake, capacities, group1Patients, population],
    ]),
  ).toEqual([
    ['0665', 6, 2, 11.5, 18_400, 19_100],
    ['0671', 7, 9, null, 20_000, 19_000],
    ['0779', 10, null, 12.5, null, null],
  ]);
  expect(figures[0]!.norm).toEqual({
    ...{ patientsPerCapacity: 1_600, validFrom: '2025-07-01', validTo: '2027-01-01', legalBasis: 'Prøvehjemmel' },
    place: { line: 7, column: 'Norm', text: '1.600' },
  });
  expect(figures[0]!.figurePlaces.capacities).toEqual({ line: 7, column: 'Kapaciteter', text: '11,5' });
  expect(figures.map(({ clinics }) => clinics.map(({ kind, count }) => [kind, count]))).toEqual([
    [['regionsklinik', 1]],
    [['regionsklinik', null]],
    [['regionsklinik', 0]],
  ]);
  expect(issues.map(({ kind, severity, places }) => [kind, severity, places[0]!.line, places[0]!.column])).toEqual([
    ['UNREAD_TEXT', 'WARNING', 6, 'Farve'],
    ['CONFLICT', 'WARNING', 8, 'Åbne praksis'],
    ['CONFLICT', 'WARNING', 8, 'Gruppe 1-patienter'],
    ['UNKNOWN_NAME', 'ERROR', 9, 'Kommune'],
    ['UNREAD_TEXT', 'ERROR', 10, 'Antal praksis'],
    ['UNREAD_TEXT', 'ERROR', 10, 'Åbne praksis'],
    ['UNREAD_TEXT', 'ERROR', 10, 'Gruppe 1-patienter'],
    ['CONFLICT', 'WARNING', 10, 'Kapaciteter'],
    ['DUPLICATE', 'INFO', 10, 'Kommune'],
    ['UNREAD_TEXT', 'ERROR', 13, 'Periode'],
  ]);
  expect(issues[3]!.message).toBe(
    'Linje 9, kolonnen "Kommune": "Lemvik" er ingen kommune. Er det Lemvig? Rækken er ikke læst.',
  );
  expect(readShare).toBeGreaterThan(0.5);
  expect(readShare).toBeLessThan(0.9);
});

test('tabs, a code without its zero, several designations in rows of their own', () => {
  const { figures, issues } = read(fixture('tabs'));
  expect(figures).toHaveLength(1);
  expect(figures[0]).toMatchObject({ municipality: '0825', practices: 1, population: null });
  expect(
    figures[0]!.designations.map(({ kind, area, by, validFrom, validTo, place }) => [
      kind,
      area,
      by,
      validFrom,
      validTo,
      place.line,
    ]),
  ).toEqual([
    ['forsyningspligt', 'Hele øen', 'Regionsrådet', '2024-01-01', '2026-01-01', 2],
    ['mangelområde', null, null, null, null, 3],
  ]);
  expect(issues).toMatchObject([{ kind: 'CONFLICT', severity: 'ERROR', places: [{ line: 4, column: 'kommunenavn' }] }]);
});

test('commas: a decimal comma needs quotes, a municipality has many spellings', () => {
  const { document, figures, issues } = read(fixture('commas'));
  expect(document.id).toBe('coverage-figures-1083-2023-2024');
  expect(
    figures.map(({ municipality, period, practices, capacities }) => [municipality, period, practices, capacities]),
  ).toEqual([
    ['0580', '2023', 20, 34.5],
    ['0580', '2024', 21, 35],
    ['0550', '2023', 14, 22.5],
  ]);
  expect(issues).toMatchObject([
    { severity: 'ERROR', message: expect.stringContaining('Linje 4 har 6 felter'), places: [{ line: 4 }] },
  ]);
});

test('the example that ships says that its figures are invented, and is read whole', () => {
  const text = readFileSync(join(PACKAGE_ROOT, 'docs', 'examples', 'coverage-figures.csv'), 'utf8');
  const { document, figures, issues, readShare } = read(text);
  expect(text.split('\n')[0]).toMatch(/EKSEMPEL.*opdigtede/);
  expect(document.title).toMatch(/opdigtede/);
  expect(figures).toHaveLength(3);
  expect([issues, readShare]).toEqual([[], 1]);
  expectVerbatim(text, figures);
});

test.each(['semicolon', 'tabs', 'commas'])('every quote of %s is verbatim, with CRLF too', (name) => {
  for (const text of [fixture(name), fixture(name).replaceAll('\n', '\r\n')]) {
    const facts = read(text);
    expectVerbatim(text, facts);
    expect(facts.figures).toEqual(read(fixture(name)).figures);
  }
});

describe('the columns', () => {
  test('every column in the reference page is read, and every column that is read stands there', () => {
    const page = readFileSync(join(PACKAGE_ROOT, 'docs', 'reference', 'coverage-figures.md'), 'utf8');
    const named = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!);
    const row = named.map((name) => (name === 'kommune' ? 'Lemvig' : name === 'periode' ? '2024' : ''));
    const header = named.map((name) => name.replace('<slags>', 'regionsklinik')).join(';');
    expect(named).toHaveLength(17);
    expect(read(`${header}\n${row.join(';')}\n`).issues).toEqual([]);
    const example = readFileSync(join(PACKAGE_ROOT, 'docs', 'examples', 'coverage-figures.csv'), 'utf8');
    const used = example
      .split('\n')
      .find((line) => line.startsWith('kommune;'))!
      .split(';')
      .map((name) => name.replace(/^klinik_.*/, 'klinik_<slags>'));
    expect([...new Set(used)].sort()).toEqual([...named].sort());
  });

  test('an empty cell is unknown, a nought is none, a dash is neither', () => {
    const { figures, issues } = read('kommune;periode;praksis;kapaciteter;befolkning\nLemvig;2024;;0;-\n');
    expect(figures[0]).toMatchObject({ practices: null, capacities: 0, population: null });
    expect(issues).toMatchObject([
      { message: 'Linje 2, kolonnen "befolkning": "-" er ikke et tal. Feltet er læst som ukendt.' },
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    ['no header', 'kommune;farve\nLemvig;rød\n', /overskriftsrække/],
    ['no row that can be read', 'kommune;periode;praksis\nAtlantis;2024;1\n', /Atlantis/],
    ['a quote that never ends', 'kommune;periode;praksis\n"Lemvig;2024;1\n', /citationstegn/],
  ])('%s', (_name, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

test.each([
  ['2024', '2024'],
  ['2024-06', '2024-06'],
  ['2024M06', '2024-06'],
  ['juni 2024', '2024-06'],
  ['2024K2', '2024-K2'],
  ['2024 Q2', '2024-K2'],
  ['3. kvartal 2024', '2024-K3'],
  ['30-06-2024', '2024-06-30'],
  ['30. juni 2024', '2024-06-30'],
  ['2024-13', null],
  ['i fjor', null],
])('the period "%s" is %s', (cell, period) => {
  expect(parsePeriod(cell)).toBe(period);
});
