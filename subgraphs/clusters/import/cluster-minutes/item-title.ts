import { findTimeRange } from '../../../../kernel/danish/times.js';
import { foldText } from '../../../../kernel/danish/text.js';
import { measureEditDistance } from '../../../../kernel/reference/municipality-names.js';
import type { AgendaItemKind } from './facts.js';

/** What the heading of an agenda item says beside its number. */
export interface ItemTitle {
  title: string;
  kind: AgendaItemKind | null;
  closed: boolean;
  startTime: string | null;
  endTime: string | null;
  /** A label that is spelt wrong, as written and as meant. */
  misspelt: { written: string; meant: string } | null;
}

const KINDS: ReadonlyMap<string, AgendaItemKind> = new Map(
  (
    [
      ['PRESENTATION', ['oplæg', 'præsentation', 'temaoplæg']],
      ['DISCUSSION', ['drøftelsespunkt', 'drøftelse', 'temadrøftelse', 'debat', 'd']],
      ['DECISION', ['beslutningspunkt', 'beslutningssag', 'beslutning', 'godkendelse', 'b']],
      ['INFORMATION', ['orienteringspunkt', 'orientering', 'meddelelser', 'meddelelse', 'information', 'o']],
      ['ANY_OTHER_BUSINESS', ['eventuelt', 'evt']],
    ] satisfies [AgendaItemKind, string[]][]
  ).flatMap(([kind, labels]) => labels.map((label) => [label, kind])),
);

const CLOSED = 'lukke(?:t|de)(?: (?:punkt(?:er)?|sag(?:er)?|møde|dagsorden(?:spunkt)?))?|fortrolig(?:t)?';
/** A line that says no more than that an item is open to the public. */
export const OPEN_ITEM = /^\(?åbe(?:n|nt|ne)(?: (?:punkt|sag))?[).:]*$/iu;
/** A line that says no more than that an item, or what follows, is closed to the public. */
export const CLOSED_LINE = new RegExp(`^[(]?(?:${CLOSED})[).:]*$`, 'iu');
const CLOSED_BEFORE = new RegExp(`^(?:(?:${CLOSED})\\s*[:–-]|\\((?:${CLOSED})\\))\\s*(?=\\S)`, 'iu');
const CLOSED_AFTER = new RegExp(`\\s*(?:\\((?:${CLOSED})\\)|[–-] ?(?:${CLOSED}))$`, 'iu');
const OPEN_BEFORE = /^\(?åbe(?:nt?|ne)(?: (?:punkt|sag|dagsorden))?\)?\s*(?:[:–-]|(?<=\)))\s*(?=\S)/iu;
const LABEL_AFTER = /\s*(?:\((?:til )?(\p{L}{5,16}|[ODB])\)|[–-] ?(?:til )?(\p{L}{5,16}))$/u;
const DURATION = /\s*\((?:ca\. ?)?\d{1,3} ?min(?:\.|utter)?\)/iu;

/** Takes label, time and mark of closure off the words of an agenda item's heading. */
export function readItemTitle(words: string): ItemTitle {
  const timed = takeTime(words.replace(/\s+/g, ' ').replace(DURATION, '').trim());
  const stated = timed.rest.replace(OPEN_BEFORE, '');
  const open = stated.replace(CLOSED_BEFORE, '').replace(CLOSED_AFTER, '');
  const closed = open !== stated || CLOSED_LINE.test(open);
  return { ...takeKind(open), closed, startTime: timed.startTime, endTime: timed.endTime };
}

function takeTime(words: string): { rest: string; startTime: string | null; endTime: string | null } {
  const range = findTimeRange(words.slice(0, 500));
  const none = { rest: words, startTime: null, endTime: null };
  if (!range) return none;
  const before = words.slice(0, range.index);
  const after = words.slice(range.index + range.text.length);
  const isInParentheses = /\([^()]*$/.test(before);
  // A time in the middle of the words is what the item is about.
  if (!isInParentheses && /[\p{L}\d]/u.test(before) && /[\p{L}\d]/u.test(after)) return none;
  const [head, tail] = isInParentheses
    ? [before.replace(/\s*\([^()]*$/, ''), after.replace(/^[^()]*\)/, '')]
    : [before.replace(/[\s,–-]+$/, ''), after.replace(/^[\s,:–-]+/, '')];
  return { rest: `${head} ${tail}`.replace(/\s+/g, ' ').trim(), startTime: range.start, endTime: range.end };
}

function takeKind(title: string): Pick<ItemTitle, 'title' | 'kind' | 'misspelt'> {
  const label = /^([^:]{3,40}):\s*(?=\S)/.exec(title);
  if (label) {
    const rest = title.slice(label[0].length);
    const meant = nearestLabel(label[1]!);
    if (meant) {
      const misspelt = meant === bare(label[1]!) ? null : { written: label[1]!, meant: capitalise(meant) };
      return { title: rest, kind: KINDS.get(meant)!, misspelt };
    }
  }
  const after = LABEL_AFTER.exec(title);
  const kindAfter = after && KINDS.get(bare((after[1] ?? after[2])!));
  if (kindAfter) return { title: title.slice(0, after.index), kind: kindAfter, misspelt: null };
  // "Oplæg om X", "Oplæg og rundvisning: X": the label says more than the kind, so it stays.
  const first = bare(title).split(/[ :,.]/, 1)[0]!;
  return { title, kind: (first.length > 1 && KINDS.get(first)) || null, misspelt: null };
}

function nearestLabel(label: string): string | null {
  const folded = bare(label);
  if (KINDS.has(folded) && folded.length > 1) return folded;
  if (folded.length < 8) return null;
  const near = [...KINDS.keys()].filter((known) => known.length > 7 && measureEditDistance(folded, known, 2) <= 2);
  return near.length === 1 ? near[0]! : null;
}

function bare(label: string): string {
  return foldText(label).replace(/^til /, '').replace(/\.$/, '');
}

function capitalise(word: string): string {
  return word[0]!.toLocaleUpperCase('da') + word.slice(1);
}
