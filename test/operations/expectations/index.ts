import { ACROSS_SECTORS } from './across-sectors.js';
import { BODIES } from './bodies.js';
import { CLUSTER_MEETINGS } from './cluster-meetings.js';
import { CLUSTER_MONEY } from './cluster-money.js';
import { DOCUMENT_HISTORY } from './document-history.js';
import { DOCUMENTS } from './documents.js';
import type { Expectations } from './expectation.js';
import { KLU_REPORTS } from './klu-reports.js';
import { KLU_THEMES } from './klu-themes.js';
import { PAGES } from './pages.js';
import { OVERVIEW } from './overview.js';
import { PLANS } from './plans.js';
import { PROSE } from './prose.js';

/** What each named question answers. Those in `PROSE` need an import of the documents; the others answer the same before and after. */
export const EXPECTATIONS: Expectations = {
  ...KLU_THEMES,
  ...KLU_REPORTS,
  ...CLUSTER_MEETINGS,
  ...CLUSTER_MONEY,
  ...BODIES,
  ...PLANS,
  ...DOCUMENTS,
  ...DOCUMENT_HISTORY,
  ...ACROSS_SECTORS,
  ...PAGES,
  ...OVERVIEW,
  ...PROSE,
};
