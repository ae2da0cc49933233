import './telemetry.js';

export { buildGatewayServer, type GatewayOptions, type GatewayServer } from './graph.js';
export { startGateway, type RunningGateway, type StartOptions } from './server.js';
export type { LocalSector, RemoteSector, Sector, SectorName } from './sector.js';
export { QUERY_LIMITS } from './limits.js';
export { describeTables, EXPORT_FORMATS, type TableDescription } from './export/index.js';
