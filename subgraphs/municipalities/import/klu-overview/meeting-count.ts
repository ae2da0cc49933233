import { parseMonth } from '../../../../kernel/danish/dates.js';
import { parseCount } from '../../../../kernel/danish/numerals.js';
import type { MeetingFacts } from './facts.js';

/** Numbers of meetings, and the words they rest on. */
export interface MeetingCount {
  numbers: Pick<MeetingFacts, 'held' | 'planned' | 'cancelled' | 'basis'>;
  understood: string[];
}

const COUNT =
  '(\\d{1,2}|ingen|nul|en|et|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)(?![\\p{L}\\d]| ?[-–/] ?\\d)';
const START = '(?<![\\p{L}\\d.,/–-])';
const KIND =
  '(?:(?:ordinære?|faste?|årlige?|planlagte?|afholdte?|almindelige?|fysiske?|virtuelle?|digitale?|klu)[ -]){0,3}';
const MEETING = 'møde(?:r|rne)?(?![\\p{L}-])';
const WAS = '(?:er |var |blev |måtte )?';

const NUMBER_ONLY = rule(`^(?:(?:antal|møder|klu|klu[ -]møder|i alt):? )?${COUNT}\\.?$`);
const PLANNED = rule(
  `planlagte?(?: var| er| blev)?:? ${COUNT}|${START}${COUNT} (?:${KIND}${MEETING} )?${WAS}planlagte?(?!\\p{L})`,
);
const HELD = rule(
  `(?:af)?holdte?(?: blev)?:? ${COUNT}|${START}${COUNT} (?:${KIND}${MEETING} )?${WAS}(?:afholdte?|holdt|gennemførte?)(?!\\p{L})`,
);
const CANCELLED = rule(`${START}${COUNT} (?:${KIND}${MEETING} )?${WAS}aflys(?:te?|es)(?!\\p{L})|aflyste?:? ${COUNT}`);
const MEETINGS = rule(`${START}${COUNT} ${KIND}(?:${MEETING}|(?:og|samt|\\+) (?:\\d|en|et|to) ekstraordinær)`);
const AT_START = rule(`^(?:klu:? )?${COUNT}(?= ?[,;(+]| (?:heraf|hvoraf|inkl|samt|og|stk|klu|i \\d{4}))`);
const OUT_OF = rule(`${START}${COUNT} (?:ud )?af (?:de )?${COUNT} planlagte`);
const HALF_YEARS = rule(
  `${START}${COUNT} (?:møder? )?i (?:foråret|(?:første|1\\.) halvår),? og ${COUNT} (?:møder? )?i (?:efteråret|(?:andet|2\\.) halvår)`,
);
const LEADING = rule(`^(?:der (?:er|har været|blev|har) |i alt |klu:? |(?:klu[ -])?møder: )?${COUNT} `);
const EXTRAORDINARY = rule(`(?:og|samt|\\+|,) ${COUNT} ekstraordinær`);
const ROUGH = rule(`(?:\\d ?[-–/] ?|(?:mindst|minimum|højst|maks\\.?|op til|cirka|ca\\.) ?)${COUNT} ${KIND}møde`);
const TIMES = rule(`${START}${COUNT} gange?(?: om året| årligt| pr\\.? år| i \\d{4})`);
const RHYTHM = rule(
  '(?:i )?(?:hvert|hver|pr\\.?) (kvartal|halvår|måned)|(kvartal|halvår|måned)(?:svis|lige?)t?(?!\\p{L})',
);
const IN_A_YEAR: Readonly<Record<string, number>> = { kvartal: 4, halvår: 2, måned: 12 };
/** A rhythm in a longer text may be that of something else. */
const LONGEST_RHYTHM = 80;

const QUARTERS =
  /((?:[1-4]\.?(?:, ?| og | & )){0,3}[1-4])\. kvartal|kvartal ((?:[1-4](?:, ?| og | & )){0,3}[1-4])(?!\d)/giu;
const BESIDE_A_LIST =
  /(?<!\p{L})(?:klu|møder?|mødedatoer|den|d|og|i|er|der|blev|har|været|afholdt|ordinære?|faste?|datoer?)(?!\p{L})|20\d\d|[^\p{L}\d]/giu;

/**
 * The number of meetings that a text states, or from which it follows. A span ("2-3 møder") or a bound ("mindst 2") is no
 * number. Null where the text gives none.
 */
export function readCount(words: string): MeetingCount | null {
  const alone = NUMBER_ONLY.exec(words);
  if (alone) return { numbers: numbersOf('STATED', countIn(alone)), understood: [alone[0]] };
  const outOf = OUT_OF.exec(words);
  if (outOf)
    return { numbers: numbersOf('STATED', parseCount(outOf[1]!), parseCount(outOf[2]!)), understood: [outOf[0]] };
  const halves = HALF_YEARS.exec(words);
  if (halves) {
    const sum = parseCount(halves[1]!)! + parseCount(halves[2]!)!;
    return { numbers: numbersOf('DERIVED', sum), understood: [halves[0]] };
  }
  const [planned, held, cancelled] = [PLANNED.exec(words), HELD.exec(words), CANCELLED.exec(words)];
  const plain = ROUGH.test(words) ? null : (MEETINGS.exec(words) ?? AT_START.exec(words));
  const understood = [planned, held, cancelled, plain].flatMap((match) => (match ? [match[0]] : []));
  if (held) return { numbers: numbersOf('STATED', countIn(held), countIn(planned), countIn(cancelled)), understood };
  // A number of meetings of which some were cancelled is the number planned.
  const all = planned ?? (cancelled && plain && plain.index < cancelled.index ? plain : null);
  if (all) {
    const rest = cancelled ? countIn(all)! - countIn(cancelled)! : -1;
    const basis = rest < 0 ? 'UNKNOWN' : 'DERIVED';
    return { numbers: numbersOf(basis, rest < 0 ? null : rest, countIn(all), countIn(cancelled)), understood };
  }
  if (plain && plain.index !== cancelled?.index) return readPlain(words, plain);
  const times = TIMES.exec(words);
  if (times) return { numbers: numbersOf('DERIVED', countIn(times)), understood: [times[0]] };
  const rhythm = words.length <= LONGEST_RHYTHM ? RHYTHM.exec(words) : null;
  return rhythm ? { numbers: numbersOf('DERIVED', perYear(rhythm)), understood: [rhythm[0]] } : null;
}

/** One meeting for each quarter that is listed, or for each month and date. `dates`: the words of the dates in the text. */
export function countList(words: string, dates: readonly string[]): MeetingCount | null {
  const quarters = [...words.matchAll(QUARTERS)].map((match) => match[0]);
  const listed = new Set(quarters.flatMap((quarter) => quarter.match(/[1-4]/g)!));
  if (listed.size > 0) return { numbers: numbersOf('DERIVED', listed.size), understood: quarters };
  const apart = dates.reduce((left, date) => left.replace(date, ' '), words);
  const months = (apart.match(/\p{L}+/gu) ?? []).filter((word) => parseMonth(word) !== null);
  const left = months.reduce((text, month) => text.replace(month, ' '), apart).replace(BESIDE_A_LIST, '');
  const held = months.length + dates.length;
  return held > 0 && left === '' ? { numbers: numbersOf('DERIVED', held), understood: months } : null;
}

function readPlain(words: string, plain: RegExpExecArray): MeetingCount {
  const after = words.slice(plain.index + plain[0].length);
  const rhythm = RHYTHM.exec(after);
  if (rhythm && after.slice(0, rhythm.index).trim() === '') {
    return { numbers: numbersOf('DERIVED', countIn(plain)! * perYear(rhythm)), understood: [plain[0], rhythm[0]] };
  }
  const extra = EXTRAORDINARY.exec(words);
  if (extra)
    return { numbers: numbersOf('DERIVED', countIn(plain)! + countIn(extra)!), understood: [plain[0], extra[0]] };
  // A number within prose tells of a plan or a habit; one that leads the cell answers the column's question.
  const isLeading = plain.index === 0 || LEADING.exec(words)?.[1] === plain[1];
  return { numbers: numbersOf(isLeading ? 'STATED' : 'DERIVED', countIn(plain)), understood: [plain[0]] };
}

function numbersOf(
  basis: MeetingFacts['basis'],
  held: number | null,
  planned: number | null = null,
  cancelled: number | null = null,
): MeetingCount['numbers'] {
  return { held, planned, cancelled, basis };
}

function perYear(rhythm: RegExpExecArray): number {
  return IN_A_YEAR[(rhythm[1] ?? rhythm[2])!.toLowerCase()]!;
}

function countIn(match: RegExpExecArray | null): number | null {
  const word = match?.slice(1).find((group) => group !== undefined);
  return word === undefined ? null : parseCount(word);
}

function rule(source: string): RegExp {
  return new RegExp(source, 'iu');
}
