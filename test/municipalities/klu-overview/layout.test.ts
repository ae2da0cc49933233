import { expect, test } from '@jest/globals';
import type { KluOverviewFacts } from '../../../subgraphs/municipalities/import/klu-overview/facts.js';
import { read } from './documents.js';
import { chanceOf, writeOverview, type Municipality } from './layout.js';

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

const SEEDS = Array.from({ length: 120 }, (_, index) => index + 1);
const reference = read(writeOverview(MUNICIPALITIES, { pick: (values) => values[0]!, oneIn: () => false }));

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

test.each(SEEDS)('bullets, pages, columns and delimiters change no record (seed %i)', (seed) => {
  const text = writeOverview(MUNICIPALITIES, chanceOf(seed));
  const facts = read(text);
  expect(recordsOf(facts)).toEqual(recordsOf(reference));
  const lines = text.split('\n');
  for (const { topics } of facts.reports) {
    for (const { place } of topics) expect(lines[place.line - 1]!.replaceAll('""', '"')).toContain(place.text);
  }
});
