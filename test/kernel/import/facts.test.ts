import { expect, test } from '@jest/globals';
import { parseFacts, serialiseFacts } from '../../../kernel/import/facts.js';
import { noteSubgraph, readNotes } from '../../support/note-subgraph.js';

const reading = readNotes('d', '2024-01', [
  { id: 'n1', title: 'Kort', body: 'En lang fortælling, som ikke skal med.', priceOere: 100, remarks: ['x'] },
  { id: 'n2', title: `${'ord '.repeat(30)}slut` },
]);
const written = serialiseFacts({ sha256: 'abc', fileName: 'a.txt', reading });

test('numbers, titles and places ship; prose does not; long titles are cut at a word', () => {
  const { records } = JSON.parse(written) as { records: { note: Record<string, unknown>[] } };
  expect(records.note[0]).toEqual({
    id: 'n1',
    root: 'n1',
    rank: 0,
    statedOn: '2024-01',
    title: 'Kort',
    words: ['Kort'],
    priceOere: 100,
    sourceLine: 1,
    sourceText: 'Kort',
  });
  const title = String(records.note[1]!['title']);
  expect(title.length).toBeLessThanOrEqual(100);
  expect(title).toMatch(/ord…$/);
  expect(written).not.toContain('fortælling');
});

test('the same reading gives the same bytes, and they read back', () => {
  expect(serialiseFacts({ sha256: 'abc', fileName: 'a.txt', reading })).toBe(written);
  const facts = parseFacts(written, noteSubgraph.entities);
  expect([facts.sha256, facts.fileName, facts.reading.document.id]).toEqual(['abc', 'a.txt', 'd']);
  expect(serialiseFacts(facts)).toBe(written);
});

test('a file of another format is refused', () => {
  expect(() => parseFacts('{"format":"x"}', noteSubgraph.entities)).toThrow(/tvaers-facts/);
});
