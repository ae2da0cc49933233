import express, { Router } from 'express';

/**
 * GraphiQL sets styles on its elements and carries its fonts and cursor inside its style sheet;
 * scripts come from the hub alone.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "frame-ancestors 'none'",
].join('; ');

/** `/graphiql`: the explorer that needs no network beyond the hub, from the folder it was built into. */
export function serveExplorer(folder: string): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
    next();
  });
  router.use('/assets', express.static(`${folder}/assets`, { immutable: true, maxAge: '1y', index: false }));
  router.get('/', (_request, response) => response.sendFile('index.html', { root: folder }));
  return router;
}
