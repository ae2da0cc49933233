import { ArgsType, Field, ID } from 'type-graphql';
import { defineConnection, PageArgs, readPage } from '../graph/connection.js';
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
  @Field(() => String, { nullable: true, description: 'Only documents whose title or records contain this text.' })
  text?: string | null;
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

/** A page of the documents whose current version answers, by id. */
export async function findDocuments({ reader }: Store, args: DocumentArgs) {
  const query = reader.createQueryBuilder(SourceDocument, 'document').where('document.live = :live', { live: true });
  if (args.text && foldText(args.text) !== '') {
    const mentions = query
      .subQuery()
      .select('entry.documentId')
      .from(SearchEntry, 'entry')
      .where('entry.live = :live')
      .andWhere(likeFolded('entry.folded', 'pattern'))
      .getQuery();
    query.andWhere(`(document.id IN ${mentions} OR ${likeFolded('LOWER(document.title)', 'pattern')})`, {
      pattern: toLikePattern(args.text),
    });
  }
  return new SourceDocumentConnection(await readPage(query, ['id'], args));
}

/** A page of the issues of current versions, by document and in its order. */
export async function findDataIssues({ reader }: Store, args: DataIssueArgs) {
  const query = reader.createQueryBuilder(DataIssue, 'issue').where('issue.live = :live', { live: true });
  if (args.kind) query.andWhere('issue.kind = :kind', { kind: args.kind });
  if (args.severity) query.andWhere('issue.severity = :severity', { severity: args.severity });
  if (args.document) query.andWhere('issue.documentId = :document', { document: args.document });
  return new DataIssueConnection(await readPage(query, ['id'], args));
}
