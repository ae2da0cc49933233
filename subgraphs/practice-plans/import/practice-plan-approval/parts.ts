import type { Block } from '../layout/block.js';
import { readDecisionHeading } from './decision-heading.js';
import type { DecisionPart } from './decisions.js';
import { sectionOf, type Section } from './sections.js';

/** A case, divided by its headings. */
export interface CaseParts {
  /** What stands above the first section. */
  header: Block[];
  /** What is said of the plan. */
  case: Block[];
  /** What is recommended to be decided. */
  recommendation: Block[];
  decisions: DecisionPart[];
  /** All that a section or decision accounts for; a list about the plan is not among it until its items are understood. */
  read: Block[];
}

const PASSED_OVER: ReadonlySet<string> = new Set<Section>(['ASIDE', 'LISTING', 'ROUTE', 'ABSENCE']);

const RECOMMENDS = /^(?:\d{1,2}\.? )?(?:indstilling|(?:\p{L}+) indstiller)/iu;

/** Divides a case into header, sections and decisions. What stands below a heading nobody knows is in no part. */
export function divideCase(blocks: readonly Block[]): CaseParts {
  const parts: CaseParts = { header: [], case: [], recommendation: [], decisions: [], read: [] };
  let isRecommendation = false;
  let section = 'HEADER' as Section | 'HEADER' | 'DECISION' | 'UNKNOWN';
  for (const [index, block] of blocks.entries()) {
    const decision = block.kind === 'LISTED' ? null : readDecisionHeading(block.text);
    const isMerelyNamed = (section === 'HEADER' || section === 'ROUTE') && decision?.decision === null;
    if (decision !== null && !(isMerelyNamed && !/beslutning/iu.test(block.text))) {
      parts.decisions.push({ heading: decision, block, paragraphs: [] });
      parts.read.push(block);
      section = 'DECISION';
      continue;
    }
    const isHeading =
      block.kind === 'HEADING' || (block.kind === 'PROSE' && block.text.length < 60 && block.text.endsWith(':'));
    const opened: Section | null =
      isHeading && !isMerelyNamed && index > 0 ? sectionOf(block.text, section === 'DECISION') : null;
    const isTitleLine = section === 'HEADER' && /praksisplan/iu.test(block.text);
    if (opened !== null) isRecommendation = RECOMMENDS.test(block.text);
    if (opened !== null && !isTitleLine) section = opened;
    else if (block.kind === 'HEADING' && (section === 'CASE' || section === 'ASIDE')) section = 'UNKNOWN';

    if (section === 'HEADER') parts.header.push(block);
    if (section === 'CASE') parts.case.push(block);
    if (section === 'ASIDE' && isRecommendation) parts.recommendation.push(block);
    if (section === 'DECISION') parts.decisions.at(-1)!.paragraphs.push(block);
    if (PASSED_OVER.has(section) || section === 'DECISION' || (section === 'CASE' && block.kind !== 'LISTED')) {
      parts.read.push(block);
    }
  }
  return parts;
}
