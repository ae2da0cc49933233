import { QueryFailedError } from 'typeorm';
import { TvaersError } from '../kernel/errors.js';

/** Codes of better-sqlite3, of MariaDB and its driver, and of the network below it. */
const DRIVER_CODE = /^(SQLITE|ER|PROTOCOL)_|^E[A-Z]+$/;

/** The error of a store that is gone, full or locked, as a user is told of it; null for an error of any other kind. */
export function describeStoreFailure(error: unknown): TvaersError | null {
  if (error instanceof TvaersError) return error.code === 'STORE_UNREACHABLE' ? error : null;
  const { code, fatal } = (error instanceof QueryFailedError ? error.driverError : error) as {
    code?: unknown;
    fatal?: unknown;
  };
  const known = typeof code === 'string' && DRIVER_CODE.test(code);
  if (!known && fatal !== true) return null;
  return new TvaersError(
    'STORE_UNREACHABLE',
    `Lageret svarer ikke længere${known ? ` (${code})` : ''}. Kør kommandoen igen, når det svarer.`,
  );
}
