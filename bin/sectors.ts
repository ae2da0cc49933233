import type { Subgraph } from '../kernel/graph/subgraph.js';
import { clusters } from '../subgraphs/clusters/index.js';
import { municipalities } from '../subgraphs/municipalities/index.js';
import { practicePlans } from '../subgraphs/practice-plans/index.js';

/** The subgraphs of the hub, in the order in which they are listed everywhere. */
export const SUBGRAPHS = [municipalities, clusters, practicePlans] as unknown as readonly Subgraph<never>[];
