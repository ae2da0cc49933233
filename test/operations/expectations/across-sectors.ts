import { expect } from '@jest/globals';
import type { Data, Expectations } from './expectation.js';
import { REPORTED_2023 } from './klu-reports.js';

const CLUSTER_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  'sk-lillebaelt': ['Fredericia', 'Kolding', 'Middelfart', 'Vejen', 'Vejle'],
  'sk-soenderjylland': ['Haderslev', 'Sønderborg', 'Tønder', 'Aabenraa'],
  'sk-sydvestjylland': ['Billund', 'Esbjerg', 'Fanø', 'Varde'],
};

export const ACROSS_SECTORS: Expectations = {
  'municipality-rows': ({ municipalities }) => {
    const rows = municipalities.map(({ name, kluReport }: Data) => [
      name,
      kluReport.meetings.held,
      kluReport.topicCount,
    ]);
    expect(rows).toEqual(REPORTED_2023);
    const namesOf = (chosen: Data) => chosen.map(({ name }: Data) => name);
    for (const [slug, members] of Object.entries(CLUSTER_MEMBERS))
      expect(namesOf(municipalities.filter(({ clusters }: Data) => clusters[0].slug === slug))).toEqual(members);
    expect(namesOf(municipalities.filter(({ kluReport }: Data) => kluReport.followUpSource))).toEqual([
      ...['Billund', 'Esbjerg', 'Faaborg-Midtfyn', 'Kolding', 'Langeland', 'Nordfyns', 'Nyborg', 'Svendborg'],
      ...['Sønderborg', 'Varde', 'Ærø'],
    ]);
    const money = municipalities.filter(({ allocations }: Data) => allocations.length > 0);
    expect(money.map(({ name, allocations }: Data) => [name, allocations])).toEqual([
      ['Kolding', [{ amount: 113_900 }]],
      ['Vejle', [{ amount: 386_100 }]],
    ]);
    const raisedDosage = municipalities.filter(({ kluReport }: Data) =>
      kluReport.themes.some(({ slug }: Data) => slug === 'dosisdispensering'),
    );
    expect(raisedDosage).toHaveLength(16);
    expect(municipalities.filter(({ practicePlan }: Data) => practicePlan !== null)).toEqual([]);
    expect(namesOf(municipalities.filter(({ actionPlans }: Data) => actionPlans.length > 0))).toEqual(['Billund']);
  },

  'municipality-on-a-day': ({ municipality }) => {
    const { kluReport, ...rest } = municipality;
    expect(rest).toEqual({
      ...{ code: '0621', name: 'Kolding', aliases: [], verification: null },
      region: { code: '1083', name: 'Region Syddanmark' },
      clusters: [
        { slug: 'sk-lillebaelt', name: 'Sundhedsklynge Lillebælt', kind: 'SUNDHEDSKLYNGE', status: 'IN_FORCE' },
      ],
      initiatives: [
        { name: 'Bliv Trygt Hjemme', status: 'IN_OPERATION' },
        { name: 'Styrket afprøvning af FLUS', status: 'APPROVED' },
        { name: 'Træning og Trivsel for seniorer', status: 'RUNNING' },
      ],
      allocations: [{ amount: 113_900, initiative: { name: 'Styrket afprøvning af FLUS' } }],
      ...{ practicePlan: null, actionPlans: [], coverage: null, coverageDesignations: [] },
    });
    expect(kluReport).toMatchObject({
      ...{ reported: true, meetings: { held: 3, basis: 'STATED' }, topicCount: 14 },
      nursingHomeDoctors: { extent: 'ALL', covered: null, total: null },
      ...{ followUpSource: { line: 36 }, assessmentSource: { line: 36 } },
    });
    const slugs = kluReport.themes.map(({ slug }: Data) => slug);
    expect(slugs).toEqual(expect.arrayContaining(['dosisdispensering', 'sundhedsklynge', 'kompressionsstroemper']));
    expect(slugs).not.toContain('laegedaekning');
  },

  'theme-across-sectors': ({ theme }) => {
    expect([theme.name, theme.kluTopics.totalCount, theme.initiatives]).toEqual(['Lægedækning', 7, []]);
    expect(theme.synonyms).toContain('lægestatus');
    expect(theme.agendaItems.nodes).toEqual([
      {
        ...{ number: 6, title: 'Input til Praksisplan for 2025 – 2028' },
        meeting: { date: '2024-11-12', cluster: { slug: 'sk-lillebaelt' } },
      },
    ]);
    expect(theme.planThemes).toEqual([{ name: 'Lægedækning og rekruttering', plan: { id: '1082-2021' } }]);
    expect(theme.actionMeasures).toEqual([
      { name: 'Samarbejde med Region Syddanmark', plan: { municipality: { name: 'Billund' } } },
    ]);
    expect(theme.nationalMeasures).toHaveLength(6);
  },
};
