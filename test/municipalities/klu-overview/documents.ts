import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { maskDocument } from '../../../kernel/personal-data/document-mask.js';
import { NOTHING_GIVEN, type Given } from '../../../kernel/import/reading.js';
import type { KluOverviewFacts, KluReportFacts } from '../../../subgraphs/municipalities/import/klu-overview/facts.js';
import { readKluOverview } from '../../../subgraphs/municipalities/import/klu-overview/reader.js';

/** The folder of our own documents. */
export const FIXTURES = new URL('../../fixtures/klu-overview/', import.meta.url);
const REAL = `${process.env.TVAERS_DOCUMENTS ?? fileURLToPath(new URL('../../../../shared/documents', import.meta.url))}/klu-overview-2023-syddanmark.txt`;

/** The text of one of our own documents. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(name, FIXTURES), 'utf8');
}

/** Whether the real overview is on this machine. */
export const hasRealDocument = existsSync(REAL);

export function realText(): string {
  return readFileSync(REAL, 'utf8');
}

/** What the reader reads, behind the door at which contact data are taken out. */
export function read(text: string, given: Partial<Given> = {}): KluOverviewFacts {
  return readKluOverview(maskDocument(text).text, { ...NOTHING_GIVEN, ...given });
}

export function reportOf({ reports }: KluOverviewFacts, name: string): KluReportFacts {
  const found = reports.find((report) => report.place.text!.startsWith(name));
  if (!found) throw new Error(`No report of ${name}.`);
  return found;
}

/** `kind severity record` of each issue, with how often it was raised. */
export function countIssues({ issues }: KluOverviewFacts): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, severity, record } of issues) {
    const key = [kind, severity, record ?? 'document'].join(' ');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

export function titles(report: KluReportFacts, kind: 'DISCUSSED' | 'STANDING' = 'DISCUSSED'): string[] {
  return report.topics.filter((topic) => topic.kind === kind).map((topic) => topic.title);
}

/** A one-row overview, for rules about a single cell. */
export function overviewOf(cells: { name?: string; meetings?: string; topics?: string; followUp?: string }): string {
  const { name = 'Thisted', meetings = '', topics = '', followUp = '' } = cells;
  const header = ['Kommunenavn', 'Antal møder', 'Emner drøftet', 'Opfølgning', 'Generel vurdering'];
  return `Oversigt over KLU 2024 i Region Nordjylland\n\n${header.join('\t')}\n${[name, meetings, topics, followUp, 'God'].join('\t')}\n`;
}
