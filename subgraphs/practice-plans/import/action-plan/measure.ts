import type { IssueDraft, Place } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import type { Block } from '../layout/block.js';
import { toPlainText } from '../layout/markup.js';
import { maskPlace, maskText } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { dropFullStop, splitSentences } from '../layout/sentences.js';
import { readCost, readCostCell } from './cost.js';
import type { ActionMeasureFact } from './facts.js';
import { findStatedFrequencies, type StatedFrequency } from '../../../../kernel/danish/frequencies.js';
import type { Line } from '../layout/line.js';
import type { ColumnRole } from './columns.js';
import { findDeadline, readDeadline, type FoundDeadline } from './deadline.js';
import { readMeasureLabels } from './measure-labels.js';
import type { TableRow } from './measure-table.js';

/** A measure with what was odd about it. */
export interface ReadMeasure {
  measure: ActionMeasureFact;
  issues: IssueDraft[];
}

/** Columns that stand in the description too, named: it has the plan's words whole. */
const DESCRIBES: readonly ColumnRole[] = ['DESCRIPTION', 'RESPONSIBLE', 'DEADLINE', 'STATUS', 'OTHER'];

/** The measure of a table's row; null where the row names none. */
export function readRowMeasure({ columns, cells, lines }: TableRow, group: string | null): ReadMeasure | null {
  const texts = cells.map(toPlainText);
  const at = (role: ColumnRole): number => columns.findIndex((column) => column.role === role);
  const name = dropFullStop((texts[at('NAME')] ?? '').replaceAll('\n', ' '));
  if (name === '') return null;
  const described = columns.flatMap(({ role, name: column }, index) => {
    if (texts[index] === '' || !DESCRIBES.includes(role)) return [];
    return role === 'DESCRIPTION' ? [texts[index]!] : [`${column}: ${texts[index]}`];
  });
  const description = described.length === 0 ? null : described.join('\n');
  const cellOf = (role: ColumnRole): Detail | null => {
    const index = at(role);
    const cell = (texts[index] ?? '').trim();
    const text = cell.replaceAll('\n', ' ');
    return index < 0 || /^[-–—]?$/.test(text)
      ? null
      : { text, quote: cell.split('\n')[0]!, column: columns[index]!.name };
  };
  const cost = cellOf('COST');
  const told = columns[at('DESCRIPTION')]?.name ?? null;
  const prose = texts[at('DESCRIPTION')] ?? '';
  return complete(
    {
      ...{ name: maskText(name), description: description === null ? null : maskText(description), inTable: true },
      group,
      cost: cost !== null ? readCostCell(cost.text, lines, cost.column) : readCost(description ?? '', lines, told),
      place: maskPlace(locate(lines, name, columns[at('NAME')]!.name)),
    },
    {
      often: cellOf('FREQUENCY'),
      responsible: cellOf('RESPONSIBLE'),
      due: cellOf('DEADLINE'),
      status: cellOf('STATUS'),
    },
    { text: prose === '' ? name : prose, column: prose === '' ? columns[at('NAME')]!.name : told },
    lines,
  );
}

/** What stands below a measure's name: a paragraph or item, or the rest of the name's own. */
export interface Below {
  text: string;
  block: Block;
}

/** The measure of a heading with the paragraphs below it, or of an item of a list with the items below it. */
export function readProseMeasure(
  name: string,
  title: Block,
  below: readonly Below[],
  group: string | null,
): ReadMeasure {
  const lines = [title, ...below.map(({ block }) => block)].flatMap((block) => block.lines);
  const paragraphs = below
    .map(({ text, block }) => (block.kind === 'LISTED' && block !== title ? `• ${text}` : text))
    .filter((text) => text !== '');
  const description = paragraphs.length === 0 ? null : paragraphs.join('\n');
  const read = below.map(({ text }) => readMeasureLabels(text));
  const labels = read.flatMap((one) => one.labels);
  const labelled = (role: ColumnRole): Detail | null => {
    const found = labels.find((label) => label.role === role);
    return found ? { text: found.value, quote: found.value, column: null } : null;
  };
  const cost = labelled('COST');
  const prose = read.map((one) => one.prose).filter((text) => text !== '');
  return complete(
    {
      ...{ name: maskText(name), description: description === null ? null : maskText(description), inTable: false },
      group,
      ...{
        cost: cost !== null ? readCostCell(cost.text, lines, null) : readCost(description ?? name, lines, null),
        place: maskPlace(locate(title.lines, name)),
      },
    },
    {
      ...{ often: labelled('FREQUENCY'), responsible: labelled('RESPONSIBLE') },
      ...{ due: labelled('DEADLINE'), status: labelled('STATUS') },
    },
    { text: prose.length === 0 ? name : prose.join('\n'), column: null },
    lines,
  );
}

/** An item of a list as name and description: "Name: description", "Name - description", else its first sentence and the rest. */
export function splitItem(text: string): { name: string; rest: string } {
  const named = /^([^:.]{2,90}): (\S.*)$/u.exec(text) ?? /^([^.,;–]{2,60}?) [-–—] (\S.*)$/u.exec(text);
  if (named) return { name: named[1]!, rest: named[2]! };
  const [first = text, ...others] = splitSentences(text);
  return { name: dropFullStop(first), rest: others.join(' ') };
}

/** A value that a column or label of its own states. */
interface Detail {
  text: string;
  /** Its first line, as it stands in the document. */
  quote: string;
  column: string | null;
}

interface Details {
  often: Detail | null;
  responsible: Detail | null;
  due: Detail | null;
  status: Detail | null;
}

type Told = Pick<ActionMeasureFact, 'name' | 'description' | 'inTable' | 'group' | 'cost' | 'place'>;

/** Short enough to be about nothing else than how often. */
const LONGEST_REMARK = 80;
const HAS_RATE = /år|kvartal|måned|uge/iu;

/** A cell that says how often: in words, or a bare number of times a year. */
function readFrequencyCell(text: string): StatedFrequency[] {
  const bare = /^\d{1,2}(?:[,.]5)?$/.exec(text.trim());
  if (bare) return [{ perYear: Number(bare[0].replace(',', '.')), index: 0, text: bare[0] }];
  const found = findStatedFrequencies(text);
  return found.length > 0 ? found : [{ perYear: null, index: 0, text }];
}

/** In prose "løbende" and the like is said of much else; what counts times a year is not. */
function readFrequencyProse(text: string): StatedFrequency[] {
  return findStatedFrequencies(text).filter(
    ({ perYear, text: words }) => perYear !== null || HAS_RATE.test(words) || text.length <= LONGEST_REMARK,
  );
}

function complete(told: Told, details: Details, prose: Omit<Detail, 'quote'>, lines: readonly Line[]): ReadMeasure {
  const { often, responsible, due, status } = details;
  const source = often ?? prose;
  const frequencies = often ? readFrequencyCell(often.text) : readFrequencyProse(prose.text);
  const numbers = frequencies.filter(({ perYear }) => perYear !== null);
  const first = numbers[0] ?? frequencies[0];
  const placeOf = ({ text }: Pick<StatedFrequency, 'text'>): Place => locate(lines, text, source.column);
  const deadline = due ? readDeadline(due.text) : findDeadline(`${told.name}\n${prose.text}`);
  const placesOf = (detail: Detail | null): Place[] =>
    detail ? [maskPlace(locate(lines, detail.quote, detail.column))] : [];
  const measure: ActionMeasureFact = {
    ...told,
    ...{ perYear: numbers[0]?.perYear ?? null, perYearPlace: numbers[0] ? placeOf(numbers[0]) : null },
    frequency: first ? maskText(often && numbers.length === 0 ? often.text : first.text) : null,
    ...{ responsible: responsible && maskText(responsible.text), status: status && maskText(status.text) },
    deadline: deadline?.date ?? null,
    places: [
      ...(first && numbers.length === 0 ? [placeOf(first)] : []),
      ...placesOf(responsible),
      ...(deadline ? [locate(lines, deadline.text, due ? due.column : prose.column)] : []),
      ...placesOf(status),
    ],
  };
  return { measure, issues: [...reportFrequencies(numbers, placeOf), ...reportDeadline(due, deadline, lines)] };
}

function reportFrequencies(
  numbers: readonly StatedFrequency[],
  placeOf: (found: StatedFrequency) => Place,
): IssueDraft[] {
  const rates = [...new Set(numbers.map(({ perYear }) => perYear))];
  if (rates.length < 2) return [];
  const places = numbers.map(placeOf);
  const message = `Linje ${places[0]!.line}: tiltaget nævner flere hyppigheder (${rates.map((rate) => String(rate).replace('.', ',')).join(' og ')} gange om året). Den første er brugt.`;
  return [{ kind: DataIssueKind.CONFLICT, severity: DataIssueSeverity.INFO, message, places, record: null }];
}

/** A deadline in words without a date ("løbende", "når huset er færdigt") stands in the description only. */
function reportDeadline(due: Detail | null, deadline: FoundDeadline | null, lines: readonly Line[]): IssueDraft[] {
  if (due === null || deadline !== null) return [];
  const place = maskPlace(locate(lines, due.quote, due.column));
  const message = `Linje ${place.line}: fristen er ingen dato og er ikke udfyldt${place.text === null ? '' : `: "${place.text.slice(0, 80)}"`}.`;
  return [
    { kind: DataIssueKind.UNREAD_TEXT, severity: DataIssueSeverity.INFO, message, places: [place], record: null },
  ];
}
