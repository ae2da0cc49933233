import type { RecordRow } from '../../kernel/provenance/record.js';
import { regionByCode } from '../../kernel/reference/regions.js';
import { getToday } from '../../kernel/time/clock.js';
import { resolveDayWithin } from '../../kernel/time/validity.js';
import { firstDayOf } from './partial-date.js';
import { PracticePlan } from './practice-plan.js';

/*
 * A practice plan is told of by several documents: minutes from before its adoption know its hearing and goals, each
 * approval knows its own body's decision. One plan is put together of them: the leading statement answers, and where it
 * is silent the next one that speaks.
 */

/** The plans that live rows state, in the order of their first row. */
export function mergeStatements(rows: readonly PracticePlan[]): PracticePlan[] {
  const byPlan = new Map<string, PracticePlan[]>();
  for (const row of rows) byPlan.set(row.id, [...(byPlan.get(row.id) ?? []), row]);
  return [...byPlan.values()].map((statements) => mergePlan(statements.sort(compareStatements)));
}

/** The rows of the first of a plan's statements that has any: wordings of several documents are not mixed. */
export function pickStatement<T extends RecordRow>({ statements }: PracticePlan, rows: readonly T[]): T[] {
  for (const { documentId } of statements) {
    const own = rows.filter((row) => row.documentId === documentId);
    if (own.length > 0) return own;
  }
  return [];
}

/**
 * The plans that were known of on a day, ended ones among them. Without a day: today, or the last day of the region
 * that is asked about where it has ended.
 */
export function listPlansKnownOn(
  plans: readonly PracticePlan[],
  asOf: string | null | undefined,
  regionCode?: string,
): PracticePlan[] {
  const today = getToday();
  const region = regionCode === undefined ? null : regionByCode(regionCode);
  const day = region === null ? (asOf ?? today) : resolveDayWithin(region, asOf, today);
  return plans.filter((plan) => plan.statements.some((statement) => isKnownOn(statement, day)));
}

/** A plan is known from the day of a document that tells of it, or of the first event that it tells of. */
function isKnownOn(
  { statedOn, approvedOn, draftOn, hearingFrom, adopted, validFrom }: PracticePlan,
  day: string,
): boolean {
  const dates = [statedOn, approvedOn, draftOn, hearingFrom, adopted ? validFrom : null].filter(
    (date) => date !== null,
  );
  return dates.length === 0 || dates.some((date) => firstDayOf(date) <= day);
}

function compareStatements(a: PracticePlan, b: PracticePlan): number {
  const lateFirst = (first: string | null, second: string | null): number =>
    (second ?? '').localeCompare(first ?? '', 'en');
  return (
    Number(b.leads) - Number(a.leads) ||
    b.rank - a.rank ||
    lateFirst(a.statedOn, b.statedOn) ||
    lateFirst(a.documentId, b.documentId)
  );
}

function mergePlan(statements: readonly PracticePlan[]): PracticePlan {
  const leader = statements[0]!;
  const first = <K extends keyof PracticePlan>(key: K) =>
    statements.find((statement) => statement[key] !== null)?.[key] ?? null;
  const earliest = (key: 'approvedOn' | 'draftOn') =>
    statements
      .map((statement) => statement[key])
      .filter((date) => date !== null)
      .sort()[0] ?? null;
  const { hearingFrom, hearingTo, hearingDeadline } = statements.find(({ hearing }) => hearing !== null) ?? leader;
  return Object.assign(new PracticePlan(), leader, {
    statements,
    title: first('title'),
    validFrom: first('validFrom'),
    validTo: first('validTo'),
    relatedAgreement: first('relatedAgreement'),
    municipalityCount: first('municipalityCount'),
    adopted: statements.some(({ adopted }) => adopted),
    approvedOn: earliest('approvedOn'),
    draftOn: earliest('draftOn'),
    ...{ hearingFrom, hearingTo, hearingDeadline },
  });
}
