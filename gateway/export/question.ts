import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, type GraphQLSchema, type OperationDefinitionNode, type TypeNode } from 'graphql';
import { PACKAGE_ROOT } from '../../kernel/root.js';

/** A named operation as text, and what it may be told. */
export interface Question {
  text: string;
  /** By variable: the name of its type, and whether the graph has a default for it. */
  variables: ReadonlyMap<string, { type: string; defaulted: boolean }>;
}

const questions = new Map<string, Question>();
let schema: GraphQLSchema | undefined;

/** The operation of that name in schema/operations/export. */
export function readQuestion(name: string): Question {
  const known = questions.get(name);
  if (known) return known;
  const text = readFileSync(join(PACKAGE_ROOT, 'schema', 'operations', 'export', `${name}.graphql`), 'utf8');
  const operation = parse(text).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )!;
  const variables = (operation.variableDefinitions ?? []).map(
    ({ variable, type, defaultValue }) =>
      [variable.name.value, { type: nameType(type), defaulted: defaultValue !== undefined }] as const,
  );
  const question = { text, variables: new Map(variables) };
  questions.set(name, question);
  return question;
}

/** The graph as clients see it, from schema/api.graphql. */
export function readApiSchema(): GraphQLSchema {
  schema ??= buildSchema(readFileSync(join(PACKAGE_ROOT, 'schema', 'api.graphql'), 'utf8'));
  return schema;
}

const nameType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameType(type.type));
