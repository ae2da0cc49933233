import { Entity } from 'typeorm';
import type { RowDraft } from '../import/importer.js';
import type { Place } from '../import/reading.js';
import { RecordRow } from '../provenance/record.js';
import { KeyColumn, ListColumn } from '../store/columns.js';

/** That a record is about a theme, and the words that say so. */
@Entity('theme_tag')
export class ThemeTagRow extends RecordRow {
  /** GraphQL type name of the tagged record. */
  @KeyColumn() typename!: string;
  @KeyColumn() recordId!: string;
  @KeyColumn() slug!: string;
  @ListColumn() words!: string[];
}

/** The tag rows of one record, from what the matcher found in its text. `root`: id of the record it stands or falls with. */
export function tagRows(
  typename: string,
  recordId: string,
  root: string,
  themes: readonly { slug: string; words: readonly string[] }[],
  { line, column }: Place,
): RowDraft<ThemeTagRow>[] {
  return themes.map(({ slug, words }) => ({
    id: `${recordId}#${slug}`,
    ...{ root, typename, recordId, slug, words: [...words] },
    sourceLine: line,
    sourceColumn: column,
    sourceText: null,
  }));
}
