import { foldText } from '../../../../kernel/danish/text.js';

/** The committee of municipality and doctors, by name or initials. */
export const COMMITTEE =
  'kommunal\\p{L}{0,3}[ -]{1,3}læge\\p{L}{0,5}[ -]udvalg\\p{L}{0,3}(?: \\(klu\\))?|(?<!\\p{L})klu(?!\\p{L})';

/** People come together; which of these words a document uses says little. */
const GATHERING = 'møde|eftermiddag|formiddag|aften|dag|arrangement|træf';
const OTHER = 'brev|kursus|kurs|besøg|seminar|workshop|konference|webinar|messe|kampagne';
const ENDING = '(?:e|en|et|er|erne|ene|n|ne|t|r|rne)?s?';
const BARE = new RegExp(`^(?:${GATHERING}|${OTHER})${ENDING}$`, 'u');
const COMPOUND = new RegExp(`^(\\p{L}{2}[\\p{L}-]*?)[ -]?(?:(${GATHERING})|(${OTHER}))${ENDING}$`, 'u');
const IS_COMMITTEE = new RegExp(COMMITTEE, 'iu');

/** First parts that tell when or how, not what: days of the week, seasons of a meeting. */
const UNSPECIFIC =
  /^(?:(?:man|tirs|ons|tors|fre|lør|søn|hver|arbejds|hellig|åbnings|fødsels|halv|hel|mid|års?|måneds?|kvartals?|halvårs?|uge|fælles|for|efter|ekstra|frem)-?)$/u;
const LINKING_S = /(?<=\p{L}{3})s$/u;
/** One word for what is written in two ways. */
const SHORTENED: Readonly<Record<string, string>> = { intro: 'introduktion', kursus: 'kurs' };

/**
 * What it is that takes place, whatever the kind of gathering: "introduktionseftermiddage" and "intromøder" are both
 * `introduktion`, "Temamødet" is `tema`. Null for a word that is no event, or says only that there is one ("møder").
 */
export function subjectOf(event: string): string | null {
  if (IS_COMMITTEE.test(event)) return 'klu';
  const folded = foldText(event);
  const match = BARE.test(folded) ? null : COMPOUND.exec(folded);
  if (!match || UNSPECIFIC.test(match[1]!)) return null;
  const what = match[1]!.replace(/-$/, '').replace(LINKING_S, '');
  const kind = match[3] ?? '';
  return `${SHORTENED[what] ?? what}${SHORTENED[kind] ?? kind}`;
}

/** The kind of event a word without further meaning names ("møder": `møde`); null for other words. */
export function bareEventOf(word: string): string | null {
  const folded = foldText(word);
  return BARE.test(folded) ? new RegExp(`^(?:${GATHERING}|${OTHER})`, 'u').exec(folded)![0] : null;
}
