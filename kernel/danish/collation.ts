const DANISH = new Intl.Collator('da');

/** Compares two texts in Danish alphabetical order: aa counts as å, after æ and ø. For `Array.sort`. */
export function compareDanish(a: string, b: string): number {
  return DANISH.compare(a, b);
}

/** Ranks after z in ASCII, in the order the Danish alphabet ends. */
const LAST_LETTERS: Readonly<Record<string, string>> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}' };
const PUNCTUATION = ' _-,;:!?.\'"()[]{}@*/\\&#%+<=>';

/**
 * A key whose plain code-point order is Danish alphabetical order, for a column both SQLite and MariaDB sort binarily.
 * Letters count first; accents, then upper before lower case, only between otherwise equal names.
 */
export function danishSortKey(name: string): string {
  let letters = '';
  let accents = '';
  let cases = '';
  for (const [symbol] of name.normalize('NFC').matchAll(/aa|Aa|AA|./gsu)) {
    const lower = symbol.toLocaleLowerCase('da').replace('aa', 'å');
    const base = LAST_LETTERS[lower] ?? (lower === 'ü' ? 'y' : lower.normalize('NFD')[0]!);
    const punctuation = PUNCTUATION.indexOf(lower);
    letters += punctuation < 0 ? base : String.fromCharCode(3 + punctuation);
    accents += 'äöü'.includes(lower) ? '2' : lower !== 'å' && lower.normalize('NFD').length > 1 ? '1' : '0';
    cases += symbol === symbol.toUpperCase() ? symbol.length - 1 : symbol.length + (symbol === 'Aa' ? 0 : 2);
  }
  return `${letters}\u0001${accents}\u0001${cases}`;
}
