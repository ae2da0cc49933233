import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../kernel/errors.js';
import { describeExceededLimit } from './limits.js';
import { type Log, writeLog } from './log.js';
import { currentRequestId } from './request-id.js';

/** Codes of mistakes in the request itself, given by Apollo Server: their messages speak only of what the client sent. */
const CLIENT_CODES: ReadonlySet<string> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Codes meant for whoever runs the hub: their messages name files and addresses, so clients get the register's sentence. */
const OPERATOR_CODES: ReadonlySet<string> = new Set<ErrorCode>(['BAD_SETTING', 'FILE_NOT_FOUND', 'STORE_UNREACHABLE']);

type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * The last gate before an error leaves: codes of the register pass with their message, and the client's own
 * mistakes do. Everything else is logged under its request id, and the client gets the id alone.
 */
export function createErrorFormatter(log: Log): ErrorFormatter {
  return (formatted, error) => {
    const { path, locations, extensions = {} } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    // Apollo notes here which sector an error came from; the client's own mistakes come from none.
    const sector = typeof extensions.serviceName === 'string' ? { sector: extensions.serviceName } : {};
    const limit = describeExceededLimit(formatted, error);
    if (limit !== null) return { message: limit, ...place, extensions: { code: 'QUERY_TOO_LARGE', ...sector } };
    const code = String(extensions.code);
    const known = Object.hasOwn(ERROR_CODES, code) || (extensions.serviceName === undefined && CLIENT_CODES.has(code));
    if (known && !OPERATOR_CODES.has(code))
      return { message: formatted.message, ...place, extensions: { code, ...sector } };
    const requestId = currentRequestId();
    writeLog(log, { message: formatted.message, requestId, ...sector, stack: readDeepestStack(error) });
    if (known) return { message: ERROR_CODES[code as ErrorCode], ...place, extensions: { code, requestId, ...sector } };
    return {
      message: `Something went wrong inside the hub. Quote the request id ${requestId} when you report it.`,
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, ...sector },
    };
  };
}

function readDeepestStack(error: unknown): string | undefined {
  let deepest = error;
  while (deepest instanceof Error && 'originalError' in deepest && deepest.originalError instanceof Error) {
    deepest = deepest.originalError;
  }
  return deepest instanceof Error ? deepest.stack : undefined;
}
