import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maskDocument } from '../../../kernel/personal-data/document-mask.js';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { PACKAGE_ROOT } from '../../../kernel/root.js';
import type { ClusterMinutesFacts } from '../../../subgraphs/clusters/import/cluster-minutes/facts.js';
import { readClusterMinutes } from '../../../subgraphs/clusters/import/cluster-minutes/reader.js';

/** Minutes of our own: clusters of the reference table, everything else invented. */
export const FIXTURES = [
  'wrong-subtotal',
  'several-bodies',
  'one-per-line',
  'thousands',
  'odd',
  'minimal',
  'labels-above',
  'inline-labels',
] as const;

export type Fixture = (typeof FIXTURES)[number];

/** Minutes of our own as other secretaries would have written them; what each says stands beside it, as JSON. */
export const SECRETARIES = [
  'council',
  'members-list',
  'head-table',
  'by-organisation',
  'prose-money',
  'cell-per-line',
  'printed',
  'budget-years',
  'markup',
  'initiatives',
  'agenda-table',
  'amounts-in-lines',
  'late-participants',
  'applications',
  'web-table',
  'budget-in-prose',
  'council-votes',
  'odd-head',
  'money-variants',
  'two-levels',
] as const;

export const textOfFixture = (name: string): string =>
  readFileSync(join(PACKAGE_ROOT, 'test', 'fixtures', 'cluster-minutes', `${name}.txt`), 'utf8');

export const fixtureText = (name: Fixture): string => textOfFixture(name);

export const readFixture = (name: Fixture): ClusterMinutesFacts =>
  readClusterMinutes(maskDocument(fixtureText(name)).text, NOTHING_GIVEN);

/** What minutes of a meeting on 2025-03-04 say that hold nothing but these lines after their head. */
export const readLines = (...lines: string[]): ClusterMinutesFacts =>
  readClusterMinutes(['Referat Sundhedsklynge Fyn d. 4. marts 2025', ...lines].join('\n'), NOTHING_GIVEN);

/** The lines of issues of one kind. */
export const issueLines = ({ issues }: ClusterMinutesFacts, kind: string): number[][] =>
  issues.filter((issue) => issue.kind === kind).map(({ places }) => places.map(({ line }) => line));
