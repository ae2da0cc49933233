import { findDates } from '../../../../kernel/danish/dates.js';
import { DecisionOutcome } from '../../../../kernel/provenance/kinds.js';
import type { AgendaItemKind, DecisionFacts } from './facts.js';
import { placeOf, type Line } from './lines.js';
import { findOutcome, readFormal, readNothing, type Outcome } from './outcome.js';
import { joinParagraphs, lineWith, type Paragraph } from './paragraphs.js';
import type { Section } from './section.js';

/** The meeting a decision is taken at, where its heading names no other. */
export interface DecidingMeeting {
  bodyName: string;
  date: string;
}

/** What stands at the end of the last item and is about the meeting. */
const AT_THE_END =
  /^(?:mødet (?:blev )?(?:hævet|hævedes|slut|sluttede|sluttet|afsluttet|afsluttedes)|underskrift|næste møde)/iu;
/** A paragraph that is a decision wherever it stands: "Dagsordenen blev godkendt." */
const OF_THE_MATTER =
  /^(?:(?:dagsorden(?:en)?|referatet|indstillingen|orienteringen|punktet|sagen|status)(?: (?:blev|er))? )?(?:godkendt|taget til efterretning|udsat|tiltrådt|drøftet)(?: uden bemærkninger)?\.?$/iu;
const LONGEST_BARE_OUTCOME = 15;

/** The decisions of an agenda item, in the order they stand. */
export function readDecisions(
  sections: readonly Section[],
  kind: AgendaItemKind | null,
  meeting: DecidingMeeting,
): DecisionFacts[] {
  return sections
    .filter((section, index) => section.kind === 'DECISION' && !isHeadingOver(section, sections[index + 1]))
    .map((section) => {
      const paragraphs = joinParagraphs(section.lines);
      const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
      const outcome = findOutcome(text, kind);
      return toDecision(
        section.decision,
        meeting,
        text,
        outcome,
        placeOfOutcome(outcome, paragraphs, section.headingLine!),
      );
    });
}

/** "Politisk behandling" with "Beslutning …" under it is one heading in two lines. */
function isHeadingOver(section: Section, next: Section | undefined): boolean {
  return section.lines.length === 0 && section.decision?.body === null && next?.kind === 'DECISION';
}

/**
 * The decision of an item in minutes that put no heading over decisions: its last paragraph, where that is no more than
 * an outcome ("Godkendt.", "Klyngen tog orienteringen til efterretning.").
 */
export function readBareDecision(sections: readonly Section[], meeting: DecidingMeeting): DecisionFacts[] {
  const lines =
    sections.filter((section) => section.kind === 'NARRATIVE' || section.kind === 'RECOMMENDATION').at(-1)?.lines ?? [];
  const paragraphs = joinParagraphs(lines).filter(({ text }) => !AT_THE_END.test(text));
  const last = paragraphs.at(-1);
  const isDecision = ({ text }: Paragraph): boolean =>
    text.split(' ').length <= LONGEST_BARE_OUTCOME && (readFormal(text) ?? readNothing(text)) !== null;
  const paragraph = last && isDecision(last) ? last : paragraphs.findLast(({ text }) => OF_THE_MATTER.test(text));
  if (!paragraph) return [];
  const outcome = readFormal(paragraph.text) ?? readNothing(paragraph.text);
  return outcome
    ? [toDecision(null, meeting, paragraph.text, outcome, placeOfOutcome(outcome, [paragraph], paragraph.lines[0]!))]
    : [];
}

function toDecision(
  heading: Section['decision'],
  meeting: DecidingMeeting,
  text: string,
  outcome: Outcome | null,
  place: DecisionFacts['place'],
): DecisionFacts {
  const date = heading?.date ?? (heading?.body ? null : meeting.date);
  const isPostponed = outcome?.outcome === DecisionOutcome.POSTPONED;
  const postponedTo = isPostponed ? findPostponedTo(outcome.sentence, date ?? meeting.date) : null;
  return { body: heading?.body ?? meeting.bodyName, date, outcome: outcome?.outcome ?? null, text, postponedTo, place };
}

function placeOfOutcome(
  outcome: Outcome | null,
  paragraphs: readonly Paragraph[],
  heading: Line,
): DecisionFacts['place'] {
  const paragraph =
    outcome?.words && paragraphs.find(({ text }) => text.includes(outcome.words) && text.includes(outcome.sentence));
  if (!paragraph) return placeOf(heading);
  return placeOf(lineWith(paragraph, outcome.words), outcome.words);
}

/** The day in the sentence; without a year, the first such day after the decision. */
function findPostponedTo(sentence: string, after: string): string | null {
  const year = Number(after.slice(0, 4));
  const dates = [year, year + 1].flatMap((candidate) => findDates(sentence, candidate).map((found) => found.date));
  return dates.find((date) => date > after) ?? null;
}
