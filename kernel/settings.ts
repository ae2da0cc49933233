import { resolve } from 'node:path';
import { TvaersError } from './errors.js';
import { SECTORS, type SectorName } from './sectors.js';
import { parseStoreAddress, type StoreAddress } from './store/address.js';

/** All settings, read once at start. Docs: README and docs/reference/settings.md. */
export interface Settings {
  host: string;
  port: number;
  /** Folder of the embedded stores. */
  home: string;
  stores: Record<SectorName, StoreAddress>;
  /** A subgraph's address where it runs as a process of its own; null: in this process. */
  subgraphUrls: Record<SectorName, string | null>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const prefixOf = (sector: SectorName): string => sector.toUpperCase().replace('-', '_');

const bySector = <T>(make: (sector: SectorName) => T): Record<SectorName, T> =>
  Object.fromEntries(SECTORS.map((sector) => [sector, make(sector)])) as Record<SectorName, T>;

/** Reads the settings from the environment. Throws BAD_SETTING with a sentence that names the first wrong one. */
export function readSettings(environment: Environment): Settings {
  const given = (name: string): string | null => environment[name]?.trim() || null;
  const home = resolve(given('TVAERS_HOME') ?? 'var');
  return {
    host: given('HOST') ?? '127.0.0.1',
    port: parsePort(given('PORT') ?? '4000'),
    home,
    stores: bySector((sector) => {
      const setting = `${prefixOf(sector)}_DATABASE_URL`;
      const value = given(setting);
      return value === null
        ? { engine: 'sqlite', path: resolve(home, `${sector}.sqlite`) }
        : parseStoreAddress(setting, value);
    }),
    subgraphUrls: bySector((sector) => {
      const setting = `${prefixOf(sector)}_URL`;
      const value = given(setting);
      return value === null ? null : parseSubgraphUrl(setting, value);
    }),
  };
}

/** A TCP port, 0-65535 (0: any free one). */
export function parsePort(value: string, setting = 'PORT'): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (port <= 65_535) return port;
  throw new TvaersError('BAD_SETTING', `${setting}=${value} er ikke en port. Skriv et helt tal fra 0 til 65535.`);
}

function parseSubgraphUrl(setting: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url !== null && (url.protocol === 'http:' || url.protocol === 'https:')) return value;
  throw new TvaersError(
    'BAD_SETTING',
    `${setting}=${value} er ikke en adresse. Skriv fx http://127.0.0.1:4001/graphql.`,
  );
}
