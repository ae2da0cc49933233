import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../../kernel/root.js';
import type {
  AgendaItemFacts,
  AttendanceFacts,
  ClusterMinutesFacts,
  FundingFacts,
  InitiativeFacts,
  MeetingFacts,
} from '../../../subgraphs/clusters/import/cluster-minutes/facts.js';

/** Facts as the file beside a fixture states them; what it leaves out of an item, the item must not have. */
type ToldFacts = Record<string, unknown>;

/** The facts that stand beside a fixture. */
export const readExpected = (name: string): ToldFacts =>
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'test', 'fixtures', 'cluster-minutes', `${name}.json`), 'utf8'));

/** What a reader gave, in the words of those files. */
export function tellFacts(facts: ClusterMinutesFacts): ToldFacts {
  const [meeting] = facts.meetings;
  return {
    cluster: facts.clusterSlug,
    meetings: facts.meetings.map(tellMeeting),
    level: meeting!.level,
    attendance: meeting!.attendance.map(tellPerson),
    items: facts.agendaItems.map((item) => tellItem(item, facts.clusterName, meeting!.date)),
    initiatives: facts.initiatives.map(tellInitiative),
    funding: facts.funding && tellFunding(facts.funding),
    issues: facts.issues.map(({ kind, severity, places }) => `${kind} ${severity} ${places.map(({ line }) => line)}`),
  };
}

const kroner = (oere: number | null): number | null => (oere === null ? null : oere / 100);
const joinWords = (...words: (string | number | null)[]): string => words.filter((word) => word !== null).join(' ');

function tellMeeting({ date, status, startTime, endTime, place }: MeetingFacts): string {
  const time = endTime === null ? startTime : `${startTime}-${endTime}`;
  return joinWords(date, status, time, place);
}

function tellPerson({ name, role, organisation, party, municipalityCode, absent }: AttendanceFacts): unknown[] {
  return [name, role, organisation, party, municipalityCode, absent ? 'absent' : 'here'];
}

function tellItem(item: AgendaItemFacts, body: string, date: string): ToldFacts {
  const { number, title, kind, closed, caseNumber, recommendations, appendices, absentees } = item;
  const decisions = item.decisions.map((decision) =>
    decision.body === body && decision.date === date
      ? String(decision.outcome)
      : joinWords(decision.body, decision.date, String(decision.outcome)),
  );
  return {
    ...{ number, title, kind },
    ...(closed ? { closed } : {}),
    ...(item.startTime === null ? {} : { time: `${item.startTime}-${item.endTime}` }),
    ...(caseNumber === null ? {} : { caseNumber }),
    ...Object.fromEntries(
      Object.entries({ recommendations, decisions, appendices, absentees }).filter(([, list]) => list.length > 0),
    ),
  };
}

function tellInitiative(initiative: InitiativeFacts): string {
  const { name, status, amountOere, periodFrom, periodTo, municipalityCodes, allocations } = initiative;
  return joinWords(
    name,
    status,
    String(kroner(amountOere)),
    periodFrom === null && periodTo === null ? null : `${periodFrom ?? ''}..${periodTo ?? ''}`,
    ...municipalityCodes,
    ...allocations.map((one) => `${one.recipient}:${kroner(one.amountOere)}`),
  );
}

function tellFunding(funding: FundingFacts): ToldFacts {
  return {
    allocated: kroner(funding.allocatedOere),
    committed: kroner(funding.committedOere),
    recommended: kroner(funding.recommendedOere),
    remaining: kroner(funding.remainingOere),
    balanced: funding.balanced,
    lines: funding.lines.map(({ kind, label, amountOere }) => `${kind} ${label} ${kroner(amountOere)}`),
  };
}
