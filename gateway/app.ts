import { join } from 'node:path';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { answerLostReader, serveDashboard } from './dashboard.js';
import { serveExplorer } from './explorer.js';
import { createExportRouter } from './export/index.js';
import type { GatewayServer } from './graph.js';
import { answerHealth, answerReadiness } from './health.js';
import { QUERY_LIMITS } from './limits.js';
import { type Log, writeLog } from './log.js';
import { chooseRequestId, runWithRequestId } from './request-id.js';

/** Where Apollo Sandbox runs when it is opened on its own site. */
const SANDBOX_ORIGIN = 'https://studio.apollographql.com';

export interface AppOptions {
  /** Where the dashboard was built; null: none is served. */
  dashboardFolder: string | null;
  /** Further web origins (`https://example.dk`) whose pages may read answers. */
  corsOrigins: readonly string[];
  log: Log;
}

/**
 * The gateway's addresses: the dashboard's pages from `/` on, `/graphiql`, `/graphql`, `/schema.graphql`, `/export`,
 * `/healthz`, `/readyz`; all others are 404.
 */
export function createApp(gateway: GatewayServer, { dashboardFolder, corsOrigins, log }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(setHeaders);
  if (dashboardFolder !== null) {
    app.use(serveDashboard(dashboardFolder));
    app.use('/graphiql', serveExplorer(join(dashboardFolder, 'graphiql')));
  }
  app.get('/healthz', answerHealth);
  app.get('/readyz', answerReadiness(gateway.sectors));
  const origins = { origin: [SANDBOX_ORIGIN, ...corsOrigins], maxAge: 600 };
  app.use(
    '/export',
    cors({ ...origins, methods: ['GET', 'HEAD'], exposedHeaders: ['x-request-id', 'etag', 'content-disposition'] }),
    createExportRouter(gateway, log),
  );
  app.get('/schema.graphql', cors({ maxAge: 600 }), (_request, response) => {
    response.type('text/plain').send(gateway.apiSdl);
  });
  app.all(
    '/graphql',
    cors({ ...origins, methods: ['GET', 'POST'], exposedHeaders: ['x-request-id'] }),
    express.json({ limit: QUERY_LIMITS.bodyBytes }),
    // After the body has been read: reading it leaves the asynchronous context that carries the id.
    (_request, response, next) => runWithRequestId(response.locals.requestId, next),
    expressMiddleware(gateway.server),
  );
  if (dashboardFolder !== null) app.use(answerLostReader(dashboardFolder));
  app.use(answerUnknownPath);
  app.use(answerFailure(log));
  return app;
}

const setHeaders: RequestHandler = (request, response, next) => {
  const requestId = chooseRequestId(request.get('x-request-id'));
  response.locals.requestId = requestId;
  response.set({
    'x-request-id': requestId,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'content-security-policy': "frame-ancestors 'none'",
    // An import by another process is visible to the very next request.
    'cache-control': 'no-store',
  });
  next();
};

const answerUnknownPath: RequestHandler = (_request, response) => {
  response.status(404).json({
    errors: [{ message: 'There is nothing here. The graph is at /graphql.', extensions: { code: 'NOT_FOUND' } }],
  });
};

/** What went wrong before a query could be read: a body too large, or one that is not JSON. */
function answerFailure(log: Log): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const requestId: string = response.locals.requestId;
    const status = typeof error?.status === 'number' && error.status < 500 ? error.status : 500;
    if (status === 413) {
      const message = `The body is larger than ${QUERY_LIMITS.bodyBytes / 1024} KB. Send a shorter query or fewer variables.`;
      response.status(413).json({ errors: [{ message, extensions: { code: 'QUERY_TOO_LARGE' } }] });
    } else if (status < 500) {
      const message = 'The body cannot be read. Send JSON in UTF-8 with a field "query".';
      response.status(status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    } else {
      writeLog(log, { message: String(error), requestId, stack: error instanceof Error ? error.stack : undefined });
      const message = `Something went wrong inside the hub. Quote the request id ${requestId} when you report it.`;
      response.status(500).json({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }] });
    }
  };
}
