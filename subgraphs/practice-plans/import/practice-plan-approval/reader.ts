import { foldText, slugify } from '../../../../kernel/danish/text.js';
import { TvaersError } from '../../../../kernel/errors.js';
import type { DocumentIdentity, Given, IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity, DocumentKind } from '../../../../kernel/provenance/kinds.js';
import { municipalityByCode } from '../../../../kernel/reference/municipalities.js';
import { readBlocks } from '../layout/block.js';
import { splitLines } from '../layout/line.js';
import { maskText, reportMasked, reportPersonalData } from '../layout/privacy.js';
import { accountForLines, linesOf } from '../layout/unread.js';
import { findAgendaItem } from '../plan-text/agenda.js';
import { findCaseNumber } from '../plan-text/case-number.js';
import { findGoals } from '../plan-text/goals.js';
import { findHearing } from '../plan-text/hearing.js';
import { reportOddDates } from '../plan-text/odd-dates.js';
import { decideRegion, findRegionsIn } from '../plan-text/region.js';
import { findMentionedApprovals, readDecision } from './decisions.js';
import type { ApprovalFact, ApprovedPlanFacts, PracticePlanApprovalFacts } from './facts.js';
import { readHeader } from './header.js';
import { divideCase } from './parts.js';
import { SENDS_FOR_HEARING } from './outcome.js';
import {
  findMunicipalityCount,
  findRelatedAgreement,
  findPlanName,
  findValidity,
  PRACTICE_PLAN,
  reportValidity,
} from './plan.js';
import { findThemes } from './themes.js';

const CASE_FORM = /sagsfremstilling|sagsbeskrivelse|indstilling|beslutning|sagsgang/;
/** "Byrådet, 24. februar 2031: Godkendt" */
const DECISION_LINE =
  /(?:råd|bestyrelse|udvalg)\p{L}{0,4},? (?:den |d\. ?)?\d{1,2}[./-].{0,40}(?:godkend|anbefal|udsat|tiltr[åæ]d|drøftet)/u;
const OF_CLUSTER =
  /(?:referat|dagsorden).{0,60}(?:klynge|sundhedsråd)|(?:sundhedsklynge|sundhedsråd).{0,60}(?:referat|dagsorden)/;
const ITEM = /^(?:dagsordens)?(?:punkt|pkt\.?|sag)\s?(?:nr\.\s?)?\d{1,3}.{0,120}praksisplan/im;

/** How surely a text is a political body's case about the approval of a practice plan, 0-1. */
export function detectPracticePlanApproval(text: string): number {
  const head = foldText(text.slice(0, 6_000));
  const isOfCluster = OF_CLUSTER.test(head.slice(0, 400));
  // The minutes of a whole meeting have it as one item among others.
  if (!head.includes('praksisplan')) return ITEM.test(text) && CASE_FORM.test(head) ? (isOfCluster ? 0.2 : 0.6) : 0;
  if (isOfCluster) return 0.2;
  const hasCaseForm = CASE_FORM.test(head) || DECISION_LINE.test(head);
  if (/(?:godkendelse|vedtagelse|behandling|tiltrædelse) af (?:\S+ ){0,4}praksisplan/.test(head.slice(0, 1_500)))
    return hasCaseForm ? 0.95 : 0.6;
  return hasCaseForm && head.slice(0, 600).includes('praksisplan') ? 0.75 : ITEM.test(text) && hasCaseForm ? 0.6 : 0.1;
}

/**
 * Reads the case in which a body approves (recommends, postpones …) a region's practice plan.
 * Throws DOCUMENT_INCOMPLETE where no practice plan, no region or no beginning of the plan is stated, and
 * DOCUMENT_CONTRADICTS_OPTIONS where the given region or date is not the document's.
 */
export function readPracticePlanApproval(text: string, given: Given): PracticePlanApprovalFacts {
  const document = splitLines(text);
  const item = findAgendaItem(document.lines, PRACTICE_PLAN);
  const lines = item?.lines ?? document.lines;
  const blocks = readBlocks(lines);
  const all = item === null ? blocks : readBlocks(document.lines);
  const parts = divideCase(blocks);
  const meeting = readHeader(readBlocks(item?.head ?? []));
  const own = readHeader(parts.header);
  const header = { ...own, body: own.body ?? meeting.body, date: own.date ?? meeting.date };
  const caseNumber = findCaseNumber(blocks)?.value ?? null;
  const isForHearing =
    parts.decisions.some(({ paragraphs }) => paragraphs.some(({ text }) => SENDS_FOR_HEARING.test(text))) ||
    parts.recommendation.some(({ text }) => SENDS_FOR_HEARING.test(text)) ||
    (header.title !== null && SENDS_FOR_HEARING.test(header.title.value));
  const context = { body: header.body, date: header.date ?? given.date, caseNumber, isForHearing };
  const approvals = parts.decisions.map((part) => readDecision(part, context, given));
  const about = [...parts.header, ...parts.case];
  const title = findPlanName(header.title, about);
  if (title === null) throw new TvaersError('DOCUMENT_INCOMPLETE', 'Dokumentet nævner ingen praksisplan.');
  const validity = findValidity(about);
  if (validity === null) {
    const message =
      'Dokumentet siger ikke, hvornår praksisplanen træder i kraft, eller hvilke år den gælder, så det vides ikke, hvilken plan det er.';
    throw new TvaersError('DOCUMENT_INCOMPLETE', message);
  }
  // A last decision without a day leaves the document without one: those before it were on other days.
  const isMisdated = parts.decisions.at(-1)?.heading.isMisdated ?? false;
  const date = decideDate(approvals, header.date, given, isMisdated);
  const themes = findThemes(parts.case);
  const goals = findGoals(parts.case.filter((block) => !themes.blocks.includes(block)));

  const plan = {
    ...{ title, region: decideRegion(findRegionsIn(blocks).length > 0 ? blocks : all, given, date), ...validity },
    ...{ themes: themes.themes, goals: goals.goals, hearing: findHearing(about) },
    ...{ relatedAgreement: findRelatedAgreement(about), municipalityCount: findMunicipalityCount(about) },
  };
  const ofItem = new Set(lines);
  const account = accountForLines(text, document, {
    read: linesOf([...header.read, ...meeting.read, ...themes.blocks, ...goals.blocks]),
    background: linesOf(parts.read),
    aside: document.lines.filter((line) => !ofItem.has(line)),
  });
  return {
    document: identify(header.title?.value ?? title.value, plan, date, approvals, caseNumber, given),
    plan,
    isForHearing,
    approvals,
    earlierApprovals: findMentionedApprovals(parts.case),
    issues: [
      ...header.personal.map(({ number }) => reportPersonalData('En oplysning om en medarbejder', number)),
      ...reportMasked([...approvals, ...plan.themes, ...plan.goals]),
      ...themes.issues,
      ...reportValidity(about),
      ...reportOddDates([...about, ...parts.decisions.map(({ block }) => block)]),
      ...reportDecisions(approvals, isForHearing),
      ...account.issues,
    ],
    readShare: account.readShare,
  };
}

function decideDate(
  approvals: readonly ApprovalFact[],
  meeting: string | null,
  given: Given,
  isMisdated: boolean,
): string | null {
  const stated = [...approvals.map(({ date }) => date), meeting].filter((date) => date !== null);
  if (given.date !== null && !isMisdated && stated.length > 0 && !stated.some((date) => given.date!.startsWith(date))) {
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `Dokumentet er fra ${stated[0]}, men datoen ${given.date} er angivet. Ret --date, eller udelad den.`,
    );
  }
  if (isMisdated) return given.date;
  return given.date ?? approvals.findLast(({ date }) => date !== null)?.date ?? meeting;
}

function identify(
  title: string,
  plan: ApprovedPlanFacts,
  date: string | null,
  approvals: readonly ApprovalFact[],
  caseNumber: string | null,
  given: Given,
): DocumentIdentity {
  const last = approvals.at(-1);
  const name = municipalityByCode(last?.municipality ?? given.municipality ?? '')?.name;
  const parts = [
    'practice-plan-approval',
    plan.region.code,
    date ?? plan.validFrom.value.slice(0, 4),
    last?.body,
    caseNumber,
  ].filter((part) => typeof part === 'string');
  return {
    id: parts.map(slugify).join('-').slice(0, 150),
    kind: DocumentKind.PRACTICE_PLAN_APPROVAL,
    title: maskText(title),
    publisher: given.publisher ?? (name === undefined ? null : `${name} Kommune`),
    caseNumber,
    date,
    year: date === null ? null : Number(date.slice(0, 4)),
  };
}

function reportDecisions(approvals: readonly ApprovalFact[], isForHearing: boolean): IssueDraft[] {
  if (approvals.length === 0) {
    const message = 'Dokumentet indeholder ingen beslutning om praksisplanen.';
    return [{ kind: DataIssueKind.MISSING, severity: DataIssueSeverity.WARNING, message, places: [], record: null }];
  }
  return approvals
    .filter(({ outcome }) => outcome === null)
    .map(({ body, text, place }) => {
      const who = body ?? 'mødet';
      const isOfHearing = isForHearing || (text !== null && SENDS_FOR_HEARING.test(text));
      return {
        kind: isOfHearing ? DataIssueKind.MISSING : DataIssueKind.UNREAD_TEXT,
        severity: isOfHearing ? DataIssueSeverity.INFO : DataIssueSeverity.WARNING,
        message: isOfHearing
          ? `Linje ${place.line}: det, ${who} besluttede, er at sende planen i høring. Det er ingen godkendelse af planen.`
          : `Linje ${place.line}: det fremgår ikke, hvad ${who} besluttede.`,
        places: [{ ...place, text: null }],
        record: null,
      };
    });
}
