import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { createServer } from 'node:http';
import { listen } from '../kernel/listening.js';
import { createApp } from './app.js';
import { type GatewayOptions, buildGatewayServer } from './graph.js';
import { logToStandardError } from './log.js';

/** How long requests under way may take to finish when the gateway stops, in milliseconds. */
const STOP_GRACE_MS = 10_000;

export interface StartOptions extends GatewayOptions {
  host: string;
  /** 0 lets the system choose a free one. */
  port: number;
  /** Further web origins whose pages may read answers, besides Apollo Sandbox. */
  corsOrigins?: readonly string[];
  /** Where the dashboard was built; left out or null: `/` has nothing to show. */
  dashboardFolder?: string | null;
}

export interface RunningGateway {
  /** Address of the graph: `http://127.0.0.1:4000/graphql`. */
  url: string;
  port: number;
  /** Takes no new requests, lets those under way finish (at most 10 seconds), closes all connections. */
  stop(): Promise<void>;
}

/** Starts the gateway and its port. BAD_SETTING, in Danish, where HOST or PORT cannot be listened on. */
export async function startGateway(options: StartOptions): Promise<RunningGateway> {
  const { host, port, corsOrigins = [], dashboardFolder = null, log = logToStandardError } = options;
  const httpServer = createServer();
  const drain = ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: STOP_GRACE_MS });
  const gateway = await buildGatewayServer({ ...options, log }, [drain]);
  httpServer.on('request', createApp(gateway, { dashboardFolder, corsOrigins, log }));
  const bound = await listen(httpServer, host, port).catch(async (error: unknown) => {
    await gateway.stop();
    throw error;
  });
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${shownHost}:${bound}/graphql`, port: bound, stop: gateway.stop };
}
