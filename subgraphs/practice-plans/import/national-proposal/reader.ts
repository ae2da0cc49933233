import { foldText, slugify } from '../../../../kernel/danish/text.js';
import { TvaersError } from '../../../../kernel/errors.js';
import type { Given, IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity, DocumentKind } from '../../../../kernel/provenance/kinds.js';
import { promoteNumberedTitles, readBlocks, type Block } from '../layout/block.js';
import { splitLines } from '../layout/line.js';
import { maskText, reportMasked } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { dropFullStop } from '../layout/sentences.js';
import { accountForLines, linesOf } from '../layout/unread.js';
import { findGoals } from '../plan-text/goals.js';
import type { NationalProposalFacts } from './facts.js';
import { decideDate, isDated, isDateOnly } from './date.js';
import { readSectionMeasures } from './measures.js';
import { findNumbers } from './numbers.js';
import { readObjectives } from './objectives.js';
import { reportOddDates } from '../plan-text/odd-dates.js';
import { findPublisher, isIssuer } from './publisher.js';
import { divideSections, isIntroduction, readNumberedName } from './sections.js';

/** How surely a text is a national proposal on doctor coverage, 0-1. */
export function detectNationalProposal(text: string): number {
  const head = foldText(text.slice(0, 20_000));
  const isOfDoctors = /lægedækning|lægemangel|alment? praksis|alment praktiserende|flere læger/.test(
    head.slice(0, 4_000),
  );
  if (!isOfDoctors || /sagsfremstilling|mødedeltagere|beslutning i |dagsorden/.test(head.slice(0, 4_000))) return 0;
  const isByGovernment =
    /(?<!\p{L})regeringen (?:vil|har|foreslår|ønsker|fremlægger)|regeringens (?:udspil|forslag|målsætning)/u.test(head);
  const isProposal =
    /^.{0,80}(?:udspil|forslag)/.test(head) && /(?<!\p{L})(?:foreslår|vil)(?: \p{L}+){0,3}:/u.test(head);
  if (!isByGovernment && isProposal && !/handle(?:lings)?plan/.test(head.slice(0, 300))) return 0.6;
  const wants = head.match(/(?<!\p{L})(?:vil|foreslår)(?!\p{L})/gu)?.length ?? 0;
  if (isByGovernment) return /målsætning|udspil|tiltag|initiativ/.test(head) ? 0.9 : 0.6;
  return wants >= 3 && /udspil|national/.test(head.slice(0, 2_000)) ? 0.6 : 0;
}

/**
 * Reads a national proposal on doctor coverage. Throws DOCUMENT_INCOMPLETE where the text has no title to know it by or no objective, measure or number, and
 * DOCUMENT_CONTRADICTS_OPTIONS where the given date is not the document's.
 */
export function readNationalProposal(text: string, given: Given): NationalProposalFacts {
  const split = splitLines(text);
  const blocks = promoteNumberedTitles(readBlocks(split.lines));
  const issuer = blocks.slice(0, 3).find(isIssuer);
  const title = blocks
    .slice(0, 6)
    .find((block) => block.kind === 'HEADING' && !isDateOnly(block.text) && block !== issuer);
  if (!title)
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Udspillet har ingen titel i de første linjer. Sæt titlen på en linje for sig selv øverst.',
    );
  const dated = blocks.slice(0, 7).filter((block) => block !== title && isDated(block));
  const repeats = blocks.filter((block) => block !== title && block.kind === 'HEADING' && block.text === title.text);
  const body = blocks.filter(
    (block) => block !== title && block !== issuer && !dated.includes(block) && !repeats.includes(block),
  );

  const goals = findGoals(body);
  // A subtitle, and a heading with nothing below it but goals, head no measures.
  const headsGoals = body.filter(
    (block, index) =>
      block.kind === 'HEADING' && (isGoalsOnly(body, index + 1, goals.blocks) || (index === 0 && isSubtitle(block))),
  );
  const rest = body.filter((block) => !goals.blocks.includes(block) && !headsGoals.includes(block));
  const sections = divideSections(rest);
  const found = sections.map(readSectionMeasures);
  const measures = found.flatMap((section) => section.measures);
  const passed = sections
    .filter(({ heading }) => heading === null || isIntroduction(heading.text))
    .flatMap(({ blocks: some }) => some.filter(({ kind }) => kind !== 'LISTED'));
  const numbers = [
    ...[...passed, ...goals.blocks].flatMap(findNumbers),
    ...measures.flatMap((measure) => measure.numbers),
  ];
  const objectives = readObjectives(goals.goals, passed);
  if (objectives.length === 0 && measures.length === 0 && numbers.length === 0) {
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Der er hverken mål, tiltag eller tal i teksten, så den er ikke læst som et nationalt udspil. Ret --kind, hvis dokumentet er af en anden art, eller indlæs udspillet i fuld længde.',
    );
  }
  const account = accountForLines(text, split, {
    read: linesOf([
      ...[title, ...(issuer ? [issuer] : []), ...headsGoals, ...dated, ...repeats, ...goals.blocks],
      ...found.flatMap(({ read }) => read),
    ]),
    background: linesOf(passed),
  });
  const date = decideDate([...dated, title], given);
  const publisher = decidePublisher(issuer, body, given);
  const name = maskText(dropFullStop(title.text));
  return {
    document: {
      id: `national-proposal-${slugify(name)}`.slice(0, 150),
      kind: DocumentKind.NATIONAL_PROPOSAL,
      title: name,
      publisher: publisher?.value ?? null,
      caseNumber: null,
      date: date?.value ?? null,
      year: date === null ? null : Number(date.value.slice(0, 4)),
    },
    ...{ title: { value: name, place: locate(title.lines, name) }, publisher, date },
    objectives,
    measures,
    numbers: numbers.sort((a, b) => a.place.line - b.place.line),
    issues: [
      ...reportMissing(measures.length),
      ...reportOddDates(blocks),
      ...reportMasked([...goals.goals, ...measures]),
      ...found.flatMap(({ issues }) => issues),
      ...account.issues,
    ],
    readShare: account.readShare,
  };
}

/** A heading directly below the title that says once more what the document is. */
function isSubtitle({ text }: Block): boolean {
  return (
    /(?<!\p{L})(?:udspil|forslag|plan|strategi|program)(?:let|et|en|met)?(?!\p{L})/iu.test(text) &&
    readNumberedName(text) === null
  );
}

/** Whether only goals stand between a heading and the next one. */
function isGoalsOnly(blocks: readonly Block[], start: number, goals: readonly Block[]): boolean {
  const next = blocks.findIndex(({ kind }, index) => index >= start && kind === 'HEADING');
  const below = blocks.slice(start, next < 0 ? undefined : next);
  return below.length > 0 && below.every((block) => goals.includes(block));
}

function decidePublisher(
  issuer: Block | undefined,
  body: readonly Block[],
  given: Given,
): NationalProposalFacts['publisher'] {
  if (given.publisher !== null) return { value: given.publisher, place: null };
  return issuer ? { value: issuer.text, place: locate(issuer.lines, issuer.text) } : findPublisher(body);
}

function reportMissing(measures: number): IssueDraft[] {
  if (measures > 0) return [];
  const message =
    'Der er ikke fundet tiltag i udspillet: hverken lister under en overskrift eller afsnit, der foreslår noget.';
  return [{ kind: DataIssueKind.MISSING, severity: DataIssueSeverity.ERROR, message, places: [], record: null }];
}
