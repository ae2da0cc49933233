import type { ExportTable } from '../table.js';
import { AGENDA_ITEMS, ALLOCATIONS, FUNDING_LINES, MEETINGS } from './clusters.js';
import { DOCUMENTS, ISSUES } from './documents.js';
import { COVERAGE, KLU_REPORTS, KLU_TOPICS, MUNICIPALITIES } from './municipalities.js';
import { MEASURES, PLANS } from './plans.js';

/** Every table that can be taken away, in the order in which they are listed. */
export const EXPORT_TABLES: readonly ExportTable[] = [
  MUNICIPALITIES,
  KLU_REPORTS,
  KLU_TOPICS,
  MEETINGS,
  AGENDA_ITEMS,
  FUNDING_LINES,
  ALLOCATIONS,
  PLANS,
  MEASURES,
  COVERAGE,
  ISSUES,
  DOCUMENTS,
];
