import type { SectorName } from '../../../kernel/sectors.js';
import { citeSource, type ExportTable, type Feed } from '../table.js';

/** The word by which a sector's documents are called in the graph. */
const SECTOR_WORDS: readonly [SectorName, string][] = [
  ['municipalities', 'klu'],
  ['clusters', 'cluster'],
  ['practice-plans', 'plan'],
];

const feedEach = (operation: string, list: string, columns: Feed['columns']): [Feed, ...Feed[]] => {
  const [first, ...rest] = SECTOR_WORDS.map(([sector, word]): Feed => ({
    operation: `${word}-${operation}`,
    items: `${word}${list}.nodes`,
    constants: { sector },
    columns,
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
    kind: 'kind',
    severity: 'severity',
    message: 'message',
    documents: 'sources.document.id',
    lines: 'sources.line',
    ...citeSource('sources.0'),
  }),
};

export const DOCUMENTS: ExportTable = {
  name: 'documents',
  title: 'Dokumenter, som er læst',
  sectors: ['municipalities', 'clusters', 'practice-plans'],
  narrows: { sector: 'sector', kind: 'kind', year: 'year' },
  constants: { sector: SECTOR },
  feeds: feedEach('documents', 'Documents', {
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
  }),
};
