import { matchThemes } from '../kernel/themes/matcher.js';
import { themeBySlug } from '../kernel/themes/vocabulary.js';

/** Says which themes a text is about, which of its words said so, and by which rule of the vocabulary. */
export function explainThemes(text: string): void {
  const matches = matchThemes(text);
  if (matches.length === 0) process.stdout.write('Ingen temaer genkendt i teksten.\n');
  for (const { slug, words, rule } of matches) {
    const quoted = words.map((word) => `»${word}«`).join(', ');
    process.stdout.write(`${slug} (${themeBySlug(slug)?.name}): ${quoted}, reglen ${rule}\n`);
  }
}
