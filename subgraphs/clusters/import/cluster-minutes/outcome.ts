import { DecisionOutcome } from '../../../../kernel/provenance/kinds.js';
import type { AgendaItemKind } from './facts.js';

/** What a meeting made of a matter, and the words that say so. */
export interface Outcome {
  outcome: DecisionOutcome;
  /** Verbatim, from `sentence`; empty where the kind of item tells it. */
  words: string;
  sentence: string;
}

const MATTER =
  '(?:sagen|punktet|beslutningen|behandlingen|drøftelsen|indstillingen|emnet|dagsordenspunktet|pkt\\.?|ansøgningen|projektet)';

/** Formal outcomes; in one sentence an earlier rule wins where two match the same words. */
const FORMAL = (
  [
    [
      DecisionOutcome.REJECTED,
      /ikke (?:blev |blevet )?(?:godkendt|tiltrådt|vedtaget|imødekommet|bevilget)|(?:godkendes|imødekommes|bevilges|tiltrædes|godkendte|imødekom) ikke|k(?:an|unne) ikke (?:godkende|tiltræde|imødekomme|støtte|bevilge)s?|afvist(?:e|es)?|afvises|forkast(?:et|ede|es)|afslået|afslår|(?:giver|gav|gives|meddeles|meddelt) afslag|^afslag|nedstemt/iu,
    ],
    [
      DecisionOutcome.POSTPONED,
      new RegExp(
        `^(?:udsat|udsættes|udskudt|udskydes)|(?:blev|er|bliver|blev enstemmigt) (?:udsat|udskudt)|${MATTER} (?:\\p{L}+ ){0,4}(?:udsat|udsættes|udskudt|udskydes|genoptages)|(?:udsættes|udskydes|udsat|udskudt) til`,
        'iu',
      ),
    ],
    [
      DecisionOutcome.RECOMMENDED,
      /anbefal(?:es|et|ede|te)(?! (?:af|fra) )(?: (?:\p{L}+ ){0,6}godkend(?:t|es|else))?|^(?:sundheds)?(?:klyngen|(?:fagligt )?strategisk niveau|udvalget|formandskabet|styregruppen) anbefaler|indstill(?:es|et|ede) til (?:godkendelse|politisk|regionsråd\p{L}*|byråd\p{L}*)/iu,
    ],
    [
      DecisionOutcome.NOTED,
      /(?:taget|tages|tog|tager)(?: [^.;]{0,80}?)? (?:til (?:efterretning|orientering)|ad notam)|^(?:til efterretning)|orientering(?:en)? (?:blev )?(?:givet|foretaget)/iu,
    ],
    [
      DecisionOutcome.APPROVED,
      /godkend(?:t|te|tes|es)|tiltråd(?:t|te|tes)|tiltræder|tiltrædes|vedtaget|vedtog(?:es)?|bevilg(?:et|ede|es|edes)|bifaldt|imødekom(?:met|mes)?|indstilling(?:en|erne) (?:blev )?(?:fulgt|følges)|tilsluttede sig|(?:er|var) tilslutning til|besluttede(?:s)?|besluttet/iu,
    ],
  ] satisfies [DecisionOutcome, RegExp][]
).map(([outcome, { source }]) => [outcome, new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'giu')] as const);
const DISCUSSED =
  /drøft(?:et|ede|edes|es|elsen?)|dagsordens(?:at|ættes)|(?:debatt|diskut)eret|(?:debatt|diskut)erede(?:s)?|input (?:blev )?(?:givet|modtaget)|(?:gav|kom med|givet|afgav) (?:følgende |sine |flere )?(?:input|bemærkninger)/iu;
const NOTHING =
  /intet(?: at bemærke| at referere| til referat| nyt)?(?![\p{L}])|ingenting|ingen (?:bemærkninger|beslutning(?:er)?|kommentarer|punkter)|velkommen|velkomst|bød .{0,40}velkommen|udg(?:ik|ået|år)|bortfald(?:t|er|et)/iu;

// What others decided, did before or may do later is not this meeting's decision.
const NOT_HERE_AND_NOW =
  /(?<!\p{L})(?:tidligere|forventes|forventet|skal|skulle|kan (?:blive|først)|når|hvis|såfremt|endnu|senere|afventer|bør|allerede|inden|inden for|som|der (?:er|blev|var)|regering(?:en|ens)?|folketing(?:et)?|regionsråd(?:et)?|byråd(?:et|ene)?|kommunalbestyrelse(?:r|n|rne)?|partierne|ministeriet)(?!\p{L})/iu;
/** A line on one of several recommendations. */
const PART = /^(?:ad\.? ?(?:pkt\.? ?)?\d|(?:indstillings)?(?:punkt|pkt\.?) ?\d|\d{1,2}[.)])/iu;
const SENTENCE_END = /(?<=[.!?])\s+(?=["”»(]?[\p{Lu}\d])|\s+(?=[b-h]\) \p{Lu})|\n/u;

/**
 * The outcome a decision's text tells. A formal one (approved, noted, postponed …) counts before "drøftet", the last one
 * before an earlier one, a sentence of its own before a clause in a narrative. Null where no known word tells it.
 */
export function findOutcome(text: string, kind: AgendaItemKind | null): Outcome | null {
  const sentences = text
    .slice(0, 50_000)
    .split(SENTENCE_END)
    .map((sentence) =>
      sentence
        .trim()
        .replace(
          /^(?:[-–•*]|\d{1,2}[.)]|[a-h]\)|ad\.? ?(?:pkt\.? ?)?\d{1,2}[.:)]*|(?:pkt|punkt)\.? ?\d{1,2}[.:])\s*/iu,
          '',
        ),
    );
  const formal = sentences.flatMap((sentence) => readFormal(sentence) ?? []);
  const own = formal.filter(({ sentence }) => isOfItsOwn(sentence));
  // "1: Anbefales godkendt. 2: Taget til efterretning.": what was decided weighs more than what was heard.
  const isInParts = own.length > 1 && text.split('\n').filter((line) => PART.test(line)).length > 1;
  if (isMixed(own)) return null;
  const decided = isInParts ? own.findLast(({ outcome }) => outcome !== DecisionOutcome.NOTED) : undefined;
  const chosen = decided ?? own.at(-1) ?? formal.at(-1);
  if (chosen) return chosen;
  const discussed = findLastIn(sentences, DISCUSSED, DecisionOutcome.DISCUSSED);
  const nothing = findLastIn(sentences, NOTHING, DecisionOutcome.NONE);
  if (discussed ?? nothing) return discussed ?? nothing;
  // A record of what was said under a point for discussion is a discussion; under any other business nothing is decided.
  if (text.trim() === '') return null;
  if (kind === 'DISCUSSION') return { outcome: DecisionOutcome.DISCUSSED, words: '', sentence: '' };
  return kind === 'ANY_OTHER_BUSINESS' ? { outcome: DecisionOutcome.NONE, words: '', sentence: '' } : null;
}

/** The formal outcome of one sentence: of its main clause, the last. */
export function readFormal(sentence: string): Outcome | null {
  const main = sentence
    .slice(0, 2_000)
    .split(
      /(?<=\S),? (?:idet|da|fordi|men|dog|under forudsætning|med (?:den|de|følgende) (?:bemærkning|tilføjelse|ændring))/iu,
      1,
    )[0]!;
  let found: { outcome: DecisionOutcome; words: string; from: number; to: number } | null = null;
  for (const [outcome, pattern] of FORMAL) {
    for (const match of main.matchAll(pattern)) {
      const clause = main.slice(0, match.index).split(/[,;:]/).at(-1)!;
      const to = match.index + match[0].length;
      const isInside = found !== null && match.index < found.to && found.from < to;
      if (isInside || NOT_HERE_AND_NOW.test(clause) || (found && match.index < found.from)) continue;
      found = { outcome, words: match[0], from: match.index, to };
    }
  }
  return found && { outcome: found.outcome, words: found.words, sentence };
}

const GRANTS: ReadonlySet<DecisionOutcome> = new Set([DecisionOutcome.APPROVED, DecisionOutcome.RECOMMENDED]);

/** Whether a text approves one thing and rejects another: no one outcome tells that. */
function isMixed(own: readonly Outcome[]): boolean {
  const isRejected = own.some(({ outcome }) => outcome === DecisionOutcome.REJECTED);
  return isRejected && own.some(({ outcome }) => GRANTS.has(outcome));
}

/** That nothing was to be decided, where a text says no more than that: "Intet at referere.". */
export function readNothing(text: string): Outcome | null {
  const words =
    /^(?:der var )?((?:intet|ingenting|ingen (?:bemærkninger|kommentarer|punkter))(?: [\p{L} ]{1,30})?)\.?$/iu.exec(
      text,
    )?.[1];
  return words === undefined ? null : { outcome: DecisionOutcome.NONE, words, sentence: text };
}

function isOfItsOwn(sentence: string): boolean {
  return (
    sentence.split(' ').length <= 9 ||
    /^(?:indstilling(?:en|erne)|godkendt|taget|udsat|afvist|anbefales|tiltrådt)(?!\p{L})/iu.test(sentence)
  );
}

function findLastIn(sentences: readonly string[], pattern: RegExp, outcome: DecisionOutcome): Outcome | null {
  const sentence = sentences.findLast((candidate) => pattern.test(candidate.slice(0, 2_000)));
  return sentence === undefined ? null : { outcome, words: pattern.exec(sentence)![0], sentence };
}
