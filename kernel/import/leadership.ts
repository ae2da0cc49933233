import { In, type EntityManager } from 'typeorm';
import type { EntityClass, RecordFamily } from '../graph/subgraph.js';
import type { RecordRow, RootRecord } from '../provenance/record.js';
import { SearchEntry } from '../provenance/search-entry.js';
import { ThemeTagRow } from '../themes/theme-tag-row.js';

const ROOTS_PER_STATEMENT = 500;

/** The statement that answers: highest rank, then stated last, then by document id so that the choice is one. */
function compareStatements(a: RootRecord, b: RootRecord): number {
  const asText = (row: RootRecord): string => `${row.statedOn ?? ''}|${row.documentId}`;
  return b.rank - a.rank || (asText(b) > asText(a) ? 1 : -1);
}

/**
 * Decides anew, for the given root ids, which document's statement answers. The rows below a root
 * (its topics, its search entry) follow the document that was chosen for it.
 */
export async function chooseLeaders(
  manager: EntityManager,
  families: readonly RecordFamily[],
  rootIds: readonly string[],
): Promise<void> {
  for (const { root, children } of families) {
    for (let start = 0; start < rootIds.length; start += ROOTS_PER_STATEMENT) {
      const ids = rootIds.slice(start, start + ROOTS_PER_STATEMENT);
      const statements = await manager.find(root, { where: { id: In(ids), live: true } });
      for (const rivals of groupById(statements)) {
        const leader = rivals.sort(compareStatements)[0]!;
        if (rivals.length === 1 && leader.leads) continue;
        for (const entity of [root, ...children, ThemeTagRow, SearchEntry] as EntityClass<RecordRow>[]) {
          await manager.update(entity, { root: leader.id, live: true }, { leads: false });
          await manager.update(entity, { root: leader.id, live: true, documentId: leader.documentId }, { leads: true });
        }
      }
    }
  }
}

function groupById(rows: readonly RootRecord[]): RootRecord[][] {
  const groups = new Map<string, RootRecord[]>();
  for (const row of rows) groups.set(row.id, [...(groups.get(row.id) ?? []), row]);
  return [...groups.values()];
}
