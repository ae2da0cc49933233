import type { Place } from '../../../../kernel/import/reading.js';
import type { Block } from '../layout/block.js';
import { maskPlace, maskText } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';

/** What a goal of a plan is about. */
export type GoalKind = 'COVERAGE' | 'DEVELOPMENT' | 'OTHER';

/** A goal of a plan. */
export interface PlanGoalFact {
  kind: GoalKind;
  /** As written, without bullet. */
  text: string;
  place: Place;
}

/** Goals, and the blocks that state and introduce them. */
export interface FoundGoals {
  goals: PlanGoalFact[];
  blocks: Block[];
}

const INTRODUCES = /(?<!\p{L})(?:mål(?!gruppe)|(?:\p{L}*mål(?:sætning|ene|et)))\p{L}*[^:]*:$/iu;

/** "For at nå målet vil regeringen:" introduces what is to be done. */
const PROPOSES = /(?<!\p{L})(?:vil|foreslår|skal)(?: \p{L}+){0,4}:$/iu;

/** The goals that stand as a list below a sentence about goals ("… følgende målsætning for lægedækningen:"). */
export function findGoals(blocks: readonly Block[]): FoundGoals {
  const found: FoundGoals = { goals: [], blocks: [] };
  let heading = '';
  blocks.forEach((block, index) => {
    if (block.kind === 'HEADING') heading = block.text;
    const introduction = lastWords(block.text);
    if (block.kind === 'LISTED' || !INTRODUCES.test(introduction) || PROPOSES.test(introduction)) return;
    const items = takeList(blocks, index + 1);
    if (items.length === 0) return;
    const kind = kindOf(introduction) ?? kindOf(heading);
    found.blocks.push(block, ...items);
    for (const item of items) {
      found.goals.push({
        kind: kind ?? kindOf(item.text) ?? 'OTHER',
        text: maskText(item.text),
        place: maskPlace(locate(item.lines, item.text)),
      });
    }
  });
  return found;
}

/** The items of the list that begins at `start`. */
export function takeList(blocks: readonly Block[], start: number): Block[] {
  let end = start;
  while (blocks[end]?.kind === 'LISTED') end += 1;
  return blocks.slice(start, end);
}

function lastWords(text: string): string {
  const stop = text.lastIndexOf('. ');
  return text.slice(stop + 1).trim();
}

function kindOf(text: string): GoalKind | null {
  const coverage = text.search(/lægedækning|kapacitet/iu);
  const development = text.search(/udvikling|opgave/iu);
  if (coverage < 0 && development < 0) return null;
  return development < 0 || (coverage >= 0 && coverage < development) ? 'COVERAGE' : 'DEVELOPMENT';
}
