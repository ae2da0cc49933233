import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeFile } from '../../../kernel/import/file-text.js';
import type { KluOverviewFacts } from '../../../subgraphs/municipalities/import/klu-overview/facts.js';
import { read } from './documents.js';
import { chanceOf, writeOverview, type Municipality } from './layout.js';

/** The same layouts in every run; for others, or more of them, change these. */
const [SEED, RUNS] = [Number(process.env['TVAERS_SEED'] ?? 2024), Number(process.env['TVAERS_RUNS'] ?? 120)];

const MUNICIPALITIES: Municipality[] = [
  {
    name: 'Thisted',
    meetings: '4 møder',
    groups: [
      {
        items: [
          'Fælles medicinkort',
          'Sygebesøg i weekenden',
          'Besøg af "Den rullende klinik"',
          'Kost; søvn og motion',
          'Tolkning',
        ],
      },
    ],
    assessment: ['Samarbejdet går godt og udvikler sig år for år.', 'Fremmødet er højt.'],
  },
  { name: 'Læsø', meetings: '', groups: [], assessment: [] },
  {
    name: 'Hjørring Kommune',
    meetings: 'Planlagt 5 møder. Afholdt 4 møder, 1 aflyst.',
    groups: [
      { heading: 'Ældreområdet', items: ['Faldudredning', 'Ny aftale om sårpleje', 'Hospicepladser'] },
      { heading: 'Psykiatri og handicap', items: ['Ventetid til udredning', 'Støtte i eget hjem'] },
      { standing: true, items: ['Siden sidst', 'Nyt fra klinikkerne'] },
    ],
    assessment: ['Vi mødes gerne oftere end nu, hvor tiden er knap.'],
  },
  {
    name: 'Rebild',
    meetings: '2',
    groups: [
      { items: ['Lægehuse på landet', 'Lægehuse på landet', 'Blodtryk hjemme. Erfaringer fra første år er samlet'] },
    ],
    assessment: ['Tilfredsstillende.'],
  },
];

/** What the layout must not change: everything but where it stands. */
function recordsOf({ document, reports, readShare }: KluOverviewFacts): unknown {
  const bare = reports.map(({ place, followUpPlace, assessmentPlace, meetings, topics, ...report }) => ({
    ...report,
    meetings: { ...meetings, place: null },
    topics: topics.map(({ place: _place, ...topic }) => topic),
    placed: [place, followUpPlace, assessmentPlace].map((at) => at !== null),
  }));
  return { document, reports: bare, readShare };
}

const reference = read(writeOverview(MUNICIPALITIES, chanceOf([])));

test('the reference layout gives what was written', () => {
  expect(reference.reports.map((report) => report.topics.length)).toEqual([5, 0, 7, 3]);
  expect(reference.reports.map((report) => report.meetings.held)).toEqual([4, null, 4, 2]);
  expect(reference.reports[2]!.topics.map((topic) => topic.heading)).toEqual([
    ...Array<string>(3).fill('Ældreområdet'),
    ...Array<string>(2).fill('Psykiatri og handicap'),
    ...[null, null],
  ]);
  expect(reference.reports[3]!.topics[2]).toMatchObject({
    title: 'Blodtryk hjemme',
    detail: 'Erfaringer fra første år er samlet',
  });
  expect(reference.reports[0]!.assessment).toBe('Samarbejdet går godt og udvikler sig år for år.\nFremmødet er højt.');
});

test('bullets, pages, columns, table forms and line ends change no record', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(999), { maxLength: 120 }), (numbers) => {
      const { text } = decodeFile(Buffer.from(writeOverview(MUNICIPALITIES, chanceOf(numbers))));
      const facts = read(text);
      expect(recordsOf(facts)).toEqual(recordsOf(reference));
      const lines = text.split('\n');
      for (const { topics } of facts.reports) {
        for (const { place } of topics) expect(lines[place.line - 1]!.replaceAll('""', '"')).toContain(place.text);
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
