import { findDates } from '../../../../kernel/danish/dates.js';
import { foldText } from '../../../../kernel/danish/text.js';
import { findTimeRange } from '../../../../kernel/danish/times.js';
import { CONTENTS_LINE } from './head-fields.js';
import { readItemTitle } from './item-title.js';
import { isCaseNumberLine } from './case-number.js';
import type { Line } from './lines.js';
import { isSectionHeading, readSectionHeading } from './section-heading.js';

/** The heading of one agenda item. */
export interface AgendaHeading {
  number: number;
  /** All that stands after the number. */
  words: string;
  line: Line;
  /** Where the item's own lines begin, among the lines searched. */
  bodyFrom: number;
}

interface Candidate extends AgendaHeading {
  index: number;
  /** Number and title, to know the heading by where it stands twice. */
  key: string;
  /** How the document writes such headings: word and sign. */
  style: string;
}

const WORDED =
  /^(?:#{1,4} )?(punkt|pkt\.?|sag|ad\.?|dagsordenspunkt|emne)\s*(?:nr\.?\s*)?(\d{1,3})\s*([.:)–-]|\s|$)\s*(.*)$/iu;
const NUMBERED =
  /^(?:#{1,4} )?(\d{1,2})(?:\s*([.):])\s*(?=[\p{L}"”»„(\d])|( [–-] | |\t)(?=["”»„(]?\p{Lu}))(.{2,250})$/u;
const PERSON = /^(?:\p{Lu}[\p{L}.-]+ ){1,4}\p{Lu}[\p{L}.-]+\s*(?:[,(]|$)/u;
const USUAL_TITLE =
  /^(?:velkomst|eventuelt|evt\.?|godkendelse af (?:dagsorden|referat)|næste møde|meddelelser|orientering|bordet rundt)/iu;

/** Beyond so many numbered lines a document is a list, not an agenda. */
const MOST_CANDIDATES = 3_000;

/**
 * The headings of the agenda items, in order. `lines` are without blank lines. "Punkt 1:", "Sag 1", "Pkt. 1" are told by
 * their word and sign; bare "1. …" is told from a numbered list by how the numbers run and by what comes next.
 */
export function findAgendaHeadings(lines: readonly Line[]): AgendaHeading[] {
  const worded = pickStyle(dropContents(findWorded(lines)));
  const numbered = dropContents(findNumbered(lines));
  if (worded.length === 0) return pickFromLists(numbered, lines);
  // Appendices are called "Punkt 3. …" under a heading "3. …" too, and a worded agenda may stand before as a bare list.
  const listed = pickFromLists(numbered, lines);
  return listed.length > worded.length && listed[0]!.index < worded[0]!.index ? listed : worded;
}

function findWorded(lines: readonly Line[]): Candidate[] {
  // "Ad 1" answers a list of recommendations, unless the items themselves are called so.
  const firstAsked = lines.findIndex(({ text }) => opensSection(text));
  const opensAgenda =
    lines.findIndex(({ text }) => /^ad\.? ?\d/iu.test(text)) < (firstAsked < 0 ? lines.length : firstAsked);
  return lines.flatMap((line, index) => {
    const [, word, number, sign, rest] = WORDED.exec(line.text.slice(0, 500)) ?? [];
    if (word === undefined || isInContents(line)) return [];
    if (/^ad/iu.test(word) && !opensAgenda) return [];
    // "Punkt 4 i dagsordenen drøftes …" is a sentence.
    if (sign!.trim() === '' && !/^(?:$|[\p{Lu}"”»(\d])/u.test(rest!)) return [];
    const style = `${word.toLowerCase().replace('.', '')}${sign!.trim()}`;
    return [toCandidate(lines, index, Number(number), rest!, style)];
  });
}

function findNumbered(lines: readonly Line[]): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < lines.length && found.length < MOST_CANDIDATES; index += 1) {
    const [, number, sign, gap, rest] = NUMBERED.exec(lines[index]!.text.slice(0, 500)) ?? [];
    const isDate = findDates(lines[index]!.text.slice(0, 40))[0]?.index === 0;
    // A tab stands between number and title; a row of more columns is a table's.
    const isRow = (lines[index]!.cells?.length ?? 0) > 2;
    if (number === undefined || isDate || isRow || isInContents(lines[index]!)) continue;
    found.push(toCandidate(lines, index, Number(number), rest!, sign ?? gap!));
  }
  return found;
}

function toCandidate(lines: readonly Line[], index: number, number: number, rest: string, style: string): Candidate {
  let words = rest;
  let bodyFrom = index + 1;
  // The title may stand below its number, and run on.
  for (let next = lines[bodyFrom]; next && bodyFrom < index + 4; next = lines[bodyFrom]) {
    const goesOn =
      words === ''
        ? !opensSection(next.text) && !isCaseNumberLine(next.text)
        : lines[bodyFrom - 1]!.isCut || (/^\p{Ll}(?![.)] )/u.test(next.text) && !/[.:!?)]$/.test(words));
    if (!goesOn) break;
    words = `${words} ${next.text}`.trim();
    bodyFrom += 1;
  }
  const key = `${number} ${foldText(words).slice(0, 40)}`;
  return { number, words, key, line: lines[index]!, index, style, bodyFrom };
}

/** "Økonomi" may be a title; "Sagsfremstilling", "Beslutning" and the like are none. */
function opensSection(line: string): boolean {
  const heading = readSectionHeading(line);
  return heading !== null && (heading.kind !== 'NARRATIVE' || /^(?:sagsfremstilling|baggrund)/iu.test(line));
}

function isInContents(line: Line): boolean {
  return CONTENTS_LINE.test(line.text.slice(0, 400));
}

/** Leaves out an agenda that stands before the items: the same headings again, with nothing between them. */
function dropContents(candidates: readonly Candidate[]): Candidate[] {
  const last = new Map(candidates.map(({ key, index }) => [key, index]));
  return candidates.filter((candidate, position) => {
    const isRepeated = last.get(candidate.key)! > candidate.index;
    const follows = candidates[position - 1]?.bodyFrom === candidate.index;
    return !isRepeated || !(follows || candidates[position + 1]?.index === candidate.bodyFrom);
  });
}

/** The rising numbers of the one style that has most of them: appendices are called "Punkt 3. …" too. */
function pickStyle(candidates: readonly Candidate[]): Candidate[] {
  const chains = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const chain = chains.get(candidate.style) ?? [];
    chains.set(candidate.style, chain);
    if (candidate.number > (chain.at(-1)?.number ?? -1)) chain.push(candidate);
  }
  return [...chains.values()].reduce((best, chain) => (chain.length > best.length ? chain : best), []);
}

/** Of bare numbers, those that count the agenda; a list inside an item counts on from its own last number. */
function pickFromLists(candidates: readonly Candidate[], lines: readonly Line[]): Candidate[] {
  const picked: Candidate[] = [];
  const first = candidates.some(({ number }) => number === 1) ? 1 : candidates[0]?.number;
  let listNumber: number | null = null;
  let from = 0;
  for (const candidate of candidates) {
    if (lines.slice(from, candidate.index).some((line) => isSectionHeading(line.text))) listNumber = null;
    from = candidate.index;
    const previous = picked.at(-1);
    const isNext = previous
      ? candidate.style === picked[0]!.style &&
        candidate.number > previous.number &&
        candidate.number <= previous.number + 3
      : candidate.number === first && !PERSON.test(candidate.words);
    const isInList = listNumber !== null && candidate.number === listNumber + 1;
    if (isNext && (!isInList || looksLikeHeading(candidate, lines)) && !endsSentence(candidate, lines)) {
      picked.push(candidate);
      listNumber = null;
    } else listNumber = candidate.number;
  }
  return picked;
}

function looksLikeHeading(candidate: Candidate, lines: readonly Line[]): boolean {
  const next = lines[candidate.bodyFrom]?.text ?? '';
  const opensItem =
    isCaseNumberLine(next) || /^(?:kort )?(?:resumé|resume|sagsfremstilling|baggrund|indstilling)/iu.test(next);
  return (
    opensItem ||
    findTimeRange(candidate.words) !== null ||
    USUAL_TITLE.test(candidate.words) ||
    readItemTitle(candidate.words).closed
  );
}

function endsSentence(candidate: Candidate, lines: readonly Line[]): boolean {
  return (
    /[.;,]$/.test(candidate.words) &&
    !/(?:\d|evt|ca|kl)\.$/.test(candidate.words) &&
    !looksLikeHeading(candidate, lines)
  );
}
