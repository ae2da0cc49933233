import { ArgsType, Field, ID } from 'type-graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { defineConnection, PageArgs, readPage } from '../graph/connection.js';
import { DateTimeScalar } from '../graph/scalars.js';
import { foldText } from '../danish/text.js';
import type { Store } from '../store/store.js';
import { DataIssue } from './data-issue.js';
import { DataIssueKind, DataIssueSeverity } from './kinds.js';
import { likeFolded, toLikePattern } from './search-hit.js';
import { SearchEntry } from './search-entry.js';
import { SourceDocument } from './source-document.js';

export const SourceDocumentConnection = defineConnection('SourceDocument', () => SourceDocument, 'by id', true);
export const DataIssueConnection = defineConnection('DataIssue', () => DataIssue, 'by document, in its order', true);

@ArgsType()
export class DocumentArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only this document.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Only documents whose title or records contain this text.' })
  text?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Each document in the version that answered at this moment, by when it was imported; left out: the current version.',
  })
  knownAt?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Instead those whose facts were taken out again, with the reason.',
  })
  forgotten!: boolean;
}

@ArgsType()
export class DataIssueArgs extends PageArgs {
  @Field(() => DataIssueKind, { nullable: true, description: 'Only this kind.' })
  kind?: DataIssueKind | null;

  @Field(() => DataIssueSeverity, { nullable: true, description: 'Only this severity.' })
  severity?: DataIssueSeverity | null;

  @Field(() => ID, { nullable: true, description: 'Only issues of this document.' })
  document?: string | null;
}

/** Sorts after every moment at which a document can have come in. */
const LAST_MOMENT = '9999';

/** A page of the documents that answer, or answered at `knownAt`, or were forgotten; by id. */
export async function findDocuments({ reader }: Store, args: DocumentArgs) {
  const query = reader.createQueryBuilder(SourceDocument, 'document');
  if (args.forgotten) query.where(`document.forgottenAt IS NOT NULL AND ${isLatest(query)}`, { moment: LAST_MOMENT });
  else if (args.knownAt) {
    const moment = new Date(args.knownAt).toISOString();
    query.where(`document.forgottenAt IS NULL AND ${isLatest(query)}`, { moment });
  } else query.where('document.live = :live', { live: true });
  if (args.id) query.andWhere('document.id = :id', { id: args.id });
  if (args.text && foldText(args.text) !== '') {
    const mentions = query
      .subQuery()
      .select('entry.documentId')
      .from(SearchEntry, 'entry')
      .where('entry.version = document.version')
      .andWhere(likeFolded('entry.folded', 'pattern'))
      .getQuery();
    query.andWhere(`(document.id IN ${mentions} OR ${likeFolded('LOWER(document.title)', 'pattern')})`, {
      pattern: toLikePattern(args.text),
    });
  }
  return new SourceDocumentConnection(await readPage(query, ['id'], args));
}

/** The condition that a version is the last of its document that was imported up to `:moment`. */
function isLatest(query: SelectQueryBuilder<SourceDocument>): string {
  const latest = query
    .subQuery()
    .select('MAX(other.version)')
    .from(SourceDocument, 'other')
    .where('other.id = document.id AND other.importedAt <= :moment')
    .getQuery();
  return `document.version = ${latest}`;
}

/** A page of the issues of current versions, by document and in its order. */
export async function findDataIssues({ reader }: Store, args: DataIssueArgs) {
  const query = reader.createQueryBuilder(DataIssue, 'issue').where('issue.live = :live', { live: true });
  if (args.kind) query.andWhere('issue.kind = :kind', { kind: args.kind });
  if (args.severity) query.andWhere('issue.severity = :severity', { severity: args.severity });
  if (args.document) query.andWhere('issue.documentId = :document', { document: args.document });
  return new DataIssueConnection(await readPage(query, ['id'], args));
}
