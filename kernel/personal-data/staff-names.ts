import { actsAsPerson, isIntroduced, isPublicRole, isWelcomed, judgeContext } from './name-context.js';
import { endsLikeSurname, findNameRuns, trimToName, type NameRun } from './name-shape.js';

const MARK = '[navn]';
const CONTEXT_LENGTH = 120;
const QUOTES = /["“”„»«'‘’]/u;

/**
 * Replaces the names of persons who hold no public role (presenters, trainees, case workers, heads) by '[navn]' and
 * counts them. What is a name is told by its shape and the words around it, never from a list of persons. Names in
 * `allowed` (lower-case full names: the listed attendees) and names with an elected title stay. Lines stay lines.
 */
export function maskStaffNames(
  text: string,
  allowed: ReadonlySet<string> = new Set(),
): { text: string; found: number } {
  const isAllowed = buildAllowance(allowed);
  const hasOrdinaryWords = buildVocabulary(text);
  const runs = joinBrokenLines(
    text,
    findNameRuns(text)
      .map(trimToName)
      .filter((run) => run !== null),
  );
  const open = runs.filter((run) => !isQuoted(text, run) && !isAllowed(run.words));

  const names = new Set(open.filter((run) => isName(text, run, hasOrdinaryWords)));
  spreadToNeighbours(text, open, names);
  const known = new Set([...names].map((run) => run.words.join(' ')));
  const firstNames = new Set([...names].filter((run) => run.words.length > 1).map((run) => run.words[0]!));
  for (const run of open) {
    const isFirstName = run.words.length === 1 && firstNames.has(run.words[0]!);
    if (known.has(run.words.join(' ')) || (isFirstName && actsAsPerson(contextOf(text, run)[1]))) names.add(run);
  }
  const masked = open.filter((run) => names.has(run) && !isPublicRole(...contextOf(text, run)));
  return { text: replaceRuns(text, masked), found: masked.length };
}

function isName(text: string, run: NameRun, hasOrdinaryWords: (words: string[]) => boolean): boolean {
  const [before, after] = contextOf(text, run);
  if (run.words.length === 1) return isWelcomed(before, after);
  if (run.endsInPlace) return isIntroduced(before);
  if (endsLikeSurname(run.words.at(-1)!) || run.words.slice(1, -1).some((word) => word.endsWith('.'))) return true;
  const certainty = judgeContext(before, after);
  return certainty === 'STRONG' || (certainty === 'WEAK' && !hasOrdinaryWords(run.words));
}

/** "Xxx Yyy og Zzz Www præsenterer": who stands beside a name, joined to it by "og" or a comma, is a name too. */
function spreadToNeighbours(text: string, open: NameRun[], names: Set<NameRun>): void {
  const isJoined = (left: NameRun | undefined, right: NameRun | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    right.start - left.end < 8 &&
    /^(?:,|,? og|,? samt| &| \/)\s$/.test(text.slice(left.end, right.start));
  const visit = (
    from: NameRun | undefined,
    to: NameRun,
    left: NameRun | undefined,
    right: NameRun | undefined,
  ): void => {
    if (from && names.has(from) && to.words.length > 1 && !to.endsInPlace && isJoined(left, right)) names.add(to);
  };
  open.forEach((run, index) => visit(open[index - 1], run, open[index - 1], run));
  open.toReversed().forEach((run, index) => {
    const next = open[open.length - index];
    visit(next, run, run, next);
  });
}

/** A name that a line break cuts in two is one run; a heading on a line of its own is none. */
function joinBrokenLines(text: string, runs: NameRun[]): NameRun[] {
  const joined: NameRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const startsInLine = last !== undefined && last.start > 0 && text[last.start - 1] !== '\n';
    if (startsInLine && run.start - last.end === 1 && text[last.end] === '\n' && /^[,.;) ]/.test(text.slice(run.end))) {
      joined[joined.length - 1] = { words: [...last.words, ...run.words], start: last.start, end: run.end };
    } else joined.push(run);
  }
  return joined;
}

function buildAllowance(allowed: ReadonlySet<string>): (words: string[]) => boolean {
  const names = [...allowed].map((name) => name.split(' '));
  return (words) => {
    const asked = words.map((word) => word.toLocaleLowerCase('da'));
    const last = asked.at(-1)!;
    return names.some((name) => {
      if (asked.length === 1) return name[0] === last || `${name[0]}s` === last;
      // A line break or a left-out middle name still leaves first names that only this person has.
      const isPart = asked.every(
        (word, index) => name[index] === word || (index === asked.length - 1 && name[index] === word.replace(/s$/, '')),
      );
      const isEnds = asked[0] === name[0] && (last === name.at(-1) || last === `${name.at(-1)}s`);
      return isPart || isEnds;
    });
  };
}

/** Initiatives are named in words that the text also writes in lower case; persons are not. */
function buildVocabulary(text: string): (words: string[]) => boolean {
  let lower: Set<string> | undefined;
  return (words) => {
    lower ??= new Set(text.match(/(?<![\p{L}])\p{Ll}{3,}/gu));
    return words.filter((word) => lower!.has(word.toLocaleLowerCase('da'))).length * 2 > words.length;
  };
}

function contextOf(text: string, run: NameRun): [before: string, after: string] {
  return [
    text.slice(Math.max(0, run.start - CONTEXT_LENGTH), run.start),
    text.slice(run.end, run.end + CONTEXT_LENGTH),
  ];
}

function isQuoted(text: string, run: NameRun): boolean {
  return QUOTES.test(text[run.start - 1] ?? '') || QUOTES.test(text[run.end] ?? '');
}

function replaceRuns(text: string, runs: NameRun[]): string {
  let masked = '';
  let at = 0;
  for (const run of runs) {
    masked += text.slice(at, run.start) + MARK + (text.slice(run.start, run.end).includes('\n') ? '\n' : '');
    at = run.end;
  }
  return masked + text.slice(at);
}
