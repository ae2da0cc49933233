import {
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** How large a query may be. A dashboard's largest query and the introspection of Apollo Sandbox stay far below. */
export const QUERY_LIMITS = {
  /** Names, braces and other lexical tokens in the text. */
  tokens: 5_000,
  /** Fields inside each other; introspection has a limit of its own in graphql-js. */
  depth: 16,
  aliases: 100,
  rootFields: 50,
  /** Selections when every fragment is spread out where it is used. */
  selections: 3_000,
  bodyBytes: 256 * 1024,
} as const;

interface QuerySize {
  depth: number;
  aliases: number;
  rootFields: number;
}

/**
 * Validation rule for depth, aliases and root fields. It spreads fragments out one by one, so it stands behind
 * Apollo's `maxRecursiveSelections`, which refuses fragments that double each other without spreading them.
 */
export const sizeRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const size = measureOperation(operation, context);
    const refuse = (sentence: string) => context.reportError(createLimitError(sentence));
    if (size.depth > QUERY_LIMITS.depth) {
      refuse(
        `The query nests ${size.depth} fields; at most ${QUERY_LIMITS.depth} are allowed. Split it into several queries.`,
      );
    }
    if (size.aliases > QUERY_LIMITS.aliases) {
      refuse(
        `The query has ${size.aliases} aliases; at most ${QUERY_LIMITS.aliases} are allowed. Split it into several queries.`,
      );
    }
    if (size.rootFields > QUERY_LIMITS.rootFields) {
      refuse(
        `The query has ${size.rootFields} root fields; at most ${QUERY_LIMITS.rootFields} are allowed. Split it into several queries.`,
      );
    }
  },
});

/** The sentence for a query that is over a limit, or null where an error is of another kind. */
export function describeExceededLimit(formatted: GraphQLFormattedError, error: unknown): string | null {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  if (original instanceof GraphQLError && original.extensions.code === 'QUERY_TOO_LARGE') return original.message;
  if (formatted.extensions?.validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED') {
    return `The query selects more than ${QUERY_LIMITS.selections} fields when its fragments are spread out. Split it into several queries.`;
  }
  if (formatted.message.startsWith('Syntax Error: Document contains more tha')) {
    return `The query is longer than ${QUERY_LIMITS.tokens} tokens. Split it into several queries.`;
  }
  if (formatted.message === 'Maximum introspection depth exceeded') {
    return 'The introspection nests too deep. Ask for the types one by one.';
  }
  // graphql-js gives up comparing fields of one name that might not fit together.
  if (formatted.message === 'Validation aborted.')
    return 'The query repeats the same fields too often. Ask for each field once.';
  return null;
}

function createLimitError(sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code: 'QUERY_TOO_LARGE' } });
}

function measureOperation(operation: OperationDefinitionNode, context: ValidationContext): QuerySize {
  const size: QuerySize = { depth: 0, aliases: 0, rootFields: 0 };
  const visit = ({ selections }: SelectionSetNode, depth: number): void => {
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) {
        const target = selection.kind === Kind.FRAGMENT_SPREAD ? getFragment(selection.name.value, context) : selection;
        if (target) visit(target.selectionSet, depth);
        continue;
      }
      if (selection.alias) size.aliases += 1;
      if (depth === 0) size.rootFields += 1;
      if (selection.name.value.startsWith('__')) continue;
      size.depth = Math.max(size.depth, depth + 1);
      if (selection.selectionSet) visit(selection.selectionSet, depth + 1);
    }
  };
  visit(operation.selectionSet, 0);
  return size;
}

function getFragment(name: string, context: ValidationContext): FragmentDefinitionNode | null {
  return context.getFragment(name) ?? null;
}
