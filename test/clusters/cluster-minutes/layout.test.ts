import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { detectClusterMinutes, readClusterMinutes } from '../../../subgraphs/clusters/import/cluster-minutes/reader.js';
import { DOCUMENT_NAMES, readDocumentText, testWithDocuments } from '../../support/documents.js';
import { FIXTURES, fixtureText } from './fixtures.js';
import { allPlaces, withoutPlaces } from './places.js';

/** Whole numbers below `limit`, the same for a seed every time. */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

/** The text on other pages: blank lines, page numbers, form feeds, other spaces and line ends put in at random. */
function relayout(text: string, seed: number): string {
  const random = randomFrom(seed);
  const lines = text.split('\n').flatMap((line) => {
    const spaced = random(3) === 0 ? line.replaceAll(' ', '\u00a0') : line;
    const padded = random(4) === 0 && !line.includes('\t') ? `  ${spaced}  ` : spaced;
    switch (random(12)) {
      case 0:
        return ['', padded];
      case 1:
        return [padded, '', '', ''];
      case 2:
        return ['', `Side ${random(90) + 1} af 99`, `\f${padded}`];
      case 3:
        return [`${random(90) + 1}`, padded];
      default:
        return [padded];
    }
  });
  const ends = ['\n', '\r\n', '\r'][random(3)]!;
  return lines.join(ends).normalize(random(2) === 0 ? 'NFC' : 'NFD');
}

const read = (text: string) => readClusterMinutes(text, NOTHING_GIVEN);

function expectSameFacts(text: string, seed: number): void {
  const changed = relayout(text, seed);
  const facts = read(changed);
  expect({ seed, facts: withoutPlaces(facts) }).toEqual({ seed, facts: withoutPlaces(read(text)) });
  const lines = changed.split(/\r\n?|\n/);
  for (const { line, text: cited } of allPlaces(facts)) {
    if (cited !== null && !/\[(?:navn|e-mail)\]/.test(cited)) expect(lines[line - 1]).toContain(cited);
  }
}

describe('the layout of the pages does not change the facts', () => {
  const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

  test.each(FIXTURES)('%s', (name) => {
    for (const seed of seeds) expectSameFacts(fixtureText(name), seed);
  });

  testWithDocuments('the minutes of 2024-11-12', () => {
    const text = readDocumentText(DOCUMENT_NAMES.minutes);
    for (const seed of seeds.slice(0, 10)) expectSameFacts(text, seed);
  });

  testWithDocuments('set in lines of 90 letters, without blank lines, with a bare number over each item', () => {
    const text = readDocumentText(DOCUMENT_NAMES.minutes);
    const kept = (facts: ReturnType<typeof read>) =>
      withoutPlaces({ ...facts, agendaItems: facts.agendaItems.map(({ sections: _, ...item }) => item) });
    const wrapped = text.replace(/^[^\t\n]{91,}$/gm, (line) => line.replace(/(.{1,90})(?: |$)/g, '$1\n').trimEnd());
    expect(kept(read(wrapped))).toEqual(kept(read(text)));
    expect(kept(read(text.replace(/\n+/g, '\n')))).toEqual(kept(read(text)));
    expect(kept(read(text.replace(/^Punkt (\d): /gm, '$1. ')))).toEqual(kept(read(text)));
  });
});

describe('5 MB of anything', () => {
  const LIMIT = 5_000_000;
  const fill = (piece: string): string => piece.repeat(Math.ceil(LIMIT / piece.length)).slice(0, LIMIT);
  const pieces = [
    'Ord og Atter Ord 12 kr. ',
    'En linje med Ord.\n',
    'a\tb\t1.000\n',
    '1. Abc def\n',
    ' ',
    '\n',
    '1',
    '(',
    'Aa-',
    'Beslutning i X den ',
    '<tr><td>1.000</td></tr>\n',
    '"a;\n',
    '- at x\n',
    'Projekt\nBeløb\n',
    'Klyngen har fået 3,2 mio. kr. ',
  ];

  test.each(pieces)('%j is told from minutes, and refused, in two seconds', (piece) => {
    const text = fill(piece);
    const start = performance.now();
    expect(detectClusterMinutes(text)).toBe(0);
    expect(() => read(text)).toThrow(expect.objectContaining({ extensions: { code: 'DOCUMENT_INCOMPLETE' } }));
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  // Under a head that makes it minutes, as much is read and masked as minutes may hold.
  test.each(pieces)('%j under a head of minutes is answered within seconds', (piece) => {
    const head =
      'Referat Sundhedsklynge Fyn d. 4. marts 2025\nDeltagere: Anna Berg, V\nPunkt 1: Aks\nSagsfremstilling\n';
    const start = performance.now();
    read(head + fill(piece));
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});
