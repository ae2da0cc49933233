import { expect } from '@jest/globals';
import type { Data, Expectations } from './expectation.js';

const find = (municipalities: Data, name: string): Data => municipalities.find((one: Data) => one.name === name);

export const OVERVIEW: Expectations = {
  'what-can-be-chosen': ({ regions, clusters, themes, kluReports }) => {
    expect(regions.map(({ code }: Data) => code).sort()).toEqual(['1081', '1082', '1083', '1084', '1085']);
    expect(clusters).toHaveLength(39);
    const funded = clusters.filter(({ funding }: Data) => funding !== null);
    expect(funded).toEqual([
      {
        slug: 'sk-lillebaelt',
        name: 'Sundhedsklynge Lillebælt',
        kind: 'SUNDHEDSKLYNGE',
        status: 'IN_FORCE',
        region: { code: '1083' },
        funding: { date: '2024-11-12' },
      },
    ]);
    expect(themes.map(({ slug }: Data) => slug)).toEqual(
      expect.arrayContaining(['dosisdispensering', 'laegedaekning']),
    );
    expect(kluReports.totalCount).toBe(22);
    const told = kluReports.nodes.map(({ year, municipality }: Data) => [year, municipality.region.code].join(' '));
    expect([...new Set(told)]).toEqual(['2023 1083']);
  },

  'municipality-tiles': ({ municipalities }) => {
    expect(municipalities).toHaveLength(22);
    const unknown = municipalities.filter(({ kluReport }: Data) => kluReport.meetings.held === null);
    expect(unknown.map(({ name }: Data) => name)).toEqual(['Fanø', 'Fredericia', 'Kerteminde', 'Varde']);
    const [billund, kolding] = [find(municipalities, 'Billund'), find(municipalities, 'Kolding')];
    expect(billund.kluReport).toMatchObject({
      reported: true,
      topicCount: 34,
      meetings: { held: 4, basis: 'DERIVED' },
    });
    expect(billund.actionPlans).toEqual([
      { id: 'action-plan-0530-2024-02-20', title: 'Sikring af lægedækning i Billund Kommune' },
    ]);
    expect(kolding.allocations).toMatchObject([{ amount: 113_900, source: { line: 204 } }]);
    expect(kolding.clusters.map(({ slug }: Data) => slug)).toEqual(['sk-lillebaelt']);
    const paid = municipalities.filter(({ allocations }: Data) => allocations.length > 0);
    expect(paid.map(({ name }: Data) => name)).toEqual(['Kolding', 'Vejle']);
    expect(municipalities.filter(({ coverage }: Data) => coverage !== null)).toEqual([]);
  },

  'klu-report-in-full': ({ municipality }) => {
    const { kluReports, kluReport } = municipality;
    expect(municipality.name).toBe('Kolding');
    expect(kluReports).toEqual([
      { year: 2023, reported: true, topicCount: 14, meetings: { held: 3, basis: 'STATED' } },
    ]);
    expect(kluReport.meetings).toMatchObject({ held: 3, planned: null, cancelled: null, source: { text: '3' } });
    expect(kluReport.topics).toHaveLength(14);
    const doses = kluReport.topics.find(({ title }: Data) => title === 'Dosispakket medicin');
    expect(doses.themes).toEqual([{ slug: 'dosisdispensering', name: 'Dosisdispensering' }]);
    expect(doses.source.document.id).toBe('klu-overview-2023-1083');
    expect(kluReport.standing).toEqual([]);
    expect(kluReport.assessmentSource).not.toBeNull();
  },
};
