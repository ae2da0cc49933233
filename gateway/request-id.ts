import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const current = new AsyncLocalStorage<string>();
const SANE_ID = /^[\w.-]{8,64}$/;

/** The id a caller or a proxy gave the request, where it is harmless in a log and a header; else a random one. */
export function chooseRequestId(given: string | undefined): string {
  return given !== undefined && SANE_ID.test(given) ? given : randomUUID();
}

/** Runs `work` so that everything it starts finds the id with `currentRequestId`. */
export function runWithRequestId<T>(requestId: string, work: () => T): T {
  return current.run(requestId, work);
}

/** The id of the request being answered; a new random one outside any request. */
export function currentRequestId(): string {
  return current.getStore() ?? randomUUID();
}
