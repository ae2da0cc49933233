import { withWords } from './lines.js';
import { joinParagraphs } from './paragraphs.js';
import { readPersons } from './person-list.js';
import type { Section } from './section.js';

const NOT_AT_ITEM =
  /^(.{3,300}?) (?:deltog|medvirkede|var) ikke (?:til ?stede )?(?:i|under|ved)(?!\p{L})[^.]{0,120}?(?:sagen|punktet|punkt|behandling\p{L}*)(?!\p{L})[^.]{0,40}\.?$/iu;

/** Those whom a decision's text says took no part in the item: names as its sentence has them. */
export function readMissing(sections: readonly Section[]): string[] {
  return sections
    .filter(({ kind }) => kind === 'DECISION' || kind === 'NARRATIVE' || kind === 'ABSENT')
    .flatMap(({ lines }) => joinParagraphs(lines))
    .flatMap(({ text, lines: [first] }) =>
      text
        .slice(0, 20_000)
        .split(/(?<=\p{L}\p{L}\.)\s+(?=\p{Lu})/u)
        .map((sentence) => withWords(first!, NOT_AT_ITEM.exec(sentence.slice(0, 600))?.[1] ?? '')),
    )
    .filter(({ text }) => text !== '')
    .flatMap((line) => {
      const { persons, unread } = readPersons([line], true);
      return unread.length > 0 ? [] : persons.map(({ name }) => name);
    });
}
