/** The three sectors of the hub, each a subgraph with its own store. */
export const SECTORS = ['municipalities', 'clusters', 'practice-plans'] as const;

export type SectorName = (typeof SECTORS)[number];
