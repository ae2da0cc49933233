import { withWords, type Line } from './lines.js';
import { isParty } from './party.js';
import { readSectionHeading, type SectionHeading, type SectionKind } from './section-heading.js';

/** A part of an agenda item under one heading. */
export interface Section {
  kind: SectionKind;
  heading: string;
  /** Null for text before any heading. */
  headingLine: Line | null;
  decision: SectionHeading['decision'];
  lines: Line[];
}

const BULLET = /^(?:[-–•*▪·]|\d{1,2}[.)]|[a-h][.)])\s/u;
const NUMBERED_APPENDIX = /^bilag \d{1,2}\s*[:.–-]\s*\S/iu;
const LONGEST_HEADING = 100;

/**
 * Splits the lines of an agenda item at its headings, the usual ones and those an author made up. A line in a table
 * (`tableLines`: line numbers) is none.
 */
export function splitSections(lines: readonly Line[], tableLines: ReadonlySet<number>): Section[] {
  const sections: Section[] = [];
  let current: Section = { kind: 'NARRATIVE', heading: '', headingLine: null, decision: null, lines: [] };
  const open = (kind: SectionKind, heading: string, line: Line, decision: Section['decision'] = null): void => {
    if (current.headingLine !== null || current.lines.length > 0) sections.push(current);
    current = { kind, heading, headingLine: line, decision, lines: [] };
  };
  lines.forEach((line, index) => {
    const found = tableLines.has(line.number) ? null : readSectionHeading(line.text);
    if (tableLines.has(line.number)) current.lines.push(line);
    else if (found && !(found.rest === line.text && current.kind === found.kind)) {
      open(found.kind, found.heading.replace(/\s*:$/, ''), line, found.decision);
      if (found.rest !== '') current.lines.push(withWords(line, found.rest));
    } else if (current.kind !== 'NARRATIVE' && current.kind !== 'APPENDIX' && NUMBERED_APPENDIX.test(line.text)) {
      open('APPENDIX', 'Bilag', line);
      current.lines.push(line);
    } else if (isFreeHeading(lines, index, current)) open('NARRATIVE', line.text.replace(/\s*:$/, ''), line);
    else current.lines.push(line);
  });
  return [...sections, current];
}

/**
 * A heading an author made up: a short line that begins a sentence and ends none, between the end of one sentence and
 * the beginning of another.
 */
function isFreeHeading(lines: readonly Line[], index: number, current: Section): boolean {
  if (current.kind !== 'NARRATIVE' && current.kind !== 'SUMMARY') return false;
  const { text, isCut } = lines[index]!;
  const next = lines[index + 1];
  if (isCut || lines[index - 1]?.isCut || text.length > LONGEST_HEADING || text.includes('\t') || BULLET.test(text))
    return false;
  if (!/^["”»„]?[\p{Lu}\d]/u.test(text) || /[.,;!?]$/.test(text)) return false;
  if (!next || readSectionHeading(next.text)) return false;
  if (!/^["”»„(]?[\p{Lu}\d]/u.test(next.text) && !BULLET.test(next.text)) return false;
  if (text.endsWith(':')) return isParty(text.slice(0, -1));
  const before = lines[index - 1]?.text ?? '';
  const isBetween = before === '' || /[.:!?)”"»]$/.test(before) || BULLET.test(before) || before.includes('\t');
  const isPartyOverList = BULLET.test(next.text) && isParty(text);
  return isBetween || isPartyOverList || current.headingLine === lines[index - 1];
}
