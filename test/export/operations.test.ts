import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, Kind, parse, validate, visit } from 'graphql';
import { describeTables } from '../../gateway/index.js';
import { listColumns } from '../../gateway/export/columns.js';
import { EXPORT_TABLES } from '../../gateway/export/tables/index.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';

const FOLDER = join(PACKAGE_ROOT, 'schema', 'operations', 'export');
const OPERATIONS = readdirSync(FOLDER).map((name) => name.replace('.graphql', ''));
const schema = buildSchema(readFileSync(join(PACKAGE_ROOT, 'schema', 'api.graphql'), 'utf8'));
const readText = (name: string): string => readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');

/** The columns that every table ends with. */
const SOURCE_COLUMNS = [
  ...['sourceDocument', 'sourceVersion', 'sourceSha256', 'sourceLine', 'sourceColumn', 'sourcePage', 'sourceText'],
  'licence',
];

describe('the operations behind the tables', () => {
  test.each(OPERATIONS)('%s is valid, says what a row is, and asks for whole pages and stated days', (name) => {
    const text = readText(name);
    expect(validate(schema, parse(text))).toEqual([]);
    expect(text).toMatch(/^# .{20,}\n# SQL: \d+\n/);
    visit(parse(text), {
      Argument: ({ name: argument, value }) => {
        if (argument.value === 'first') expect(value).toMatchObject({ kind: Kind.INT, value: '100' });
        if (['asOf', 'after'].includes(argument.value)) expect(value.kind).toBe(Kind.VARIABLE);
      },
    });
  });

  test('are those that the tables name, and the one about versions', () => {
    const named = EXPORT_TABLES.flatMap(({ feeds }) => feeds.map(({ operation }) => operation));
    expect([...OPERATIONS].sort()).toEqual([...named, 'data-versions'].sort());
  });
});

describe('the tables', () => {
  test('are the twelve that are promised', () => {
    expect(EXPORT_TABLES.map(({ name }) => name)).toEqual([
      ...['municipalities', 'klu-reports', 'klu-topics', 'meetings', 'agenda-items', 'funding-lines', 'allocations'],
      ...['plans', 'measures', 'coverage', 'issues', 'documents'],
    ]);
  });

  test.each(EXPORT_TABLES.map((table) => [table.name, table] as const))(
    '%s has only columns that its operations ask for, each described, the source last',
    (_name, table) => {
      const columns = listColumns(schema, table);
      for (const { operation, items, each, columns: paths } of table.feeds) {
        const asked = listAskedPaths(readText(operation), items);
        const needed = Object.values(paths).filter((path) => path !== null);
        expect(needed.map((path) => path.replace(/\.\d+/g, '')).filter((path) => !asked.has(path))).toEqual(
          // chosen by the table out of a list
          needed.filter((path) => path.startsWith('kluReport.')),
        );
        if (each !== undefined) expect(needed.some((path) => path.startsWith(`${each}.`))).toBe(true);
      }
      expect(columns.filter(({ description }) => description.length < 8)).toEqual([]);
      expect(columns.map(({ name }) => name).slice(-SOURCE_COLUMNS.length)).toEqual(SOURCE_COLUMNS);
    },
  );

  test.each(EXPORT_TABLES.filter(({ feeds }) => feeds.length > 1).map((table) => [table.name, table] as const))(
    '%s means one thing by a column, whichever feed it comes from',
    (_name, table) => {
      const kindsOf = table.feeds.map((feed) =>
        listColumns(schema, { ...table, feeds: [feed] })
          .filter(({ name }) => feed.columns[name] != null)
          .map(({ name, kind }) => [name, kind] as const),
      );
      for (const [name, kind] of kindsOf.flat()) {
        expect([name, listColumns(schema, table).find((column) => column.name === name)!.kind]).toEqual([name, kind]);
      }
    },
  );

  test('describe what each filter does', () => {
    for (const { name, parameters } of describeTables(schema)) {
      expect([name, parameters.filter(({ meaning }) => meaning.length < 10)]).toEqual([name, []]);
    }
  });
});

/** Every path below an item of the list that an operation selects, fragments spread. */
function listAskedPaths(text: string, items: string): Set<string> {
  const { definitions } = parse(text);
  const found = new Set<string>();
  const walk = (selections: readonly any[], path: readonly string[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment: any = definitions.find((definition: any) => definition.name.value === selection.name.value);
        walk(fragment.selectionSet.selections, path);
        continue;
      }
      const here = [...path, selection.name.value as string];
      if (selection.selectionSet) walk(selection.selectionSet.selections, here);
      else if (here.join('.').startsWith(`${items}.`)) found.add(here.join('.').slice(items.length + 1));
    }
  };
  walk((definitions[0] as any).selectionSet.selections, []);
  return found;
}
