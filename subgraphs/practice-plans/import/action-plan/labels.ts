import { holdsContactMark } from '../../../../kernel/personal-data/contacts.js';
import type { Block } from '../layout/block.js';
import { findPartialDates } from '../../../../kernel/danish/partial-dates.js';

/** What a label in the plan's margin tells. PERSON: who wrote it and how to reach them, never kept. */
export type LabelKind = 'DATE' | 'CASE' | 'DEPARTMENT' | 'PERIOD' | 'PERSON';

/** A label and its value, which may stand in the block below. */
export interface Label {
  kind: LabelKind;
  value: string;
  /** The block the value stands in. */
  block: Block;
}

/** The labels of a document, and the blocks they and their values stand in. */
export interface FoundLabels {
  labels: Label[];
  blocks: Set<Block>;
}

const LABELS: readonly [LabelKind, string][] = [
  ['DATE', '(?:dato|udgivet|revideret|godkendt(?: den)?|vedtaget(?: den)?|senest opdateret|opdateret)'],
  ['CASE', '(?:sags?\\s?-?(?:nr|nummer|id)\\.?|journal\\s?(?:nr|nummer)\\.?|j\\.?\\s?nr\\.?|acadre(?: sag)?)'],
  ['DEPARTMENT', '(?:forvaltning|afdeling|direktørområde|center|stab|enhed|område)'],
  ['PERIOD', '(?:plan)?periode|gældende|løbetid'],
  [
    'PERSON',
    '(?:sagsbehandler|udarbejdet af|kontakt(?:person|oplysninger)?|forfatter|(?:e-?)?mail|telefon|tlf\\.?|direkte(?: tlf\\.?)?|mobil|ref\\.?)',
  ],
];
const FORMS = LABELS.map(([kind, words]) => ({
  kind,
  withValue: new RegExp(`^(?:${words})\\s*:\\s*(\\S.*)$`, 'iu'),
  alone: new RegExp(`^(?:${words})\\s*:?$`, 'iu'),
  followed: new RegExp(`^(?:${words})\\s+(\\S.*)$`, 'iu'),
}));
const LONGEST_VALUE = 120;

/** Labels with their values: "Dato: 20. maj 2025", or a line "Forvaltning" with the value in the block below. */
export function readLabels(blocks: readonly Block[]): FoundLabels {
  const found: FoundLabels = { labels: [], blocks: new Set() };
  blocks.forEach((block, index) => {
    if (block.kind === 'LISTED' || block.text.length > LONGEST_VALUE || found.blocks.has(block)) return;
    const next = blocks[index + 1];
    for (const { kind, withValue, alone, followed } of FORMS) {
      const bare = followed.exec(block.text)?.[1];
      const value = withValue.exec(block.text)?.[1] ?? (bare !== undefined && isValueOf(kind, bare) ? bare : undefined);
      if (value !== undefined) {
        found.labels.push({ kind, value, block });
        found.blocks.add(block);
        return;
      }
      if (!alone.test(block.text)) continue;
      if (next && next.kind !== 'LISTED' && next.text.length <= LONGEST_VALUE && !isLabel(next.text)) {
        found.labels.push({ kind, value: next.text, block: next });
        found.blocks.add(block).add(next);
        return;
      }
    }
    if (holdsContactMark(block.text)) {
      found.labels.push({ kind: 'PERSON', value: '', block });
      found.blocks.add(block);
    }
  });
  return found;
}

/** Whether words may be a label's value without a colon before them. */
function isValueOf(kind: LabelKind, words: string): boolean {
  if (kind === 'DATE') return words.length <= 40 && findPartialDates(words).length > 0;
  return kind === 'CASE' && /^\S*\d{2}\S*$/.test(words);
}

function isLabel(text: string): boolean {
  return FORMS.some(({ withValue, alone }) => withValue.test(text) || alone.test(text));
}
