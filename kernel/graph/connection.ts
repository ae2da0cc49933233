import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { TvaersError } from '../errors.js';

const LARGEST_PAGE = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many to give, 1-100.' })
  first!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which to go on: `pageInfo.endCursor` of the page before.',
  })
  after?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is anything before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first of the page; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last of the page: pass it as `after`. null on an empty page.',
  })
  endCursor!: string | null;
}

/** A page of a list, before GraphQL: the nodes with their cursors. `countAll` runs only when `totalCount` is asked for. */
export interface Page<T> {
  edges: { node: T; cursor: string }[];
  pageInfo: PageInfo;
  countAll(): Promise<number>;
}

type Class<T> = new (...args: never[]) => T;

/**
 * The Relay connection types of a node: `<Name>Connection` and `<Name>Edge`.
 * `shareable` for the value types that all three subgraphs define alike.
 */
export function defineConnection<T extends object>(
  name: string,
  node: () => Class<T>,
  order: string,
  shareable = false,
) {
  const onType = (target: Function): void => {
    if (shareable) Directive('@shareable')(target);
  };

  @ObjectType(`${name}Edge`, { description: `One ${name} of a page, with its cursor.` })
  class Edge {
    @Field(() => node(), { description: `The ${name}.` })
    node!: T;

    @Field(() => String, { description: 'Its place in the list; opaque.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}, ${order}.` })
  class Connection {
    constructor(private readonly page: Page<T>) {}

    @Field(() => [Edge], { description: 'The page with cursors.' })
    get edges(): Edge[] {
      return this.page.edges;
    }

    @Field(() => [node()], { description: 'The page without cursors.' })
    get nodes(): T[] {
      return this.page.edges.map((edge) => edge.node);
    }

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    get pageInfo(): PageInfo {
      return this.page.pageInfo;
    }

    @Field(() => Int, { description: 'How many there are in all, over all pages.' })
    totalCount(): Promise<number> {
      return this.page.countAll();
    }
  }
  onType(Edge);
  onType(Connection);
  return Connection;
}

/** The page size asked for, 20 where left out; BAD_USER_INPUT outside 1-100. */
export function resolvePageSize(first: number | null | undefined): number {
  const size = first ?? 20;
  if (size < 1 || size > LARGEST_PAGE) {
    throw new TvaersError(
      'BAD_USER_INPUT',
      `first: ${size} is outside 1-${LARGEST_PAGE}. Ask for at most ${LARGEST_PAGE} and page on with after.`,
    );
  }
  return size;
}

const encodeCursor = (values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

function decodeCursor(cursor: string, length: number): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every((value) => typeof value === 'string'))
      return values;
  } catch {
    // falls through to the one error below
  }
  throw new TvaersError(
    'BAD_USER_INPUT',
    `after: ${JSON.stringify(cursor)} is not a cursor of this list. Take it from pageInfo.endCursor.`,
  );
}

function toPage<T>(
  rows: T[],
  size: number,
  hasPreviousPage: boolean,
  cursorOf: (row: T) => string,
  countAll: () => Promise<number>,
): Page<T> {
  const edges = rows.slice(0, size).map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countAll,
  };
}

/**
 * One page of a query, in the order of `columns` (text columns that are never null; the last makes
 * the order unique). Keyset paging: rows that are added or removed elsewhere do not shift the page.
 */
export async function readPage<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  columns: readonly (keyof T & string)[],
  args: PageArgs,
): Promise<Page<T>> {
  const size = resolvePageSize(args.first);
  const paged = query.clone();
  const qualified = columns.map((column) => `${query.alias}.${column}`);
  if (args.after) {
    const values = decodeCursor(args.after, columns.length);
    const parameters = Object.fromEntries(values.map((value, index) => [`cursor${index}`, value]));
    paged.andWhere(
      `(${qualified.join(', ')}) > (${values.map((_, index) => `:cursor${index}`).join(', ')})`,
      parameters,
    );
  }
  for (const column of qualified) paged.addOrderBy(column, 'ASC');
  const rows = await paged.take(size + 1).getMany();
  return toPage(
    rows,
    size,
    Boolean(args.after),
    (row) => encodeCursor(columns.map((column) => row[column])),
    () => query.getCount(),
  );
}

/** One page of a list that a loader has read whole. `keyOf` is unique within the list. */
export function slicePage<T>(list: readonly T[], keyOf: (item: T) => string, args: PageArgs): Page<T> {
  const size = resolvePageSize(args.first);
  const after = args.after ? decodeCursor(args.after, 1)[0] : null;
  const start = after === null ? 0 : list.findIndex((item) => keyOf(item) === after) + 1;
  const rows = list.slice(start, start + size + 1);
  return toPage(
    rows,
    size,
    start > 0,
    (item) => encodeCursor([keyOf(item)]),
    () => Promise.resolve(list.length),
  );
}
