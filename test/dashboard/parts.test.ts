import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage, writePath } from '../../dashboard/address.js';
import { writeCsv } from '../../dashboard/csv.js';
import { keepShared, readFilters, today, writeFilters } from '../../dashboard/filters.js';
import { completeChoice, type Choices } from '../../dashboard/home/choices.js';
import { divideIntoLevels, findLevel } from '../../dashboard/home/measures.js';
import { findGap } from '../../dashboard/home/money-gap.js';
import { placeTiles } from '../../dashboard/home/tile-places.js';
import { sortRows } from '../../dashboard/row-order.js';
import { TERMS } from '../../dashboard/wording/terms.js';
import { listMunicipalities } from '../../kernel/reference/municipalities.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';

describe('an address', () => {
  test('leads to the page it was written for, whatever stands in an id', () => {
    const ids = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(ids, (id) => {
        expect(readPage(writePath({ name: 'source', id }))).toEqual({ name: 'source', id });
      }),
    );
  });

  test.each(['/moede', '/moede/', '/nowhere', '/plan/%E0%A4%A', '/tidslinje/more'])('%s leads nowhere', (path) => {
    expect(readPage(path)).toEqual({ name: 'unknown', id: '' });
  });

  test('keeps the filters', () => {
    const search = '?region=1083&cluster=sk-fyn&year=2023&theme=vba&asOf=2024-11-12&search=d%C3%B8gn&lang=en';
    expect(writeFilters(readFilters(search))).toBe(search);
    expect(writeFilters(keepShared(readFilters(search)))).toBe(search.replace('&search=d%C3%B8gn', ''));
  });

  test.each([
    'year=23',
    'year=abc',
    'asOf=2024-02-30',
    'asOf=soon',
    'region=<b>',
    'theme=',
    `search=${'x'.repeat(201)}`,
  ])('passes over what is no filter: %s', (given) => expect(writeFilters(readFilters(`?${given}`))).toBe(''));

  test('means the day in Denmark', () => {
    expect(today(new Date('2026-12-31T22:59:00Z'))).toBe('2026-12-31');
    expect(today(new Date('2026-12-31T23:01:00Z'))).toBe('2027-01-01');
  });
});

describe('a table as CSV', () => {
  test('opens in a Danish Excel: byte order mark, semicolons, decimal comma, quotes where needed', () => {
    expect(writeCsv(['Emne', 'Antal'], [['a;b "c"\nd', 1234.5]])).toBe('\uFEFFEmne;Antal\r\n"a;b ""c""\nd";1234,5\r\n');
  });

  test('holds an empty cell where nothing is known, and a zero where there is none', () => {
    expect(writeCsv(['A', 'B'], [[null, 0]])).toBe('\uFEFFA;B\r\n;0\r\n');
  });

  test.each(['=1+1', '+45', '-2', '@SUM(A1)'])('runs nothing: %s', (text) => {
    expect(writeCsv(['A'], [[text]])).toBe(`\uFEFFA\r\n'${text}\r\n`);
  });
});

describe('rows', () => {
  const compare = new Intl.Collator('da').compare;
  const sort = (values: (string | number | null)[], descending: boolean) =>
    sortRows(values, (value) => value, descending, compare);

  test('stand in Danish order, what is not known last either way', () => {
    expect(sort(['Ærø', null, 'Aabenraa', 'Assens'], false)).toEqual(['Assens', 'Ærø', 'Aabenraa', null]);
    expect(sort([0, null, 12, 3], false)).toEqual([0, 3, 12, null]);
    expect(sort([0, null, 12, 3], true)).toEqual([12, 3, 0, null]);
  });
});

describe('the tile map', () => {
  const codes = listMunicipalities().map(({ code }) => code);

  test('has a place for each of the 98, and no two in one', () => {
    const places = placeTiles(codes);
    expect(places.size).toBe(98);
    expect(new Set([...places.values()].map(({ column, row }) => `${column} ${row}`)).size).toBe(98);
    expect(Math.max(...[...places.values()].map(({ column }) => column))).toBe(17);
  });

  test('begins at its corner, and puts a code it does not know below', () => {
    const places = placeTiles(['0420', '0461', '9999']);
    expect([...places.values()]).toEqual([
      { column: 1, row: 1 },
      { column: 2, row: 1 },
      { column: 1, row: 2 },
    ]);
    expect(placeTiles(['9999']).get('9999')).toEqual({ column: 1, row: 1 });
  });

  test('tells unknown from zero, and has at most five shades', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 10_000_000 })), { minLength: 1 }), (values) => {
        const levels = divideIntoLevels(values);
        expect(levels.length).toBeLessThanOrEqual(5);
        for (const value of values) {
          const level = findLevel(value, levels);
          if (value === null) expect(level).toBeNull();
          else if (value === 0) expect(level).toBe(0);
          else expect([level! >= 1 && level! <= levels.length, level]).toEqual([true, level]);
        }
      }),
    );
    expect(divideIntoLevels([27, 34, null, 12])).toEqual([10, 20, 30, 40]);
    expect(divideIntoLevels([null, 0])).toEqual([]);
  });
});

describe('the gap in a statement of money', () => {
  const funding = { allocated: 100, committed: 60, recommended: 30, remaining: 10 };
  test.each([
    [funding, 0],
    [{ ...funding, remaining: 12.5 }, -2.5],
    [{ ...funding, recommended: null, remaining: 40 }, 0],
    [{ ...funding, allocated: null }, null],
    [{ ...funding, remaining: null }, null],
  ])('%j: %p', (given, gap) => expect(findGap(given, [{ kind: 'ALLOCATION', amount: 100 }])).toBe(gap));

  test.each([
    [25, null],
    [null, null],
    [0, 15],
  ])('is not told by the four figures where %p was moved between years', (amount, gap) => {
    expect(findGap({ ...funding, remaining: -5 }, [{ kind: 'TRANSFER', amount }])).toBe(gap);
  });
});

describe('the words for the values of the graph', () => {
  const { outcome, agendaKind, level, fundingLine, issueKind, severity, documentKind, ...others } = TERMS.da;
  const schema = buildSchema(readFileSync(join(PACKAGE_ROOT, 'schema', 'api.graphql'), 'utf8'));
  const valuesOf = (name: string): string[] =>
    (schema.getType(name) as GraphQLEnumType).getValues().map((one) => one.name);

  test.each([
    ['DecisionOutcome', outcome],
    ['AgendaItemKind', agendaKind],
    ['ClusterLevel', level],
    ['FundingLineKind', fundingLine],
    ['DataIssueKind', issueKind],
    ['DataIssueSeverity', severity],
    ['DocumentKind', documentKind],
    ['MeetingStatus', others.meetingStatus],
    ['InitiativeStatus', others.initiativeStatus],
    ['PlanStatus', others.planStatus],
    ['PlanGoalKind', others.goalKind],
    ['CostPeriod', others.costPeriod],
    ['ClusterKind', others.bodyKind],
    ['ClusterStatus', others.bodyStatus],
    ['SuccessionKind', others.succession],
    ['Verification', others.verification],
  ])('leave out no value of %s', (name, words) => {
    expect(Object.keys(words).sort()).toEqual(valuesOf(name).sort());
  });
});

describe('what is shown where nothing was chosen', () => {
  const body = { name: null, status: null, funding: null };
  const choices: Choices = {
    regions: [
      { code: '1', name: 'Region Et' },
      { code: '2', name: 'Region To' },
    ],
    clusters: [
      { ...body, slug: 'sk-a', region: { code: '1' } },
      { ...body, slug: 'sk-b', region: { code: '2' }, funding: { date: '2024-01-01' } },
    ],
    themes: [{ slug: 'vba', name: 'VBA' }],
    kluReports: {
      nodes: [
        { year: 2022, municipality: { code: '01', region: { code: '2' } } },
        { year: 2023, municipality: { code: '01', region: { code: '2' } } },
      ],
    },
  };
  const complete = (search: string, given = choices) => completeChoice(readFilters(search), given, '2024-12-31');

  test('is what something is known of: the one region with reports, its cluster with money, the latest year', () => {
    expect(complete('')).toMatchObject({
      region: { code: '2' },
      cluster: { slug: 'sk-b' },
      year: 2023,
      theme: null,
      unknown: {},
    });
  });

  test('is the whole country where several regions report, or none does', () => {
    const nodes = [...choices.kluReports!.nodes, { year: 2023, municipality: { code: '02', region: { code: '1' } } }];
    expect(complete('', { ...choices, kluReports: { nodes } }).region).toBeNull();
    expect(complete('', { ...choices, kluReports: { nodes: [] } })).toMatchObject({ region: null, year: 2024 });
    expect(complete('?region=all').region).toBeNull();
  });

  test('says what was asked for and is not there, and nothing of it while its sector is down', () => {
    expect(complete('?region=9&cluster=sk-x&theme=y').unknown).toEqual({ region: '9', cluster: 'sk-x', theme: 'y' });
    const down: Choices = { regions: null, clusters: null, themes: null, kluReports: null };
    expect(complete('?region=9&cluster=sk-x&theme=y', down)).toMatchObject({
      region: null,
      cluster: null,
      unknown: {},
    });
  });

  test('takes a cluster of the chosen region alone', () => {
    expect(complete('?region=1').cluster).toBeNull();
  });
});
