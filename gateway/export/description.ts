import type { GraphQLSchema } from 'graphql';
import { listColumns, listRowTypes, type Column } from './columns.js';
import { listParameters, type Parameter } from './parameters.js';
import { EXPORT_TABLES } from './tables/index.js';

/** A table as it is shown to those who may want it. */
export interface TableDescription {
  name: string;
  /** In Danish. */
  title: string;
  /** What a row is: the graph's words for its type, or types. */
  rows: readonly string[];
  parameters: readonly Parameter[];
  columns: readonly Column[];
}

/** All tables, described from the graph's own words. */
export function describeTables(schema: GraphQLSchema): TableDescription[] {
  return EXPORT_TABLES.map((table) => {
    const columns = listColumns(schema, table);
    return {
      name: table.name,
      title: table.title,
      rows: [...new Set(listRowTypes(schema, table).map(({ description }) => description ?? ''))],
      parameters: listParameters(schema, table, columns),
      columns,
    };
  });
}
