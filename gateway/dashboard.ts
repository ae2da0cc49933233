import { type RequestHandler, Router } from 'express';
import { sendPage, serveAssets } from './built-page.js';

/** Addresses of the dashboard's pages: each is the same file, and the browser shows what the address says. */
const PAGES = [
  '/',
  '/moeder',
  '/moede/:id',
  '/planer',
  '/plan/:id',
  '/handleplan/:id',
  '/nationalt/:id',
  '/dokumenter',
  '/kilde/:id',
  '/ikke-forstaaet',
  '/tidslinje',
];

/** All that a page of the dashboard may load, run and ask is this server's own. */
const CONTENT_SECURITY_POLICY = "default-src 'self'";

/**
 * The built dashboard: its pages, and `/assets/`.
 *
 * @param folder where `index.html` and `assets/` were built
 */
export function serveDashboard(folder: string): Router {
  const router = Router();
  router.use('/assets', serveAssets(folder));
  router.get(PAGES, sendPage(folder, 200, CONTENT_SECURITY_POLICY));
  return router;
}

/** What a person sees at an address that leads nowhere; other clients are passed on. */
export function answerLostReader(folder: string): RequestHandler {
  const send = sendPage(folder, 404, CONTENT_SECURITY_POLICY);
  return (request, response, next) => {
    const isReader = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (isReader) send(request, response, next);
    else next();
  };
}
