import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { createUniqueIds } from '../../../../kernel/import/unique-ids.js';
import { addMoney, checkAllocations, findInitiative, readItemMoney } from './allocation.js';
import type { ReadItem } from './agenda-item.js';
import type { InitiativeFacts } from './facts.js';
import type { SumCheck } from './funding-sum.js';
import { compareReferences, groupMentions } from './initiative-group.js';
import { readMentions } from './initiative-mention.js';
import { compareAmounts, foldItems, makeInitiative } from './initiative.js';
import { proposeInitiative } from './proposed-initiative.js';
import { readGrants, type ProseGrant } from './prose-grant.js';

/** All initiatives of a document, with the sums of their allocations. */
export interface Initiatives {
  initiatives: InitiativeFacts[];
  /** What sentences state of the initiatives' money. */
  grants: ProseGrant[];
  checks: SumCheck[];
  issues: IssueDraft[];
}

/** Reads the initiatives from the tables of all items, then the money of parties, and what an item alone proposes. */
export function readInitiatives(items: readonly ReadItem[], cluster: string, year: number): Initiatives {
  const grants = items.flatMap((item) => readGrants(item, year));
  const { groups, issues } = groupMentions([...items.flatMap((item) => readMentions(item, year)), ...grants]);
  const words = groups.length > 0 ? foldItems(items) : [];
  const initiatives = groups.map((group) => {
    const initiative = makeInitiative(group, cluster, words, year);
    issues.push(...compareReferences(group, initiative.id), ...compareAmounts(group, initiative));
    return initiative;
  });
  const giveId = createUniqueIds();
  for (const item of items) {
    const money = readItemMoney(item);
    const known = findInitiative(item, money, initiatives);
    const initiative = known ?? addProposed(initiatives, proposeInitiative(item, cluster, money.length > 0));
    if (initiative) addMoney(initiative, money, giveId);
  }
  return {
    initiatives,
    grants,
    checks: initiatives.flatMap((initiative) => checkAllocations(initiative) ?? []),
    issues,
  };
}

/** Two items that propose one thing, in whatever spelling, are about one initiative; what the first says of it stands. */
function addProposed(initiatives: InitiativeFacts[], proposed: InitiativeFacts | null): InitiativeFacts | null {
  const known = initiatives.find(({ id }) => id === proposed?.id);
  if (proposed === null || known === undefined) {
    if (proposed !== null) initiatives.push(proposed);
    return proposed;
  }
  known.amountOere ??= proposed.amountOere;
  known.agendaItemIds = [...new Set([...known.agendaItemIds, ...proposed.agendaItemIds])];
  known.places.push(...proposed.places);
  if (proposed.name !== known.name) known.aliases = [...new Set([...known.aliases, proposed.name])];
  return known;
}
