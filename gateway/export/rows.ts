import { themeWithDescendants } from '../../kernel/themes/vocabulary.js';
import type { Column } from './columns.js';
import { readQuestion } from './question.js';
import type { ExportTable, Feed, Filters, Item } from './table.js';

/** null: not known. A list of nothing is known to be empty. */
export type Cell = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** The cells of a row, in the order of the columns. */
export type Row = readonly Cell[];

/** Asks the graph; throws a refusal where the answer is not whole. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<Item>;

/** All rows of a table, page by page: a page is asked for when the one before has been taken. */
export async function* readRows(
  ask: Ask,
  table: ExportTable,
  columns: readonly Column[],
  filters: Filters,
): AsyncGenerator<readonly Row[]> {
  const isWanted = narrowRows(table, columns, filters);
  for (const feed of table.feeds) {
    for await (const items of readItems(ask, feed, filters)) {
      yield items
        .map((item) => feed.shape?.(item, filters) ?? item)
        .flatMap((item) => unfold(item, feed.each))
        .map((item) => columns.map(({ name }) => readCell(feed, item, name)))
        .filter(isWanted);
    }
  }
}

async function* readItems(ask: Ask, feed: Feed, filters: Filters): AsyncGenerator<readonly Item[]> {
  const { text, variables } = readQuestion(feed.operation);
  const given = Object.fromEntries(Object.entries(filters).filter(([name]) => variables.has(name)));
  for (let after: unknown = null; ;) {
    const answer = await ask(text, variables.has('after') ? { ...given, after } : given);
    yield followPath(answer, feed.items.split('.')) as readonly Item[];
    if (!variables.has('after')) return;
    const page = followPath(answer, [feed.items.split('.')[0]!, 'pageInfo']) as Item;
    if (page['hasNextPage'] !== true) return;
    after = page['endCursor'];
  }
}

/** An item once for each element of its list `each`, with that element in the list's place; none where there is no list. */
function unfold(item: Item, each: string | undefined): Item[] {
  if (each === undefined) return [item];
  const steps = each.split('.');
  const elements = (followPath(item, steps) ?? []) as readonly unknown[];
  return elements.map((element) => replaceAt(item, steps, element) as Item);
}

function replaceAt(item: unknown, [step, ...rest]: readonly string[], element: unknown): unknown {
  if (step === undefined) return element;
  return { ...(item as Item), [step]: replaceAt((item as Item)[step], rest, element) };
}

function readCell({ constants, columns }: Feed, item: Item, name: string): Cell {
  const path = columns[name];
  if (path == null) return constants?.[name] ?? null;
  return followPath(item, path.split('.')) as Cell;
}

function followPath(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined || value == null) return value ?? null;
  if (!Array.isArray(value)) return followPath((value as Item)[step], rest);
  if (/^\d+$/.test(step)) return followPath(value[Number(step)], rest);
  return value.map((element) => followPath(element, [step, ...rest]));
}

function narrowRows(table: ExportTable, columns: readonly Column[], filters: Filters): (row: Row) => boolean {
  const tests = Object.entries(table.narrows ?? {}).flatMap(([parameter, columnName]) => {
    const wanted = filters[parameter];
    if (wanted == null) return [];
    const at = columns.findIndex(({ name }) => name === columnName);
    const words = new Set(parameter === 'theme' ? themeWithDescendants(String(wanted)) : [wanted]);
    return [(row: Row) => [row[at]].flat().some((cell) => words.has(cell as string))];
  });
  return (row) => tests.every((test) => test(row));
}
