import { expect } from '@jest/globals';
import type { Data, Expectations } from './expectation.js';

const OVERVIEW = 'klu-overview-2023-1083';
const MINUTES = 'cluster-minutes-sk-lillebaelt-2024-11-12';

/** What documents stated, by version, and what became of them. */
export const DOCUMENT_HISTORY: Expectations = {
  'document-versions': ({ kluDocuments, clusterDocuments, planDocuments }) => {
    // The overview is on file in two sectors; the plans' reads only a part of it, and states no share.
    expect([kluDocuments, clusterDocuments, planDocuments].map(({ nodes }) => nodes.length)).toEqual([1, 0, 1]);
    const [[klu], [plan]] = [kluDocuments.nodes, planDocuments.nodes];
    expect([klu.id, klu.version, plan.id, plan.version]).toEqual([OVERVIEW, 1, OVERVIEW, 1]);
    const [first, ...others] = klu.versions;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ version: 1, date: null, readShare: 1, forgottenAt: null, forgottenWhy: null });
    expect(first.issues).toContainEqual({ kind: 'DUPLICATE' });
    expect([plan.versions[0].sha256, plan.versions[0].readShare]).toEqual([first.sha256, null]);
  },

  'what-a-version-stated': ({ clusterDocuments }) => {
    const [{ id, version, records }] = clusterDocuments.nodes;
    expect([id, version, records.nodes.length]).toEqual([MINUTES, 1, records.totalCount]);
    expect(records.pageInfo.hasNextPage).toBe(false);
    const countOf = (typename: string): number =>
      records.nodes.filter((record: Data) => record.typename === typename).length;
    expect(['AgendaItem', 'Attendance', 'Decision', 'Initiative'].map(countOf)).toEqual([8, 12, 8, 6]);
    const funding = records.nodes.find(({ typename }: Data) => typename === 'ClusterFunding');
    expect([funding.id, funding.line]).toEqual(['sk-lillebaelt-2024-11-12', 285]);
    const amount = ({ name }: Data) => name === 'allocatedOere';
    expect(funding.values.find(amount).value).toBe('838900000');
  },

  'forgotten-documents': (sectors) => {
    expect(Object.values(sectors)).toEqual(Array(3).fill({ totalCount: 0, nodes: [] }));
  },

  'issues-of-a-document': ({ kluDataIssues, clusterDataIssues, planDataIssues }) => {
    expect([clusterDataIssues.totalCount, kluDataIssues.totalCount]).toEqual([0, kluDataIssues.nodes.length]);
    const duplicates = kluDataIssues.nodes.filter(({ kind }: Data) => kind === 'DUPLICATE');
    expect(duplicates.map(({ sources }: Data) => sources.map(({ line }: Data) => line))).toEqual(
      Array(3).fill([14, 17]),
    );
    // What it contradicts in another document is filed with the one of the two that comes last.
    expect(planDataIssues.nodes.map(({ kind, sources }: Data) => [kind, sources.length])).toEqual([['CONFLICT', 2]]);
    expect(kluDataIssues.nodes.flatMap(({ sources }: Data) => sources).every(({ page }: Data) => page === null)).toBe(
      true,
    );
  },
};
