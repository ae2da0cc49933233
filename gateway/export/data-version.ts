import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { getToday } from '../../kernel/time/clock.js';
import { readQuestion } from './question.js';
import type { Ask } from './rows.js';
import type { ExportTable, Filters } from './table.js';

/** The versions of the data a table is made of, as one text. Refused where one of its sectors does not answer. */
export async function readVersions(ask: Ask, { sectors }: ExportTable): Promise<string> {
  const versions = await ask(readQuestion('data-versions').text, {
    municipalities: sectors.includes('municipalities'),
    clusters: sectors.includes('clusters'),
    practicePlans: sectors.includes('practice-plans'),
  });
  return JSON.stringify(versions);
}

/** Today, where the table depends on it: it takes `asOf`, and none was given. Else null. */
export function readDay({ feeds }: ExportTable, filters: Filters): string | null {
  if (filters['asOf'] !== undefined) return null;
  return feeds.some(({ operation }) => readQuestion(operation).variables.has('asOf')) ? getToday() : null;
}

/** A strong ETag: equal only where the bytes are. Takes all that they depend on. */
export function computeEtag(...parts: readonly unknown[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

/** A text that changes when the hub may make other bytes of the same data: its version, and the graph it answers with. */
export function readRelease(apiSdl: string): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };
  return `${version} ${createHash('sha256').update(apiSdl).digest('base64url')}`;
}
