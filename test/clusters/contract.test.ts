import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Kind, parse, print, type DefinitionNode, type DocumentNode } from 'graphql';
import { buildSubgraph } from '../../kernel/graph/schema.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { clusters } from '../../subgraphs/clusters/index.js';

const CONTRACT = resolve(PACKAGE_ROOT, process.env['TVAERS_DOCUMENTS'] ?? '../shared/documents', '../contract/clusters.graphql');
const testWithContract = existsSync(CONTRACT) || process.env['CI'] === 'true' ? test : test.skip;

/** What a schema promises, a sentence each: every type with its directives, field, argument with default, and enum value. */
function listPromises(document: DocumentNode): string[] {
  const directives = (node: { readonly directives?: readonly { name: { value: string } }[] }): string =>
    (node.directives ?? []).map((directive) => print(directive as never)).sort().join(' ');
  return document.definitions.flatMap((node: DefinitionNode): string[] => {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
        return [
          `type ${node.name.value} ${directives(node)}`,
          ...(node.fields ?? []).flatMap((field) => {
            const path = `${node.name.value}.${field.name.value}`;
            const args = (field.arguments ?? []).map(
              (arg) => `${path}(${arg.name.value}: ${print(arg.type)}${arg.defaultValue ? ` = ${print(arg.defaultValue)}` : ''})`,
            );
            return [`${path}: ${print(field.type)} ${directives(field)}`, ...args];
          }),
        ];
      case Kind.ENUM_TYPE_DEFINITION:
        return (node.values ?? []).map(({ name }) => `enum ${node.name.value} ${name.value}`);
      case Kind.SCALAR_TYPE_DEFINITION:
        return [`scalar ${node.name.value}`];
      default:
        return [];
    }
  });
}

/** Where the arguments of a field stand in the order a reader of the schema sees. */
function listArguments(document: DocumentNode): Map<string, string[]> {
  return new Map(
    document.definitions
      .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
      .flatMap((node) =>
        (node.fields ?? []).map((field): [string, string[]] => [
          `${node.name.value}.${field.name.value}`,
          (field.arguments ?? []).map(({ name }) => name.value),
        ]),
      ),
  );
}

describe('the clusters schema', () => {
  testWithContract('holds everything in the contract, to the letter', async () => {
    const contract = parse(readFileSync(CONTRACT, 'utf8'));
    const promised = listPromises(contract);
    const { sdl } = await buildSubgraph(clusters);
    const kept = new Set(listPromises(parse(sdl)));
    expect(promised.length).toBeGreaterThan(300);
    expect(promised.filter((promise) => !kept.has(promise))).toEqual([]);
  });

  testWithContract('adds no argument to what the contract names', async () => {
    const contract = listArguments(parse(readFileSync(CONTRACT, 'utf8')));
    const { sdl } = await buildSubgraph(clusters);
    const printed = listArguments(parse(sdl));
    const sorted = (names: readonly string[] = []): string[] => [...names].sort();
    const differing = [...contract].filter(([field, names]) => String(sorted(printed.get(field))) !== String(sorted(names)));
    expect(differing).toEqual([]);
  });

  test('describes every type, field, argument and value, and leaves types of other owners to them', async () => {
    const document = parse((await buildSubgraph(clusters)).sdl);
    const stubs = ['Municipality', 'Region', 'Theme', 'PracticePlan'];
    const bare = document.definitions.flatMap((node) => {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.ENUM_TYPE_DEFINITION) return [];
      const { value: name } = node.name;
      const parts = node.kind === Kind.ENUM_TYPE_DEFINITION ? (node.values ?? []) : (node.fields ?? []);
      const undescribed = parts.flatMap((part) => [
        ...(part.description ? [] : [`${name}.${part.name.value}`]),
        ...('arguments' in part ? (part.arguments ?? []) : [])
          .filter(({ description }) => !description)
          .map((arg) => `${name}.${part.name.value}(${arg.name.value})`),
      ]);
      const isDescribed = node.description !== undefined;
      return [...(isDescribed === (stubs.includes(name) || name === 'Query') ? [name] : []), ...undescribed];
    });
    expect(bare).toEqual([]);
  });
});
