import type { ErrorRequestHandler, Request, Response } from 'express';
import express, { type Router } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GatewayServer } from '../graph.js';
import { type Log, writeLog } from '../log.js';
import { createAsk } from './asking.js';
import { readRelease } from './data-version.js';
import { answerIndex } from './index-page.js';
import { ExportRefusal } from './refusal.js';
import { nameFile, readExportRequest } from './request.js';
import { beginFile, type ExportFile, HELD_BACK_BYTES, readEtag } from './writing.js';

/** Tells how many rows a file has when all of it has been sent. */
const ROW_COUNT = 'x-row-count';

/** `/export`: the tables; `/export/<table>.<format>`: one of them, all rows. */
export function createExportRouter(gateway: GatewayServer, log: Log): Router {
  const release = readRelease(gateway.apiSdl);
  const router = express.Router();
  router.use((request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    next(new ExportRefusal(405, 'METHOD_NOT_ALLOWED', 'Tables are only given away: ask with GET.'));
  });
  router.get('/', answerIndex);
  router.get('/:file', (request, response) => answerTable(gateway, release, log, request, response));
  router.use(answerRefusal);
  return router;
}

async function answerTable(
  { server }: GatewayServer,
  release: string,
  log: Log,
  request: Request,
  response: Response,
): Promise<void> {
  const requestId: string = response.locals['requestId'];
  const { searchParams } = new URL(request.originalUrl, 'http://hub.invalid');
  const wanted = readExportRequest(String(request.params['file']), searchParams);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const ask = createAsk(server, requestId, gone.signal);
  response.set({
    'cache-control': 'no-cache',
    'content-type': wanted.format.mediaType,
    'content-disposition': `attachment; filename="${nameFile(wanted)}"`,
  });
  if (request.method === 'HEAD' || request.get('if-none-match') !== undefined) {
    response.set('etag', await readEtag(ask, wanted, release));
    if (request.fresh) return void response.status(304).end();
    if (request.method === 'HEAD') return void response.end();
  }
  // Without chunks a cut file looks whole: such a client gets it when all of it is there.
  const chunked = request.httpVersion !== '1.0';
  const file = await beginFile(ask, wanted, release, chunked ? HELD_BACK_BYTES : Infinity);
  response.set('etag', file.etag);
  if (chunked) {
    await sendParts(file, response, (message) =>
      writeLog(log, { message: `${wanted.table.name} ${message}`, requestId }),
    );
  } else {
    const whole = Buffer.from((await file.parts.next()).value as Uint8Array);
    response.set({ 'content-length': String(whole.length), [ROW_COUNT]: String(file.countRows()) }).end(whole);
  }
}

/** Sends a file as it is made, no faster than the client takes it; where it cannot be made whole, cuts the connection. */
async function sendParts(file: ExportFile, response: Response, warn: (message: string) => void): Promise<void> {
  async function* takeParts(): AsyncGenerator<string | Uint8Array> {
    yield* file.parts;
    response.addTrailers({ [ROW_COUNT]: String(file.countRows()) });
  }
  response.set('trailer', ROW_COUNT);
  try {
    await pipeline(Readable.from(takeParts()), response);
  } catch (error) {
    if (isClientGone(error)) return;
    warn(`was cut after ${file.countRows()} rows: ${String(error)}`);
  }
}

/** Whether a file ended early because the client went away: no failure of the hub. */
function isClientGone(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string };
  return name === 'AbortError' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

const answerRefusal: ErrorRequestHandler = (error, _request, response, next) => {
  // The client has gone away, and nobody is left to tell.
  if (response.closed) return;
  // What was said of the file does not hold for a refusal.
  for (const name of ['etag', 'content-type', 'content-disposition']) response.removeHeader(name);
  if (!(error instanceof ExportRefusal)) return next(error);
  const requestId: string = response.locals['requestId'];
  if (error.status === 405) response.set('allow', 'GET, HEAD');
  if (error.status === 503) response.set('retry-after', '30');
  response
    .set('cache-control', 'no-store')
    .status(error.status)
    .json({
      errors: [
        { message: error.message, extensions: { code: error.code, ...(error.status === 500 && { requestId }) } },
      ],
    });
};
