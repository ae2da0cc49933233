import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { createServer } from 'node:http';
import { listen } from '../listening.js';
import type { Store } from '../store/store.js';
import { createGraphContext, type GraphContext } from './context.js';
import type { SubgraphSchema } from './schema.js';
import type { Subgraph } from './subgraph.js';

/** A server that runs until it is stopped. */
export interface RunningServer {
  url: string;
  port: number;
  /** Takes no more requests, lets those under way finish, and closes. The store stays open. */
  stop(): Promise<void>;
}

/**
 * Serves one subgraph over HTTP for a gateway: `POST /graphql`, `GET /readyz` (200 when the store
 * answers). It is meant for the gateway alone: bind it to an address that clients cannot reach.
 */
export async function serveSubgraph<L>(
  subgraph: Subgraph<L>,
  { schema }: SubgraphSchema,
  store: Store,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  const app = express();
  app.disable('x-powered-by');
  const server: Server = createServer(app);
  const apollo = new ApolloServer<GraphContext<L>>({
    schema,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // The command line stops it and closes the store after it; Apollo would end the process by the signal itself.
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: 10_000 }),
    ],
  });
  await apollo.start();
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const ready = await store.ping();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'store unreachable', sector: subgraph.name });
  });
  app.use(
    '/graphql',
    express.json({ limit: '4mb' }),
    expressMiddleware(apollo, { context: async () => createGraphContext(subgraph, store) }),
  );
  const bound = await listen(server, host, port).catch(async (error: unknown) => {
    await apollo.stop();
    throw error;
  });
  return { url: `http://${host}:${bound}/graphql`, port: bound, stop: () => apollo.stop() };
}
