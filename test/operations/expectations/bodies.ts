import { expect } from '@jest/globals';
import type { Data, Expectations } from './expectation.js';

const EAST = 'region-oestdanmark';
const DAY = '2027-01-01';

const slugOf = ({ cluster }: Data): string => cluster.slug;
const placeOf = (slug: string): string => slug.replace(/^s[kr]-/, '');

export const BODIES: Expectations = {
  'bodies-over-time': ({ one, other }) => {
    const covers = ({ before, preparatory, after }: Data) =>
      [before, preparatory, after].map((bodies) => bodies.map(({ slug, status }: Data) => `${slug} ${status}`));
    expect(covers(one)).toEqual([
      ['sk-lillebaelt IN_FORCE'],
      ['sk-lillebaelt IN_FORCE', 'sr-lillebaelt PREPARATORY'],
      ['sr-lillebaelt IN_FORCE'],
    ]);
    expect(covers(other)).toEqual([
      ['sk-lillebaelt IN_FORCE'],
      ['sk-lillebaelt IN_FORCE', 'sr-sydvestjylland PREPARATORY'],
      ['sr-sydvestjylland IN_FORCE'],
    ]);
    expect(other.clusterMemberships.map(({ validFrom, validTo }: Data) => [validFrom, validTo])).toEqual([
      ['2022-07-01', DAY],
      [DAY, null],
    ]);
  },

  'body-successions': ({ regions, clusters }) => {
    const byCode = Object.fromEntries(regions.map((region: Data) => [region.code, region]));
    const merged = (code: string) => [{ date: DAY, kind: 'MERGED', region: { code } }];
    for (const code of ['1084', '1085']) expect(byCode[code]).toMatchObject({ validTo: DAY, successors: merged(EAST) });
    expect(byCode[EAST]).toMatchObject({ validFrom: DAY, predecessors: [...merged('1084'), ...merged('1085')] });
    expect(byCode['1083']).toMatchObject({ validTo: null, successors: [], predecessors: [] });

    const [before, after] = ['SUNDHEDSKLYNGE', 'SUNDHEDSRAAD'].map((wanted) =>
      clusters.filter(({ kind }: Data) => kind === wanted),
    );
    expect([before.length, after.length]).toEqual([22, 17]);
    for (const { slug, validTo, successors } of before) {
      expect([slug, validTo, successors.length > 0]).toEqual([slug, DAY, true]);
      for (const { date } of successors) expect(date).toBe(DAY);
    }
    for (const { validFrom, preparatoryFrom, successors } of after)
      expect([preparatoryFrom, validFrom, successors]).toEqual(['2026-01-01', DAY, []]);
    const successorsOf = (slug: string) =>
      before.find((body: Data) => body.slug === slug).successors.map((each: Data) => `${each.kind} ${slugOf(each)}`);
    expect(successorsOf('sk-lillebaelt')).toEqual(['SPLIT sr-lillebaelt', 'SPLIT sr-sydvestjylland']);
    expect(successorsOf('sk-fyn')).toEqual(['REPLACED sr-fyn']);
    for (const part of ['midt', 'syd', 'vest']) expect(successorsOf(`sk-nj-${part}`)).toEqual(['MERGED sr-limfjorden']);
  },

  'council-beside-namesake': ({ region }) => {
    expect(region.municipalities).toHaveLength(22);
    const moved = region.municipalities.filter(({ before, after }: Data) => {
      expect([before.length, after.length]).toEqual([1, 1]);
      return placeOf(before[0].slug) !== placeOf(after[0].slug);
    });
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({ code: '0575', name: 'Vejen', after: [{ slug: 'sr-sydvestjylland' }] });
    expect(moved[0].clusterMemberships.map((each: Data) => [slugOf(each), each.verification])).toEqual([
      ['sk-lillebaelt', 'PARTLY'],
      ['sr-sydvestjylland', 'PARTLY'],
    ]);
  },

  'regions-around-the-merger': ({ before, after, municipality }) => {
    const sizes = (regions: Data) => regions.map(({ name, municipalities }: Data) => [name, municipalities.length]);
    expect(sizes(before)).toEqual([
      ['Region Hovedstaden', 29],
      ['Region Midtjylland', 19],
      ['Region Nordjylland', 11],
      ['Region Sjælland', 17],
      ['Region Syddanmark', 22],
    ]);
    expect(sizes(after)).toEqual([
      ['Region Midtjylland', 19],
      ['Region Nordjylland', 11],
      ['Region Syddanmark', 22],
      ['Region Østdanmark', 46],
    ]);
    expect(municipality).toEqual({
      ...{ code: '0265', name: 'Roskilde', regionBefore: { code: '1085' }, regionAfter: { code: EAST } },
      clustersBefore: [
        { slug: 'sk-suh', status: 'IN_FORCE' },
        { slug: 'sr-oestsjaelland-oerne', status: 'PREPARATORY' },
      ],
      clustersAfter: [{ slug: 'sr-oestsjaelland-oerne', status: 'IN_FORCE' }],
      // No document of an eastern region's plan has been read: not known, on either side.
      ...{ planBefore: null, planAfter: null },
    });
  },
};
