import { parseCount } from '../../../../kernel/danish/numerals.js';
import type { Block } from './blocks.js';
import type { NursingHomeDoctorFacts } from './facts.js';
import { placeOf } from './prose.js';
import { splitFirstSentence } from './wording.js';

const HOME = '(?:plej\\p{L}{0,3}hjem|plejecent|ældrecent|friplejehjem|plejebolig)\\p{L}*';
const ABOUT_HOMES = rule(HOME);
const ABOUT_DOCTORS = rule('læge');
const NUMBER =
  '(\\d{1,3}|(?<!\\p{L})(?:ingen|en|et|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten))';
const RATIO = rule(`${NUMBER} ?(?:ud af|af|/) ?(?:de |vores |kommunens |i alt )?${NUMBER}(?: \\p{L}+){0,2} ${HOME}`);
const NUMBER_OF_HOMES = rule(`(?<![\\d.,/-])(\\d{1,3}) (?:\\p{L}+ )?${HOME}`);

const NOT_YET = /(?<!\p{L})(?:arbejde[rst]|ønske|mangler|endnu ikke|målet|søges|planlæg|forvent|på vej til|mulighed)/iu;
const ALL_BUT = /(?<!\p{L})alle .{0,40}(?:undtagen|på nær|bortset fra)|næsten alle/iu;
const ALL = rule(
  `(?:(?<!\\p{L})alle|samtlige) (?:\\p{L}+ ){0,2}${HOME}|fuldt (?:ud )?(?:implementeret|dækket|udrullet)|100 ?%`,
);
const NONE = rule(
  `(?<!\\p{L})ingen (?:\\p{L}+ ){0,2}(?:${HOME}|\\p{L}*læge)|ikke (?:indgået |etableret |lavet )(?:\\p{L}+ ){0,3}(?:${HOME}|\\p{L}*læge)`,
);
const SOME = rule(`(?<!\\p{L})(?:nogle|enkelte|flere|de fleste|størstedelen|halvdelen|hovedparten|delvist?)(?!\\p{L})`);

/**
 * What the follow-up says of doctors tied to nursing homes: numbers if it gives them, else all, some or none, else UNKNOWN
 * where it only mentions them. Null where it does not.
 */
export function readNursingHomes(blocks: readonly Block[], column: string): NursingHomeDoctorFacts | null {
  let best: { extent: Extent; block: Block; sentence: string } | null = null;
  let isAboutDoctors = false;
  for (const block of blocks) {
    for (const sentence of splitSentences(block.text)) {
      if (!ABOUT_HOMES.test(sentence)) continue;
      isAboutDoctors ||= ABOUT_DOCTORS.test(sentence);
      if (!isAboutDoctors) continue;
      const extent = readSentence(sentence);
      if (best === null || rank(extent) > rank(best.extent)) best = { extent, block, sentence };
    }
  }
  return best && { ...best.extent, place: placeOf(best.block, column, best.sentence) };
}

/** Numbers say more than words, and words more than a mention. */
function rank({ extent, covered }: Extent): number {
  return (extent === 'UNKNOWN' ? 0 : 1) + (covered === null ? 0 : 1);
}

type Extent = Pick<NursingHomeDoctorFacts, 'extent' | 'covered' | 'total'>;

function readSentence(sentence: string): Extent {
  const ratio = RATIO.exec(sentence);
  const [covered, total] = [numberIn(ratio?.[1]), numberIn(ratio?.[2])];
  if (covered !== null && total !== null && covered <= total) {
    return { extent: covered === total ? 'ALL' : covered === 0 ? 'NONE' : 'SOME', covered, total };
  }
  const unknown = { covered: null, total: null };
  if (NONE.test(sentence)) return { extent: 'NONE', ...unknown };
  if (NOT_YET.test(sentence)) return { extent: 'UNKNOWN', ...unknown };
  if (ALL_BUT.test(sentence) || SOME.test(sentence)) return { extent: 'SOME', ...unknown };
  if (ALL.test(sentence)) return { extent: 'ALL', ...unknown };
  return { extent: 'UNKNOWN', covered: numberIn(NUMBER_OF_HOMES.exec(sentence)?.[1]), total: null };
}

function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (let rest: string | null = text; rest !== null && rest !== '';) {
    const split: { first: string; rest: string | null } = splitFirstSentence(rest);
    sentences.push(split.first);
    rest = split.rest;
  }
  return sentences;
}

function numberIn(word: string | undefined): number | null {
  if (word === undefined) return null;
  return /^\d+$/.test(word) ? Number(word) : parseCount(word);
}

function rule(source: string): RegExp {
  return new RegExp(source, 'iu');
}
