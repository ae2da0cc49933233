import { foldText } from '../danish/text.js';
import { listBodies } from '../reference/bodies.js';
import { listMunicipalities } from '../reference/municipalities.js';
import { listRegions } from '../reference/regions.js';

/** A run of capitalised words on which a person's name may stand. */
export interface NameRun {
  words: string[];
  /** Where the first word begins and the last one ends. */
  start: number;
  end: number;
  /** The last of two words names a place too: a surname, or where something is. */
  endsInPlace?: boolean;
}

const WORD = "\\p{Lu}\\p{Ll}{1,30}(?:['’]\\p{Lu}\\p{Ll}{1,30})?(?:-\\p{Lu}\\p{Ll}{1,30}){0,3}(?![\\p{L}\\d]|-\\p{L})";
const SPACE = '[ \\u00a0]';
const RUN = new RegExp(
  `(?<![\\p{L}\\d]|[\\p{L}\\d][-'’])${WORD}(?:${SPACE}(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)?|(?:(?:von|van|de|la|el|al|zu) ){0,2}${WORD})){0,7}`,
  'gu',
);

// What an organisation, an office, a scheme or an address is called by; none of these stands inside a person's name.
const ORGANISATION = new RegExp(
  'kommun|region|sygehus|hospital|sundhed|klynge|cent(?:er|r)|afdeling|styrels|minister|ministeri|udvalg|klinik|praksis|læge|pleje|' +
    'forvaltning|enhed|universitet|psykiatri|akut|projekt|program|team|forening|selskab|institut|skole|bibliotek|nævn|komité|' +
    'organisation|netværk|aftale|ordning|indsats|metode|model|kursus|uddannel|behandling|rehab|træning|diabetes|demens|telekol|' +
    'fond|danmark|dansk|nordisk|national|europæ|jylland|sjælland|område|gruppe|omsorg|bekæmpelse|daghjem|patient|borger|familie|' +
    'råd(?:et|ene|s)?$|huse?t?s?$|hjem(?:met|s)?$|(?<!ka)plan(?:en|er)?$|^app|app(?:en)?$|lov(?:en)?$|kors$|sagen$|(?:gade|vej|allé|torv|stræde)(?:en|et)?$',
  'iu',
);

const JOB_WORD =
  /(?:chef|leder|direktør|konsulent|plejerske|koordinator|medarbejder|rådgiver|assistent|sekretær|formand|borgmester|medlem|rådmand|minister)(?:en|n)?$/iu;

// Words that open sentences, agendas and the names of initiatives, and endings no Danish name has.
const COMMON = new Set(
  (
    'den det de der dette denne disse en et ny nye nyt og eller i på til for fra med om ved af kom bliv bliver trygt tryg trygge ' +
    'hjem hjemme god godt gode start livet liv mit min mine din dit jeres vores kend sammen fælles sund sunde sundt mobil mobile ' +
    'lige nær nære tæt her hvordan hvorfor hvad hvem hvor når hvis som da kan skal vil har er var bedre flere mere styrk styrket ' +
    'drøftelse status oplæg præsentation evaluering info input nyt punkt tema temaer kvartal samarbejde emne emner eventuelt velkomst ' +
    'velkommen bilag fraværende baggrund proces formål resumé økonomi konkret konkrete ' +
    'mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni juli august september oktober november ' +
    'december covid corona fast faste første anden andet tredje fjerde øvrige punkter aktiv aktive unge ældre børn voksne barn voksen ' +
    'hele hver alle ingen stop vægt mad motion krop sind sorg værd vej bedste digital digitale social sociale kære hilsen venlig ' +
    'kontakt tak obs ad jf pr ca dato tid sted emnet kort lang store stor lille små udvidet udvidede'
  ).split(' '),
);
const COMMON_ENDING =
  /(?:hed|heder|heden|tion|tionen|tioner|skab|skaber|itet|iteter|isk|iske|lig|lige|else|elser|erne|erende|ende|logi|terapi|medicin)$/u;
const LONG_COMMON_ENDING = /(?<=.{4})(?:ering|eringen|eringer|ningen|ninger|elsen)$/u;

let places: ReadonlySet<string> | undefined;

/** The runs of capitalised words in a text, in the order they stand; each ends with its line. */
export function findNameRuns(text: string): NameRun[] {
  return [...text.matchAll(RUN)].map((match) => ({
    words: match[0].split(/[ \u00a0]/),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a word belongs to an organisation, a scheme or an address, or is a word for a job. */
export function isOrganisationWord(word: string): boolean {
  return ORGANISATION.test(word) || JOB_WORD.test(word);
}

/** Whether a capitalised word is an ordinary Danish word. */
export function isCommonWord(word: string): boolean {
  const lower = word.toLocaleLowerCase('da');
  return COMMON.has(lower) || COMMON_ENDING.test(lower) || (LONG_COMMON_ENDING.test(lower) && !endsLikeSurname(word));
}

/** Whether a word is (part of) the name of a municipality, region, cluster or council in the reference tables. */
export function isPlaceWord(word: string): boolean {
  places ??= new Set(
    [
      ...listMunicipalities().flatMap((entry) =>
        [entry.name, ...entry.aliases].flatMap((name) => [name, ...name.split(/[ -]/)]),
      ),
      ...[...listRegions(), ...listBodies()].map((entry) => entry.name.split(' ').at(-1)!),
    ].map(foldText),
  );
  const folded = foldText(word);
  return places.has(folded) || places.has(folded.replace(/s$/, ''));
}

/** Whether a word ends as every second Danish surname does (-sen), also in the genitive. */
export function endsLikeSurname(word: string): boolean {
  // "-elsen" ends nouns too (styrelsen, ydelsen), but after i, k, h, a and e only names.
  return (
    /\p{Ll}sens?$/u.test(word) &&
    !/[^aeihk]elsen$/u.test(word) &&
    !/(?:satsen|cessen|krisen|klassen|prisen|rejsen|dressen|basen|fasen|pausen)$/iu.test(word)
  );
}

/**
 * The part of a run that can be a person's name: words before it (job, office, place, opening of a sentence) and a place
 * or workplace after it dropped. Null where an organisation's or an ordinary word stands within.
 */
export function trimToName(run: NameRun): NameRun | null {
  const { words } = run;
  const first = words.findIndex((word) => !isNoName(word) && !isPlaceWord(word));
  if (first < 0) return null;
  let last = words.findIndex((word, index) => index > first && isNoName(word));
  const isWhole = last < 0;
  if (isWhole) last = words.length;
  const stop = last;
  while (last > first && isPlaceWord(words[last - 1]!)) last -= 1;
  const endsInPlace = isWhole && last === first + 1 && stop === first + 2;
  if (endsInPlace) last = stop;
  // "Xxx Yyysen Team Syd" is a person with a workplace, "Nordisk Xxx Center" is none.
  if (!isWhole && last === stop) while (last > first && !endsLikeSurname(words[last - 1]!)) last -= 1;
  if (last === first) return null;
  const start = run.start + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
  const name = words.slice(first, last);
  return { words: name, start, end: start + name.join(' ').length, endsInPlace };
}

function isNoName(word: string): boolean {
  return isOrganisationWord(word) || isCommonWord(word);
}
