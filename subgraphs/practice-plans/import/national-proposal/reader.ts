import { foldText, slugify } from '../../../../kernel/danish/text.js';
import { TvaersError } from '../../../../kernel/errors.js';
import type { Given, IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity, DocumentKind } from '../../../../kernel/provenance/kinds.js';
import { readBlocks, type Block } from '../layout/block.js';
import { splitLines } from '../layout/line.js';
import { locate } from '../layout/quote.js';
import { dropFullStop } from '../layout/sentences.js';
import { accountForLines } from '../layout/unread.js';
import { findGoals } from '../plan-text/goals.js';
import { findPartialDates } from '../plan-text/partial-date.js';
import type { NationalProposalFacts } from './facts.js';
import { readSectionMeasures } from './measures.js';
import { findNumbers } from './numbers.js';
import { findPublisher } from './publisher.js';
import { divideSections } from './sections.js';

const DATE_LINE = /^(?:(?:dato|udgivet|offentliggjort|den|d\.):? ?)?(?:\d{1,2}\.? ?)?[\p{L}\d./-]+ ?(?:20\d{2})?$/iu;

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
  const blocks = readBlocks(split.lines);
  const title = blocks.slice(0, 5).find(({ kind, text: words }) => kind === 'HEADING' && !isDateLine(words));
  if (!title)
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Udspillet har ingen titel i de første linjer. Sæt titlen på en linje for sig selv øverst.',
    );
  const dated = blocks.slice(0, 6).filter((block) => block !== title && isDateLine(block.text));
  const repeats = blocks.filter((block) => block !== title && block.kind === 'HEADING' && block.text === title.text);
  const body = blocks.filter((block) => block !== title && !dated.includes(block) && !repeats.includes(block));

  const goals = findGoals(body);
  const rest = body.filter((block) => !goals.blocks.includes(block));
  const [introduction, ...sections] = divideSections(rest);
  const found = sections.map(readSectionMeasures);
  const measures = found.flatMap((section) => section.measures);
  const general = [...introduction!.blocks, ...goals.blocks].filter(
    ({ kind }) => kind !== 'LISTED' || goals.blocks.length > 0,
  );
  const numbers = [...general.flatMap(findNumbers), ...measures.flatMap((measure) => measure.numbers)];
  const passed = introduction!.blocks.filter(({ kind }) => kind !== 'LISTED');
  const understood = [title, ...dated, ...repeats, ...goals.blocks, ...passed, ...found.flatMap(({ read }) => read)];
  const account = accountForLines(split, new Set(understood.flatMap((block) => block.lines)));
  const date = decideDate(dated, given);
  const publisher = given.publisher === null ? findPublisher(body) : { value: given.publisher, place: null };
  const name = dropFullStop(title.text);
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
    objectives: goals.goals.map(({ text: goal, place }) => ({ text: dropFullStop(goal), place })),
    measures,
    numbers: numbers.sort((a, b) => a.place.line - b.place.line),
    issues: [...reportMissing(measures.length), ...found.flatMap(({ issues }) => issues), ...account.issues],
    readShare: account.readShare,
  };
}

function isDateLine(text: string): boolean {
  return text.length <= 40 && DATE_LINE.test(text) && /\d{4}$/.test(text);
}

function decideDate(dated: readonly Block[], given: Given): NationalProposalFacts['date'] {
  for (const { text, lines } of dated) {
    const date = findPartialDates(text)[0]?.date ?? /20\d{2}$/.exec(text)?.[0] ?? null;
    if (date === null) continue;
    if (given.date !== null && !given.date.startsWith(date)) {
      throw new TvaersError(
        'DOCUMENT_CONTRADICTS_OPTIONS',
        `Udspillet er fra ${date}, men datoen ${given.date} er angivet. Ret --date, eller udelad den.`,
      );
    }
    return { value: date, place: locate(lines, text) };
  }
  return given.date === null ? null : { value: given.date, place: null };
}

function reportMissing(measures: number): IssueDraft[] {
  if (measures > 0) return [];
  const message =
    'Der er ikke fundet tiltag i udspillet: hverken lister under en overskrift eller afsnit, der foreslår noget.';
  return [{ kind: DataIssueKind.MISSING, severity: DataIssueSeverity.ERROR, message, places: [], record: null }];
}
