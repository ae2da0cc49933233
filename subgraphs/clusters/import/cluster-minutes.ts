import { danishSortKey } from '../../../kernel/danish/collation.js';
import { batchOf, type Importer, type Reading, type RowDraft } from '../../../kernel/import/importer.js';
import { DocumentKind } from '../../../kernel/provenance/kinds.js';
import { bodyBySlug } from '../../../kernel/reference/bodies.js';
import { KEY_LENGTH } from '../../../kernel/store/columns.js';
import { ThemeTagRow } from '../../../kernel/themes/theme-tag-row.js';
import { ClusterKind } from '../cluster-kind.js';
import { Cluster } from '../cluster.js';
import type { ClusterMinutesFacts } from './cluster-minutes/facts.js';
import { detectClusterMinutes, readClusterMinutes } from './cluster-minutes/reader.js';
import { toAgendaBatches } from './agenda-rows.js';
import { toMeetingBatches } from './meeting-rows.js';
import { toMoneyBatches } from './money-rows.js';
import { boundId, fromPlace } from './row-columns.js';
import { toThemeTagRows } from './theme-tag-rows.js';

/** Minutes of one meeting of a health cluster or council. */
export const clusterMinutesImporter: Importer = {
  kind: DocumentKind.CLUSTER_MINUTES,
  detect: detectClusterMinutes,
  read: (text, given) => toReading(readClusterMinutes(text, given)),
};

/** The records of what minutes say. */
export function toReading(facts: ClusterMinutesFacts): Reading {
  const { document, issues, readShare } = facts;
  return {
    document,
    issues: issues.map((issue) => ({ ...issue, record: issue.record && boundId(issue.record) })),
    readShare,
    batches: [
      batchOf(Cluster, toUnknownCluster(facts)),
      ...toMeetingBatches(facts),
      ...toAgendaBatches(facts),
      ...toMoneyBatches(facts),
      batchOf(ThemeTagRow, toThemeTagRows(facts)),
    ],
  };
}

/** A cluster that the reference table does not know stands with what its minutes say of it: its name. */
function toUnknownCluster({ clusterSlug, clusterName, meetings, document }: ClusterMinutesFacts): RowDraft<Cluster>[] {
  if (bodyBySlug(clusterSlug) !== null) return [];
  return [
    {
      ...{ id: clusterSlug, root: clusterSlug, rank: 0, statedOn: document.date, name: clusterName },
      kind: clusterSlug.startsWith('sr-') ? ClusterKind.SUNDHEDSRAAD : ClusterKind.SUNDHEDSKLYNGE,
      orderKey: danishSortKey(clusterName).slice(0, KEY_LENGTH),
      ...fromPlace(meetings[0]!.sourcePlace),
    },
  ];
}
