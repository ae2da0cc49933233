import type { EntityClass } from '../graph/subgraph.js';

/**
 * What of a record ships in data/ and what does not (design, section 7): numbers, dates, codes,
 * titles and outcomes ship; longer prose enters when a user imports the document itself.
 */
interface FactPolicy {
  /** Left out of data/. */
  prose: Set<string>;
  /** Cut at a word in data/ where longer than 100 characters. */
  titles: Set<string>;
}

const policies = new Map<unknown, FactPolicy>();

function policyAt(prototype: object): FactPolicy {
  const policy = policies.get(prototype) ?? { prose: new Set(), titles: new Set() };
  policies.set(prototype, policy);
  return policy;
}

/** Marks a column of prose: never written to data/. */
export const Prose = (): PropertyDecorator => (prototype, property) =>
  void policyAt(prototype).prose.add(String(property));

/** Marks a column that holds a title or a name: written to data/, cut where it is long. */
export const Title = (): PropertyDecorator => (prototype, property) =>
  void policyAt(prototype).titles.add(String(property));

/** The policy of a record's table. */
export function factPolicyOf(entity: EntityClass): Readonly<FactPolicy> {
  return policies.get(entity.prototype) ?? { prose: new Set(), titles: new Set() };
}
