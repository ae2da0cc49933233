import { Args, Ctx, Field, Float, ID, Int, ObjectType, Directive } from 'type-graphql';
import { Entity } from 'typeorm';
import { PageArgs, slicePage } from '../graph/connection.js';
import type { GraphContext } from '../graph/context.js';
import { DateTimeScalar, PartialDateScalar } from '../graph/scalars.js';
import {
  BoolColumn,
  KeyColumn,
  OptionalFloat,
  OptionalInt,
  OptionalKey,
  OptionalText,
  StructureColumn,
  PrimaryInt,
  PrimaryKey,
} from '../store/columns.js';
import { DataIssue } from './data-issue.js';
import { DocumentRecordConnection } from './document-record.js';
import { DocumentKind } from './kinds.js';

/** How much of a document its rows hold: FACTS as shipped in data/ (no longer prose), or FULL as imported. */
export type DocumentExtent = 'FACTS' | 'FULL';

@Directive('@shareable')
@ObjectType({
  description:
    'A published document, in one version: where facts come from. Equal ids in two sectors are the same document.',
})
@Entity('source_document')
export class SourceDocument {
  @Field(() => ID, {
    description: "Stable id, from the document's kind and its publisher's identity of it (year, body, date, case).",
  })
  @PrimaryKey()
  id!: string;

  @Field(() => Int, { description: 'Version, from 1: a corrected document with the same identity is a new version.' })
  @PrimaryInt()
  version!: number;

  /** Whether this is the version whose facts answer. */
  @BoolColumn() live!: boolean;

  @Field(() => String, { description: 'SHA-256 of the file as it was imported, in hexadecimal.' })
  @KeyColumn()
  sha256!: string;

  @Field(() => String, { nullable: true, description: 'Name of the file that was imported, without its folder.' })
  @OptionalText()
  fileName!: string | null;

  @Field(() => DocumentKind, { description: 'Which kind of document it is.' })
  @KeyColumn()
  kind!: DocumentKind;

  @Field(() => String, { nullable: true, description: "The document's own title." })
  @OptionalText()
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it, as the document or its importer states.' })
  @OptionalText()
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: "The publisher's case or journal number." })
  @OptionalText()
  caseNumber!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of the document, as far as it is stated.' })
  @OptionalKey()
  date!: string | null;

  @Field(() => Int, { nullable: true, description: 'The year the document is about.' })
  @OptionalInt()
  year!: number | null;

  @Field(() => DateTimeScalar, { description: 'When this version was imported into this hub.' })
  @KeyColumn()
  importedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Licence or terms under which the publisher released it; null when not stated.',
  })
  @OptionalText()
  licence!: string | null;

  @Field(() => String, { nullable: true, description: 'Address at which it was published; null when not known.' })
  @OptionalText()
  url!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Share (0-1) of the document's text in scope that ended in a record, an issue, or a rule that ignores it by name.",
  })
  @OptionalFloat()
  readShare!: number | null;

  @KeyColumn() extent!: DocumentExtent;

  /** First line of each page, from page 1 on; null where the file has no pages (a text file). */
  @StructureColumn() pageStarts!: number[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its facts were taken out of this hub (`tvaers forget`); null while they answer.',
  })
  @OptionalKey()
  forgottenAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why its facts were taken out.' })
  @OptionalText()
  forgottenWhy!: string | null;

  @Field(() => [SourceDocument], { description: 'All versions of this document, oldest first.' })
  versions(@Ctx() context: GraphContext): Promise<SourceDocument[]> {
    return context.provenance.versions.load(this.id);
  }

  @Field(() => [DataIssue], { description: 'What was odd in this version, in the order of the document.' })
  issues(@Ctx() context: GraphContext): Promise<DataIssue[]> {
    return context.provenance.issuesOfDocument.load({ documentId: this.id, version: this.version });
  }

  @Field(() => DocumentRecordConnection, {
    description: 'All that this version states, also where a later version answers instead: by type, then by id.',
  })
  async records(@Args(() => PageArgs) args: PageArgs, @Ctx() context: GraphContext) {
    const records = await context.provenance.recordsOfDocument.load({ documentId: this.id, version: this.version });
    return new DocumentRecordConnection(slicePage(records, ({ typename, id }) => `${typename} ${id}`, args));
  }
}
