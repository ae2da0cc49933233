import type { GraphQLFormattedError } from 'graphql';
import { type GatewayServer, type Sector, type SectorName, buildGatewayServer } from '../../gateway/index.js';
import { type Calls, composeFixtures, createFixtureSectors } from './fixture-graph.js';

export interface Answer {
  data: Record<string, unknown> | null | undefined;
  errors: readonly GraphQLFormattedError[];
}

export interface FixtureGateway {
  gateway: GatewayServer;
  calls: Calls;
  /** Lines of the server-side log. */
  lines: string[];
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

const supergraphSdl = composeFixtures();

/** The gateway without a port over the fixture subgraphs; `replaced` puts other sectors in their place. */
export async function openFixtureGateway(
  replaced: Sector[] = [],
  timeoutMs = 1_000,
  fieldsPerRequest = 250_000,
): Promise<FixtureGateway> {
  const { sectors, calls } = createFixtureSectors();
  const lines: string[] = [];
  const chosen = Object.values(sectors).map((sector) => replaced.find(({ name }) => name === sector.name) ?? sector);
  const gateway = await buildGatewayServer({
    supergraphSdl,
    sectors: chosen,
    timeoutMs,
    fieldsPerRequest,
    log: (line) => lines.push(line),
  });
  return {
    gateway,
    calls,
    lines,
    ask: async (query, variables) => {
      const { body } = await gateway.server.executeOperation({ query, variables });
      if (body.kind !== 'single') throw new Error('an incremental answer');
      return { data: body.singleResult.data as Answer['data'], errors: body.singleResult.errors ?? [] };
    },
  };
}

/** The codes of the errors, with the sector where one is named. */
export function listCodes(answer: Answer): [code: unknown, sector: unknown][] {
  return answer.errors.map(({ extensions }) => [extensions?.code, extensions?.sector]);
}

export { supergraphSdl, createFixtureSectors, type SectorName };
