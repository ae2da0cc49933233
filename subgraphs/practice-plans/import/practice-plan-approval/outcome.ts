import { DecisionOutcome } from '../../../../kernel/provenance/kinds.js';

/** First rule that fits decides: a recommendation to approve is no approval, and what is postponed is not approved. */
const RULES: readonly [DecisionOutcome, RegExp][] = [
  [
    DecisionOutcome.REJECTED,
    /(?<!\p{L})(?:(?:godkend|tiltræd|vedtag|anbefal)\p{L}* ikke(?! (?:blot|kun|alene))|ikke (?:godkend|tiltr|vedtag|anbefal)|kan ikke (?:godkend|tiltr)|afvis(?:t|es|er)(?!\p{L})|forkast|afslå)/iu,
  ],
  [
    DecisionOutcome.POSTPONED,
    /(?<!\p{L})(?:udsat(?!te)|udsættes|udsætter|udskudt|udskydes|genoptages|(?:sendes|sendt|sendte) (?:\p{L}+ )?tilbage|tilbagesend|hjemvis|taget af dagsordenen)/iu,
  ],
  [
    DecisionOutcome.APPROVED,
    /(?<!\p{L})(?:godkend(?:t|es|er|te)|tiltrådt|tiltræder|vedtaget) som (?:anbefalet|indstillet)/iu,
  ],
  [
    DecisionOutcome.RECOMMENDED,
    /(?<!\p{L})(?:anbefal(?:es|er|ede|et|te)(?!\p{L})|indstille(?:s|r|t|de) (?:til|over for|godkendt|at)|indstiller,? at|oversendes|(?:frem)?sendes (?:videre|med anbefaling))/iu,
  ],
  [
    DecisionOutcome.APPROVED,
    /(?<!\p{L})(?:godkend(?:t|es|er|te)|tiltr(?:ådt|ådte|åd|ædes|æder)|vedtag(?:et|es|er)|bifald(?:t|es)|indstillingen (?:blev |er )?(?:fulgt|følges))(?!\p{L})/iu,
  ],
  [
    DecisionOutcome.NOTED,
    /(?<!\p{L})(?:til (?:efterretning|orientering)|orientering(?:en)? (?:blev |er )?(?:taget|givet))/iu,
  ],
  [DecisionOutcome.DISCUSSED, /(?<!\p{L})(?:drøftet|drøftede|drøftes|drøftelse)/iu],
];

/** What a body decided, from the paragraphs of its decision: the last that says so. Null if none does. */
export function readOutcome(paragraphs: readonly string[]): DecisionOutcome | null {
  for (const paragraph of paragraphs.toReversed()) {
    const rule = RULES.find(([, pattern]) => pattern.test(paragraph));
    if (rule) return rule[0];
  }
  return null;
}

/** A plan that is sent out for hearing is not approved by that, whatever word the decision uses. */
export const SENDS_FOR_HEARING =
  /(?<!\p{L})(?:ud|frem)?send(?:e|es|t|te|er|ing)?(?!\p{L})(?: [^.;]{0,60}?)? i (?:\p{L}+ )?høring|(?<!\p{L})igangsætte\p{L}* (?:\p{L}+ ){0,3}høring/iu;
