import type { SectorName } from '../../../kernel/sectors.js';
import { citeSource, type ExportTable, type Feed } from '../table.js';

/** The word by which a sector's documents are called in the graph. */
const SECTOR_WORDS: readonly [SectorName, string][] = [
  ['municipalities', 'klu'],
  ['clusters', 'cluster'],
  ['practice-plans', 'plan'],
];

const feedEach = (operation: string, list: string, feed: Pick<Feed, 'columns' | 'shape'>): [Feed, ...Feed[]] => {
  const [first, ...rest] = SECTOR_WORDS.map(([sector, word]): Feed => ({
    operation: `${word}-${operation}`,
    items: `${word}${list}.nodes`,
    constants: { sector },
    ...feed,
  }));
  return [first!, ...rest];
};

const SECTOR = 'The sector that read the document: municipalities, clusters or practice-plans.';

export const ISSUES: ExportTable = {
  name: 'issues',
  title: 'Hvad der var usædvanligt i dokumenterne, eller ikke blev forstået',
  sectors: ['municipalities', 'clusters', 'practice-plans'],
  narrows: { sector: 'sector' },
  constants: { sector: SECTOR },
  feeds: feedEach('issues', 'DataIssues', {
    columns: {
      kind: 'kind',
      severity: 'severity',
      message: 'message',
      documents: 'sources.document.id',
      lines: 'sources.line',
      ...citeSource('sources.0'),
    },
    // One that concerns a document as a whole has no place, but it has the document.
    shape: (item) =>
      (item['sources'] as unknown[]).length > 0 ? item : { ...item, sources: [{ document: item['document'] }] },
  }),
};

export const DOCUMENTS: ExportTable = {
  name: 'documents',
  title: 'Dokumenter, som er læst',
  sectors: ['municipalities', 'clusters', 'practice-plans'],
  narrows: { sector: 'sector', kind: 'kind', year: 'year' },
  constants: { sector: SECTOR },
  feeds: feedEach('documents', 'Documents', {
    columns: {
      kind: 'kind',
      title: 'title',
      publisher: 'publisher',
      caseNumber: 'caseNumber',
      date: 'date',
      year: 'year',
      importedAt: 'importedAt',
      fileName: 'fileName',
      url: 'url',
      readShare: 'readShare',
      sourceDocument: 'id',
      sourceVersion: 'version',
      sourceSha256: 'sha256',
      sourceLine: null,
      sourceColumn: null,
      sourcePage: null,
      sourceText: null,
      licence: 'licence',
    },
  }),
};
