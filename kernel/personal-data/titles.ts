import { concernsOnePersonsHealth } from './health.js';
import { maskStaffNames } from './staff-names.js';

/** Why a title does not stand as it was written. */
export type TitleIssue = 'STAFF_NAME' | 'HEALTH';

/** What stands in place of a title about one person's health. */
export const WITHHELD = '[tilbageholdt]';

/**
 * A title as it may be stored: withheld if it concerns one person's health, else without staff names.
 * `issue` is the gravest reason for a change, null where there is none; `allowed` as in `maskStaffNames`.
 */
export function maskTitle(
  title: string,
  allowed: ReadonlySet<string> = new Set(),
): { title: string; issue: TitleIssue | null } {
  if (concernsOnePersonsHealth(title)) return { title: WITHHELD, issue: 'HEALTH' };
  const names = maskStaffNames(title, allowed);
  return { title: names.text, issue: names.found > 0 ? 'STAFF_NAME' : null };
}
