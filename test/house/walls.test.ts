import { describe, expect, test } from '@jest/globals';
import { listImports, readSources } from '../support/sources.js';

/** What a room may import, besides itself and npm. `bin` and `test` are the composition roots. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  kernel: [],
  gateway: ['kernel'],
  'subgraphs/municipalities': ['kernel'],
  'subgraphs/clusters': ['kernel'],
  'subgraphs/practice-plans': ['kernel'],
  // No code: the questions' text, which the dashboard sends and knows the graph by.
  'schema/operations': [],
  dashboard: ['schema/operations'],
  bin: ['kernel', 'gateway', 'subgraphs/municipalities', 'subgraphs/clusters', 'subgraphs/practice-plans'],
};

const roomOf = (path: string): string => Object.keys(MAY_IMPORT).find((room) => path.startsWith(`${room}/`)) ?? path;

describe('walls', () => {
  test.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (room) => {
    const crossings = readSources(room).flatMap((file) =>
      listImports(file)
        .filter((imported) => roomOf(imported) !== room && !MAY_IMPORT[room]!.includes(roomOf(imported)))
        .map((imported) => `${file.path} -> ${imported}`),
    );
    expect(crossings).toEqual([]);
  });

  test('a subgraph is entered through its index only', () => {
    const sideDoors = readSources('bin')
      .flatMap((file) => listImports(file).map((imported) => ({ file: file.path, imported })))
      .filter(({ imported }) => imported.startsWith('subgraphs/') && !/^subgraphs\/[^/]+\/index\.js$/.test(imported));
    expect(sideDoors).toEqual([]);
  });

  test('every import is seen: the sources import each other at all', () => {
    expect(readSources('bin').flatMap(listImports)).toContain('gateway/index.js');
  });
});
