import { expect } from '@jest/globals';
import type { Data, Expectations } from './expectation.js';

const OVERVIEW = 'klu-overview-2023-1083';
const MINUTES = 'cluster-minutes-sk-lillebaelt-2024-11-12';
const ACTION_PLAN = 'action-plan-0530-2024-02-20';
const APPROVAL = 'practice-plan-approval-1082-2021-04-06-voksen-og-plejeudvalget-21-3496';
const PROPOSAL = 'national-proposal-laegedaekning';

const idsOf = ({ nodes }: Data): string[] => nodes.map(({ id }: Data) => id);
const documentsOf = ({ sources }: Data): string[] => sources.map(({ document }: Data) => document.id);
const placesOf = ({ kind, sources }: Data): string => [kind, ...sources.map(({ line }: Data) => line)].join(' ');

export const DOCUMENTS: Expectations = {
  'documents-on-file': ({ kluDocuments, clusterDocuments, planDocuments }) => {
    const rows = (documents: Data) => {
      expect(documents.nodes).toHaveLength(documents.totalCount);
      const published = documents.nodes.filter(({ kind }: Data) => kind !== 'REFERENCE');
      return published.map(({ id, date, year, caseNumber, readShare }: Data) => [
        id,
        date,
        year,
        caseNumber,
        readShare,
      ]);
    };
    expect(rows(kluDocuments)).toEqual([[OVERVIEW, null, 2023, '23/41881', 1]]);
    expect(rows(clusterDocuments)).toEqual([[MINUTES, '2024-11-12', 2024, '22/43575', 1]]);
    // Minutes and overview are on file in two sectors; the plans' reads only a part of them, and states no share.
    expect(rows(planDocuments)).toEqual([
      [ACTION_PLAN, '2024-02-20', 2024, '24/1394', 1],
      [MINUTES, '2024-11-12', 2024, '22/43575', null],
      [OVERVIEW, null, 2023, '23/41881', null],
      [PROPOSAL, null, null, null, 1],
      [APPROVAL, '2021-04-06', 2021, '21/3496', 1],
    ]);
    expect(idsOf(kluDocuments)).toContain('reference-municipalities');
    expect(idsOf(clusterDocuments)).toContain('reference-bodies');
  },

  'documents-that-mention': ({ kluDocuments, clusterDocuments, planDocuments }) => {
    expect([kluDocuments, clusterDocuments, planDocuments].map(idsOf)).toEqual([[OVERVIEW], [MINUTES], [APPROVAL]]);
  },

  'search-everywhere': ({ kluSearch, clusterSearch, planSearch }) => {
    const hits = (found: Data) => found.map(({ typename, id, source }: Data) => [typename, id, source.document.id]);
    expect(hits(kluSearch)).toEqual([['KluTopic', '0420-2023-discussed-praksisplan-1', OVERVIEW]]);
    expect(hits(clusterSearch)).toEqual([['AgendaItem', 'sk-lillebaelt-2024-11-12-political-6', MINUTES]]);
    expect(hits(planSearch)).toEqual([
      ['PracticePlan', '1082-2021', APPROVAL],
      ['PracticePlan', '1083-2025', MINUTES],
    ]);
  },

  'conflicting-facts': ({ kluDataIssues, clusterDataIssues, planDataIssues }) => {
    expect(kluDataIssues).toEqual({ totalCount: 0, nodes: [] });
    expect(clusterDataIssues.nodes.map(placesOf)).toEqual(['CONFLICT 279 294']);
    expect(clusterDataIssues.nodes.flatMap(documentsOf)).toEqual([MINUTES, MINUTES]);
    // Introduction afternoons: once a year in the municipality's action plan, twice in the region's overview.
    expect(planDataIssues.nodes.map(placesOf)).toEqual(['CONFLICT 42 18']);
    expect(planDataIssues.nodes.flatMap(documentsOf)).toEqual([ACTION_PLAN, OVERVIEW]);
  },

  'what-was-not-understood': ({ kluDataIssues, clusterDataIssues, planDataIssues }) => {
    const sectors = [kluDataIssues, clusterDataIssues, planDataIssues];
    const unread = sectors.flatMap(({ nodes }) => nodes).filter(({ kind }: Data) => kind === 'UNREAD_TEXT');
    expect(unread).toEqual([]);
    const [klu, clusters, plans] = sectors.map(({ nodes }) => nodes.map(placesOf));
    // Three empty rows and a number that is missing; three topics twice; a row without separators.
    expect(klu).toEqual(expect.arrayContaining(['MISSING 25', 'MISSING 26', 'MISSING 35', 'MISSING 59']));
    expect(klu.filter((place: string) => place === 'DUPLICATE 14 17')).toHaveLength(3);
    expect(klu).toContain('SPELLING 45');
    // Misspelt labels, one initiative under two names, a rounded figure beside the exact one.
    expect(clusters).toEqual(
      expect.arrayContaining(['SPELLING 77', 'SPELLING 314', 'SPELLING 276 289', 'DUPLICATE 265 285']),
    );
    expect(plans).toContain('PERSONAL_DATA 23');
  },
};
