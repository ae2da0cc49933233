import { joinParagraphs } from './paragraphs.js';
import type { Line } from './lines.js';
import type { Section } from './section.js';

const AT_ENTRY = /^at(?!\p{L})/iu;
const ENTRY = /^(?:\d{1,2}[.)]|[a-h][.)]|[-–•*▪])\s*(?:at\s+)?(.+)$/isu;
const INTRODUCTION = /(?:indstill|anbefal|foreslå)(?:er|es|s|r)?\b,?\s*at(?!\p{L})\s*/iu;
/** Words after which a list of what is asked begins. */
const ASKS = /(?:indstill|anbefal|foreslå)(?:er|es|s|r)?\b[^.]{0,200}$/iu;
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
  const paragraphs = splitAtEntries(section.lines).flatMap((lines) => joinParagraphs(lines).map(({ text }) => text));
  const entries: string[] = [];
  const prose: string[] = [];
  for (const text of paragraphs) {
    const entry =
      ENTRY.exec(text)?.[1] ?? (ASKS.test(prose.at(-1) ?? '') ? /^at\s+(.+)$/isu.exec(text)?.[1] : undefined);
    if (entry !== undefined) entries.push(entry);
    else prose.push(text);
  }
  return (entries.length > 0 ? entries : prose.flatMap(readProse)).map(takeJoint);
}

/** "at klyngen drøfter status," and "at klyngen …" on lines of their own are entries, whatever the case they begin in. */
function splitAtEntries(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = [];
  lines.forEach((line, index) => {
    const opens = AT_ENTRY.test(line.text) && !lines[index - 1]?.isCut;
    if (index === 0 || opens) parts.push([line]);
    else parts.at(-1)!.push(line);
  });
  return parts;
}

/** Entries that one sentence joins end in "," or ", og". */
function takeJoint(entry: string): string {
  return entry.replace(/^at\s+/iu, '').replace(/,? (?:og|samt)$|,$/iu, '');
}

function readProse(text: string): string[] {
  const introduction = INTRODUCTION.exec(text);
  const asked = introduction ? text.slice(introduction.index + introduction[0].length) : text;
  // "Det indstilles, at X:" announces a list that does not come.
  return NONE.test(asked) || asked === '' || asked.endsWith(':') ? [] : [asked];
}
