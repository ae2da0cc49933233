import { joinParagraphs } from './paragraphs.js';
import type { Section } from './section.js';

const ENTRY = /^(?:\d{1,2}[.)]|[a-h][.)]|[-–•*▪])\s*(?:at\s+)?(.+)$/isu;
const INTRODUCTION = /(?:indstill|anbefal|foreslå)(?:er|es|s|r)?\b,?\s*at(?!\p{L})\s*/iu;
const NONE = /^(?:ingen(?: indstilling)?|udgår|bortfalder|intet|-)[.]?$/iu;

/** What an item recommends: the entries of its list, without their numbers, or what its prose asks the meeting to do. */
export function readRecommendations(sections: readonly Section[]): string[] {
  const recommended = sections.filter((section) => section.kind === 'RECOMMENDATION');
  if (recommended.length > 0) return recommended.flatMap((section) => readSection(section));
  const asking = sections
    .filter((section) => section.kind === 'NARRATIVE')
    .flatMap((section) => joinParagraphs(section.lines))
    .filter(({ text }) => /^(?:det|der|[\p{L} ]{3,60}) (?:indstiller|indstilles),? at /iu.test(text));
  return asking.flatMap(({ text }) => readProse(text));
}

function readSection(section: Section): string[] {
  const paragraphs = joinParagraphs(section.lines).map((paragraph) => paragraph.text);
  const entries: string[] = [];
  const prose: string[] = [];
  for (const text of paragraphs) {
    const entry =
      ENTRY.exec(text)?.[1] ?? (INTRODUCTION.test(prose.join(' ')) ? /^at\s+(.+)$/isu.exec(text)?.[1] : undefined);
    if (entry !== undefined) entries.push(entry);
    else prose.push(text);
  }
  return entries.length > 0 ? entries : prose.flatMap(readProse);
}

function readProse(text: string): string[] {
  const introduction = INTRODUCTION.exec(text);
  const asked = introduction ? text.slice(introduction.index + introduction[0].length) : text;
  // "Det indstilles, at X:" announces a list that does not come.
  return NONE.test(asked) || asked === '' || asked.endsWith(':') ? [] : [asked];
}
