import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

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

/** A name in `assets/` holds a hash of the content, so what is behind it never changes. */
const ASSET_CACHE = 'public, max-age=31536000, immutable';

/**
 * The built dashboard: its pages, and `/assets/`.
 *
 * @param folder where `index.html` and `assets/` were built
 */
export function serveDashboard(folder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), {
      index: false,
      redirect: false,
      setHeaders: (response) => response.setHeader('cache-control', ASSET_CACHE),
    }),
  );
  router.get(PAGES, sendPage(folder, 200));
  return router;
}

/** What a person sees at an address that leads nowhere; other clients are passed on. */
export function answerLostReader(folder: string): RequestHandler {
  const send = sendPage(folder, 404);
  return (request, response, next) => {
    const isReader = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (isReader) send(request, response, next);
    else next();
  };
}

function sendPage(folder: string, status: number): RequestHandler {
  return (_request, response, next) => {
    response.status(status).setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
    response.sendFile('index.html', { root: folder, cacheControl: false, lastModified: false }, (error) => {
      if (error && !response.headersSent) next();
    });
  };
}
