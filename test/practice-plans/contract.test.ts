import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Kind, parse, print, type DefinitionNode, type TypeDefinitionNode } from 'graphql';
import { buildSubgraph } from '../../kernel/graph/schema.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { practicePlans } from '../../subgraphs/practice-plans/index.js';

/** What clients rely on: the public graph of this subgraph, as it was agreed. */
const contract = parse(readFileSync(join(PACKAGE_ROOT, 'test', 'practice-plans', 'contract.graphql'), 'utf8'));

const isType = (node: DefinitionNode): node is TypeDefinitionNode => 'name' in node && node.kind.endsWith('TypeDefinition');

/** A type without its descriptions, line by line: directives, values, fields with arguments, defaults and nullability. */
function describeType(type: TypeDefinitionNode): string[] {
  const directives = (type.directives ?? []).map(print);
  if (type.kind === Kind.ENUM_TYPE_DEFINITION) return [...directives, ...(type.values ?? []).map(({ name }) => name.value)];
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return directives;
  const fields = (type.fields ?? []).map(({ name, arguments: args = [], type: result }) => {
    const parameters = args.map(
      (arg) => `${arg.name.value}: ${print(arg.type)}${arg.defaultValue ? ` = ${print(arg.defaultValue)}` : ''}`,
    );
    return `${name.value}(${parameters.sort().join(', ')}): ${print(result)}`;
  });
  return [...directives, ...fields];
}

describe('the graph of the practice plans', () => {
  let sdl = '';
  let types = new Map<string, TypeDefinitionNode>();
  beforeAll(async () => {
    sdl = (await buildSubgraph(practicePlans)).sdl;
    types = new Map(parse(sdl).definitions.filter(isType).map((type) => [type.name.value, type]));
  });

  test.each(contract.definitions.filter(isType).map((type) => [type.name.value, type] as const))('%s is as agreed', (name, agreed) => {
    const built = types.get(name);
    expect(built?.kind).toBe(agreed.kind);
    expect(describeType(built!)).toEqual(expect.arrayContaining(describeType(agreed)));
  });

  test('enums have no value beyond the agreed ones', () => {
    for (const agreed of contract.definitions.filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION)) {
      const built = types.get(agreed.name.value)!;
      expect(describeType(built).sort()).toEqual(describeType(agreed).sort());
    }
  });

  test('every type and field is described; a type that another subgraph owns is not', () => {
    const missing = [...types.values()].flatMap((type) => {
      const isStub = ['Region', 'Municipality', 'Theme'].includes(type.name.value);
      if (isStub) expect(type.description).toBeUndefined();
      const fields = type.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.fields ?? []) : [];
      const described = isStub ? fields.filter(({ name }) => !['code', 'slug'].includes(name.value)) : fields;
      return [
        ...(isStub || type.description || type.name.value === 'Query' ? [] : [type.name.value]),
        ...described.filter(({ description }) => !description).map(({ name }) => `${type.name.value}.${name.value}`),
        ...described.flatMap((field) =>
          (field.arguments ?? []).filter(({ description }) => !description).map(({ name }) => `${type.name.value}.${field.name.value}(${name.value})`),
        ),
      ];
    });
    expect(missing).toEqual([]);
  });
});
