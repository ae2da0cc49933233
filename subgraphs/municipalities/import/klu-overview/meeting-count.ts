import { parseMonth } from '../../../../kernel/danish/dates.js';
import { parseCount } from '../../../../kernel/danish/numerals.js';
import type { MeetingFacts } from './facts.js';
import type { MeetingDay } from './meeting-days.js';
import { AMONG, COUNTS, MEETING_RULES as RULES, ON_TOP, readRhythm, ruleOfYear } from './meeting-rules.js';

/** Numbers of meetings, and the words they rest on. */
export interface MeetingCount {
  numbers: Pick<MeetingFacts, 'held' | 'planned' | 'cancelled' | 'basis'>;
  understood: string[];
}

/** A year that no date stands before. */
const YEAR = /(?<![\d./-])(?<!(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?,? )20\d\d(?!\d)/giu;

const QUARTERS =
  /((?:[1-4]\.?(?:, ?| og | & )){0,3}[1-4])\. kvartal|(?:kvartal |(?<!\p{L})q)((?:[1-4](?:, ?q?| og q?| & q?)){0,3}[1-4])(?!\d)/giu;
const BESIDE_A_LIST =
  /(?<!\p{L})(?:klu|møder?|mødedatoer|den|d|og|samt|i|er|der|blev|har|været|holdt|afholdt|ordinære?|faste?|datoer?|hhv|henholdsvis|\p{L}{3,4}dag)(?!\p{L})|(?<!\d)\d\. møde|20\d\d|[^\p{L}\d]/giu;

/**
 * The number of meetings that a text states, or from which it follows. A span ("2-3 møder") or a bound ("mindst 2") is no
 * number, nor is one of which the text does not say whether those cancelled are among it, or of which year it is. Null where
 * the text gives none.
 */
export function readCount(words: string, year: number): MeetingCount | null {
  const years = words.match(YEAR) ?? [];
  if (years.some((other) => Number(other) !== year)) {
    const own = ruleOfYear(year).exec(words);
    return own && countOf('STATED', [own[0]], countIn(own));
  }
  const alone = RULES.alone.exec(words);
  if (alone) return countOf('STATED', [alone[0]], countIn(alone));
  const none = RULES.none.exec(words);
  if (none) return countOf('STATED', [none[0]], 0);
  const outOf = RULES.outOf.exec(words);
  if (outOf) return countOf('STATED', [outOf[0]], toNumber(outOf[1]), toNumber(outOf[2]));
  const all = RULES.allHeld.exec(words);
  if (all) return countOf('STATED', [all[0]], countIn(all), all[2] === undefined ? null : countIn(all));
  const halves = RULES.halfYears.exec(words);
  if (halves) return countOf('DERIVED', [halves[0]], toNumber(halves[1])! + toNumber(halves[2])!);

  const [planned, held, cancelled] = [RULES.planned, RULES.held, RULES.cancelled].map((rule) => rule.exec(words));
  const plain = RULES.meetings.exec(words) ?? RULES.atStart.exec(words);
  const understood = [planned, held, cancelled, plain].flatMap((match) => (match ? [match[0]] : []));
  if (held) return countOf('STATED', understood, countIn(held), countIn(planned), countIn(cancelled));
  if (planned) return deduct(countIn(planned)!, countIn(cancelled), understood);
  if (cancelled && plain && plain.index < cancelled.index) {
    const between = words.slice(plain.index, cancelled.index + cancelled[0].length);
    if (ON_TOP.test(between)) return countOf('STATED', understood, countIn(plain), null, countIn(cancelled));
    if (AMONG.test(between)) return deduct(countIn(plain)!, countIn(cancelled), understood);
  }
  if (cancelled) return countOf('UNKNOWN', [cancelled[0]], null, null, countIn(cancelled));
  return readSum(words, plain) ?? (plain ? readPlain(words, plain) : readFrequency(words));
}

/** "1 møde 4. marts og 2 møder i maj": several counts, with nothing but days and months beside them. */
export function countDated(words: string, days: readonly MeetingDay[]): MeetingCount | null {
  const counts = [...words.matchAll(new RegExp(RULES.meetings.source, 'giu'))];
  if (counts.length < 2) return null;
  const parts = [...counts.map((match) => match[0]), ...days.map(({ text }) => text)];
  const left = parts.reduce((text, part) => text.replace(part, ' '), words);
  const rest = left.replace(/\p{L}+/gu, (word) => (parseMonth(word) === null ? word : ' ')).replace(BESIDE_A_LIST, '');
  const sum = counts.reduce((total, match) => total + countIn(match)!, 0);
  return rest === '' && days.every(({ isCancelled }) => !isCancelled) ? countOf('DERIVED', parts, sum) : null;
}

/** One meeting for each quarter that is listed, or for each month and day; none for a day that was cancelled. */
export function countList(words: string, days: readonly MeetingDay[]): MeetingCount | null {
  const quarters = [...words.matchAll(QUARTERS)].map((match) => match[0]);
  const listed = new Set(quarters.flatMap((quarter) => quarter.match(/[1-4]/g)!));
  if (listed.size > 0) return countOf('DERIVED', quarters, listed.size);
  const apart = days.reduce((left, { text }) => left.replace(text, ' '), words);
  const months = (apart.match(/\p{L}+/gu) ?? []).filter((word) => parseMonth(word) !== null);
  const left = months.reduce((text, month) => text.replace(month, ' '), apart).replace(BESIDE_A_LIST, '');
  if (months.length + days.length === 0 || left !== '') return null;
  const cancelled = days.filter((day) => day.isCancelled).length;
  return countOf('DERIVED', months, months.length + days.length - cancelled, null, cancelled || null);
}

/** "2 fysiske og 2 virtuelle møder", unless a number before it is already the sum. */
function readSum(words: string, plain: RegExpExecArray | null): MeetingCount | null {
  const sum = RULES.sum.exec(words);
  if (!sum || (plain && plain.index < sum.index)) return null;
  const counts = sum[0].match(COUNTS)!.map((word) => toNumber(word)!);
  return countOf(
    'DERIVED',
    [sum[0]],
    counts.reduce((total, count) => total + count, 0),
  );
}

function readPlain(words: string, plain: RegExpExecArray): MeetingCount {
  const count = countIn(plain)!;
  const after = words.slice(plain.index + plain[0].length);
  const rhythm = readRhythm(after);
  if (rhythm && after.slice(0, rhythm.index).trim() === '') {
    return countOf('DERIVED', [plain[0], rhythm.text], count * rhythm.perYear);
  }
  const extra = RULES.extraordinary.exec(words);
  if (extra) return countOf('DERIVED', [plain[0], extra[0]], count + countIn(extra)!);
  // A number within prose tells of a plan or a habit; one that leads the cell answers the column's question.
  const isLeading = plain.index === 0 || RULES.leading.exec(words)?.[1] === plain[1];
  return countOf(isLeading ? 'STATED' : 'DERIVED', [plain[0]], count);
}

/** "4 gange årligt", "to gange i kvartalet", "hver anden måned". */
function readFrequency(words: string): MeetingCount | null {
  const times = RULES.times.exec(words);
  if (times && !/(?<!\p{L})(?:men|dog)(?!\p{L})/iu.test(words)) return countOf('DERIVED', [times[0]], countIn(times));
  const rhythm = readRhythm(words);
  if (!rhythm) return null;
  const each = /(?<![\p{L}\d.,/–-])(\d{1,2}|\p{L}+) gange? $/iu.exec(words.slice(0, rhythm.index));
  const count = each ? toNumber(each[1]) : /(?:gange?|\d) ?$/.test(words.slice(0, rhythm.index)) ? null : 1;
  return count === null ? null : countOf('DERIVED', [rhythm.text], count * rhythm.perYear);
}

/** Those cancelled taken from those planned. */
function deduct(planned: number, cancelled: number | null, understood: string[]): MeetingCount {
  const rest = cancelled === null ? -1 : planned - cancelled;
  return rest < 0
    ? countOf('UNKNOWN', understood, null, planned, cancelled)
    : countOf('DERIVED', understood, rest, planned, cancelled);
}

function countOf(
  basis: MeetingFacts['basis'],
  understood: string[],
  held: number | null,
  planned: number | null = null,
  cancelled: number | null = null,
): MeetingCount {
  return { numbers: { held, planned, cancelled, basis }, understood };
}

function countIn(match: RegExpExecArray | null | undefined): number | null {
  return toNumber(match?.slice(1).find((group) => group !== undefined));
}

function toNumber(word: string | undefined): number | null {
  if (word === undefined) return null;
  return word.toLowerCase() === 'intet' ? 0 : parseCount(word);
}
