import { foldText } from '../../../../kernel/danish/text.js';
import { findSeams } from './seams.js';

/**
 * What a text that stands over items is. STANDING: they are on every agenda. INTRODUCTION: it only says that items
 * follow. SENTENCE: it says so too if items follow. GENERIC: a word such as "Temaer", a heading only where it tells
 * groups apart. HEADING: names a group.
 */
export type LabelRole = 'STANDING' | 'INTRODUCTION' | 'SENTENCE' | 'GENERIC' | 'HEADING';

export interface Label {
  role: LabelRole;
  /** Without colon, and without sentences before it. */
  title: string;
}

const STANDING =
  /(?:faste?|stående|tilbagevendende|gennemgående) (?:dagsordens?)?(?:punkt|emne|tema)|(?:på|ved) (?:alle|hvert) møder?(?!\p{L})|hver gang/u;
const INTRODUCES = /følgende|nedenstående|^(?:derudover|desuden|herudover|endvidere) /;
const YEAR_ONLY = /^(?:i |år |året |for )?20\d\d$/;
const VERB = /(?:^| )(?:er|har|havde|blev|bliver|var|været|haft|drøftet|behandlet|drøftes|behandles|indeholder)(?: |$)/;
const COUNT = '(?:\\d{1,2}|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti)';
const GENERIC = new RegExp(
  `^(?:(?:de|alle|årets|vores) )?(?:${COUNT} )?(?:ordinære |faste |drøftede |behandlede |årlige )?` +
    '(?:tema|temaer|emne|emner|emnerne|punkt|punkter|punkterne|dagsordenspunkter|dagsorden|klu|(?:klu[- ])?møder(?:ne)?)' +
    '(?: (?:drøftet|behandlet))?(?: (?:i|på) [^ ]+(?: [^ ]+)?)?$',
);
// A page repeats the heading of a list that it goes on with.
const CONTINUED = /\s?\((?:fortsat|forts\.)\)$/i;
const SENTENCE_LENGTH = 5;
const LONGEST_HEADING = 6;

/** What a text says of the items below it. */
export function readLabel(text: string): Label {
  const title = lastClause(text);
  const folded = foldText(title);
  if (STANDING.test(folded)) return { role: 'STANDING', title };
  if (INTRODUCES.test(folded) || YEAR_ONLY.test(folded)) return { role: 'INTRODUCTION', title };
  if (GENERIC.test(folded)) return { role: 'GENERIC', title };
  const isSentence = folded.split(' ').length >= SENTENCE_LENGTH && VERB.test(folded);
  return { role: isSentence ? 'SENTENCE' : 'HEADING', title };
}

/**
 * Splits a heading from the item it is glued to ("Ny vagtordning Ældre og handicap"), or gives null where no capital
 * after a small word tells where it begins.
 */
export function splitGluedHeading(text: string): { item: string; heading: string } | null {
  const seam = findSeams(text).at(-1);
  if (seam === undefined) return null;
  const heading = text.slice(seam).replace(/\s*:$/, '');
  const isShort = heading.split(' ').length <= LONGEST_HEADING;
  return isShort && !/[.!?]\s/.test(heading) ? { item: text.slice(0, seam).trim(), heading } : null;
}

function lastClause(text: string): string {
  const bare = text.replace(/\s*:$/, '');
  const end = [...bare.matchAll(/[.:] (?=\p{Lu})/gu)].at(-1);
  return bare
    .slice(end ? end.index + 2 : 0)
    .replace(CONTINUED, '')
    .trim();
}
