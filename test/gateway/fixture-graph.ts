import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalSector, SectorName } from '../../gateway/index.js';
import { TvaersError } from '../../kernel/errors.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const TYPE_DEFS: Record<SectorName, string> = {
  municipalities: `${LINK}
    type Query {
      municipality(code: ID!): Municipality
      municipalities: [Municipality!]
      same: [Municipality!]
      many(count: Int!): [Municipality!]
    }
    type Municipality @key(fields: "code") { code: ID! name: String neighbours: [Municipality!] mayor: Person }
    type Person { name: String office: Office }
    type Office { street: String town: Municipality }`,
  clusters: `${LINK}
    type Query { clusters: [Cluster!] waiting(ms: Int!): String refused: String unread: String leaking: String closed: String }
    type Cluster @key(fields: "slug") { slug: ID! municipalities: [Municipality!] }
    type Municipality @key(fields: "code") { code: ID! cluster: Cluster tags: [Tag!] faulty: String }
    type Tag { word: String }`,
  'practice-plans': `${LINK}
    type Query { practicePlans: [PracticePlan!] }
    type PracticePlan @key(fields: "id") { id: ID! municipality: Municipality }
    type Municipality @key(fields: "code") { code: ID! plan: PracticePlan }`,
};

const NAMES: Record<string, string> = { '1': 'Øreby', '2': 'Ådalen', '3': 'Æblevang' };
const CODES = Object.keys(NAMES);
const stub = (code: string) => ({ __typename: 'Municipality', code });

/** What the fixtures count: contexts made, and the keys each `__resolveReference` was asked for. */
export interface Calls {
  contexts: number;
  references: string[];
}

function createResolvers(calls: Calls) {
  const remember = (sector: SectorName) => async (reference: { code: string }) => {
    calls.references.push(`${sector}:${reference.code}`);
    return reference;
  };
  return {
    municipalities: {
      Query: {
        municipality: (_: unknown, { code }: { code: string }) => (NAMES[code] ? stub(code) : null),
        municipalities: () => CODES.map(stub),
        same: () => ['1', '1', '2', '1'].map(stub),
        many: (_: unknown, { count }: { count: number }) => Array.from({ length: count }, () => stub('1')),
      },
      Municipality: {
        __resolveReference: remember('municipalities'),
        name: ({ code }: { code: string }) => NAMES[code] ?? null,
        neighbours: () => Array.from({ length: 40 }, () => stub('2')),
        mayor: ({ code }: { code: string }) => ({ name: `Borgmester ${code}`, code }),
      },
      Person: { office: ({ code }: { code: string }) => ({ street: 'Torvet 1', code }) },
      Office: { town: ({ code }: { code: string }) => stub(code) },
    },
    clusters: {
      Query: {
        clusters: () => [{ slug: 'sk-fjorden' }],
        waiting: async (_: unknown, { ms }: { ms: number }) => sleep(ms, 'done'),
        refused: () => {
          throw new TvaersError('BAD_USER_INPUT', 'first: 500 is outside 1-100.');
        },
        unread: () => {
          throw new Error("SQLITE_ERROR: no such column: SELECT secret_column FROM cluster WHERE id = '7'");
        },
        closed: () => {
          throw new TvaersError('STORE_UNREACHABLE', 'Databasen svarer ikke: hub@10.1.2.3:3306');
        },
        leaking: () => {
          throw new Error('connect ECONNREFUSED 10.1.2.3:3306 as user hub with password hunter2');
        },
      },
      Cluster: { municipalities: () => CODES.map(stub) },
      Municipality: {
        __resolveReference: remember('clusters'),
        cluster: () => ({ slug: 'sk-fjorden' }),
        tags: ({ code }: { code: string }) => [{ word: `t${code}` }],
        faulty: ({ code }: { code: string }) => {
          if (code === '1') throw new TvaersError('UNKNOWN_MUNICIPALITY', 'No municipality has the code 1.');
          return 'fine';
        },
      },
    },
    'practice-plans': {
      Query: { practicePlans: () => CODES.map((code) => ({ id: `plan-${code}`, code })) },
      PracticePlan: { municipality: ({ code }: { code: string }) => stub(code) },
      Municipality: {
        __resolveReference: remember('practice-plans'),
        plan: ({ code }: { code: string }) => ({ id: `plan-${code}`, code }),
      },
    },
  };
}

/** Three small subgraphs of our own over invented municipalities, all in this process, and what they were asked. */
export function createFixtureSectors(): { sectors: Record<SectorName, LocalSector>; calls: Calls } {
  const calls: Calls = { contexts: 0, references: [] };
  const resolvers = createResolvers(calls);
  const build = (name: SectorName): LocalSector => ({
    name,
    schema: buildSubgraphSchema({
      typeDefs: parse(TYPE_DEFS[name]),
      resolvers: resolvers[name] as never,
    }) as GraphQLSchema,
    createContext: () => ({ number: (calls.contexts += 1) }),
  });
  return {
    sectors: {
      municipalities: build('municipalities'),
      clusters: build('clusters'),
      'practice-plans': build('practice-plans'),
    },
    calls,
  };
}

/** The supergraph of the fixtures, as the build step makes it. */
export function composeFixtures(): string {
  const services = Object.entries(TYPE_DEFS).map(([name, sdl]) => ({
    name,
    url: `http://${name}.invalid`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(`the fixtures do not compose: ${errors?.join('; ')}`);
  return supergraphSdl;
}
