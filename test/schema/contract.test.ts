import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Kind, parse, print, visit, type DefinitionNode, type FieldDefinitionNode, type InputValueDefinitionNode } from 'graphql';
import { renderGeneratedFiles } from '../../bin/generated-files.js';
import { composeSchemaFiles } from '../../bin/schema-files.js';
import { SECTORS } from '../../kernel/sectors.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { pathOfDocument } from '../support/documents.js';

const CONTRACT = resolve(pathOfDocument('.'), '..', 'contract');
const testWithContract = existsSync(CONTRACT) || process.env['CI'] === 'true' ? test : test.skip;

const printArgument = ({ name, type, defaultValue }: InputValueDefinitionNode): string =>
  `${name.value}: ${print(type)}${defaultValue === undefined ? '' : ` = ${print(defaultValue)}`}`;

/** Every promise of a schema as a line: types with their directives, fields with arguments in order, enum values. */
function listPromises(sdl: string): string[] {
  const linesOf = (definition: DefinitionNode): string[] => {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION: {
        const name = definition.name.value;
        const directives = (definition.directives ?? []).map((directive) => `${name} ${print(directive)}`);
        const fields = (definition.fields ?? []).flatMap((field: FieldDefinitionNode) => [
          `${name}.${field.name.value}: ${print(field.type)}`,
          ...(field.arguments ?? []).map((argument) => `${name}.${field.name.value}(${printArgument(argument)})`),
        ]);
        return [`type ${name}`, ...directives, ...fields];
      }
      case Kind.ENUM_TYPE_DEFINITION:
        return (definition.values ?? []).map((value) => `${definition.name.value}.${value.name.value}`);
      case Kind.SCALAR_TYPE_DEFINITION:
        return [`scalar ${definition.name.value}`];
      default:
        return [];
    }
  };
  return parse(sdl).definitions.flatMap(linesOf);
}

/** Arguments of each field in the order in which they stand. */
function listArgumentOrder(sdl: string): Map<string, string[]> {
  const orders = new Map<string, string[]>();
  visit(parse(sdl), {
    ObjectTypeDefinition: ({ name, fields }) => {
      for (const field of fields ?? []) {
        orders.set(`${name.value}.${field.name.value}`, (field.arguments ?? []).map((argument) => argument.name.value));
      }
    },
  });
  return orders;
}

describe('the graph', () => {
  const files = composeSchemaFiles();

  describe.each(SECTORS)('%s', (sector) => {
    testWithContract('holds everything in the contract, with the same names, arguments, types and nullability', async () => {
      const contract = readFileSync(resolve(CONTRACT, `${sector}.graphql`), 'utf8');
      const printed = (await files).get(`${sector}.graphql`)!;
      const promises = new Set(listPromises(printed));
      expect(listPromises(contract).filter((promise) => !promises.has(promise))).toEqual([]);
      expect(listPromises(contract).length).toBeGreaterThan(100);
      const order = listArgumentOrder(printed);
      const moved = [...listArgumentOrder(contract)].filter(([field, names]) => names.join() !== order.get(field)?.filter((name) => names.includes(name)).join());
      expect(moved).toEqual([]);
    });

    testWithContract('adds no argument that a client of the contract would have to give', async () => {
      const known = new Set(listPromises(readFileSync(resolve(CONTRACT, `${sector}.graphql`), 'utf8')));
      const added = listPromises((await files).get(`${sector}.graphql`)!).filter((promise) => promise.includes('(') && !promise.includes('@') && !known.has(promise));
      expect(added.filter((promise) => /!\)$/.test(promise) && known.has(`${promise.split('(')[0]}`))).toEqual([]);
    });
  });

  test('what is generated is what the code says', async () => {
    const stale = [...(await renderGeneratedFiles())].filter(([name, text]) => readFileSync(resolve(PACKAGE_ROOT, name), 'utf8') !== text);
    expect(stale.map(([name]) => name)).toEqual([]);
  });

  test('every type, field, argument and enum value of the API is described', async () => {
    const bare: string[] = [];
    visit(parse((await files).get('api.graphql')!), {
      enter: (node, _key, _parent, _path, ancestors) => {
        const described: readonly string[] = [Kind.OBJECT_TYPE_DEFINITION, Kind.ENUM_TYPE_DEFINITION, Kind.SCALAR_TYPE_DEFINITION, Kind.FIELD_DEFINITION, Kind.INPUT_VALUE_DEFINITION, Kind.ENUM_VALUE_DEFINITION];
        if (!described.includes(node.kind) || !('description' in node) || node.description != null || !('name' in node)) return;
        const above = ancestors.flatMap((ancestor) => ('name' in ancestor && ancestor.name ? [(ancestor.name as { value: string }).value] : []));
        const name = [...above, (node.name as { value: string }).value].join('.');
        if (name !== 'Query') bare.push(name);
      },
    });
    expect(bare).toEqual([]);
  });

  test('only its owner describes a type that crosses borders', async () => {
    const owners: Record<string, string> = { Region: 'municipalities', Municipality: 'municipalities', Theme: 'municipalities', PracticePlan: 'practice-plans' };
    const strangers: string[] = [];
    for (const sector of SECTORS) {
      for (const definition of parse((await files).get(`${sector}.graphql`)!).definitions) {
        if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || owners[definition.name.value] === undefined) continue;
        const described = definition.description != null;
        if (described !== (owners[definition.name.value] === sector)) strangers.push(`${sector}: ${definition.name.value}`);
      }
    }
    expect(strangers).toEqual([]);
  });

  test('value types print identically in every subgraph', async () => {
    const shared = ['Source', 'SourceDocument', 'DataIssue', 'ThemeTag', 'SearchHit', 'PageInfo', 'SourceDocumentConnection', 'DataIssueConnection', 'DocumentKind', 'DecisionOutcome', 'SuccessionKind', 'Date', 'PartialDate', 'Time', 'DateTime', 'DKK'];
    const definitionOf = async (sector: string, name: string): Promise<string> => {
      const found = parse((await files).get(`${sector}.graphql`)!).definitions.find((definition) => 'name' in definition && definition.name?.value === name);
      return found === undefined ? `no ${name} in ${sector}` : print(found);
    };
    for (const name of shared) {
      const printed = await Promise.all(SECTORS.map((sector) => definitionOf(sector, name)));
      expect(new Set(printed).size).toBe(1);
    }
  });
});
