import { findMunicipalitiesIn } from '../../../../kernel/reference/municipalities.js';
import type { Line } from './lines.js';
import { isOrganisation } from './party.js';

/** One part of a list of people, between commas or in parentheses. */
export interface PersonToken {
  text: string;
  line: Line;
  /** A colon follows: what it says holds for those named next. */
  isHeading: boolean;
  /** It is all that stands on its line. */
  isAlone: boolean;
}

export type PersonTokenKind =
  'MISSED' | 'ABSENT' | 'PRESENT' | 'PARTY' | 'ORGANISATION' | 'ROLE' | 'NAME' | 'SUBSTITUTE' | 'NOTE' | 'UNKNOWN';

const BULLET = /^(?:[-–•*▪·o]|\d{1,2}[.)])\s+/u;
const ABSENT =
  /^(?:fravær(?:ende)?|afbud|meldt afbud|meldte afbud|har meldt afbud|ej til ?stede|ikke til ?stede|deltog ikke|forfald|nej|ej mødt|ikke mødt|udeblevet)\.?$/iu;
const PRESENT = /^(?:til ?stede|mødt|deltog|fremmødt|x|ja)$/iu;
const PARTY =
  /^(?:[A-ZÆØÅ]|SF|DF|LA|KF|RV|EL|DD|KD|NB|ALT|Socialdemokrat(?:iet|erne)|Venstre|(?:Det )?Konservative(?: Folkeparti)?|Radikale(?: Venstre)?|Enhedslisten|Dansk Folkeparti|Liberal Alliance|Danmarksdemokraterne|Moderaterne|Alternativet|Nye Borgerlige|Kristendemokraterne|Socialistisk Folkeparti|løsgænger|uden for parti(?:erne)?|\p{Lu}\p{L}{2,20}listen)$/u;
const ROLE_WORD =
  /^(?:[\p{L}-]*(?:borgmester|formand|formænd|forperson|rådmand|rådmænd|direktør|chef|leder|læge|konsulent|koordinator|medlem|repræsentant|sygeplejerske|sekretær|ordfører|professor|suppleant|stedfortræder|observatør|specialist|farmaceut|dekan))$/iu;
const SUBSTITUTE = /(?:stedfortræder|suppleant|vikar|mødte?|deltager|deltog|i stedet) for (.+)$/iu;
const NAME = /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:af|de|den|van|von|der|el|al|la|da|du|ben) )?\p{Lu}[\p{L}'’.-]*){1,5}$/u;
const NOTE = /^(?:fra|til|under|kun|dele af|ved|i|på|pkt|punkt|kl|online|virtuelt|teams)(?![\p{L}])/iu;
const TITLE = /^(?:dr|prof|hr|fru)\.? (?=\p{Lu})/iu;

const CLOCK = /(\d{1,2}):(\d{2})(?!\d)/g;
const ITEM_NUMBERS =
  /((?:punkt(?:erne)?|pkt\.?|sag(?:erne)?)(?: nr\.?)?):?\s*(\d{1,2}(?:\s*(?:,|og|\+)\s*\d{1,2}(?!\d))*)/giu;
const MISSED =
  /^(?:deltog ikke|var ikke til ?stede|ikke til ?stede|fraværende|afbud|forlod)(?!\p{L})[^\d]{0,60}?(?:punkt|pkt|sag)\p{L}*\.?(?: nr\.?)? (\d[\d+]*)$/iu;
const MOVES =
  /^(?:deltog|deltager|ankom|forlod|gik|kom|mødte)(?!\p{L}) (?:.{0,20} )?(?:fra|til|kl|under|via|online|virtuelt|på|efter|før)(?!\p{L})/iu;

/** Before the name of somebody who came instead of the one named before. */
const CAME_INSTEAD =
  /[\s,;–-]*(?<!\p{L})(?:[Ss]uppleant|[Ss]tedfortræder|[Aa]fløser|[Ee]rstattet af|[Aa]fløst af|[Ii] stedet (?:mødte|deltog|deltager))\s*:?\s+(?=\p{Lu}[\p{L}.-]+ \p{Lu})/gu;
/** Marks such a name among the parts of a line. */
export const INSTEAD = '\u0002';

/** The agenda items that a part of a list says somebody missed: "deltog ikke i behandlingen af punkt 2+3". */
export function missedItems(text: string): number[] {
  return MISSED.exec(text)?.[1]!.split('+').map(Number) ?? [];
}

/** Splits a line of a list of people. */
export function tokensOf(line: Line): PersonToken[] {
  const text = line.text
    .slice(0, 5_000)
    .replace(BULLET, '')
    .replace(CAME_INSTEAD, (_, index: number) => (index === 0 ? '' : `; ${INSTEAD}`))
    .replace(/ \/ (?=\p{Lu})/gu, '; ')
    .replace(CLOCK, '$1.$2')
    .replace(
      ITEM_NUMBERS,
      (_, word: string, numbers: string) => `${word} ${numbers.replace(/\s*(?:,|og|\+)\s*/g, '+')}`,
    );
  const pieces: PersonToken[] = [];
  for (const [whole, inside, outside] of text.matchAll(/\(([^()]*)\)|([^(),;\t:]+:?)/gu)) {
    const words = inside === undefined ? splitPairs(whole.replace(/:$/, '')) : inside.split(/[,;]/);
    for (const part of words) {
      const trimmed = part
        .trim()
        .replace(/^[-–] ?|^(?:og|samt) (?=\p{Lu})/u, '')
        .replace(/\.$/, (dot) => (/(?:^|\s)\p{Lu}\.$/u.test(part.trim()) ? dot : ''));
      if (trimmed !== '')
        pieces.push({ text: trimmed, line, isHeading: outside?.endsWith(':') ?? false, isAlone: false });
    }
  }
  if (pieces.length === 1) pieces[0]!.isAlone = true;
  return pieces;
}

/** What a part of a list of people says. */
export function classifyToken(text: string): PersonTokenKind {
  if (MISSED.test(text)) return 'MISSED';
  if (ABSENT.test(text)) return 'ABSENT';
  if (PRESENT.test(text)) return 'PRESENT';
  if (PARTY.test(text)) return 'PARTY';
  if (SUBSTITUTE.test(text)) return 'SUBSTITUTE';
  if (MOVES.test(text) || /(?:^|\s)kl\. ?\d/.test(text)) return 'NOTE';
  if (splitName(text)) return 'NAME';
  const words = text.split(' ');
  // "Lægefaglig direktør" is nobody's employer.
  if (words.length > 1 && ROLE_WORD.test(words.at(-1)!) && !/(?:kommune|region|hospital|sygehus)/iu.test(text))
    return 'ROLE';
  if (isOrganisation(text)) return 'ORGANISATION';
  if (words.some((word) => ROLE_WORD.test(word)) || ROLE_WORD.test(text)) return 'ROLE';
  if (NOTE.test(text)) return 'NOTE';
  return /^\p{Ll}[\p{L} -]{2,60}$/u.test(text) ? 'ROLE' : 'UNKNOWN';
}

/** A name with what stands around it and no comma between: "borgmester X Y", "X Y V", "X Y Z Kommune". */
export function splitName(text: string): { role: string | null; name: string; rest: string | null } | null {
  const words = text.replace(TITLE, '').split(' ');
  for (let index = 1; index < words.length - 1; index += 1) {
    const name = words.slice(index).join(' ');
    const role = words.slice(0, index);
    if (ROLE_WORD.test(role.at(-1)!) && NAME.test(name) && !isOrganisation(name))
      return { role: role.join(' '), name, rest: null };
  }
  const bare = words.join(' ');
  const [, practice, ofPractice] = /^(PLO(?:-\p{L}+)?):? (.+)$/u.exec(bare) ?? [];
  if (ofPractice?.includes(' ') && NAME.test(ofPractice) && !isOrganisation(ofPractice))
    return { role: null, name: ofPractice, rest: practice! };
  if (words.length > 2 && /^[A-ZÆØÅ]$/.test(words.at(-1)!) && NAME.test(words.slice(0, -1).join(' '))) {
    return { role: null, name: words.slice(0, -1).join(' '), rest: words.at(-1)! };
  }
  if (!isOrganisation(bare))
    return NAME.test(bare) && !words.some((word) => ROLE_WORD.test(word))
      ? { role: null, name: bare, rest: null }
      : null;
  const municipality = findMunicipalitiesIn(bare).find((mention) => /kommune$/i.test(mention.text));
  const name = municipality ? bare.slice(0, municipality.index).trim() : '';
  return NAME.test(name) ? { role: null, name, rest: bare.slice(name.length).trim() } : null;
}

/** For whom somebody stands in, where a part of a list says so. */
export function substitutedName(text: string): string | null {
  const named = SUBSTITUTE.exec(text)?.[1] ?? '';
  return splitName(named)?.name ?? null;
}

/** "X og Y" and "X – Z Kommune": two parts, where each could stand alone. */
function splitPairs(text: string): string[] {
  const parts = text.split(/\s[–-]\s|\s+(?:og|samt)\s+(?=\p{Lu}[\p{L}.-]+ \p{Lu})/u);
  return parts.every((part) => classifyToken(part.trim()) !== 'UNKNOWN') ? parts : [text];
}
