const ABBREVIATION =
  /(?:^|[\s(])(?:bl\.a|f\.eks|fx|eks|pr|jf|ca|mio|mia|kr|nr|evt|mv|m\.v|m\.m|osv|dvs|inkl|ekskl|vedr|ift|ifm|iht|pkt|stk|kap|dr|d|kl|tlf|max|min|hhv|tidl|s|t|[\p{Lu}]|\d{1,2})\.$/u;
const STOP = /[.!?]["”’»)]?\s+(?=["“„»(]?[\p{Lu}\d])/gu;

/** The sentences of a text, trimmed; an abbreviation or the number of a day ends none. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(text.slice(Math.max(start, match.index - 8), match.index + 1))) continue;
    sentences.push(text.slice(start, end).trim());
    start = match.index + match[0].length;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

/** A text without the full stop it ends in; an abbreviation keeps its own. */
export function dropFullStop(text: string): string {
  return /[^.]\.$/.test(text) && !ABBREVIATION.test(text) ? text.slice(0, -1).trimEnd() : text;
}

/** Whether a text ends in an abbreviation or the number of a day, so that its full stop ends no sentence. */
export function endsInAbbreviation(text: string): boolean {
  return ABBREVIATION.test(text.slice(-8));
}
