import type { GraphQLSchema } from 'graphql';
import type { SectorName } from '../kernel/sectors.js';

export type { SectorName };

/** A sector that runs as its own process and answers GraphQL over HTTP at `url`. */
export interface RemoteSector {
  name: SectorName;
  url: string;
}

/** A sector inside this process. `createContext` gives the context (with fresh loaders) of one client request. */
export interface LocalSector {
  name: SectorName;
  schema: GraphQLSchema;
  createContext: () => unknown;
}

/** Where the gateway finds the subgraph of a sector. */
export type Sector = RemoteSector | LocalSector;
