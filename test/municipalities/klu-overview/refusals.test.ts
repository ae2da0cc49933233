import { describe, expect, test } from '@jest/globals';
import { TvaersError } from '../../../kernel/errors.js';
import { detectKluOverview } from '../../../subgraphs/municipalities/import/klu-overview/reader.js';
import { fixtureText, overviewOf, read } from './documents.js';

function refusalOf(run: () => unknown): [code: string, message: string] {
  try {
    run();
  } catch (error) {
    if (error instanceof TvaersError) return [error.code, error.message];
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('a document that cannot be stored right is refused', () => {
  const plain = fixtureText('plain.txt');

  test.each([
    ['no table', 'Referat\n\nKLU drøftede 2024 i Region Nordjylland.', /tabel/],
    ['no municipality', overviewOf({ name: 'Atlantis' }), /ingen kommune/],
    ['no year', overviewOf({}).replace(' 2024', ''), /hvilket år/],
    [
      'no region',
      overviewOf({}).replace(' i Region Nordjylland', '').replace('Thisted', 'Thisted\t1\nRoskilde'),
      /hvilken region/,
    ],
  ])('%s', (_, text, words) => {
    const [code, message] = refusalOf(() => read(text));
    expect(code).toBe('DOCUMENT_INCOMPLETE');
    expect(message).toMatch(words);
  });

  test.each([
    [{ region: '1083' }, /1083/],
    [{ municipality: '0101' }, /0101/],
    [{ date: '2025-02-15' }, /2025-02-15/],
  ])('a document that contradicts %j', (given, words) => {
    const [code, message] = refusalOf(() => read(plain, given));
    expect(code).toBe('DOCUMENT_CONTRADICTS_OPTIONS');
    expect(message).toMatch(words);
  });

  test('what it does not say may be given', () => {
    expect(read(overviewOf({}).replace(' 2024', ''), { date: '2024-11-30' }).document).toMatchObject({
      year: 2024,
      date: '2024-11-30',
    });
    const without = overviewOf({}).replace(' i Region Nordjylland', '');
    expect(read(without).document.id).toBe('klu-overview-2024-1081');
    expect(read(without, { region: '1081' }).document.publisher).toBe('Region Nordjylland');
    expect(read(plain, { region: '1081', municipality: '0773', date: '2025-02-14' }).reports).toHaveLength(4);
  });
});

describe('the kind is found', () => {
  test('in our own overviews', () => {
    for (const name of ['plain.txt', 'pages.txt', 'spreadsheet.csv', 'oddities.txt']) {
      expect(detectKluOverview(fixtureText(name))).toBeGreaterThanOrEqual(0.8);
    }
  });

  test('and not in other documents', () => {
    expect(detectKluOverview('')).toBe(0);
    expect(detectKluOverview('Referat af møde i sundhedsklyngen\n\n1. Nyt fra KLU\n2. Eventuelt')).toBeLessThan(0.5);
    expect(detectKluOverview('Kommune\tÅr\tYdere\tKapacitet\nThisted\t2024\t12\t14')).toBe(0);
  });
});

describe('five million letters of anything are answered in seconds', () => {
  const LENGTH = 5_000_000;
  const fill = (words: string): string => words.repeat(Math.ceil(LENGTH / words.length)).slice(0, LENGTH);
  const head = overviewOf({});

  test.each(
    [
      'a',
      ' ',
      '\t',
      '\n',
      '"',
      '\t"',
      '\t"a',
      '<',
      '<ul>',
      '<p ',
      ' - ',
      'kommunal',
      'kommune\n',
      'a;b\n',
      '&amp',
      'Kommune\tEmner\n',
    ].map((words) => [JSON.stringify(words), words]),
  )('%s', (_, words) => {
    const filled = fill(words);
    const start = performance.now();
    for (const text of [filled, head + filled, head.trimEnd() + filled]) {
      expect(detectKluOverview(text)).toBeLessThanOrEqual(1);
      try {
        read(text);
      } catch (error) {
        expect(error).toBeInstanceOf(TvaersError);
      }
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test('a table that no overview fills is refused, a cell that none fills is told', () => {
    expect(refusalOf(() => read(head + fill('Thisted\t4\t- A\n')))[1]).toMatch(/400\.000/);
    const facts = read(overviewOf({ topics: '- A'.repeat(10_000) }));
    expect(facts.reports[0]!.topics).toEqual([]);
    expect(facts.issues.filter((issue) => issue.kind === 'UNREAD_TEXT')).toMatchObject([
      { places: [{ line: 4, column: 'Emner drøftet' }] },
    ]);
  });
});
