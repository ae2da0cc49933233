import { Ctx, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { GraphContext } from '../graph/context.js';
import type { Place } from '../import/reading.js';
import type { RecordRow } from './record.js';
import { SourceDocument } from './source-document.js';

/** A place in one version of a document. */
export interface SourceReference extends Place {
  documentId: string;
  version: number;
}

@Directive('@shareable')
@ObjectType({ description: 'Where a fact stands: document, line, and the words it rests on.' })
export class Source {
  private readonly reference!: Pick<SourceReference, 'documentId' | 'version'>;

  @Field(() => Int, { description: "Line of the document's text, from 1." })
  readonly line!: number;

  @Field(() => String, { nullable: true, description: "A table's column name; null for prose." })
  readonly column!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The words the fact rests on, verbatim; null where they are not shipped or where the fact rests on an empty cell.',
  })
  readonly text!: string | null;

  constructor(place?: SourceReference) {
    if (place === undefined) return;
    this.reference = { documentId: place.documentId, version: place.version };
    this.line = place.line;
    this.column = place.column;
    this.text = place.text;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Page of the document, from 1; null where the file has no pages of its own (a text file, a table).',
  })
  async page(@Ctx() context: GraphContext): Promise<number | null> {
    const { pageStarts } = await this.document(context);
    return pageStarts === null ? null : Math.max(1, pageStarts.filter((start) => start <= this.line).length);
  }

  @Field(() => SourceDocument, { description: 'The document, in the version the fact was read from.' })
  async document(@Ctx() context: GraphContext): Promise<SourceDocument> {
    const document = await context.provenance.documents.load(this.reference);
    if (document === null)
      throw new Error(`no document ${this.reference.documentId} version ${this.reference.version}`);
    return document;
  }
}

/** The place a record itself stands. */
export function sourceOf(row: RecordRow): Source {
  return new Source({
    documentId: row.documentId,
    version: row.version,
    line: row.sourceLine,
    column: row.sourceColumn,
    text: row.sourceText,
  });
}

/** Another place of a record, in the same document: where one of its fields stands. */
export function sourceAt(row: RecordRow, place: Place | null): Source | null {
  return place === null ? null : new Source({ documentId: row.documentId, version: row.version, ...place });
}
