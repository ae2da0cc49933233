import { findDates } from '../danish/dates.js';
import { normaliseText } from '../danish/text.js';
import { TvaersError } from '../errors.js';
import { DocumentKind } from '../provenance/kinds.js';
import { findBody } from '../reference/bodies.js';
import type { DocumentIdentity, Given, Place } from './reading.js';

/** What minutes of a cluster are, and of whose region. */
export interface MinutesIdentity {
  document: DocumentIdentity;
  /** Region code of the cluster. */
  region: string | null;
  /** Where the cluster is named. */
  place: Place;
}
export function identifyClusterMinutes(text: string, given: Given): MinutesIdentity {
  const lines = text.split(/\r\n?|\n/, 400);
  for (const [index, line] of lines.entries()) {
    const words = normaliseText(line).trim().split(/[ ,]+/).slice(0, 40);
    for (let start = 0; start < words.length; start += 1) {
      for (let end = Math.min(words.length, start + 7); end > start; end -= 1) {
        const name = words.slice(start, end).join(' ');
        const body = findBody(name);
        if (!body) continue;
        const date = lines.flatMap((row) => findDates(row.slice(0, 300)))[0]?.date ?? given.date;
        if (date === undefined || date === null) throw new TvaersError('DOCUMENT_INCOMPLETE', 'x');
        return {
          document: { id: `cluster-minutes-${body.slug}-${date}`, kind: DocumentKind.CLUSTER_MINUTES, title: line.trim(), publisher: null, caseNumber: null, date, year: Number(date.slice(0, 4)) },
          region: body.region,
          place: { line: index + 1, column: null, text: name },
        };
      }
    }
  }
  throw new TvaersError('DOCUMENT_INCOMPLETE', 'x');
}
