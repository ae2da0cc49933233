import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import type { FundingFacts } from './facts.js';
import type { FundingEntry } from './funding.js';
import type { SumCheck } from './funding-sum.js';
import { formatKroner, noteIssue, warnIssue } from './issues.js';
import type { FundingStatement } from './prose-funding.js';
import type { ProseGrant } from './prose-grant.js';
import { placeOf } from './lines.js';
import { lineOf } from './sentences.js';

type Sums = Pick<FundingFacts, 'allocatedOere' | 'committedOere' | 'remainingOere'>;

/** What sentences add to the cluster's money, beside or without a table. */
export interface StatedFunding {
  sums: Sums;
  entries: FundingEntry[];
  checks: SumCheck[];
  issues: IssueDraft[];
}

const KINDS = [
  ['ALLOCATION', 'allocatedOere', 'Klyngens midler'],
  ['SUBTOTAL', 'committedOere', 'Klyngens disponerede midler'],
  ['REMAINING', 'remainingOere', 'Klyngens resterende midler'],
] as const;

/**
 * Takes from statements what a table does not say; one that a table says otherwise is a conflict. Of two different sums of
 * one kind none is picked, unless they are of two years. `table` has nothing where there is no table.
 */
export function completeFunding(
  table: Sums | null,
  statements: readonly FundingStatement[],
  grants: readonly ProseGrant[],
): StatedFunding {
  const sums: Sums = { allocatedOere: null, committedOere: null, remainingOere: null, ...table };
  const used: FundingStatement[] = [];
  const issues: IssueDraft[] = [];
  for (const [kind, field, name] of KINDS) {
    const stated = withoutRepeats(statements.filter((one) => one.kind === kind));
    const known = table?.[field] ?? null;
    if (known !== null) {
      if (kind !== 'ALLOCATION') issues.push(...stated.flatMap((one) => compareWithTable(one, known, name)));
      continue;
    }
    used.push(...stated);
    const years = new Set(stated.map(({ year }) => year));
    const isOfYears = years.size === stated.length && !years.has(null);
    if (stated.length === 1 || isOfYears)
      sums[field] = stated.reduce<number | null>((sum, one) => (sum ?? 0) + one.amountOere, null);
    else if (stated.length > 1) issues.push(noteConflict(stated, name));
    issues.push(...stated.filter(({ approximate }) => approximate).map((one) => noteRounded(one, name)));
  }
  const granted = table === null && used.length > 0 ? grants.flatMap(toEntry) : [];
  const entries = [...used, ...granted].sort((a, b) => a.place.line - b.place.line);
  return { sums, entries, checks: checkRemaining(sums, used), issues };
}

function withoutRepeats(statements: readonly FundingStatement[]): FundingStatement[] {
  const exact = statements.filter(({ approximate }) => !approximate);
  // A rounded figure beside an exact one says nothing more.
  const kept = exact.length > 0 ? exact : statements;
  return kept.filter(
    (one, index) =>
      kept.findIndex(
        ({ amountOere, year }) =>
          amountOere === one.amountOere && (year === one.year || year === null || one.year === null),
      ) === index,
  );
}

function toEntry({ name, amountOere, group, stated, sentence }: ProseGrant): FundingEntry[] {
  if (group !== 'COMMITTED' || stated === null) return [];
  return [
    { label: name, kind: 'INITIATIVE', amountOere, place: placeOf(lineOf(sentence, stated.text), stated.text.trim()) },
  ];
}

function compareWithTable(one: FundingStatement, known: number, name: string): IssueDraft[] {
  if (one.amountOere === known || one.approximate) return [];
  const message = `${name} står med to beløb: ${formatKroner(one.amountOere)} (i teksten) og ${formatKroner(known)} (i tabellen). Tabellens er brugt.`;
  return [warnIssue(DataIssueKind.CONFLICT, message, [one.place])];
}

function noteConflict(stated: readonly FundingStatement[], name: string): IssueDraft {
  const amounts = stated.map(({ amountOere }) => formatKroner(amountOere)).join(' og ');
  return warnIssue(
    DataIssueKind.CONFLICT,
    `${name} står med flere beløb: ${amounts} Ingen af dem er brugt som sum.`,
    stated.map(({ place }) => place),
  );
}

function noteRounded({ amountOere, place }: FundingStatement, name: string): IssueDraft {
  return noteIssue(DataIssueKind.MISSING, `${name} står kun afrundet: ${formatKroner(amountOere)}`, [place]);
}

function checkRemaining(
  { allocatedOere, committedOere, remainingOere }: Sums,
  used: readonly FundingStatement[],
): SumCheck[] {
  const remaining = used.find(({ kind }) => kind === 'REMAINING');
  if (!remaining || allocatedOere === null || committedOere === null || remainingOere === null) return [];
  if (used.some(({ approximate }) => approximate)) return [];
  const { label, place } = remaining;
  return [{ label, statedOere: remainingOere, computedOere: allocatedOere - committedOere, place }];
}
