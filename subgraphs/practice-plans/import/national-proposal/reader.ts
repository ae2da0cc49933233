import { foldText, slugify } from '../../../../kernel/danish/text.js';
import { TvaersError } from '../../../../kernel/errors.js';
import type { Given, IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity, DocumentKind } from '../../../../kernel/provenance/kinds.js';
import { promoteNumberedTitles, readBlocks } from '../layout/block.js';
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
import { findPublisher } from './publisher.js';
import { divideSections } from './sections.js';

/** How surely a text is a national proposal on doctor coverage, 0-1. */
export function detectNationalProposal(text: string): number {
  const head = foldText(text.slice(0, 20_000));
  const isOfDoctors = /lægedækning|lægemangel|alment? praksis|alment praktiserende|flere læger/.test(
    head.slice(0, 4_000),
  );
  if (!isOfDoctors || /sagsfremstilling|mødedeltagere|beslutning i |dagsorden/.test(head.slice(0, 4_000))) return 0;
  const isByGovernment =
    /(?<!\p{L})regeringen (?:vil|har|foreslår|ønsker|fremlægger)|regeringens (?:udspil|forslag|målsætning)/u.test(head);
  const wants = head.match(/(?<!\p{L})(?:vil|foreslår)(?!\p{L})/gu)?.length ?? 0;
  if (isByGovernment) return /målsætning|udspil|tiltag|initiativ/.test(head) ? 0.9 : 0.6;
  return wants >= 3 && /udspil|national/.test(head.slice(0, 2_000)) ? 0.6 : 0;
}

/**
 * Reads a national proposal on doctor coverage. Throws DOCUMENT_INCOMPLETE where the text has no title to know it by, and
 * DOCUMENT_CONTRADICTS_OPTIONS where the given date is not the document's.
 */
export function readNationalProposal(text: string, given: Given): NationalProposalFacts {
  const split = splitLines(text);
  const blocks = promoteNumberedTitles(readBlocks(split.lines));
  const title = blocks.slice(0, 5).find(({ kind, text: words }) => kind === 'HEADING' && !isDateOnly(words));
  if (!title)
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Udspillet har ingen titel i de første linjer. Sæt titlen på en linje for sig selv øverst.',
    );
  const dated = blocks.slice(0, 6).filter((block) => block !== title && isDated(block));
  const repeats = blocks.filter((block) => block !== title && block.kind === 'HEADING' && block.text === title.text);
  const body = blocks.filter((block) => block !== title && !dated.includes(block) && !repeats.includes(block));

  const goals = findGoals(body);
  const rest = body.filter((block) => !goals.blocks.includes(block));
  const [introduction, ...sections] = divideSections(rest);
  const found = sections.map(readSectionMeasures);
  const measures = found.flatMap((section) => section.measures);
  const passed = introduction!.blocks.filter(({ kind }) => kind !== 'LISTED');
  const numbers = [
    ...[...passed, ...goals.blocks].flatMap(findNumbers),
    ...measures.flatMap((measure) => measure.numbers),
  ];
  const account = accountForLines(text, split, {
    read: linesOf([title, ...dated, ...repeats, ...goals.blocks, ...found.flatMap(({ read }) => read)]),
    background: linesOf(passed),
  });
  const date = decideDate([...dated, title], given);
  const publisher = given.publisher === null ? findPublisher(body) : { value: given.publisher, place: null };
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
    objectives: readObjectives(goals.goals, passed),
    measures,
    numbers: numbers.sort((a, b) => a.place.line - b.place.line),
    issues: [
      ...reportMissing(measures.length),
      ...reportMasked([...goals.goals, ...measures]),
      ...found.flatMap(({ issues }) => issues),
      ...account.issues,
    ],
    readShare: account.readShare,
  };
}

function reportMissing(measures: number): IssueDraft[] {
  if (measures > 0) return [];
  const message =
    'Der er ikke fundet tiltag i udspillet: hverken lister under en overskrift eller afsnit, der foreslår noget.';
  return [{ kind: DataIssueKind.MISSING, severity: DataIssueSeverity.ERROR, message, places: [], record: null }];
}
