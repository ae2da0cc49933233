import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { Supergraph } from '@apollo/federation-internals';
import { buildSubgraph } from '../kernel/graph/schema.js';
import { SUBGRAPHS } from './sectors.js';

/** The gateway warns where a supergraph names no address; where a subgraph runs is a setting, not part of the graph. */
const PLACEHOLDER_URL = 'http://subgraph.invalid/graphql';

/**
 * All files of schema/ by name, as the code says they are: `<subgraph>.graphql`, `supergraph.graphql`
 * and `api.graphql`. Throws where the subgraphs do not compose, with composition's own reasons.
 */
export async function composeSchemaFiles(): Promise<Map<string, string>> {
  const subgraphs = await Promise.all(
    SUBGRAPHS.map(async (subgraph) => ({ name: subgraph.name, sdl: (await buildSubgraph(subgraph)).sdl })),
  );
  const composed = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: PLACEHOLDER_URL })),
  );
  if (composed.errors !== undefined) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  if (composed.hints.length > 0) throw new Error(composed.hints.map(({ message }) => message).join('\n'));
  const api = Supergraph.build(composed.supergraphSdl).apiSchema().toGraphQLJSSchema();
  return new Map([
    ...subgraphs.map(({ name, sdl }): [string, string] => [`${name}.graphql`, sdl]),
    ['supergraph.graphql', composed.supergraphSdl],
    ['api.graphql', `${printSchema(api)}\n`],
  ]);
}
