import { foldText } from '../danish/text.js';
import type { Subgraph } from '../graph/subgraph.js';
import type { RecordRow } from '../provenance/record.js';
import { SearchEntry } from '../provenance/search-entry.js';
import { TEXT_BYTES } from '../store/columns.js';
import { batchOf, type RowBatch, type RowDraft } from './importer.js';

/** What the records of a document are found by in a text search. */
export function deriveSearchEntries(
  { searchables }: Pick<Subgraph, 'searchables'>,
  batches: readonly RowBatch[],
): RowBatch {
  const entries = searchables.flatMap(({ typename, entity, describe }) =>
    batches
      .filter((batch) => batch.entity === entity)
      .flatMap(({ rows }) => rows)
      .map((row): RowDraft<SearchEntry> => {
        const { title, words } = describe(row as unknown as RecordRow);
        const folded = cutBytes(foldText([title, ...words].filter((word) => word != null).join(' ')), TEXT_BYTES);
        const { root, sourceLine, sourceColumn, sourceText } = row;
        return {
          id: `${typename}:${row.id}`,
          root,
          sourceLine,
          sourceColumn,
          sourceText,
          typename,
          recordId: row.id,
          title,
          folded,
        };
      }),
  );
  return batchOf(SearchEntry, entries);
}

/** The beginning of a text that fits in so many bytes: several fields that each fit a column may together not. */
function cutBytes(text: string, bytes: number): string {
  // as a stream, the decoder leaves out a character that the cut went through
  return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes), { stream: true });
}
