import { Router } from 'express';
import { sendPage, serveAssets } from './built-page.js';

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

/** `/graphiql`: the explorer that needs no network beyond the hub, from the `folder` it was built into. */
export function serveExplorer(folder: string): Router {
  const router = Router();
  router.use('/assets', serveAssets(folder));
  router.get('/', sendPage(folder, 200, CONTENT_SECURITY_POLICY));
  return router;
}
