/** Abbreviations whose full stop does not end a sentence, also before a capital. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|\d{1,2}|vedr|ift|ifm|ifb|iht|mht|bl\.a|f\.eks|eks|inkl|ekskl|pr|ca|kl|nr|dr|jf|jvf|evt|hhv|kap|stk|pkt|afd|min|maks|herunder|ref)$/iu;

const SENTENCE_END = /[.!?](?=\s["“”„»«]?\p{Lu})/gu;

/** The first sentence without its full stop, and what follows it; null where nothing does. */
export function splitFirstSentence(text: string): { first: string; rest: string | null } {
  for (const { 0: sign, index } of text.matchAll(SENTENCE_END)) {
    if (sign === '.' && ABBREVIATION.test(text.slice(Math.max(0, index - 12), index))) continue;
    const first = text.slice(0, sign === '.' ? index : index + 1);
    return { first: dropFullStop(first), rest: text.slice(index + 1).trim() };
  }
  return { first: dropFullStop(text), rest: null };
}

/** The first words of a title, by which it is known when the rest is reworded. */
export function firstWords(title: string): string {
  const words = title.split(' ').filter((word) => /[\p{L}\d]/u.test(word));
  return words.slice(0, 5).join(' ');
}

function dropFullStop(text: string): string {
  return text.replace(/\s?[.;,]$/, '').trim();
}
