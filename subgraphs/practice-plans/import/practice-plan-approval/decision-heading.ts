import { findImpossibleDates } from '../../../../kernel/danish/dates.js';
import { findPartialDates } from '../../../../kernel/danish/partial-dates.js';

/** What a heading above a decision says. */
export interface DecisionHeading {
  body: string | null;
  /** `yyyy-mm-dd` or `yyyy-mm`. */
  date: string | null;
  /** A date is written that the calendar does not have: the decision's day is unknown, and no other date may stand in. */
  isMisdated: boolean;
  /** Words of the decision that stand in the heading's own line. */
  decision: string | null;
}

/** "Byrådet", "X- og y-udvalget", "Udvalget for x og y": no sentence has this form. */
const BODY =
  /^(?:\p{Lu}\p{L}+-(?:, \p{L}+-){0,3},? og )?[\p{L}-]*(?:udvalg|råd|bestyrelse|magistrat|forum|styregruppe)(?:et|en|n)?(?: (?:for|i) [\p{L}, -]{3,60})?$/iu;
const VERB = /(?<!\p{L})(?:behandle|drøfte|godkend|mødes|holde|er|var|har|blev|skal|vil|kan)(?:r|s|de|t)?(?!\p{L})/iu;
const DECISION_WORD = '(?:beslutning|afgørelse|behandling|udtalelse|møde)';
const AHEAD = new RegExp(`^${DECISION_WORD}(?:er)?(?:,? (?:truffet )?(?:i|fra|af|for|ved|hos))?,? (.+)$`, 'iu');
const BEHIND = new RegExp(`^(.+?)s? ${DECISION_WORD}$`, 'iu');
const ALONE = /^beslutning(?:er)?$/iu;
/** "Beslutning for Punkt 5: title" */
const OF_ITEM = /^beslutning(?:er)? (?:for|til|vedr\.) (?:punkt|pkt\.?|sag) ?\d{1,3}(?!\d)/iu;
const HAS_WORD = new RegExp(DECISION_WORD, 'iu');
const TO_DATE = /[\s,;:–-]*(?:den|d\.|på mødet?(?: den| d\.)?)?[\s,]*$/iu;
const ASIDE = /^[\s,.–-]*(?:,? ?(?:pkt\.?|punkt|sag(?:snr)?\.?|nr\.?) ?\d{1,4})?[\s.)]*/iu;

/**
 * Whether a line heads a decision, and whose: "Beslutning i X-udvalget den 6. april", "X-rådets beslutning den …",
 * "X-udvalget, 6. april, pkt. 12:", "Beslutning:", each with or without the decision in the same line.
 */
export function readDecisionHeading(text: string): DecisionHeading | null {
  if (OF_ITEM.test(text)) return { body: null, date: null, isMisdated: false, decision: null };
  const found = text.length < 1_000 ? findFirstDate(text.slice(0, 200)) : null;
  if (!found) return readUndated(text);
  const before = text.slice(0, found.index).replace(TO_DATE, '');
  const after = text.slice(found.index + found.text.length).replace(ASIDE, '');
  if (text.endsWith('.') && !after.startsWith(':')) return null;
  const decision = after.replace(/^:\s*/, '');
  if (decision !== '' && !after.startsWith(':')) return null;
  const body = bodyIn(before);
  if (body === undefined) return null;
  return { body, date: found.date, isMisdated: found.date === null, decision: decision === '' ? null : decision };
}

/** The first thing written as a date; its `date` is null where the calendar has no such day. */
function findFirstDate(text: string): { date: string | null; index: number; text: string } | null {
  const [dated] = findPartialDates(text);
  const [impossible] = findImpossibleDates(text);
  if (impossible && (!dated || impossible.index <= dated.index)) return { ...impossible, date: null };
  return dated ?? null;
}

function readUndated(text: string): DecisionHeading | null {
  const [, head, decision] = /^([^:]{1,120}?)(?:: ?(.*))?$/u.exec(text) ?? [];
  if (head === undefined || !HAS_WORD.test(head)) return null;
  const body = bodyIn(head);
  return body === undefined
    ? null
    : { body, date: null, isMisdated: false, decision: decision === undefined || decision === '' ? null : decision };
}

/** The body a heading names; null where it is a decision's heading without one, undefined where it is none. */
function bodyIn(head: string): string | null | undefined {
  if (ALONE.test(head)) return null;
  const named = (AHEAD.exec(head) ?? BEHIND.exec(head))?.[1] ?? head.replace(/^punkt \d+:? ?/iu, '');
  return BODY.test(named) && /^\p{Lu}/u.test(named) && !VERB.test(named) ? named : undefined;
}
