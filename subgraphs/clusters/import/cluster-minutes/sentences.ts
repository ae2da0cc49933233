import { joinParagraphs, lineWith, type Paragraph } from './paragraphs.js';
import type { Line } from './lines.js';
import type { SectionKind } from './section-heading.js';
import type { Section } from './section.js';

/** A sentence of an agenda item, and the paragraph it stands in. */
export interface Sentence {
  text: string;
  paragraph: Paragraph;
}

const END = /(?<=\p{L}{2}[.!?]|[\d)»”"-][.!?])\s+(?=["”»„(]?\p{Lu})/u;
const LONGEST_PARAGRAPH = 20_000;

/** The sentences under headings of some kinds, rows of tables left out. */
export function sentencesOf(sections: readonly Section[], kinds: ReadonlySet<SectionKind>): Sentence[] {
  return sections
    .filter(({ kind }) => kinds.has(kind))
    .flatMap(({ lines }) => joinParagraphs(lines.filter(({ cells }) => cells === null)))
    .flatMap((paragraph) =>
      paragraph.text
        .slice(0, LONGEST_PARAGRAPH)
        .split(END)
        .map((text) => ({ text, paragraph })),
    );
}

/** The line on which words of a sentence stand, or begin. */
export function lineOf({ paragraph }: Sentence, words: string): Line {
  return lineWith(paragraph, words);
}
