import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import type { Block } from '../layout/block.js';
import { toPlainText } from '../layout/markup.js';
import { maskPlace, maskText } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { dropFullStop, splitSentences } from '../layout/sentences.js';
import { readCost, readCostCell } from './cost.js';
import type { ActionMeasureFact } from './facts.js';
import { findFrequencies, type FoundFrequency } from '../../../../kernel/danish/frequencies.js';
import type { TableRow } from './measure-table.js';

/** A measure with what was odd about it. */
export interface ReadMeasure {
  measure: ActionMeasureFact;
  issues: IssueDraft[];
}

/** The measure of a table's row; null where the row names none. Columns of no known role follow in the description, named. */
export function readRowMeasure({ columns, cells, lines }: TableRow): ReadMeasure | null {
  const texts = cells.map(toPlainText);
  const at = (role: string): number => columns.findIndex((column) => column.role === role);
  const name = dropFullStop((texts[at('NAME')] ?? '').replaceAll('\n', ' '));
  if (name === '') return null;
  const described = columns.flatMap(({ role, name: column }, index) => {
    if (texts[index] === '' || (role !== 'DESCRIPTION' && role !== 'OTHER')) return [];
    return role === 'DESCRIPTION' ? [texts[index]!] : [`${column}: ${texts[index]}`];
  });
  const description = described.length === 0 ? null : described.join('\n');
  const often = at('FREQUENCY');
  const ofCell = often < 0 ? [] : readFrequencyCell(texts[often]!);
  const frequencies = ofCell.length > 0 ? ofCell : findFrequencies(description ?? '');
  const column = columns[ofCell.length > 0 ? often : at('DESCRIPTION')]?.name ?? null;
  const costAt = at('COST');
  return complete(
    {
      ...{ name: maskText(name), description: description === null ? null : maskText(description), inTable: true },
      cost:
        costAt >= 0
          ? readCostCell(texts[costAt]!, lines, columns[costAt]!.name)
          : readCost(description ?? '', lines, column),
      place: maskPlace(locate(lines, name, columns[at('NAME')]!.name)),
    },
    frequencies,
    ({ text }) => locate(lines, text, column),
  );
}

/** The measure of a heading with the paragraphs below it, or of an item of a list with the items below it. */
export function readProseMeasure(
  name: string,
  title: Block,
  below: readonly { text: string; block: Block }[],
): ReadMeasure {
  const lines = [title, ...below.map(({ block }) => block)].flatMap((block) => block.lines);
  const paragraphs = below
    .map(({ text, block }) => (block.kind === 'LISTED' && block !== title ? `• ${text}` : text))
    .filter((text) => text !== '');
  const description = paragraphs.length === 0 ? null : paragraphs.join('\n');
  return complete(
    {
      ...{ name: maskText(name), description: description === null ? null : maskText(description), inTable: false },
      ...{ cost: readCost(description ?? '', lines, null), place: maskPlace(locate(title.lines, name)) },
    },
    findFrequencies(description ?? name),
    ({ text }) => locate(lines, text),
  );
}

/** An item of a list as name and description: "Name: description", else its first sentence and the rest. */
export function splitItem(text: string): { name: string; rest: string } {
  const named = /^([^:.]{2,90}): (\S.*)$/u.exec(text);
  if (named) return { name: named[1]!, rest: named[2]! };
  const [first = text, ...others] = splitSentences(text);
  return { name: dropFullStop(first), rest: others.join(' ') };
}

/** A cell that says how often: in words, or a bare number of times a year. */
function readFrequencyCell(text: string): FoundFrequency[] {
  const bare = /^\d{1,2}(?:[,.]5)?$/.exec(text.trim());
  return bare ? [{ perYear: Number(bare[0].replace(',', '.')), index: 0, text: bare[0] }] : findFrequencies(text);
}

function complete(
  stated: Omit<ActionMeasureFact, 'perYear' | 'perYearPlace'>,
  frequencies: readonly FoundFrequency[],
  placeOf: (found: FoundFrequency) => ReturnType<typeof locate>,
): ReadMeasure {
  const [first] = frequencies;
  const rates = [...new Set(frequencies.map(({ perYear }) => perYear))];
  const measure = { ...stated, perYear: first?.perYear ?? null, perYearPlace: first ? placeOf(first) : null };
  if (rates.length < 2) return { measure, issues: [] };
  const places = frequencies.map(placeOf);
  const message = `Linje ${places[0]!.line}: tiltaget nævner flere hyppigheder (${rates.map((rate) => String(rate).replace('.', ',')).join(' og ')} gange om året). Den første er brugt.`;
  return {
    measure,
    issues: [{ kind: DataIssueKind.CONFLICT, severity: DataIssueSeverity.INFO, message, places, record: null }],
  };
}
