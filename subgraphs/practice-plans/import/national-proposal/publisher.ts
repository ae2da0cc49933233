import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';
import type { NationalProposalFacts } from './facts.js';

const ACTS =
  /^((?:\p{Lu}[\p{L}-]*)(?: (?:og |for |& )?\p{L}[\p{L}-]*){0,4}?) (?:har|vil|foreslår|ønsker|mener|anbefaler|fremlægger|præsenterer|lægger)(?!\p{L})/u;

/**
 * Who proposes: the subject of the sentences that say what somebody wants, the one most often named. A common noun
 * ("Regeringen" at the head of a sentence) is given in small letters, for it is nobody's name.
 */
export function findPublisher(blocks: readonly Block[]): NationalProposalFacts['publisher'] {
  const named = blocks.flatMap(({ text, lines }) => {
    const actor = ACTS.exec(text)?.[1];
    return actor === undefined ||
      /^(?:De[tnr]?|Der|Vi|Flere|Mange|Alle|Forslaget|Udspillet|Aftalen|Initiativet)(?!\p{L})/u.test(actor)
      ? []
      : [{ actor, lines }];
  });
  const countOf = (actor: string): number => named.filter((other) => other.actor === actor).length;
  const [most] = named.toSorted((a, b) => countOf(b.actor) - countOf(a.actor));
  if (!most) return null;
  const isCommonNoun = /^\p{Lu}\p{Ll}+(?:en|et|erne)$/u.test(most.actor);
  return {
    value: isCommonNoun ? most.actor.toLocaleLowerCase('da') : most.actor,
    place: locate(most.lines, most.actor),
  };
}

/** A heading that says who publishes and nothing else: "Indenrigs- og Sundhedsministeriet". */
export function isIssuer({ kind, text }: Block): boolean {
  return (
    kind === 'HEADING' &&
    text.length <= 80 &&
    /^(?:regeringen|(?:\p{L}+-(?:, \p{L}+-)*,? og )?\p{L}*(?:ministeriet|styrelsen)|(?:\p{Lu}[\p{L}-]+ ){0,3}(?:\p{L}*foreningen|\p{L}*forening|regioner|organisation(?:en)?))$/iu.test(
      text,
    )
  );
}
