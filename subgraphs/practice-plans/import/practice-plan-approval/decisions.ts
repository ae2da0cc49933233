import { findMunicipalitiesIn } from '../../../../kernel/reference/municipalities.js';
import type { Given } from '../../../../kernel/import/reading.js';
import type { Block } from '../layout/block.js';
import { maskText } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { findPartialDates } from '../../../../kernel/danish/partial-dates.js';
import type { DecisionHeading } from './decision-heading.js';
import type { ApprovalFact } from './facts.js';
import { DecisionOutcome } from '../../../../kernel/provenance/kinds.js';
import { readOutcome, SENDS_FOR_HEARING } from './outcome.js';

/** A decision's heading with the blocks below it. */
export interface DecisionPart {
  heading: DecisionHeading;
  block: Block;
  paragraphs: Block[];
}

/** What the document says of the case it is, for decisions that do not repeat it. */
export interface CaseContext {
  body: string | null;
  date: string | null;
  caseNumber: string | null;
  /** What is recommended is that a draft goes out for hearing, not that the plan is approved. */
  isForHearing: boolean;
}

const ABSENCE = /(?:^|[.;]\s)(?:fraværende|afbud|ikke til ?stede)\b.*$/iu;
const REGIONAL = /regionsråd|region|praksisplanudvalg|samarbejdsudvalg/iu;
const BY_BODY =
  /(?<!\p{L})godkend(?:t|te) (?:af|i) ((?:\p{L}[\p{L}-]*,? ){0,5}?\p{L}*(?:udvalg|råd|bestyrelse)(?:et|en)?)(?!\p{L})/giu;

/** What a body decided, from the decision's heading and the paragraphs below it. */
export function readDecision(
  { heading, block, paragraphs }: DecisionPart,
  context: CaseContext,
  given: Given,
): ApprovalFact {
  const parts = heading.decision === null ? paragraphs : [{ ...block, text: heading.decision }, ...paragraphs];
  const words = parts.map(({ text }) => text.replace(ABSENCE, '').trim()).filter((text) => text !== '');
  const body = heading.body ?? context.body;
  const named = findMunicipalitiesIn(block.text)[0]?.code ?? null;
  return {
    body,
    municipality: body !== null && REGIONAL.test(body) ? null : (named ?? given.municipality),
    date: heading.isMisdated ? null : (heading.date ?? context.date),
    outcome:
      context.isForHearing || words.some((text) => SENDS_FOR_HEARING.test(text))
        ? ofHearing(readOutcome(words))
        : readOutcome(words),
    text: words.length === 0 ? null : words.map(maskText).join('\n'),
    caseNumber: context.caseNumber,
    place: locate(
      block.lines,
      heading.decision === null ? block.text : block.text.slice(0, block.text.lastIndexOf(heading.decision)).trim(),
    ),
  };
}

/** To approve that a draft goes out for hearing says nothing yet of the plan; to postpone or reject it does. */
function ofHearing(outcome: DecisionOutcome | null): DecisionOutcome | null {
  return outcome === DecisionOutcome.APPROVED || outcome === DecisionOutcome.RECOMMENDED ? null : outcome;
}

/** The approvals that prose mentions: "… er godkendt af X-udvalget". */
export function findMentionedApprovals(blocks: readonly Block[]): ApprovalFact[] {
  const found = new Map<string, ApprovalFact>();
  for (const { text, lines } of blocks) {
    for (const match of text.matchAll(BY_BODY)) {
      const [words, body] = match;
      if (found.has(body!.toLowerCase())) continue;
      const after = text.slice(match.index + words.length, match.index + words.length + 40);
      const [dated] = /^ (?:den|d\.|i) /.test(after) ? findPartialDates(after) : [];
      const nothing = { municipality: null, text: null, caseNumber: null };
      found.set(body!.toLowerCase(), {
        ...nothing,
        body: body!,
        date: dated?.date ?? null,
        outcome: readOutcome([words]),
        place: locate(lines, words),
      });
    }
  }
  return [...found.values()];
}
