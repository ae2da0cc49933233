import { CONTENT_ROLES, type ContentRole } from '../../../../kernel/import/klu-overview/columns.js';
import type { TableRow } from '../../../../kernel/import/klu-overview/table.js';
import { splitBlocks, type Block } from './blocks.js';

/** The blocks of a report by what their column is for. */
export type Columns = Readonly<Record<ContentRole, readonly Block[]>>;

/** The columns of a report, over all its rows. */
export function readColumns(rows: readonly TableRow[]): Columns {
  const blocksOf = (role: ContentRole): Block[] => splitBlocks(rows.flatMap((row) => row.cells[role] ?? []));
  return Object.fromEntries(CONTENT_ROLES.map((role) => [role, blocksOf(role)])) as Record<ContentRole, Block[]>;
}
