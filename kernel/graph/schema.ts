import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  Kind,
  parse,
  print,
  visit,
  type DefinitionNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type InputValueDefinitionNode,
} from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import type { GraphContext } from './context.js';
import type { Subgraph } from './subgraph.js';
import { dropValueTypes, ValueTypes } from './value-types.js';

const FEDERATION_LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])';

/** A subgraph's schema: the SDL that composition reads, and the same made executable. */
export interface SubgraphSchema {
  sdl: string;
  schema: GraphQLSchema;
}

/**
 * Builds a federated schema from a subgraph's classes. Fails when a reference has no type: type-graphql
 * drops a type that nothing reaches, and its fields would silently be missing from the graph.
 */
export async function buildSubgraph<L>(subgraph: Subgraph<L>): Promise<SubgraphSchema> {
  const classes = dropValueTypes(
    await buildSchema({
      resolvers: subgraph.resolvers as never,
      orphanedTypes: [...subgraph.types, ValueTypes],
      skipCheck: true,
      validate: false,
    }),
  );
  const resolvers = createResolversMap(classes) as Record<string, Record<string, unknown>>;
  for (const [typename, resolve] of Object.entries(subgraph.references)) {
    const fields = resolvers[typename];
    if (fields === undefined)
      throw new Error(`${subgraph.name} answers references to ${typename} but has no such type`);
    // async, so that a throw nulls one entity and not the whole `_entities` batch
    fields['__resolveReference'] = async (reference: Record<string, string>, context: GraphContext<L>) =>
      resolve(reference, context);
  }
  const sdl = `${FEDERATION_LINK}\n\n${orderDefinitions(printSchemaWithDirectives(classes))}\n`;
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: resolvers as Record<string, Record<string, GraphQLFieldResolver<unknown, unknown>>>,
    },
  ]);
  return { sdl, schema };
}

const PAGE_ARGUMENTS = ['first', 'after'];

/** Types by name, so that a schema file changes only where the graph does; the arguments of a page after those of its field. */
function orderDefinitions(sdl: string): string {
  const nameOf = (definition: DefinitionNode): string => ('name' in definition ? (definition.name?.value ?? '') : '');
  const byPlace = (a: InputValueDefinitionNode, b: InputValueDefinitionNode): number =>
    PAGE_ARGUMENTS.indexOf(a.name.value) - PAGE_ARGUMENTS.indexOf(b.name.value);
  const { definitions } = parse(sdl, { noLocation: true });
  const ordered = definitions
    .filter(({ kind }) => kind !== Kind.SCHEMA_DEFINITION)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return print(
    visit(
      { kind: Kind.DOCUMENT, definitions: ordered },
      { FieldDefinition: (field) => ({ ...field, arguments: [...(field.arguments ?? [])].sort(byPlace) }) },
    ),
  );
}
