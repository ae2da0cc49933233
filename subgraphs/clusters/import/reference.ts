import { danishSortKey } from '../../../kernel/danish/collation.js';
import type { ReferenceReading } from '../../../kernel/graph/subgraph.js';
import { batchOf, type RowDraft } from '../../../kernel/import/importer.js';
import { identifyReference } from '../../../kernel/import/reference-identity.js';
import { listBodies, listSuccessions } from '../../../kernel/reference/bodies.js';
import { referenceDocument } from '../../../kernel/reference/document.js';
import { municipalityByCode } from '../../../kernel/reference/municipalities.js';
import { ClusterKind } from '../cluster-kind.js';
import { ClusterMembership } from '../cluster-membership.js';
import { ClusterSuccession } from '../cluster-succession.js';
import { Cluster } from '../cluster.js';

/** What the reference table says of a body outweighs what minutes say of it in passing. */
const REFERENCE_RANK = 1;

/** Clusters and councils, their members and how they follow each other, from the table of bodies. */
export function readReference(): readonly ReferenceReading[] {
  const table = referenceDocument('bodies');
  const batches = [
    batchOf(Cluster, readClusters()),
    batchOf(ClusterMembership, readMemberships()),
    batchOf(ClusterSuccession, readSuccessions()),
  ];
  return [{ table, reading: { document: identifyReference(table), batches, issues: [], readShare: null } }];
}

function readClusters(): RowDraft<Cluster>[] {
  return listBodies().map(
    ({ slug, name, kind, region, preparatoryFrom, validFrom, validTo, validToNote, verification, note, line }) => ({
      ...{ id: slug, root: slug, rank: REFERENCE_RANK, statedOn: null },
      ...{ name, preparatoryFrom, validFrom, validTo, validToNote, verification, note },
      orderKey: danishSortKey(name),
      kind: ClusterKind[kind],
      regionCode: region,
      sourceLine: line,
      sourceColumn: null,
      sourceText: name,
    }),
  );
}

function readMemberships(): RowDraft<ClusterMembership>[] {
  return listBodies().flatMap(({ slug, members, memberLines, preparatoryFrom, validFrom, validTo, verification }) =>
    members.map((code, index) => {
      const name = municipalityByCode(code)?.name ?? code;
      return {
        ...{
          id: `${slug}-${code}`,
          root: slug,
          clusterId: slug,
          municipalityCode: code,
          orderKey: danishSortKey(name),
        },
        ...{ preparatoryFrom, validFrom, validTo, verification },
        sourceLine: memberLines[index]!,
        sourceColumn: null,
        sourceText: name,
      };
    }),
  );
}

function readSuccessions(): RowDraft<ClusterSuccession>[] {
  const slugs = new Set(listBodies().map(({ slug }) => slug));
  return listSuccessions()
    .filter(({ from }) => slugs.has(from))
    .map(({ from, to, kind, date, note, line }) => ({
      ...{ id: `${from}-${to}`, root: `${from}-${to}`, rank: REFERENCE_RANK, statedOn: null },
      ...{ fromCluster: from, toCluster: to, kind, date, note },
      sourceLine: line,
      sourceColumn: null,
      sourceText: null,
    }));
}
