import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What a subgraph answers: the part of a GraphQL response that the gateway may see. */
export interface SectorAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** Variables in which every representation stands once; `positions[i]` is where the i-th asked for now stands. */
export interface UniqueRepresentations {
  variables: Record<string, unknown>;
  positions: number[] | null;
}

/**
 * Takes duplicates out of `variables.representations`: the gateway sends one representation a place in the
 * answer, so a list of 371 topics asks for its 22 municipalities 371 times. `positions` is null where none was double.
 */
export function dedupeRepresentations(variables: Record<string, unknown>): UniqueRepresentations {
  const { representations } = variables;
  if (!Array.isArray(representations)) return { variables, positions: null };
  const indexOf = new Map<string, number>();
  const unique: unknown[] = [];
  const positions = representations.map((representation: unknown) => {
    const key = JSON.stringify(representation);
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    indexOf.set(key, unique.length);
    return unique.push(representation) - 1;
  });
  if (unique.length === representations.length) return { variables, positions: null };
  return { variables: { ...variables, representations: unique }, positions };
}

/**
 * Puts entities and errors back at every place that asked for them. Each place gets a copy of its own, because
 * the gateway merges what later fetches bring into the objects it is given.
 */
export function expandEntities(answer: SectorAnswer, positions: number[]): SectorAnswer {
  return {
    data: answer.data ? { ...answer.data, _entities: copyEntities(answer.data._entities, positions) } : answer.data,
    errors: answer.errors?.flatMap((error) => copyError(error, positions)),
  };
}

function copyEntities(entities: unknown, positions: number[]): unknown {
  if (!Array.isArray(entities)) return entities;
  const given = new Set<number>();
  return positions.map((position) => {
    const entity: unknown = entities[position] ?? null;
    if (given.has(position)) return cloneData(entity);
    given.add(position);
    return entity;
  });
}

function copyError(error: GraphQLFormattedError, positions: number[]): GraphQLFormattedError[] {
  const [root, index, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return [error];
  const { message, extensions } = error;
  const originalError = error instanceof Error ? error : undefined;
  return positions.flatMap((position, place) =>
    position === index ? [new GraphQLError(message, { path: [root, place, ...rest], extensions, originalError })] : [],
  );
}

function cloneData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloneData);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cloneData(part)]));
}
