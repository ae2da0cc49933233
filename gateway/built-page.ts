import { join } from 'node:path';
import express, { type RequestHandler } from 'express';

/** A name in `assets/` holds a hash of the content, so what is behind it never changes. */
const ASSET_CACHE = 'public, max-age=31536000, immutable';

/** What a page that was built into `folder` loads. */
export function serveAssets(folder: string): RequestHandler {
  return express.static(join(folder, 'assets'), {
    index: false,
    redirect: false,
    setHeaders: (response) => response.setHeader('cache-control', ASSET_CACHE),
  });
}

/** The page that was built into `folder`, under its own content security policy; never kept by a browser. */
export function sendPage(folder: string, status: number, contentSecurityPolicy: string): RequestHandler {
  return (_request, response, next) => {
    response.status(status).setHeader('content-security-policy', contentSecurityPolicy);
    response.sendFile('index.html', { root: folder, cacheControl: false, lastModified: false }, (error) => {
      if (error && !response.headersSent) next();
    });
  };
}
