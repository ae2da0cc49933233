import { readDecisionHeading, type DecisionHeading } from './decision-heading.js';

export type SectionKind = 'SUMMARY' | 'NARRATIVE' | 'RECOMMENDATION' | 'DECISION' | 'APPENDIX' | 'ABSENT';

/** A heading inside an agenda item. */
export interface SectionHeading {
  kind: SectionKind;
  heading: string;
  /** What stands on the same line after the heading. */
  rest: string;
  /** Set for decisions only. */
  decision: DecisionHeading | null;
}

const WORDS: readonly [SectionKind, string][] = [
  ['SUMMARY', '(?:kort )?(?:resumé|resume|sagsresumé|sammenfatning|sammendrag)'],
  [
    'NARRATIVE',
    '(?:sagsfremstilling|supplerende sagsfremstilling|sagsbeskrivelse|indhold|sagens baggrund|beskrivelse|baggrund|formål|økonomi|økonomiske konsekvenser|(?:videre )?proces|redegørelse|' +
      'vurdering|lovgrundlag|tidsplan|kommunikation|problemstilling|sagsgang|høring|drøftelse|det videre forløb|opfølgning)',
  ],
  [
    'RECOMMENDATION',
    '(?:indstilling(?:en|er)?|(?:administrationens|sekretariatets|formandskabets) indstilling|anbefaling(?:er)?)',
  ],
  ['APPENDIX', '(?:bilag|bilagsfortegnelse|bilagsliste|vedlagte bilag|bilagsoversigt)'],
  ['ABSENT', '(?:fraværende|afbud(?: fra)?|fravær|ikke til stede)'],
];
const HEADINGS = WORDS.map(([kind, words]) => [kind, new RegExp(`^(${words})\\s*(?::\\s*(.*)|$)`, 'iu')] as const);
/** "Det indstilles," with its list below. */
const ASKING = /^(?:det|der|administrationen|sekretariatet|formandskabet) indstille[rs](?:,? at)?\s*[:,]?$/iu;
const ABSENT_INLINE = /^(fraværende|afbud(?: fra)?)\s+(?=\p{Lu})(.*)$/iu;

/** Reads a line as one of the headings such documents have; null for any other line. */
export function readSectionHeading(line: string): SectionHeading | null {
  const decision = readDecisionHeading(line);
  if (decision) return { kind: 'DECISION', heading: line.slice(0, 40), rest: decision.rest, decision };
  for (const [kind, pattern] of HEADINGS) {
    const match = pattern.exec(line);
    if (match) return { kind, heading: match[1]!, rest: (match[2] ?? '').trim(), decision: null };
  }
  if (ASKING.test(line)) return { kind: 'RECOMMENDATION', heading: 'Indstilling', rest: line, decision: null };
  const absent = ABSENT_INLINE.exec(line);
  return absent ? { kind: 'ABSENT', heading: absent[1]!, rest: absent[2]!, decision: null } : null;
}

/** Whether a line is one of the headings such documents have. */
export function isSectionHeading(line: string): boolean {
  return readSectionHeading(line) !== null;
}
