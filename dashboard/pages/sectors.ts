import type { SectorName } from '../question.js';

/** Fields of the three sectors in the order in which they are shown. */
const FIELDS = { municipalities: 'klu', clusters: 'cluster', 'practice-plans': 'plan' } as const;

export const SECTOR_NAMES = Object.keys(FIELDS) as SectorName[];

export type DocumentsAnswer<Part> = Record<`${(typeof FIELDS)[SectorName]}Documents`, Part | null>;
export type IssuesAnswer<Part> = Record<`${(typeof FIELDS)[SectorName]}DataIssues`, Part | null>;

/** What a sector says of its documents. */
export const documentsOf = <Part>(answer: DocumentsAnswer<Part>, sector: SectorName): Part | null =>
  answer[`${FIELDS[sector]}Documents`];

/** What a sector says of its documents' issues. */
export const issuesOf = <Part>(answer: IssuesAnswer<Part>, sector: SectorName): Part | null =>
  answer[`${FIELDS[sector]}DataIssues`];
