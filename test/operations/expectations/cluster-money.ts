import { expect } from '@jest/globals';
import type { Data, Expectations } from './expectation.js';

const FLUS = 'Styrket afprøvning af FLUS';

const findFlus = (initiatives: Data): Data => initiatives.find(({ name }: Data) => name === FLUS);

export const CLUSTER_MONEY: Expectations = {
  'cluster-funding': ({ cluster }) => {
    const { funding, initiatives } = cluster;
    expect(funding).toMatchObject({ allocated: 8_389_000, committed: 7_889_000, recommended: 500_000, remaining: 0 });
    expect(funding.balanced).toBe(true);
    const lines = funding.lines.filter(({ kind }: Data) => kind === 'INITIATIVE');
    expect(lines.map(({ amount }: Data) => amount)).toEqual([
      ...[707_782, 3_549_518, 177_200, 2_454_500, 1_000_000, 500_000],
    ]);
    expect(lines.filter(({ initiative }: Data) => !initiative)).toEqual([]);
    expect(initiatives).toHaveLength(6);
    const statuses = Object.fromEntries(initiatives.map(({ amount, status }: Data) => [amount, status]));
    expect(statuses).toEqual({
      707_782: 'IN_OPERATION',
      3_549_518: 'RUNNING',
      177_200: 'COMPLETED',
      2_454_500: 'RUNNING',
      1_000_000: 'STARTING',
      500_000: 'APPROVED',
    });
    const { allocations, contributions } = findFlus(initiatives);
    expect(
      allocations.map(({ recipient, amount, ownMoneyFirstYear }: Data) => [recipient, amount, ownMoneyFirstYear]),
    ).toEqual([
      ['Kolding Kommune', 113_900, 116_719],
      ['Vejle Kommune', 386_100, 1_455_607],
    ]);
    expect(
      contributions.map(({ party, amount, period, estimated }: Data) => [party, amount, period, estimated]),
    ).toEqual([
      ['Kolding Kommune', 116_719, 'YEARLY', true],
      ['Vejle Kommune', 1_455_607, 'FIRST_YEAR', true],
      ['Sygehus Lillebælt', 185_136, 'YEARLY', true],
    ]);
  },

  'own-money': ({ initiatives }) => {
    const { amount, allocations, contributions } = findFlus(initiatives);
    expect(allocations.reduce((sum: number, allocation: Data) => sum + allocation.amount, 0)).toBe(amount);
    const perKrone = allocations.map(({ municipality, amount, ownMoneyFirstYear }: Data) => [
      ...[municipality.name, (ownMoneyFirstYear / amount).toFixed(2)],
    ]);
    expect(perKrone).toEqual([
      ['Kolding', '1.02'],
      ['Vejle', '3.77'],
    ]);
    const periods = contributions.map(({ party, municipality, period }: Data) => [party, municipality?.code, period]);
    expect(periods).toEqual([
      ['Kolding Kommune', '0621', 'YEARLY'],
      ['Vejle Kommune', '0630', 'FIRST_YEAR'],
      ['Sygehus Lillebælt', undefined, 'YEARLY'],
    ]);
    const others = initiatives.filter(({ name }: Data) => name !== FLUS);
    expect(others).toHaveLength(5);
    for (const other of others) expect(other).toMatchObject({ allocations: [], contributions: [] });
  },

  'initiatives-past-the-end': ({ cluster, past, all }) => {
    expect(cluster.validTo).toBe('2027-01-01');
    expect(past).toEqual([]);
    const ends = all.filter(({ periodTo }: Data) => periodTo !== null).map(({ periodTo }: Data) => periodTo);
    expect(ends.sort()).toEqual(['2024-11-06', '2026-03']);
    expect(all).toHaveLength(6);
  },
};
