import { TvaersError } from '../errors.js';

/** Where a store is: a SQLite file, or a MariaDB/MySQL database. */
export type StoreAddress =
  | { engine: 'sqlite'; path: string }
  | { engine: 'mysql'; host: string; port: number; user: string; password: string; database: string };

const FORM = 'mysql://bruger:kode@vært:port/database eller sqlite:sti';

/**
 * Reads a database setting: `mysql://user:password@host:port/database` (also `mariadb://`) or `sqlite:path`.
 * Throws BAD_SETTING naming the setting; the password is never repeated.
 */
export function parseStoreAddress(setting: string, value: string): StoreAddress {
  if (value.startsWith('sqlite:')) {
    const path = value.slice('sqlite:'.length);
    if (path.trim() !== '') return { engine: 'sqlite', path };
    throw new TvaersError('BAD_SETTING', `${setting} mangler stien efter sqlite:. Skriv ${FORM}.`);
  }
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['mysql:', 'mariadb:'].includes(url.protocol)) {
    throw new TvaersError('BAD_SETTING', `${setting} er ikke en adresse på en database. Skriv ${FORM}.`);
  }
  const database = decodeURIComponent(url.pathname.slice(1));
  if (url.hostname === '' || !/^[\w$-]+$/.test(database)) {
    throw new TvaersError('BAD_SETTING', `${setting} mangler vært eller database. Skriv ${FORM}.`);
  }
  return {
    engine: 'mysql',
    host: url.hostname,
    port: url.port === '' ? 3306 : Number(url.port),
    user: decodeURIComponent(url.username) || 'root',
    password: decodeURIComponent(url.password),
    database,
  };
}

/** The address as it may be shown to a user: without user and password. */
export function describeStoreAddress(address: StoreAddress): string {
  return address.engine === 'sqlite' ? address.path : `${address.host}:${address.port}/${address.database}`;
}
