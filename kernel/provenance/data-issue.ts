import { Ctx, Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { GraphContext } from '../graph/context.js';
import {
  BoolColumn,
  KeyColumn,
  OptionalKey,
  PrimaryInt,
  PrimaryKey,
  StructureColumn,
  TextColumn,
} from '../store/columns.js';
import { DataIssueKind, DataIssueSeverity } from './kinds.js';
import { Source, type SourceReference } from './source.js';
import { SourceDocument } from './source-document.js';

@Directive('@shareable')
@ObjectType({
  description:
    'Something odd that a document says or that reading it met: a sum that does not match, two places that disagree, text that was not understood.',
})
@Entity('data_issue')
export class DataIssue {
  /** Document id and the issue's number in it, padded: sorts by document, then in the order of the document. */
  @PrimaryKey() id!: string;
  @PrimaryInt() version!: number;
  @KeyColumn() documentId!: string;
  @BoolColumn() live!: boolean;
  /** Id of the record it concerns; null for the document as a whole. */
  @OptionalKey() record!: string | null;
  @StructureColumn() places!: SourceReference[] | null;

  @Field(() => DataIssueKind, { description: 'What kind of oddity it is.' })
  @KeyColumn()
  kind!: DataIssueKind;

  @Field(() => DataIssueSeverity, { description: 'How much it matters.' })
  @KeyColumn()
  severity!: DataIssueSeverity;

  @Field(() => String, { description: 'What was found, with the figures or words, in Danish.' })
  @TextColumn()
  message!: string;

  @Field(() => [Source], { description: 'The places it rests on; several where places disagree.' })
  get sources(): Source[] {
    return (this.places ?? []).map((place) => new Source(place));
  }

  @Field(() => SourceDocument, {
    nullable: true,
    description: 'The document it was met in, also where it concerns the document as a whole and no place in it.',
  })
  document(@Ctx() { provenance }: GraphContext): Promise<SourceDocument | null> {
    return provenance.documents.load({ documentId: this.documentId, version: this.version });
  }
}
