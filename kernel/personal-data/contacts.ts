import { showText } from './visible-text.js';

/** A kind of contact data that is never stored. */
export type ContactKind = 'EMAIL' | 'CPR' | 'PHONE';

/** Contact data in a text, from `start` up to `end`. */
export interface Contact {
  kind: ContactKind;
  start: number;
  end: number;
}

const MARKS: Readonly<Record<ContactKind, string>> = { EMAIL: '[e-mail]', CPR: '[cpr]', PHONE: '[telefon]' };

/** While a text is searched, what is found is overwritten with characters that no text holds. */
const FILLERS: Readonly<Record<ContactKind, string>> = { EMAIL: '\ufdd0', CPR: '\ufdd1', PHONE: '\ufdd2' };
const FILLED = /\ufdd0+|\ufdd1+|\ufdd2+/g;
const KIND_OF = new Map(Object.entries(FILLERS).map(([kind, filler]) => [filler, kind as ContactKind]));

// At most 64 characters (RFC 5321), without which a text of one word five million letters long would exhaust the search.
const LOCAL = '[\\p{L}\\p{M}\\p{N}._%+-]';
const LABEL = '[\\p{L}\\p{M}\\p{N}-]{1,63}';
const EMAIL = new RegExp(
  `(?<!${LOCAL})${LOCAL}{1,64}(?:@|\\s?[([](?:at|snabela)[)\\]]\\s?)${LABEL}(?:\\.${LABEL})+`,
  'giu',
);

// With its hyphen the number is told by its form; a line may end after the hyphen.
const CPR_WITH_HYPHEN = /(?<!\d)(\d{2})([ ./-]?)(\d{2})\2(\d{2})(?: ?- ?|-\n ?)(\d{4})(?!\d)/g;
// Ten figures may be an amount or a case, too: what is before and after them tells.
const CPR_AS_FIGURES = new RegExp(
  '(?<!\\d)(?<!(?<!\\d{10})(?<=\\d)[.,/-])' +
    '(?<!(?<!\\p{L})(?:p|sags?|journal|j|dok(?:ument)?|cvr|se|faktura|ordre|konto|ean)[-. ]{0,2}(?:nr|nummer|id)[.:]{0,2} ?)' +
    '(\\d{2})()(\\d{2})(\\d{2}) ?(\\d{4})(?!\\d|[.,]\\d|/\\d{1,5}(?!\\d)| ?(?:kr|t\\.? ?kr|mio|mia))',
  'giu',
);

const COUNTRY = '(?:\\(?(?:\\+|00)45\\)?[ .-]?)';
// A date written in figures is eight of them, too.
const NO_DATE = '(?!(?:0?[1-9]|[12]\\d|3[01])[.-](?:0?[1-9]|1[0-2])[.-](?:19|20)\\d{2}(?!\\d))';
const EIGHT =
  NO_DATE + '(?!\\d{1,2}\\.\\d{3}\\.\\d{3}(?!\\d))\\d(?:[ .-]?\\d){7}(?!\\d|/\\d{1,4}(?!\\d)|[.,-]\\d| ?kr)';
const EIGHT_DIGITS = new RegExp(`${COUNTRY}?${EIGHT}`, 'gu');
// Only next to a word for telephones, the country code or an e-mail address is a plain row of eight figures a number to
// call: elsewhere it may be money, a document, a company.
const IN_CONTEXT = new RegExp(
  '(?<![\\p{L}\\d])(?:tele(?:fon|fax)(?:nr|nummer|tid)?|fax|tlf|tel|mobil(?:telefon|nr|nummer)?|mob|sms|direkte|ring(?:e|es)?(?: til)?|på|phone|' +
    `${FILLERS.EMAIL})[\\s.:;,()/|-]{0,6}(?:nr\\.? ?|på )?${COUNTRY}?${EIGHT}(?:(?: ?[/,;] ?| (?:og|eller) )${COUNTRY}?${EIGHT})*`,
  'giu',
);
const BEFORE_EMAIL = new RegExp(`(?<![\\d.,/-])${COUNTRY}?${EIGHT}(?=[\\s,;|/]{1,3}${FILLERS.EMAIL})`, 'gu');
const WITH_COUNTRY = new RegExp(`(?<!\\d)${COUNTRY}${EIGHT}`, 'gu');
// The neighbours and the realm; a plus sign before other figures may be a change of an amount.
const FROM_ABROAD = /(?<!\d)(?:\+|00)(?:298|299|354|358|4[4679])[ -]?(?:\(0\))?\d(?:[ -]?\d){4,11}(?!\d)/g;
// Four pairs are how Danes write a telephone number, and little else; money is written in threes.
const FOUR_PAIRS = /(?<![\d.,/-]|\d )[2-9]\d([ .-])\d{2}\1\d{2}\1\d{2}(?!\d|[ .,/-]\d| ?(?:kr|%))/g;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * E-mail addresses, Danish telephone numbers and CPR numbers in a text, in its order, as a reader would see them: also
 * where entities, tags, hyphens or spaces of other kinds write them. Amounts, years, case and document numbers are none.
 */
export function findContacts(text: string): Contact[] {
  const visible = showText(text);
  const fill = (kind: ContactKind, found: string): string => found.replace(/[^\n]/g, FILLERS[kind]);
  const asPhone = (found: string): string => fill('PHONE', found);
  const asCpr = (found: string, day: string, separator: string, month: string): string => {
    // "12.11.24 - 1315" is a day and a time.
    const isSpacedDate = separator !== '' && /\s-|-\s/.test(found);
    return isBirthday(day, month) && !isSpacedDate ? fill('CPR', found) : found;
  };
  const filled = visible.text
    .replace(EMAIL, (found) => fill('EMAIL', found))
    .replace(CPR_WITH_HYPHEN, asCpr)
    .replace(CPR_AS_FIGURES, asCpr)
    .replace(IN_CONTEXT, (found) => found.replace(EIGHT_DIGITS, asPhone))
    .replace(BEFORE_EMAIL, asPhone)
    .replace(WITH_COUNTRY, asPhone)
    .replace(FROM_ABROAD, asPhone)
    .replace(FOUR_PAIRS, asPhone);
  return [...filled.matchAll(FILLED)].map(({ 0: found, index }) => ({
    kind: KIND_OF.get(found[0]!)!,
    start: visible.startOf(index),
    end: visible.endOf(index + found.length - 1),
  }));
}

/** Replaces contact data by '[e-mail]', '[telefon]' and '[cpr]', and says which kinds were there. Lines stay lines. */
export function maskContacts(text: string): { text: string; found: ContactKind[] } {
  const contacts = findContacts(text);
  const kinds = new Set(contacts.map(({ kind }) => kind));
  return {
    text: replaceContacts(text, contacts),
    found: (['EMAIL', 'CPR', 'PHONE'] as const).filter((kind) => kinds.has(kind)),
  };
}

/** A text with `contacts`, which `findContacts` found in it, replaced by their marks. */
export function replaceContacts(text: string, contacts: readonly Contact[]): string {
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of contacts) {
    masked += text.slice(at, start) + MARKS[kind];
    at = end;
  }
  return masked + text.slice(at);
}

/** Whether contact data were taken out of a text. */
export function holdsContactMark(text: string): boolean {
  return /\[(?:e-mail|telefon|cpr)\]/.test(text);
}

// Since 2007 CPR numbers need not pass the modulus 11 check; the day is what they still have in common.
function isBirthday(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= (DAYS[Number(month) - 1] ?? 0);
}
