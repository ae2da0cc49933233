/** A kind of contact data that is never stored. */
export type ContactKind = 'EMAIL' | 'PHONE' | 'CPR';

const LOCAL = '[\\p{L}\\p{N}._%+-]';
const EMAIL = new RegExp(
  `(?<!${LOCAL})${LOCAL}+(?:@|\\s?[([](?:at|snabela)[)\\]]\\s?)[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+`,
  'giu',
);

// A unit after it makes it an amount; a production unit's number (P-nr.) has ten figures too.
const CPR =
  /(?<![\d.,/-]|p-?n(?:r|ummer)\.?:? ?)(\d{2})(\d{2})(\d{2})(?: ?[-–] ?| )?(\d{4})(?![\d/]|[.,]\d| ?(?:kr|t\.? ?kr|mio|mia))/giu;

const COUNTRY = '(?:\\(?(?:\\+|00)45\\)?[ .-]?)';
const EIGHT = '(?!\\d{1,2}\\.\\d{3}\\.\\d{3}(?!\\d))\\d(?:[ .-]?\\d){7}(?!\\d|/\\d{1,4}(?!\\d)|[.,-]\\d| ?kr)';
const EIGHT_DIGITS = new RegExp(`${COUNTRY}?${EIGHT}`, 'gu');
// Only next to a word for telephones, the country code or an e-mail address is a plain row of eight figures a number to
// call: elsewhere it may be money, a document, a company.
const IN_CONTEXT = new RegExp(
  '(?<![\\p{L}\\d])(?:tele(?:fon|fax)(?:nr|nummer|tid)?|fax|tlf|tel|mobil(?:telefon|nr|nummer)?|mob|sms|direkte|ring(?:e|es)?(?: til)?|på|phone|' +
    `\\[e-mail\\])[\\s.:;,()/|–-]{0,6}(?:nr\\.? ?|på )?${COUNTRY}?${EIGHT}(?:(?: ?[/,;] ?| (?:og|eller) )${COUNTRY}?${EIGHT})*`,
  'giu',
);
const WITH_COUNTRY = new RegExp(`(?<!\\d)${COUNTRY}${EIGHT}`, 'gu');
// Four pairs are how Danes write a telephone number, and little else; money is written in threes.
const FOUR_PAIRS = /(?<![\d.,/-]|\d )[2-9]\d([ .-])\d{2}\1\d{2}\1\d{2}(?!\d|[ .,/-]\d| ?(?:kr|%))/g;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Replaces e-mail addresses, Danish telephone numbers and CPR numbers by '[e-mail]', '[telefon]' and '[cpr]', and says
 * which kinds were there. Amounts, years, case and document numbers stay; the number of lines stays.
 */
export function maskContacts(text: string): { text: string; found: ContactKind[] } {
  const found = new Set<ContactKind>();
  const mask = (kind: ContactKind, mark: string): string => {
    found.add(kind);
    return mark;
  };
  const masked = text
    .replace(EMAIL, () => mask('EMAIL', '[e-mail]'))
    .replace(CPR, (number, day, month) => (isBirthday(day, month) ? mask('CPR', '[cpr]') : number))
    .replace(IN_CONTEXT, (words) => words.replace(EIGHT_DIGITS, () => mask('PHONE', '[telefon]')))
    .replace(WITH_COUNTRY, () => mask('PHONE', '[telefon]'))
    .replace(FOUR_PAIRS, () => mask('PHONE', '[telefon]'));
  return { text: masked, found: [...found] };
}

// Since 2007 CPR numbers need not pass the modulus 11 check; the day is what they still have in common.
function isBirthday(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= (DAYS[Number(month) - 1] ?? 0);
}
