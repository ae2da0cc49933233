/** Words that end no item: what follows belongs to them, also with a capital. */
const BINDING = new Set(
  (
    'og eller samt i på af til for fra med om ved mellem hos under over efter via mod per pr vedr ift ifm inkl jf jvf den det de en et ' +
    'som at der ny nye nyt egen egne fælles alle kommunens regionens herunder v m & - – type'
  ).split(' '),
);

/** Words that agenda items begin with: they begin a new one also after a name. */
const OPENING =
  /^(?:orientering(?:er)?|drøftelser?|status|evaluering|implementering|samarbejdet?|nyt|nye?|opfølgning|præsentation|information|info|oplæg|projekt(?:er|et)?|program(?:met)?|tilbud|temadrøftelse|introduktion|gennemgang|planlægning|forslag|aftaler?|anbefalinger|udvikling(?:en)?|udfordringer|indsats(?:er|en)?|brug(?:en)?|håndtering|høring(?:er)?|organisering|forebyggelse|henvisning(?:er)?|ændring(?:er)?|andre|øvrige|generelle|derudover|desuden|herudover|endvidere)$/;

/**
 * Where one item ends and the next begins in text without bullets, as offsets of the next item's first letter: at a
 * capital after a small word (unless that word binds), at a word that opens items after a name, at a number that
 * counts the word after it.
 */
export function findSeams(text: string): number[] {
  const words = [...text.matchAll(/\S+/g)];
  return words.flatMap((match, index) => {
    const before = words[index - 1]?.[0];
    return before !== undefined && isSeam(before, match[0], words[index + 1]?.[0]) ? [match.index] : [];
  });
}

function isSeam(before: string, word: string, after: string | undefined): boolean {
  const bare = before.toLocaleLowerCase('da').replace(/[.)"”»]+$/, '');
  if (BINDING.has(bare) || /[,:;/&(–-]$/.test(before)) return false;
  const isSmall = /^["“”„»«(]?\p{Ll}/u.test(before);
  if (/^\d{1,3}$/.test(word)) {
    // "seneste 2 måneder" counts months, "medicin 72 timers" does not count hours of medicine.
    return isSmall && !bare.endsWith('e') && after !== undefined && /^\p{Ll}/u.test(after);
  }
  if (!/^["“”„»«]?\p{Lu}/u.test(word)) return false;
  return isSmall || before.endsWith('.') || OPENING.test(word.toLocaleLowerCase('da').replace(/[^\p{L}]+$/u, ''));
}
