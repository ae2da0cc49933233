import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NOTHING_GIVEN, type Given } from '../../../kernel/import/reading.js';
import { PACKAGE_ROOT } from '../../../kernel/root.js';
import { readActionPlan } from '../../../subgraphs/practice-plans/import/action-plan/reader.js';
import { readCoverageFigures } from '../../../subgraphs/practice-plans/import/coverage-figures/reader.js';
import { readNationalProposal } from '../../../subgraphs/practice-plans/import/national-proposal/reader.js';
import { readPracticePlanApproval } from '../../../subgraphs/practice-plans/import/practice-plan-approval/reader.js';
import { dropPlaces, expectVerbatim, readFixture } from './fixtures.js';

const RUNS = { numRuns: 8, seed: 20_260_101 };
const READERS: readonly [string, (text: string, given: Given) => { readShare: number }][] = [
  ['practice-plan-approval', readPracticePlanApproval],
  ['action-plan', readActionPlan],
  ['national-proposal', readNationalProposal],
];
const GIVEN: Readonly<Record<string, Partial<Given>>> = {
  'region-given.txt': { region: '1081' },
  'postponed-item.txt': { municipality: '0360', region: '1085' },
  'letters-under-areas.txt': { municipality: '0813' },
};
const FIXTURES = READERS.flatMap(([folder, read]) =>
  readdirSync(join(PACKAGE_ROOT, 'test', 'fixtures', folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ path: `${folder}/${name}`, read, given: { ...NOTHING_GIVEN, ...GIVEN[name] } })),
);

const LINE_ENDS = fc.constantFrom('\n', '\r\n', '\r');
const PAGE_BREAKS = fc.constantFrom(
  '\f',
  'Side 2 af 7',
  '- 3 -',
  '12',
  'Opdigtet plan        side 4',
  'Opdigtet | Side 4 af 9',
);

/** How a document is laid out: what stands where paragraphs end, which bullet, what ends a line. */
const LAYOUT = fc.record({
  lineEnd: LINE_ENDS,
  bullet: fc.constantFrom('-', '•', '*', '–', '▪', '➢', '✓', '\uf0b7'),
  mark: fc.boolean(),
  gaps: fc.array(fc.option(PAGE_BREAKS, { freq: 1 }), { minLength: 1, maxLength: 9 }),
  trailing: fc.constantFrom('', ' ', '  ', '\u00a0'),
});

type Layout = typeof LAYOUT extends fc.Arbitrary<infer T> ? T : never;

function layOut(text: string, { lineEnd, bullet, mark, gaps, trailing }: Layout): string {
  let gap = 0;
  const lines = text.split('\n').flatMap((line, index, all) => {
    const isProse = !/[\t;|<]/.test(line);
    const words = isProse ? line.replace(/^[-•✓] (?=\p{L})/u, `${bullet} `) + (line === '' ? '' : trailing) : line;
    const isBoundary = line === '' && !/[\t;|]/.test(`${all[index - 1] ?? ''}${all[index + 1] ?? ''}`);
    if (!isBoundary) return [words];
    const pageBreak = gaps[gap++ % gaps.length];
    return pageBreak == null ? ['', ''] : ['', pageBreak!, ''];
  });
  return (mark ? '\ufeff' : '') + lines.join(lineEnd);
}

/** Prose broken into lines of some length, as a text drawn from PDF is; rows of tables and markup stay. */
function breakLines(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => {
    if (/[\t;|<]| {2}\S/.test(line)) return [line];
    const broken: string[] = [];
    let rest = line;
    while (rest.length > width && rest.lastIndexOf(' ', width) > 0) {
      broken.push(rest.slice(0, rest.lastIndexOf(' ', width)));
      rest = rest.slice(rest.lastIndexOf(' ', width) + 1);
    }
    return [...broken, rest];
  });
  return lines.join('\n');
}

/** Where a paragraph ends and the next begins no longer shows if a line happens to end there. */
const joinParagraphs = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(dropPlaces(value)).replaceAll('\\n', ' '));

describe.each(FIXTURES)('$path', ({ path, read, given }) => {
  const text = readFixture(path);
  const expected = read(text, given);

  test.each([64, 72, 80, 95])('states the same in lines of %i letters', (width) => {
    const broken = breakLines(text, width);
    const facts = read(broken, given);
    expect(joinParagraphs(facts)).toEqual(joinParagraphs(expected));
    expectVerbatim(broken, facts);
  });

  test('states the same in any layout, word for word', () => {
    fc.assert(
      fc.property(LAYOUT, (layout) => {
        const anew = layOut(text, layout);
        const facts = read(anew, given);
        expect(dropPlaces(facts)).toEqual(dropPlaces(expected));
        expectVerbatim(anew, facts);
      }),
      RUNS,
    );
  });
});

/** Ways to write a table's row, and what must stand before and after all rows. */
const TABLES = {
  tabs: { row: (cells: string[]) => cells.join('\t'), before: '', after: '' },
  semicolons: { row: (cells: string[]) => cells.join(';'), before: '', after: '' },
  quoted: { row: (cells: string[]) => cells.map((cell) => `"${cell}"`).join(';'), before: '', after: '' },
  bars: { row: (cells: string[]) => `| ${cells.join(' | ')} |`, before: '', after: '' },
  columns: {
    row: (cells: string[]) =>
      cells
        .map((cell) => cell.padEnd(34))
        .join('')
        .trimEnd(),
    before: '',
    after: '',
  },
  html: {
    row: (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    before: '<table>',
    after: '</table>',
  },
  unclosed: {
    row: (cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}`).join('')}`,
    before: '<table>',
    after: '</table>',
  },
} as const;

const NAME = fc.constantFrom(
  'Mentorordning',
  'Åbent hus',
  'Studieture',
  'Boliger til vikarer',
  'Fælles annoncer',
  'Ærlig snak',
);
const OFTEN = fc.constantFrom(
  ...([
    ['halvårligt', 2],
    ['hver anden måned', 6],
    ['4 gange årligt', 4],
    ['efter behov', null],
    ['2-3 gange om året', null],
    ['', null],
  ] as const),
);
const COST = fc.constantFrom(
  ...([
    ['1.250 t.kr.', 125_000_000],
    ['1,25 mio. kr.', 125_000_000],
    ['kr. 500.000,-', 50_000_000],
    ['½ mio. kr.', 50_000_000],
    ['0 kr.', 0],
    ['', null],
  ] as const),
);
const DUE = fc.constantFrom(
  ...([
    ['1. kvartal 2027', '2027-03'],
    ['ultimo 2026', '2026'],
    ['d. 3/3-27', '2027-03-03'],
    ['marts 2028', '2028-03'],
    ['', null],
  ] as const),
);
const MEASURE = fc.record({
  name: NAME,
  often: OFTEN,
  cost: COST,
  due: DUE,
  who: fc.constantFrom('Sundhedsstaben', 'Teknik og Miljø'),
});

test('any table of measures, however its cells are divided, over pages that repeat its header', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(MEASURE, { minLength: 1, maxLength: 5, selector: ({ name }) => name }),
      fc.constantFrom(...(Object.keys(TABLES) as (keyof typeof TABLES)[])),
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      LINE_ENDS,
      (measures, shape, breaks, lineEnd) => {
        const { row, before, after } = TABLES[shape];
        const header = row(['Tiltag', 'Ansvarlig', 'Hyppighed', 'Økonomi', 'Frist']);
        const rows = measures.flatMap(({ name, who, often, cost, due }, index) => [
          ...(breaks[index] && index > 0 ? ['', 'Side 2', '', header] : []),
          row([name, who, often[0], cost[0], due[0]]),
        ]);
        const head = ['Handleplan for lægedækning i Skive Kommune', 'Dato: 1. maj 2026', ''];
        const text = [...head, before, header, ...rows, after, ''].join(lineEnd);
        const plan = readActionPlan(text, NOTHING_GIVEN);
        expect(
          plan.measures.map((one) => [
            ...[
              one.name,
              one.responsible,
              one.frequency,
              one.perYear,
              one.cost?.oere ?? null,
              one.deadline,
              one.inTable,
            ],
          ]),
        ).toEqual(
          measures.map(({ name, who, often, cost, due }) => [
            ...[name, who, often[0] === '' ? null : often[0], often[1], cost[1], due[1], true],
          ]),
        );
        expect([plan.issues, plan.readShare]).toEqual([[], 1]);
        expectVerbatim(text, plan);
      },
    ),
    { ...RUNS, numRuns: 60 },
  );
});

const FIGURES = fc.record({
  municipality: fc.constantFrom('Skive', 'Lemvig', 'Struer', 'Thisted', 'Aabenraa', 'Nordfyns'),
  practices: fc.option(fc.nat(40)),
  capacities: fc.option(fc.constantFrom(0, 2.5, 11, 40.25)),
  population: fc.option(fc.nat(400_000)),
});

test('any table of figures, however its cells are divided and its thousands written', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(FIGURES, { minLength: 1, maxLength: 6, selector: ({ municipality }) => municipality }),
      fc.constantFrom('tabs' as const, 'semicolons' as const, 'quoted' as const, 'bars' as const),
      fc.constantFrom('.', ' ', '\u00a0', ''),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      (figures, shape, thousands, hasTotal, lineEnd) => {
        const { row } = TABLES[shape];
        const write = (value: number | null): string =>
          value === null
            ? ''
            : String(value)
                .replace('.', ',')
                .replace(/\B(?=(?:\d{3})+(?:,|$))(?<!,\d*)/g, thousands);
        const rows = figures.map((one) =>
          row([one.municipality, '2026', ...[one.practices, one.capacities, one.population].map(write)]),
        );
        const total = hasTotal ? [row(['I alt', '2026', '9', '9', '9'])] : [];
        const header = row(['Kommune', 'Periode', 'Antal praksis', 'Kapaciteter', 'Indbyggere']);
        const text = [header, ...rows, ...total, ''].join(lineEnd);
        const read = readCoverageFigures(text, NOTHING_GIVEN);
        expect(
          read.figures.map(({ practices, capacities, population }) => ({ practices, capacities, population })),
        ).toEqual(figures.map(({ practices, capacities, population }) => ({ practices, capacities, population })));
        expect(read.issues).toEqual([]);
      },
    ),
    { ...RUNS, numRuns: 40 },
  );
});
