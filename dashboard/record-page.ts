import type { Page } from './address.js';
import type { Filters } from './filters.js';
import { WHOLE_COUNTRY } from './home/choices.js';

/** A page with what is to be chosen on it. */
export interface RecordPage {
  page: Page;
  filters?: Partial<Filters>;
}

const HOME: Page = { name: 'home', id: '' };

/**
 * The page that shows a record; null where none does. Ids of parts begin with the id of the whole, then `#`; a topic's
 * with municipality and year.
 *
 * @param typename the record's GraphQL type
 * @param document id of a document that states it
 */
export function findRecordPage(typename: string, id: string, document: string): RecordPage | null {
  const whole = id.split('#')[0]!;
  switch (typename) {
    case 'KluTopic':
    case 'KluReport': {
      const [, municipality, year] = /^(\d{4})-(\d{4})\b/.exec(id) ?? [];
      if (!municipality) return null;
      return { page: HOME, filters: { municipality, year: Number(year), search: null } };
    }
    case 'ClusterMeeting':
      return { page: { name: 'meeting', id } };
    case 'AgendaItem':
    case 'Decision':
      return { page: { name: 'meeting', id: whole.replace(/-\d+$/, '') } };
    case 'Cluster':
      return { page: HOME, filters: { cluster: id, region: WHOLE_COUNTRY, search: null } };
    case 'Initiative': {
      const [, cluster] = /^cluster-minutes-(.+)-\d{4}-\d{2}-\d{2}/.exec(document) ?? [];
      return cluster ? { page: HOME, filters: { cluster, search: null } } : null;
    }
    case 'ActionPlan':
    case 'ActionMeasure':
      return { page: { name: 'action-plan', id: whole } };
    case 'NationalProposal':
    case 'NationalMeasure':
    case 'PlanNumber':
      return { page: { name: 'national', id: whole } };
    case 'PracticePlan':
    case 'PlanTheme':
    case 'PlanGoal':
    case 'PlanApproval':
      return { page: { name: 'plan', id: whole } };
    default:
      return null;
  }
}
