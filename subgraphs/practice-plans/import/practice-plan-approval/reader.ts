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
import { decideRegion } from '../plan-text/region.js';
import { findMentionedApprovals, readDecision } from './decisions.js';
import type { ApprovalFact, ApprovedPlanFacts, PracticePlanApprovalFacts } from './facts.js';
import { readHeader } from './header.js';
import { divideCase } from './parts.js';
import { findMunicipalityCount, findRelatedAgreement, findPlanName, findValidity, PRACTICE_PLAN } from './plan.js';
import { findThemes } from './themes.js';

/** How surely a text is a political body's case about the approval of a practice plan, 0-1. */
export function detectPracticePlanApproval(text: string): number {
  const head = foldText(text.slice(0, 6_000));
  if (!head.includes('praksisplan')) return 0;
  const hasCaseForm = /sagsfremstilling|indstilling|beslutning|sagsgang/.test(head);
  if (
    /(?:referat|dagsorden).{0,60}(?:klynge|sundhedsråd)|(?:sundhedsklynge|sundhedsråd).{0,60}(?:referat|dagsorden)/.test(
      head.slice(0, 400),
    )
  )
    return 0.2;
  if (/(?:godkendelse|vedtagelse|behandling|tiltrædelse) af (?:\S+ ){0,4}praksisplan/.test(head.slice(0, 1_500)))
    return hasCaseForm ? 0.95 : 0.6;
  return hasCaseForm && head.slice(0, 600).includes('praksisplan') ? 0.75 : 0.1;
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
  const parts = divideCase(blocks);
  const meeting = readHeader(readBlocks(item?.head ?? []));
  const own = readHeader(parts.header);
  const header = { ...own, body: own.body ?? meeting.body, date: own.date ?? meeting.date };
  const caseNumber = findCaseNumber(blocks)?.value ?? null;
  const context = { body: header.body, date: header.date ?? given.date, caseNumber };
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
  const date = decideDate(approvals, header.date, given);
  const themes = findThemes(parts.case);
  const goals = findGoals(parts.case.filter((block) => !themes.blocks.includes(block)));

  const plan = {
    ...{ title, region: decideRegion(lines, given, date), ...validity },
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
    approvals,
    earlierApprovals: findMentionedApprovals(parts.case),
    issues: [
      ...header.personal.map(({ number }) =>
        reportPersonalData('En sagsbehandlers navn eller kontaktoplysninger', number),
      ),
      ...reportMasked([...approvals, ...plan.themes, ...plan.goals]),
      ...themes.issues,
      ...reportDecisions(approvals),
      ...account.issues,
    ],
    readShare: account.readShare,
  };
}

function decideDate(approvals: readonly ApprovalFact[], meeting: string | null, given: Given): string | null {
  const stated = [...approvals.map(({ date }) => date), meeting].filter((date) => date !== null);
  if (given.date !== null && stated.length > 0 && !stated.some((date) => given.date!.startsWith(date))) {
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `Dokumentet er fra ${stated[0]}, men datoen ${given.date} er angivet. Ret --date, eller udelad den.`,
    );
  }
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

function reportDecisions(approvals: readonly ApprovalFact[]): IssueDraft[] {
  if (approvals.length === 0) {
    const message = 'Dokumentet indeholder ingen beslutning om praksisplanen.';
    return [{ kind: DataIssueKind.MISSING, severity: DataIssueSeverity.WARNING, message, places: [], record: null }];
  }
  return approvals
    .filter(({ outcome }) => outcome === null)
    .map(({ body, place }) => ({
      kind: DataIssueKind.UNREAD_TEXT,
      severity: DataIssueSeverity.WARNING,
      message: `Linje ${place.line}: det fremgår ikke, hvad ${body ?? 'mødet'} besluttede.`,
      places: [{ ...place, text: null }],
      record: null,
    }));
}
