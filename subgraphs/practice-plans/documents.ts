import { Args, Ctx, Query, Resolver } from 'type-graphql';
import {
  DataIssueArgs,
  DataIssueConnection,
  DocumentArgs,
  findDataIssues,
  findDocuments,
  SourceDocumentConnection,
} from '../../kernel/provenance/document-queries.js';
import { findSearchHits, SearchArgs, SearchHit } from '../../kernel/provenance/search-hit.js';
import { readDataVersion } from '../../kernel/store/data-version.js';
import type { Context } from './loaders.js';

/** What this subgraph's documents are, what was odd in them, and a search over their records. */
@Resolver()
export class PlanDocumentQueries {
  @Query(() => SourceDocumentConnection, {
    nullable: true,
    description: 'Documents that the practice plans sector has read, by id.',
  })
  planDocuments(@Args(() => DocumentArgs) args: DocumentArgs, @Ctx() { store }: Context) {
    return findDocuments(store, args);
  }

  @Query(() => DataIssueConnection, {
    nullable: true,
    description: "What was odd in the practice plans sector's documents, by document and in its order.",
  })
  planDataIssues(@Args(() => DataIssueArgs) args: DataIssueArgs, @Ctx() { store }: Context) {
    return findDataIssues(store, args);
  }

  @Query(() => [SearchHit], {
    nullable: true,
    description: 'Records of the practice plans sector that contain a text.',
  })
  planSearch(@Args(() => SearchArgs) args: SearchArgs, @Ctx() { store }: Context): Promise<SearchHit[]> {
    return findSearchHits(store, args);
  }

  @Query(() => String, {
    nullable: true,
    description:
      'Changes whenever the data of the practice plans sector change: answers taken under an equal value may be kept. Opaque.',
  })
  planDataVersion(@Ctx() { store }: Context): Promise<string> {
    return readDataVersion(store);
  }
}
