import { TvaersError } from '../../../../kernel/errors.js';
import type { ContentRole } from '../../../../kernel/import/klu-overview/columns.js';
import { detectKluOverview, readOverview } from '../../../../kernel/import/klu-overview/overview.js';
import { groupRows, type GroupedRows } from '../../../../kernel/import/klu-overview/row-groups.js';
import type { Cell } from '../../../../kernel/import/klu-overview/rows.js';
import { readTable, type Labels, type OverviewTable } from '../../../../kernel/import/klu-overview/table.js';
import type { DocumentIdentity, Given, Place } from '../../../../kernel/import/reading.js';
import type { Line } from '../layout/line.js';
import { splitMarkup } from '../layout/markup.js';
import { maskPlace } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { findOccasions, type Occasion } from './occasion.js';

/** What an overview says takes place in a municipality, and how often. */
export interface MeasureStatementFact extends Pick<Occasion, 'event' | 'subject' | 'perYear'> {
  /** Municipality code. */
  municipality: string;
  place: Place;
}

/** What a KLU overview says of the municipalities' measures. */
export interface MeasureStatementFacts {
  /** The same as the municipalities' own reader gives it. */
  document: DocumentIdentity & { year: number };
  /** In the order of the document; of one municipality, subject and frequency only the first. */
  statements: MeasureStatementFact[];
}

/** A paragraph or bullet, and the lines it stands on. */
interface Piece {
  text: string;
  lines: Line[];
}

/** The columns in which a municipality tells what it does; topics are what was talked about. */
const TOLD: readonly ContentRole[] = ['meetings', 'followUp', 'assessment'];

/** How surely a text is a KLU overview that says how often something takes place, 0-1; 0 where it says nothing of it. */
export function detectMeasureStatements(text: string): number {
  const likeness = detectKluOverview(text);
  const table = likeness === 0 ? null : findTable(text);
  return table !== null && readStatements(groupRows(table), table.labels).length > 0 ? likeness : 0;
}

/**
 * Reads what a KLU overview says of how often something takes place in its municipalities. Throws as the reading of the
 * overview itself does where it cannot be told from others (year, region).
 */
export function readMeasureStatements(text: string, given: Given): MeasureStatementFacts {
  const overview = readOverview(text, given);
  return { document: overview.document, statements: readStatements(overview, overview.table.labels) };
}

/** A table too large to be an overview is refused where it is read. */
function findTable(text: string): OverviewTable | null {
  try {
    return readTable(text);
  } catch (error) {
    if (error instanceof TvaersError) return null;
    throw error;
  }
}

function readStatements({ groups }: GroupedRows, labels: Labels): MeasureStatementFact[] {
  return groups.flatMap(({ code, rows }) => {
    if (code === null) return [];
    const statements = TOLD.flatMap((role) =>
      splitPieces(rows.flatMap(({ cells }) => cells[role] ?? [])).flatMap(({ text, lines }) =>
        findOccasions(text).map(({ text: words, ...occasion }) => ({
          ...{ municipality: code, ...occasion },
          place: maskPlace(locate(lines, words, labels[role] ?? null)),
        })),
      ),
    );
    const once = new Map(statements.map((one) => [`${one.subject}|${one.perYear}`, one] as const).reverse());
    return [...once.values()].reverse();
  });
}

/** The paragraphs and bullets of a column; one that the page cuts is one. */
function splitPieces(cells: readonly Cell[]): Piece[] {
  const pieces: Piece[] = [];
  for (const cell of cells) {
    cell.text.split('\n').forEach((raw, index) => {
      const line = { number: cell.lines[index]!, raw, text: raw, gap: false };
      splitMarkup(raw).forEach(({ text }, at) => {
        const last = pieces.at(-1);
        if (last && index === 0 && at === 0 && /^\p{Ll}/u.test(text) && !/[.:!?]$/.test(last.text)) {
          last.text += ` ${text}`;
          last.lines.push(line);
        } else pieces.push({ text, lines: [line] });
      });
    });
  }
  return pieces;
}
