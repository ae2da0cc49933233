import type { Block } from '../layout/block.js';
import { maskPlace, maskText } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { dropFullStop, splitSentences } from '../layout/sentences.js';
import type { PlanGoalFact } from '../plan-text/goals.js';
import type { ObjectiveFact } from './facts.js';

const AIM =
  /^(?:(?:det|den) )?(?:\p{L}+ns |\p{L}+ts )?(?:overordnede )?(?:mål|målet|målsætning|målsætningen|ambition|ambitionen)(?: for \p{L}+)? er(?:,| at| følgende)? /iu;

/** The objectives of a proposal in its order: the items of its lists of goals, and sentences of the introduction that state an aim. */
export function readObjectives(goals: readonly PlanGoalFact[], introduction: readonly Block[]): ObjectiveFact[] {
  const listed = goals.map(({ text, place }) => ({ text: dropFullStop(text), place }));
  const stated = introduction.flatMap(({ text, lines }) =>
    splitSentences(text)
      .filter((sentence) => AIM.test(sentence) && !sentence.endsWith(':'))
      .map(dropFullStop)
      .map((aim) => ({ text: maskText(aim), place: maskPlace(locate(lines, aim)) })),
  );
  return [...listed, ...stated].sort((a, b) => a.place.line - b.place.line);
}
