import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { ExportTable, Feed } from './table.js';

/** What a cell holds: how it is written depends on it. A date may be a year or a month, as far as it is known. */
export type CellKind = 'text' | 'number' | 'date' | 'time' | 'boolean' | 'list';

export interface Column {
  name: string;
  kind: CellKind;
  /** The graph's own words for it. */
  description: string;
  /** The only words it may hold, where they are few and known. */
  words: readonly string[] | null;
}

/** What a path leads to from a type of the graph. Throws where it leads nowhere: a table and the graph disagree. */
interface Destination {
  type: GraphQLNamedType;
  list: boolean;
  /** Descriptions of the fields on the way. */
  said: readonly string[];
}

const CELL_KINDS: Readonly<Record<string, CellKind>> = {
  Int: 'number',
  Float: 'number',
  DKK: 'number',
  Boolean: 'boolean',
  Date: 'date',
  PartialDate: 'date',
  Time: 'time',
};

/** The columns of a table, in order: all that any of its feeds has. */
export function listColumns(schema: GraphQLSchema, table: ExportTable): Column[] {
  const constants = Object.entries(table.constants ?? {}).map(([name, description]): Column => ({
    name,
    kind: 'text',
    description,
    words: table.feeds.flatMap((feed) => feed.constants?.[name] ?? []),
  }));
  const names = [...new Set(table.feeds.flatMap((feed) => Object.keys(feed.columns)))];
  return [...constants, ...names.map((name) => describeColumn(schema, table, name))];
}

function describeColumn(schema: GraphQLSchema, table: ExportTable, name: string): Column {
  const ways = table.feeds.flatMap((feed) => {
    const path = feed.columns[name];
    return path == null ? [] : [followColumn(schema, feed, path)];
  });
  const { type, list, said } = ways[0] ?? { type: null, list: false, said: ['Always empty here.'] };
  return {
    name,
    kind: list ? 'list' : ((type && CELL_KINDS[type.name]) ?? 'text'),
    description: said.slice(-2).join(' '),
    words: isEnumType(type) ? type.getValues().map((value) => value.name) : null,
  };
}

/** The types whose records are the rows of a table. */
export function listRowTypes(schema: GraphQLSchema, { feeds }: ExportTable): GraphQLNamedType[] {
  return feeds.map(({ items, each }) => follow(schema.getQueryType()!, each ? `${items}.${each}` : items).type);
}

function followColumn(schema: GraphQLSchema, { items, each }: Feed, path: string): Destination {
  const item = follow(schema.getQueryType()!, items).type;
  if (each === undefined || !path.startsWith(`${each}.`)) return follow(item, path);
  return follow(follow(item, each).type, path.slice(each.length + 1));
}

function follow(from: GraphQLNamedType, path: string): Destination {
  const reached: Destination = { type: from, list: false, said: [] };
  return path.split('.').reduce(({ type, list, said }, step): Destination => {
    if (/^\d+$/.test(step)) return { type, list: false, said };
    const field = isObjectType(type) ? type.getFields()[step] : undefined;
    if (field === undefined) throw new Error(`${from.name} has no ${path}`);
    return {
      type: getNamedType(field.type),
      list: list || isListType(getNullableType(field.type)),
      said: [...said, field.description ?? ''],
    };
  }, reached);
}
