import './telemetry.js';

import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { GraphQLError, printSchema } from 'graphql';
import { TvaersError } from '../kernel/errors.js';
import { createErrorFormatter } from './errors.js';
import { introspectionPlugin } from './introspection.js';
import { QUERY_LIMITS, sizeRule } from './limits.js';
import { type Log, logToStandardError, writeLog } from './log.js';
import type { SectorDataSource } from './sector-data-source.js';
import type { Sector } from './sector.js';
import { buildService } from './service.js';
import { createSupergraphHook, readSupergraphSectors } from './supergraph.js';

export interface GatewayOptions {
  /** Text of `schema/supergraph.graphql`. */
  supergraphSdl: string;
  /** One for every sector of the supergraph. */
  sectors: readonly Sector[];
  /** The longest a sector may take for one operation, in milliseconds; 5,000 if left out. */
  timeoutMs?: number;
  /** How many fields one client request may have resolved in one sector of this process; 250,000 (about half a second) if left out. */
  fieldsPerRequest?: number;
  /** Takes the server-side log; standard error if left out. */
  log?: Log;
}

/** The gateway without a port: `server.executeOperation` asks it. `stop` also closes the connections to the sectors. */
export interface GatewayServer {
  server: ApolloServer;
  sectors: readonly SectorDataSource[];
  /** The graph as clients see it, in the schema definition language. */
  apiSdl: string;
  stop(): Promise<void>;
}

/** Builds and starts the gateway over the sectors. BAD_SETTING where the supergraph has a sector that nobody gave. */
export async function buildGatewayServer(
  options: GatewayOptions,
  plugins: ApolloServerPlugin[] = [],
): Promise<GatewayServer> {
  const { supergraphSdl, timeoutMs = 5_000, fieldsPerRequest = 250_000, log = logToStandardError } = options;
  const names = readSupergraphSectors(supergraphSdl);
  const sectors = names.map((name) => {
    const sector = options.sectors.find((given) => given.name === name);
    if (!sector)
      throw new TvaersError('BAD_SETTING', `Den samlede graf har sektoren ${name}, men ingen har sagt hvor den kører.`);
    return buildService(sector, { timeoutMs, fieldsPerRequest, log });
  });
  const logger = createLogger(log);
  const gateway = new ApolloGateway({
    supergraphSdl: createSupergraphHook(supergraphSdl),
    buildService: ({ name }) => sectors[names.indexOf(name)]!,
    logger,
    // Apollo Sandbox shows the plan of a query: names of sectors and what they are asked, no addresses.
    __exposeQueryPlanExperimental: true,
  });
  const server = new ApolloServer({
    gateway,
    logger,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: createErrorFormatter(log),
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    maxRecursiveSelections: QUERY_LIMITS.selections,
    validationRules: [sizeRule],
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageLocalDefault({
        embed: { runTelemetry: false, initialState: { pollForSchemaUpdates: false } },
      }),
      requireOperation,
      introspectionPlugin,
      ...plugins,
    ],
  });
  await server.start();
  const closeSectors = () => Promise.all(sectors.map((sector) => sector.close()));
  let stopped: Promise<void> | undefined;
  // Kept, because a second call of Apollo's stop() while the first drains never returns.
  const apiSdl = `${printSchema(gateway.schema!)}\n`;
  return { server, sectors, apiSdl, stop: () => (stopped ??= server.stop().finally(closeSectors)) };
}

/** Without this, an `operationName` the query does not have looks like a fault of the gateway. */
const requireOperation: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request }) {
        if (operation) return;
        const message = request.operationName
          ? `The query has no operation named ${JSON.stringify(request.operationName)}.`
          : 'The query has several operations. Say which one with operationName.';
        throw new GraphQLError(message, {
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
        });
      },
    };
  },
};

function createLogger(log: Log) {
  const write = (message?: unknown) => writeLog(log, { message: String(message) });
  const ignore = () => undefined;
  return { debug: ignore, info: ignore, warn: write, error: write };
}
