import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENGINES } from '../support/engines.js';
import { openClustersStore, type ClustersStore } from './clusters-store.js';
import { inventInitiative, inventItem, inventMinutes, placeAt, readInvented } from './invented-facts.js';

const FYN = 'sk-fyn';

describe.each(ENGINES)('what is longer than a column on %s', (_name, create) => {
  const engine = create();
  let hub: ClustersStore;
  beforeAll(async () => void (hub = await openClustersStore(engine)));
  afterAll(async () => {
    await hub.store.close();
    await engine.drop();
  });

  test('an item whose fields together exceed a column is stored whole and found by its beginning', async () => {
    const long = `sk-fyn-2020-01-01-political`;
    const sections = [1, 2].map((part) => ({ heading: `Del ${part}`, text: 'æbleskive '.repeat(4_500) }));
    const item = inventItem(long, 1, {
      title: 'Langt punkt',
      sections: [sections[0]!],
      recommendations: [sections[1]!.text],
    });
    await hub.write(...readInvented(inventMinutes(FYN, '2020-01-01', { agendaItems: [item] })));
    const { agendaItems } = await hub.ask<{ agendaItems: { nodes: object[] } }>(
      '{ agendaItems(text: "langt punkt") { nodes { sections { text } recommendations } } }',
    );
    expect(agendaItems.nodes).toEqual([
      { sections: [{ text: sections[0]!.text }], recommendations: [sections[1]!.text] },
    ]);
  });

  test('a name too long for a key is cut, and all that is built on it still fits', async () => {
    const allocation = {
      ...{ id: `${FYN}-${'x'.repeat(300)}y-0461`, recipient: 'Odense', municipalityCode: '0461', amountOere: 100 },
      ...{ estimated: false, ownMoneyFirstYearOere: null, place: placeAt(60) },
    };
    const name = 'Tværsektorielt samarbejde om demens '.repeat(8).trim();
    const long = {
      ...inventInitiative(FYN, 'x'.repeat(300), { name }),
      agendaItemIds: ['sk-fyn-2019-01-01-political-1'],
    };
    const other = inventInitiative(FYN, `${'x'.repeat(300)}y`, {
      name: `${name} to`,
      allocations: [allocation],
    });
    const agendaItems = [inventItem('sk-fyn-2019-01-01-political', 1)];
    await hub.write(...readInvented(inventMinutes(FYN, '2019-01-01', { agendaItems, initiatives: [long, other] })));
    const { initiatives } = await hub.ask<{ initiatives: object[] }>(
      '{ initiatives(text: "tværsektorielt samarbejde om demens", theme: "demens") { name agendaItems { number } allocations { amount } } }',
    );
    expect(initiatives).toEqual([
      { name, agendaItems: [{ number: 1 }], allocations: [] },
      { name: `${name} to`, agendaItems: [], allocations: [{ amount: 1 }] },
    ]);
  });
});
