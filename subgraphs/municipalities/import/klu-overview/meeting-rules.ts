const MONTH = '(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\\p{L}*';
const ROUGHLY =
  'mindst|minimum|min\\.|højst|maks\\.?|maksimalt|max\\.?|op til|cirka|ca\\.|omkring|over|under|knap|godt|næsten|typisk|normalt|' +
  'mere end|færre end|som regel|mellem \\p{L}+ og|mellem \\d+ og';
const WORD = 'ingen|intet|nul|en|et|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv';

/** A number of things; a day, a span, a length of time is none. */
const COUNT =
  `(\\d{1,2}|${WORD})(?![\\p{L}\\d]| ?[-–/] ?\\d| (?:til|eller) (?:\\d|${WORD})(?!\\p{L})|\\.\\d|\\.? ?${MONTH}` +
  '| ?½|(?: ?[x*])? timers?(?!\\p{L}))';
/** What may not stand right before a number that is to be one. */
const START = `(?<![\\p{L}\\d.,/–-])(?<!(?<!\\p{L})(?:${ROUGHLY}) ?)(?<!(?:\\d|${WORD}) (?:til|eller|a|à) )`;
const VARIETY = '(?:ekstra)?ordinære?t?|fysiske?|virtuelle?t?|virtuelt|digitale?t?|online';
const KIND = `(?:(?:${VARIETY}|faste?|årlige|årligt|planlagte?|afholdte?|almindelige?|enkelte?|eneste|klu)[ -]){0,3}`;
const MEETING = 'møde(?:r|rne)?(?![\\p{L}-])';
const WAS = '(?:er |var |blev |måtte )?';
const HELD_WORD = '(?:afholdte?|holdt|gennemførte?)(?!\\p{L})';
const CANCELLED_WORD = 'aflys(?:te?|es)(?!\\p{L})';
const SEVERAL = `${START}${COUNT} (?:${VARIETY})(?: ${MEETING})?`;

/** The sentences in which an overview tells how many meetings there were; numbers are groups. */
export const MEETING_RULES = {
  alone: rule(
    `^(?:(?:antal|møder|klu|klu[ -]møder|i alt):? )?${COUNT}(?: ?stk\\.?| i alt| ?x)?(?: ?\\((?:${WORD}|\\d{1,2})\\))?\\.?$`,
  ),
  planned: rule(
    `planlagte?(?: (?:klu[- ]?)?møder)?(?: var| er| blev)?:? ${COUNT}|${START}${COUNT} (?:${KIND}${MEETING} )?${WAS}planlagte?(?!\\p{L})`,
  ),
  held: rule(
    `(?:af)?holdte?(?: (?:klu[- ]?)?møder)?(?: blev)?:? ${COUNT}(?! (?:gang|af))|blev det (?:dog )?(?:kun )?til ${COUNT}|${START}${COUNT} (?:${KIND}${MEETING} )?${WAS}${HELD_WORD}`,
  ),
  allHeld: rule(
    `(?<!\\p{L})alle (?:de )?${COUNT} (planlagte )?${KIND}${MEETING} (?:er|blev|har været) (?:blevet )?${HELD_WORD}`,
  ),
  cancelled: rule(`${START}${COUNT} (?:${KIND}${MEETING} )?${WAS}${CANCELLED_WORD}|aflyste?(?: møder)?:? ${COUNT}`),
  none: rule(
    `^(?:(?:klu|der|udvalget) )?(?:(?:har|er|blev) )?(?:der )?(?:i 20\\d\\d )?ikke (?:været |blevet )?(?:af)?holdt(?: nogen)? (?:klu[- ]?)?møder`,
  ),
  meetings: rule(`${START}${COUNT} ${KIND}${MEETING}`),
  atStart: rule(`^(?:klu:? )?${COUNT}(?= ?[,;(]| ?\\+ ?\\d? ?\\p{L}| (?:heraf|hvoraf|inkl|samt|og|stk|klu|i \\d{4}))`),
  outOf: rule(`${START}${COUNT} (?:ud )?af (?:de )?${COUNT} planlagte`),
  halfYears: rule(
    `${START}${COUNT} (?:møder? )?i (?:foråret|(?:første|1\\.) halvår),? og ${COUNT} (?:møder? )?i (?:efteråret|(?:andet|2\\.) halvår)`,
  ),
  leading: rule(`^(?:der (?:er|har været|blev|har)(?: (?:af)?holdt)? |i alt |klu:? |(?:klu[ -])?møder: )?${COUNT} `),
  sum: rule(`${SEVERAL}(?:(?:,| og|,? samt| \\+) ${SEVERAL})+`),
  extraordinary: rule(`(?:og|samt|\\+|,) ${COUNT} ekstraordinær|\\+ ${COUNT} (?:${VARIETY})`),
  times: rule(
    `${START}${COUNT} gange?(?: om året| årligt| pr\\.? år| i \\d{4}| i årets løb)|(?:mødtes|mødt|samlet|(?:af)?holdt) ${COUNT} gange?(?! (?:i kvartal|i halvår|om måned|pr))`,
  ),
} as const;

/** A number of meetings of one year, for a text that speaks of several. */
export function ruleOfYear(year: number): RegExp {
  return rule(`${START}${COUNT} (?:${KIND}${MEETING} )?i ${year}(?!\\d| ?[-–/] ?\\d)`);
}

/** Number words within a match. */
export const COUNTS = new RegExp(`(?<![\\p{L}\\d])(?:\\d{1,2}|${WORD})(?![\\p{L}\\d])`, 'giu');

/** Between a number of meetings and one of cancelled ones: the latter are among the former, or come on top. */
export const AMONG = /(?<!\p{L})(?:heraf|hvoraf|af dem|af disse|dog|men|hvor|inkl|inklusive?)(?!\p{L})/iu;
export const ON_TOP = /(?<!\p{L})(?:øvrige|yderligere|desuden|derudover|plus)(?!\p{L})/iu;

const ORDINALS: readonly (readonly [string, number])[] = [
  ...([
    ['(?:anden|andet|2\\.)', 2],
    ['(?:tredje|3\\.)', 3],
    ['(?:fjerde|4\\.)', 4],
    ['(?:sjette|6\\.)', 6],
  ] as const),
];
const MONTHS_IN: Readonly<Record<string, number>> = { kvartal: 3, halvår: 6, måned: 1 };
const EVERY = rule(
  `(?:hvert|hver|pr\\.?|(?<=gange? )(?:i|om)) (?:${ORDINALS.map(([word]) => `(${word}) `).join('|')})?(kvartal|halvår|måned)(?:en|et)?(?!\\p{L})` +
    '|(kvartal|halvår|måned)(?:svis|s?lig(?:e|t)?)t?(?!\\p{L})',
);
const EXCEPTED = rule(
  `undtagen|bortset|på nær|ekskl|minus|(?<!\\p{L})(?:dog|men)(?!\\p{L})|sommer|(?<!\\p{L})(?:${ROUGHLY})`,
);
/** A rhythm in a longer text may be that of something else. */
const LONGEST_RHYTHM = 80;

/** How often a year something takes place that does so "hvert kvartal", "halvårligt", "hver anden måned"; null where it is not told. */
export function readRhythm(words: string): { perYear: number; text: string; index: number } | null {
  const match = words.length <= LONGEST_RHYTHM && !EXCEPTED.test(words) ? EVERY.exec(words) : null;
  if (!match) return null;
  const ordinal = ORDINALS.find((_, index) => match[index + 1] !== undefined)?.[1] ?? 1;
  const unit = (match[ORDINALS.length + 1] ?? match[ORDINALS.length + 2])!.toLowerCase();
  const perYear = 12 / (MONTHS_IN[unit]! * ordinal);
  return Number.isInteger(perYear) ? { perYear, text: match[0], index: match.index } : null;
}

function rule(source: string): RegExp {
  return new RegExp(source, 'iu');
}
