import type { ApolloServer } from '@apollo/server';
import { runWithRequestId } from '../request-id.js';
import { ExportRefusal } from './refusal.js';
import type { Ask } from './rows.js';
import type { Item } from './table.js';

/**
 * Asks the gateway as a client would, and takes only whole answers: one error anywhere refuses the table.
 * Asks no more once `signal` is aborted: the client has gone away.
 */
export function createAsk(server: ApolloServer, requestId: string, signal: AbortSignal): Ask {
  return async (query, variables) => {
    signal.throwIfAborted();
    // A stream asks for its next page outside the asynchronous context of the request.
    const { body } = await runWithRequestId(requestId, () => server.executeOperation({ query, variables }));
    if (body.kind !== 'single') throw new Error('an incremental answer');
    const { data, errors } = body.singleResult;
    const [error] = errors ?? [];
    if (error === undefined) return data as Item;
    const code = error.extensions?.['code'];
    if (code === 'BAD_USER_INPUT') throw new ExportRefusal(400, code, error.message);
    if (code === 'SECTOR_UNAVAILABLE') {
      const message = `The sector ${String(error.extensions?.['sector'])} does not answer right now, and this table needs it. Try again later.`;
      throw new ExportRefusal(503, code, message);
    }
    if (code === 'QUERY_TOO_LARGE')
      throw new ExportRefusal(500, code, `${error.message} The table cannot be written whole; filter it.`);
    throw new ExportRefusal(500, 'INTERNAL_SERVER_ERROR', error.message);
  };
}
