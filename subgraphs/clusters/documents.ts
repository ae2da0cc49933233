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
export class ClusterDocumentQueries {
  @Query(() => SourceDocumentConnection, {
    nullable: true,
    description: 'Documents that the clusters sector has read, by id.',
  })
  clusterDocuments(@Args(() => DocumentArgs) args: DocumentArgs, @Ctx() { store }: Context) {
    return findDocuments(store, args);
  }

  @Query(() => DataIssueConnection, {
    nullable: true,
    description: "What was odd in the clusters sector's documents, by document and in its order.",
  })
  clusterDataIssues(@Args(() => DataIssueArgs) args: DataIssueArgs, @Ctx() { store }: Context) {
    return findDataIssues(store, args);
  }

  @Query(() => [SearchHit], { nullable: true, description: 'Records of the clusters sector that contain a text.' })
  clusterSearch(@Args(() => SearchArgs) args: SearchArgs, @Ctx() { store }: Context): Promise<SearchHit[]> {
    return findSearchHits(store, args);
  }

  @Query(() => String, {
    nullable: true,
    description:
      'Changes whenever the data of the clusters sector change: answers taken under an equal value may be kept. Opaque.',
  })
  clusterDataVersion(@Ctx() { store }: Context): Promise<string> {
    return readDataVersion(store);
  }
}
