import type { GraphQLSchema } from 'graphql';
import { graphql } from 'graphql';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

export interface FixtureServer {
  url: string;
  /** Bodies received, parsed. */
  received: { query: string; variables?: { representations?: unknown[] } }[];
  sockets: () => number;
  /** Cuts what is open. */
  close(): Promise<void>;
  /** Waits until clients have closed their connections; fails after a second. */
  closeWhenIdle(): Promise<void>;
}

/** A subgraph over HTTP on a free port of this machine that answers by `answer` (its body as text is given). */
export async function serveFixture(
  answer: (body: string, ...rest: Parameters<RequestListener>) => void,
): Promise<FixtureServer> {
  const received: FixtureServer['received'] = [];
  let sockets = 0;
  const open = new Set<Socket>();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    received.push(JSON.parse(body));
    answer(body, request, response);
  });
  server.on('connection', (socket) => {
    sockets += 1;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    received,
    sockets: () => sockets,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    closeWhenIdle: async () => {
      const deadline = performance.now() + 1_000;
      while (open.size > 0 && performance.now() < deadline) await sleep(5);
      if (open.size > 0) throw new Error(`${open.size} connections are still open`);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The same schema that could be called in process, behind HTTP. */
export function serveSchema(schema: GraphQLSchema): Promise<FixtureServer> {
  return serveFixture(async (body, _request, response) => {
    const { query, variables, operationName } = JSON.parse(body);
    const result = await graphql({ schema, source: query, variableValues: variables, operationName, contextValue: {} });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  });
}
