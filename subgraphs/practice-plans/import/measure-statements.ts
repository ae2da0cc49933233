import { batchOf, type Importer, type RowDraft } from '../../../kernel/import/importer.js';
import type { IssueDraft } from '../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity, DocumentKind } from '../../../kernel/provenance/kinds.js';
import { municipalityByCode } from '../../../kernel/reference/municipalities.js';
import { formatFrequency } from '../frequency-words.js';
import { MeasureStatement } from '../measure-statement.js';
import { createChildIds, shortenId } from './child-ids.js';
import {
  detectMeasureStatements,
  readMeasureStatements,
  type MeasureStatementFacts,
} from './measure-statements/reader.js';
import { placeColumns } from './places.js';

/** What a KLU overview says of how often municipalities' measures take place. The overview itself is another subgraph's. */
export const measureStatementsImporter: Importer = {
  kind: DocumentKind.KLU_OVERVIEW,
  detect: detectMeasureStatements,
  read: (text, given) => {
    const facts = readMeasureStatements(text, given);
    const rows = toRows(facts);
    return {
      ...{ document: facts.document, issues: reportContradictions(rows), readShare: null },
      batches: [batchOf(MeasureStatement, rows)],
    };
  },
};

type Row = RowDraft<MeasureStatement> & Pick<MeasureStatement, 'municipalityCode' | 'subject' | 'event' | 'perYear'>;

function toRows({ document, statements }: MeasureStatementFacts): Row[] {
  const nameRow = createChildIds(shortenId(document.id));
  return statements.map(({ municipality, event, subject, perYear, place }) => {
    const id = nameRow(municipality, subject);
    return {
      ...{ id, root: id, rank: 1, statedOn: document.date ?? String(document.year), year: document.year },
      ...{ municipalityCode: municipality, event, subject, perYear },
      ...placeColumns(place),
    };
  });
}

/** What the overview says differently in two places of one municipality. */
function reportContradictions(rows: readonly Row[]): IssueDraft[] {
  return rows.flatMap((row, index) => {
    const others = rows.filter(
      (other) => other.municipalityCode === row.municipalityCode && other.subject === row.subject,
    );
    if (others.length < 2 || others[0] !== rows[index]) return [];
    const name = municipalityByCode(row.municipalityCode)!.name;
    const message = `${name}: hyppigheden af »${row.event}« er ikke den samme: ${others.map(({ perYear }) => formatFrequency(perYear)).join(' og ')}.`;
    const places = others.map(({ sourceLine, sourceColumn, sourceText }) => ({
      ...{ line: sourceLine, column: sourceColumn, text: sourceText },
    }));
    return [{ kind: DataIssueKind.CONFLICT, severity: DataIssueSeverity.WARNING, message, places, record: row.id }];
  });
}
