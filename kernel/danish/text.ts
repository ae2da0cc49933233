const SPACES = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\f\v]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Entities that word processors and web editors write into Danish text; other characters come by number. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', thinsp: '\u2009' },
  ...{ ensp: '\u2002', emsp: '\u2003', aelig: 'æ', oslash: 'ø', aring: 'å', AElig: 'Æ', Oslash: 'Ø', Aring: 'Å' },
  ...{ eacute: 'é', Eacute: 'É', egrave: 'è', aacute: 'á', uuml: 'ü', Uuml: 'Ü', ouml: 'ö', Ouml: 'Ö', auml: 'ä' },
  ...{ Auml: 'Ä', szlig: 'ß', ccedil: 'ç', ndash: '–', mdash: '—', minus: '−', hellip: '…', bull: '•', middot: '·' },
  ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', sect: '§' },
  ...{ para: '¶', deg: '°', euro: '€', pound: '£', copy: '©', reg: '®', trade: '™', times: '×', plusmn: '±' },
  ...{ frac12: '½', frac14: '¼', frac34: '¾', sup1: '¹', sup2: '²', sup3: '³', micro: 'µ', le: '≤', ge: '≥' },
};

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', ð: 'd', þ: 'th', œ: 'oe' };

/**
 * The text as readers see it: composed characters (NFC), every kind of space as a plain one, nothing invisible, LF at
 * line ends. The number of lines stays, so a line number holds for the text before and after.
 */
export function normaliseText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(SPACES, ' ').replace(INVISIBLE, '').normalize('NFC');
}

/**
 * The text for search and comparison: normalised, lower-case, every run of white space one space, trimmed. Computed here
 * and not by a database, so that SQLite and MariaDB find the same; å stays apart from aa and a.
 */
export function foldText(text: string): string {
  return normaliseText(text).toLocaleLowerCase('da').replace(/\s+/g, ' ').trim();
}

/** Replaces HTML entities by their characters, once: `&amp;nbsp;` becomes `&nbsp;`. Unknown entities stay. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}\d{0,2}));/g,
    (entity, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name] ?? entity;
      const code = decimal !== undefined ? Number(decimal) : parseInt(hex, 16);
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : entity;
    },
  );
}

/** A name as part of an address or id: lower-case ASCII, æ ø å as ae oe aa, words joined by hyphens. */
export function slugify(text: string): string {
  return foldText(text)
    .replace(/[æøåßðþœ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
