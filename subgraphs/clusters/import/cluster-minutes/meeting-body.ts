import { slugify } from '../../../../kernel/danish/text.js';
import { findBody } from '../../../../kernel/reference/bodies.js';
import type { ClusterLevel } from './facts.js';

/** The cluster or council whose meeting it is. */
export interface MeetingBody {
  slug: string;
  name: string;
}

/** Whether a body named in a heading is the meeting's own: the same, or not further named. */
export function isOwnBody(name: string | null, own: MeetingBody): boolean {
  if (name === null) return true;
  const known = findBody(name);
  return known === null ? slugify(name).startsWith(slugify(own.name)) : known.slug === own.slug;
}

/** Id of a meeting: equal for whoever announces it and whoever minutes it. */
export function meetingId(slug: string, date: string, level: ClusterLevel | null): string {
  return [slug, date, ...(level === null ? [] : [level.toLowerCase()])].join('-');
}
