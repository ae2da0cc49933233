import { LocalDataSource } from './local-data-source.js';
import { RemoteDataSource } from './remote-data-source.js';
import type { SectorDataSource, SectorOptions } from './sector-data-source.js';
import type { Sector } from './sector.js';

/** The one place that decides whether a sector is called in this process or over HTTP. */
export function buildService(sector: Sector, options: SectorOptions): SectorDataSource {
  return 'url' in sector ? new RemoteDataSource(sector, options) : new LocalDataSource(sector, options);
}
