import { createProvenanceLoaders, type ProvenanceLoaders } from '../provenance/loaders.js';
import type { Store } from '../store/store.js';
import type { Subgraph } from './subgraph.js';

/** What resolvers are given: the store for root queries, loaders for everything below them. One a request. */
export interface GraphContext<L = unknown> {
  readonly store: Store;
  readonly provenance: ProvenanceLoaders;
  readonly loaders: L;
}

/** A fresh context: its loaders batch and remember within one request and never beyond it. */
export function createGraphContext<L>(subgraph: Subgraph<L>, store: Store): GraphContext<L> {
  return { store, provenance: createProvenanceLoaders(store), loaders: subgraph.createLoaders(store) };
}
