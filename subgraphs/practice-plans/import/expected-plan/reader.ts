import { foldText } from '../../../../kernel/danish/text.js';
import { identifyClusterMinutes, type MinutesIdentity } from '../../../../kernel/import/cluster-minutes-identity.js';
import type { Given, IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import { readBlocks } from '../layout/block.js';
import { splitLines, type Line } from '../layout/line.js';
import { reportMasked } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { findAgendaItem } from '../plan-text/agenda.js';
import { findGoals } from '../plan-text/goals.js';
import { findHearing } from '../plan-text/hearing.js';
import { findRegionsIn, type RegionFact } from '../plan-text/region.js';
import { findPlanName, findValidity, PRACTICE_PLAN } from '../practice-plan-approval/plan.js';
import { findComingApprovals } from './approvals.js';
import type { ExpectedPlan, ExpectedPlanFacts } from './facts.js';

const PLAN_WITH_YEAR = /praksisplan[^\n]{0,250}?20\d\d|20\d\d[^\n]{0,60}?praksisplan/i;
const DRAFT = /udkast(?:et)? til (?:\p{L}+ ){0,4}praksisplan\p{L}*/iu;

/** How surely a text is minutes of a cluster that tell of a practice plan, 0-1; 0 where they tell of none. */
export function detectExpectedPlan(text: string): number {
  const head = foldText(text.slice(0, 3_000));
  const isMinutes =
    /klynge|sundhedsråd/.test(head.slice(0, 1_500)) && /referat|dagsorden|mødedeltagere|mødedato|punkt 1/.test(head);
  return isMinutes && PLAN_WITH_YEAR.test(text) ? 0.6 : 0;
}

/**
 * Reads what the minutes of a cluster say of a coming practice plan. Throws as the reading of the minutes themselves does
 * where they cannot be told from others (cluster, date); a plan that cannot be told from others is reported.
 */
export function readExpectedPlan(text: string, given: Given): ExpectedPlanFacts {
  const minutes = identifyClusterMinutes(text, given);
  const { lines } = splitLines(text);
  const item = findAgendaItem(lines, PRACTICE_PLAN)?.lines ?? lines.filter((line) => PRACTICE_PLAN.test(line.text));
  if (item.length === 0) return { document: minutes.document, plan: null, issues: [] };
  const plan = readPlan(item, findRegion(minutes, item, given));
  return {
    document: minutes.document,
    plan,
    issues: plan === null ? [reportUnknownPlan(item[0]!)] : reportMasked(plan.goals),
  };
}

function readPlan(item: readonly Line[], region: RegionFact | null): ExpectedPlan | null {
  const blocks = readBlocks(item);
  const validity = findValidity(blocks);
  if (region === null || validity === null) return null;
  const draft = blocks.find(({ text }) => DRAFT.test(text));
  const title = findPlanName(null, blocks);
  return {
    ...{ title: title !== null && title.value.includes(' ') ? title : null, region, ...validity },
    draft: draft ? locate(draft.lines, DRAFT.exec(draft.text)![0]) : null,
    ...{ hearing: findHearing(blocks), approvals: findComingApprovals(blocks), goals: findGoals(blocks).goals },
    place: locate(blocks[0]!.lines, blocks[0]!.text),
  };
}

/** The cluster's region; of a cluster the reference tables do not know, the one region that is given or named. */
function findRegion({ region, place }: MinutesIdentity, item: readonly Line[], given: Given): RegionFact | null {
  if (region !== null) return { code: region, place };
  const [named, ...others] = findRegionsIn(readBlocks(item));
  if (given.region !== null) return { code: given.region, place: null };
  return named !== undefined && others.length === 0 ? named : null;
}

function reportUnknownPlan(line: Line): IssueDraft {
  return {
    kind: DataIssueKind.MISSING,
    severity: DataIssueSeverity.WARNING,
    message: `Linje ${line.number}: referatet taler om en praksisplan, men siger ikke, hvilken region eller hvilke år den gælder.`,
    places: [locate([line], line.text.slice(0, 120))],
    record: null,
  };
}
